import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Builds `render.html` as the product does, into a folder of its own.
 * @param extra a module of the tests to stand beside it as `assets/extra.js`
 * @returns the folder, to be given to the renderer as `pageDir`
 */
export async function buildRenderPage(extra?: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'meja-render-page-'));
  await build({
    root: SOURCE,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'chrome123',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { render: join(SOURCE, 'render.html'), ...(extra !== undefined && { extra }) },
        output: { entryFileNames: 'assets/[name].js' },
      },
    },
  });
  return outDir;
}
