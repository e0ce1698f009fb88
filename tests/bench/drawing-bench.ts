import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { BROWSER_FLAGS } from '#render/drawing-page.ts';
import { findBrowser } from '#render/find-browser.ts';
import { startRenderServer } from '#render/render-server.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import type { PixelPage } from '#core/export/page-renderer.ts';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { A_PHOTO } from '../helpers/design-fixtures.ts';
import { RESOURCES } from '../helpers/design-resources.ts';

declare const toBlobLoop: (order: unknown) => Promise<LoopEnd>;

interface LoopEnd {
  readonly tookMs: number;
  /** Base64. */
  readonly files: readonly string[];
}

/** Our renderer and fabric's own loop, each over an installed browser of its own with the same flags. */
export interface DrawingBench {
  /** Draws one list as every picture of the product is drawn. */
  readonly draw: (list: DisplayList) => Promise<PixelPage>;
  /** As the product does when it needs a picture no longer. */
  readonly giveBack: (page: PixelPage) => void;
  /** `canvas.toBlob` of fabric over the lists; `files` only when they are asked for. */
  readonly loop: (
    lists: readonly DisplayList[],
    order: {
      readonly format: 'png' | 'jpeg';
      /** Whether each picture is read from JSON with all that is in it; else objects that stay are kept. */
      readonly readsAnew: boolean;
      readonly wantsFiles: boolean;
    },
  ) => Promise<{ readonly tookMs: number; readonly files: readonly Uint8Array[] }>;
  readonly close: () => Promise<void>;
}

/** Builds the drawing page and opens both. @throws Error when no browser is installed */
export async function openDrawingBench(): Promise<DrawingBench> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('Bench gambar perlu Chromium, Chrome, atau Edge di komputer ini.');
  const pageDir = await buildRenderPage(fileURLToPath(new URL('./pages/to-blob-loop.ts', import.meta.url)));
  const folders = { pageDir, fontsDir: join(RESOURCES, 'fonts') };
  const readMedia = await sampleMedia();
  const renderer = createBrowserRenderer(folders);
  const server = await startRenderServer(folders);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, chromiumSandbox: false });
  const page = await browser.newPage();
  await page.goto(server.pageUrl);
  await page.addScriptTag({ url: server.pageUrl.replace('render.html', 'assets/extra.js'), type: 'module' });
  await page.waitForFunction(() => 'toBlobLoop' in globalThis);
  return {
    draw: async (list) => {
      const drawn = await renderer.render({ list, scale: 1 }, { readMedia });
      if (!drawn.ok) throw new Error(`${drawn.error.code}: ${drawn.error.detail}`);
      return drawn.value;
    },
    giveBack: (page) => renderer.giveBack(page),
    loop: async (lists, order) => {
      const drop = server.openDrop({ sizeBytes: 0, readMedia });
      const end = await page.evaluate((given) => toBlobLoop(given), { lists, ...order, dropId: drop.id });
      drop.close();
      return { tookMs: end.tookMs, files: end.files.map((file) => Buffer.from(file, 'base64')) };
    },
    close: async () => {
      await Promise.all([renderer.close(), browser.close(), server.close()]);
      await rm(pageDir, { recursive: true });
    },
  };
}

/** A photo of the samples in the size the samples speak of, and a plain logo. */
async function sampleMedia(): Promise<(sha256: string) => Promise<Uint8Array | null>> {
  const file = await readFile(join(RESOURCES, 'photos/pejabat.jpg'));
  const { widthPx, heightPx } = A_PHOTO;
  const photo = await sharp(file).resize(widthPx, heightPx, { fit: 'cover' }).jpeg().toBuffer();
  const plain = { width: 400, height: 400, channels: 4, background: '#0E4D34' } as const;
  const logo = await sharp({ create: plain }).png().toBuffer();
  return (sha256) => Promise.resolve(sha256 === A_PHOTO.sha256 ? photo : logo);
}
