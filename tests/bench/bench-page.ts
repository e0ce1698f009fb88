import { readFile, rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { browserProgram, launchBrowser } from '../helpers/browser.ts';
import { ROOT } from './office.ts';

/** Nothing listens there: the pages are answered from the folder they were built into. */
const ORIGIN = 'http://127.0.0.1:9';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Pages of `tests/bench/pages`, built as the product is, in one installed browser. */
export interface BenchPages {
  /** A page of its own, loaded afresh and ready. @param ready name of the function it offers */
  readonly open: (name: string, ready: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/**
 * Builds the pages and starts the browser; frames are not held back to the screen's rate, so that what is measured is the
 * work and not the wait.
 * @param names pages to build, by their files
 * @throws Error when no browser is installed
 */
export async function openBenchPages(names: readonly string[]): Promise<BenchPages> {
  const pages = join(ROOT, 'tests', 'bench', 'pages');
  const folder = mkdtempSync(join(tmpdir(), 'meja-bench-pages-'));
  await build({
    configFile: join(pages, 'vite.config.ts'),
    build: {
      outDir: folder,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(pages, `${name}.html`)])),
      },
    },
  });
  const browser = await startBrowser();
  return {
    open: (name, ready) => openPage(browser, { folder, name, ready }),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @throws Error when no browser is installed */
export async function startBrowser(): Promise<Browser> {
  const program = browserProgram();
  if (program === null) throw new Error('Bench ini perlu Chromium, Chrome, atau Edge di komputer ini.');
  return launchBrowser(program, ['--disable-gpu-vsync', '--disable-frame-rate-limit']);
}

async function openPage(
  browser: Browser,
  { folder, name, ready }: { readonly folder: string; readonly name: string; readonly ready: string },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
  });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = await readFile(join(folder, path)).catch(() => null);
    if (body === null) await route.fulfill({ status: 404 });
    else await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream' });
  });
  await page.goto(`${ORIGIN}/${name}.html`);
  await page.waitForFunction((wanted) => wanted in globalThis, ready);
  return page;
}
