import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** electron-builder's own reader and checker of its configuration; it has no public name for them. */
interface BuilderConfig {
  readonly getConfig: (root: string, file: string, more: null) => Promise<Record<string, unknown>>;
  readonly validateConfiguration: (config: object, logger: { readonly isEnabled: false }) => Promise<void>;
}
const builderRequire = createRequire(import.meta.resolve('electron-builder'));
const { getConfig, validateConfiguration } = builderRequire(
  'app-builder-lib/out/util/config/config',
) as BuilderConfig;

async function readConfig(): Promise<Record<string, unknown>> {
  return getConfig(ROOT, 'electron-builder.yml', null);
}

/** The patterns of `files`, as electron-builder itself merged them. */
async function filePatterns(): Promise<readonly string[]> {
  const sets = (await readConfig())['files'] as readonly { readonly filter: readonly string[] }[];
  return sets.flatMap((set) => set.filter);
}

function check(config: object): Promise<void> {
  return validateConfiguration(config, { isEnabled: false });
}

describe('electron-builder.yml', () => {
  test('is valid by the schema of electron-builder itself', async () => {
    await expect(check(await readConfig())).resolves.toBeUndefined();
  });

  test('would be refused with a key that electron-builder does not know', async () => {
    await expect(check({ ...(await readConfig()), electronFuse: {} })).rejects.toThrow(/electronFuse/u);
  });

  test('sets every fuse that keeps the packaged program from being used as something else', async () => {
    expect((await readConfig())['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('carries every package that the build leaves outside, with what that package needs', async () => {
    const files = await filePatterns();
    const carried = files.flatMap((entry) => /^node_modules\/((?:@[^/]+|[^/@]+))/u.exec(entry)?.[1] ?? []);
    const needed = ['better-sqlite3', 'sharp', 'playwright-core'].flatMap((name) => [
      name,
      ...Object.keys(dependenciesOf(name)).map((dependency) => dependency.replace(/\/.*/u, '')),
    ]);
    // Headers for compiling an addon; ours come compiled.
    const runtime = needed.filter((name) => name !== 'node-addon-api');
    expect(carried.sort()).toEqual([...new Set(runtime)].sort());
  });

  test('shows the icon of the window, large enough for every system', async () => {
    const drawn = await sharp(join(ROOT, 'src/ui/styles/icon.svg'), { density: (72 * 1024) / 26 })
      .resize(1024, 1024)
      .raw()
      .toBuffer();
    const shipped = await sharp(join(ROOT, 'resources/icons/icon.png')).raw().toBuffer();
    expect(shipped.equals(drawn)).toBe(true);
  });

  test('finds every file and folder it names', async () => {
    const files = await filePatterns();
    const named = files
      .filter((entry) => !entry.startsWith('!') && !entry.startsWith('dist/'))
      .map((entry) => entry.replace(/\/(\*\*|\{.*)$/u, ''));
    expect(named.filter((entry) => !existsSync(join(ROOT, entry)))).toEqual([]);
  });
});

function dependenciesOf(name: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return manifest.dependencies ?? {};
}
