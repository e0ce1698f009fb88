import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, normalizePath, type EnvironmentOptions, type Rolldown, type ViteBuilder } from 'vite';

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

const root = fileURLToPath(new URL('.', import.meta.url));

/** Programs of the Node side: name in dist/node → entry. A program that forks another finds it beside itself. */
const NODE_ENTRIES = {
  cli: 'src/cli/main.ts',
  'backend-process': 'src/host/backend-process.ts',
  'encode-child': 'src/backend/encode/encode-child.ts',
  'photo-child': 'src/backend/encode/photo-child.ts',
  'samples-child': 'src/backend/design/samples-child.ts',
  'table-child': 'src/backend/parse/table-child.ts',
};

/** Pages of the UI, from src/. `render` is what pictures are drawn in. */
const PAGES = { index: 'src/index.html', render: 'src/render.html' };

/** What stands on the screen when the program has opened, in the language most offices read. */
const FIRST_SCREEN = ['src/ui/main.ts', 'src/ui/kalender/KalenderRoom.svelte', 'src/i18n/id/index.ts'];

/** The script of the page that pictures are drawn in; it brings nothing of the first screen. */
const DRAWING_PAGE = 'src/editor/render-page/main.ts';

/** Never bundled: native addons, and packages that start other programs from their own folder. */
const EXTERNAL = ['electron', 'better-sqlite3', 'sharp', 'playwright-core', /^node:/];

/** Debian's Chromium, Edge and Chrome of a supported Windows, Electron 45: all newer than this. */
const BROWSERS = 'chrome123';

/**
 * `vite build --app` makes every environment named here and no other (the implicit `ssr` one fails on an HTML entry):
 * client → dist/ui, node → dist/node, and where electron/ is there main and preload → dist/electron.
 */
export default defineConfig(({ command }) => {
  // What is built is for use: a NODE_ENV left over in somebody's shell, or a test's own, would put a development build there.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: path.join(root, 'src'),
    base: './',
    publicDir: false,
    plugins: [svelte()],
    environments: { client: client(), node: node(NODE_ENTRIES, 'dist/node'), ...desktop() },
    builder: { buildApp },
  };
});

async function buildApp(builder: ViteBuilder): Promise<void> {
  for (const name of ['client', 'node', 'desktop', 'preload']) {
    const environment = builder.environments[name];
    if (environment !== undefined) await builder.build(environment);
  }
}

function client(): EnvironmentOptions {
  return {
    build: {
      outDir: path.join(root, 'dist/ui'),
      emptyOutDir: true,
      target: BROWSERS,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: 'manifest.json',
      rolldownOptions: {
        input: present(PAGES),
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'first screen', name: firstScreen() }],
          },
        },
      },
    },
  };
}

/** What the month needs comes as one file instead of forty: an old PC asks for each of them in turn. */
function firstScreen(): (id: string, modules: Modules) => string | null {
  let first: ReadonlySet<string> | undefined;
  return (id, modules) => {
    first ??= without(reachable(FIRST_SCREEN, modules), reachable([DRAWING_PAGE], modules));
    return first.has(id) ? 'first' : null;
  };
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((id) => !others.has(id)));
}

/** The modules of `entries` and all they import, however far, without what they import only when it is asked for. */
function reachable(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set(entries.map((file) => normalizePath(path.join(root, file))));
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

function node(entries: Readonly<Record<string, string>>, outDir: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { conditions: ['node'], noExternal: true },
    build: {
      outDir: path.join(root, outDir),
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: present(entries),
        external: EXTERNAL,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  };
}

/** The sandbox gives a preload no ES modules, so it is one CommonJS file. */
function desktop(): Record<string, EnvironmentOptions> {
  if (!existsSync(path.join(root, 'electron/main.ts'))) return {};
  const preload = node({ preload: 'electron/preload.ts' }, 'dist/electron');
  return {
    desktop: node(
      { main: 'electron/main.ts', 'utility-entry': 'electron/utility-entry.ts' },
      'dist/electron',
    ),
    preload: {
      ...preload,
      build: {
        ...preload.build,
        emptyOutDir: false,
        rolldownOptions: {
          input: present({ preload: 'electron/preload.ts' }),
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  };
}

function present(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries)
      .map(([name, file]) => [name, path.join(root, file)] as const)
      .filter(([, file]) => existsSync(file)),
  );
}
