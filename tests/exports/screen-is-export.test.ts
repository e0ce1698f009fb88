import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { BROWSER_FLAGS } from '#render/drawing-page.ts';
import { findBrowser } from '#render/find-browser.ts';
import { startRenderServer, type RenderServer } from '#render/render-server.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import type { DesignDocument, Picture } from '#core/design/document.ts';
import { layoutsOf } from '#core/design/template.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { PageRenderer, PixelPage } from '#core/export/page-renderer.ts';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../helpers/design-fixtures.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { changingLists } from '../helpers/changing-lists.ts';
import { sampleList } from '../helpers/sample-list.ts';

declare const mejaRender: (job: unknown) => Promise<unknown>;
declare const screenPixels: (views: readonly DisplayList[], dropId: string) => Promise<string>;

const fontsDir = fileURLToPath(new URL('../../resources/fonts', import.meta.url));
const PHOTO = 'a'.repeat(64);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let pageDir: string;
let photo: Uint8Array;
let server: RenderServer;
let browser: Browser;
let page: Page;
let renderer: PageRenderer;
const readMedia = (hash: string) => Promise.resolve(hash === PHOTO ? photo : null);

beforeAll(async () => {
  pageDir = await buildRenderPage(fileURLToPath(new URL('./pages/screen.ts', import.meta.url)));
  photo = await sharp({
    create: {
      width: 900,
      height: 1000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  const executablePath = findBrowser();
  expect(executablePath, 'an installed browser').not.toBeNull();
  server = await startRenderServer({ pageDir, fontsDir });
  browser = await chromium.launch({
    executablePath: executablePath ?? '',
    args: BROWSER_FLAGS,
    chromiumSandbox: false,
  });
  page = await openWindow(1);
  renderer = createBrowserRenderer({ pageDir, fontsDir });
});

afterAll(async () => {
  await renderer.close();
  await browser.close();
  await server.close();
  await rm(pageDir, { recursive: true });
});

/** A window of its own that shows lists, its pixels so many to a CSS px. */
async function openWindow(deviceScaleFactor: number): Promise<Page> {
  const window = await browser.newPage({ deviceScaleFactor });
  await window.goto(server.pageUrl);
  await window.addScriptTag({
    url: server.pageUrl.replace('render.html', 'assets/extra.js'),
    type: 'module',
  });
  return window;
}

function onScreen(...views: readonly DisplayList[]): Promise<string> {
  return onScreenOf(page, views);
}

async function onScreenOf(page: Page, views: readonly DisplayList[]): Promise<string> {
  const drop = server.openDrop({ sizeBytes: 1, readMedia });
  await page.waitForFunction(() => 'screenPixels' in globalThis);
  const hash = await page.evaluate(([lists, id]) => screenPixels(lists, id), [views, drop.id] as const);
  drop.close();
  return hash;
}

async function exported(list: DisplayList, scale = 1): Promise<PixelPage> {
  const outcome = await renderer.render({ list, scale }, { readMedia });
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return outcome.value;
}

describe('what the screen shows is what the export holds', () => {
  test('pixel for pixel, with every kind of item and a photo', async () => {
    const list = sampleList({ photo: PHOTO });
    expect(await onScreen(list)).toBe(sha256((await exported(list)).rgba));
  });

  test('on a screen of any density', async () => {
    const list = sampleList({ photo: PHOTO });
    const shown: string[] = [];
    for (const density of [1.25, 2]) {
      const window = await openWindow(density);
      shown.push(await onScreenOf(window, [list]));
      await window.close();
    }
    const pixels = sha256((await exported(list)).rgba);
    expect(shown).toEqual([pixels, pixels]);
  });

  test('also after edits on the same canvas, forth and back', async () => {
    const before = sampleList({ title: 'Satu' });
    const after = sampleList({ title: 'Dua belas', photo: PHOTO });
    expect(await onScreen(after, before, after)).toBe(sha256((await exported(after)).rgba));
  });
});

describe.each(TEMPLATE_IDS.map((id, index) => [id, index] as const))('%s', (id, index) => {
  const template = builtInTemplate(id);
  /** Two of its sizes, others for the next template: every size is drawn a dozen times. */
  const layouts = layoutsOf(template).filter((_, at) => at % 2 === index % 2);

  /** Its longest everyday content, with the photo of this suite in every picture slot and as the logo. */
  function aFilledDocument(): DesignDocument {
    const picture: Picture = { sha256: PHOTO, widthPx: 900, heightPx: 1000 };
    const values = Object.fromEntries(
      Object.entries(sampleValues(template, 'longest')).map(([slot, value]) => [
        slot,
        value.kind === 'photo' ? { ...value, ...picture } : value,
      ]),
    );
    const document = aDocument(template, values);
    return { ...document, brand: { ...document.brand, logo: picture } };
  }

  test.each(layouts)('shows on %s what its export holds, pixel for pixel', async (layout) => {
    const page = renderDesign(aFilledDocument(), layout, { faces: bundledFaces() });
    expect(page.findings).toEqual([]);
    expect(page.pages[0].images).toEqual([PHOTO]);
    expect(await onScreen(page.pages[0])).toBe(sha256((await exported(page.pages[0])).rgba));
  });
});

describe('an export', () => {
  test('gives the same bytes when it is made twice, also in a new browser', async () => {
    const list = sampleList({ photo: PHOTO });
    const first = sha256((await exported(list)).rgba);
    expect(sha256((await exported(list)).rgba)).toBe(first);
    await renderer.close();
    expect(sha256((await exported(list)).rgba)).toBe(first);
  });

  test('of one row after another, with other sizes between, is what each row is alone', async () => {
    const rows = ['Satu', 'Dua', 'Dua', 'Tiga belas'].map((title) => sampleList({ title, photo: PHOTO }));
    const inTurn: string[] = [];
    for (const row of rows) {
      inTurn.push(sha256((await exported(row)).rgba));
      await exported(row, 0.5);
    }
    const alone: string[] = [];
    for (const row of rows) alone.push(await onScreen(row));
    expect(inTurn).toEqual(alone);
    expect(new Set(inTurn).size).toBe(3);
  });

  test('of lists that change in every way one after the other is what each list is alone', async () => {
    const lists = changingLists(sampleList({ title: 'Ẫ Ǻ ĵ Ạ̈́ Satu', photo: PHOTO }), {
      count: 48,
      seed: 20261126,
    });
    const inTurn: string[] = [];
    for (const list of lists) inTurn.push(sha256((await exported(list)).rgba));
    const alone: string[] = [];
    for (const list of lists) alone.push(await onScreen(list));
    expect(inTurn).toEqual(alone);
    expect(new Set(inTurn).size).toBeGreaterThan(30);
  });

  test('hands its pixels over without their passing through the protocol that drives the page', async () => {
    const list = sampleList();
    const drop = server.openDrop({ sizeBytes: list.widthPx * list.heightPx * 4, readMedia });
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.method() === 'PUT'),
      page.evaluate((job) => mejaRender(job), {
        list,
        widthPx: list.widthPx,
        heightPx: list.heightPx,
        dropId: drop.id,
      }),
    ]);
    const pixels = await drop.pixels;
    drop.close();
    const told = request.postDataBuffer()?.byteLength ?? 0;
    expect([sha256(pixels), told]).toEqual([sha256((await exported(list)).rgba), 0]);
  });

  test('draws text in its own face: another face or a missing one changes the picture', async () => {
    const list = sampleList();
    const fallback: DisplayList = {
      ...list,
      items: list.items.map((item) => (item.kind === 'text' ? { ...item, family: 'Tidak Ada' } : item)),
    };
    expect(sha256((await exported(fallback)).rgba)).not.toBe(sha256((await exported(list)).rgba));
    const unknown = await renderer.render(
      { list: { ...list, faces: ['sans-123'] }, scale: 1 },
      { readMedia },
    );
    expect(unknown).toEqual({
      ok: false,
      error: { code: 'asset-missing', detail: 'Unknown face: sans-123' },
    });
  });

  test('names a picture that is not there instead of leaving a hole', async () => {
    const list = sampleList({ photo: 'b'.repeat(64) });
    const outcome = await renderer.render({ list, scale: 1 }, { readMedia });
    expect(outcome.ok ? null : outcome.error.code).toBe('asset-missing');
  });

  test('stays sharp at three times its size: no bitmap cache comes between', async () => {
    const list = sampleList();
    const large = await exported(list, 3);
    expect([large.widthPx, large.heightPx]).toEqual([3240, 4050]);
    // A blurred edge climbs over many pixels; a drawn one jumps within a few.
    expect(await steepestStep(large)).toBeGreaterThan(0.9 * (await steepestStep(await exported(list, 1))));
  });

  test('larger than a canvas can hold is refused, not blank', async () => {
    const outcome = await renderer.render({ list: sampleList(), scale: 16 }, { readMedia });
    expect(outcome).toEqual({ ok: false, error: { code: 'too-large', detail: '17280 × 21600 pixels' } });
  });

  test('is cancelled by its signal, and the next one is drawn', async () => {
    const controller = new AbortController();
    const running = renderer.render(
      { list: sampleList(), scale: 3 },
      { readMedia, signal: controller.signal },
    );
    controller.abort();
    expect((await running).ok).toBe(false);
    expect((await exported(sampleList())).rgba.length).toBe(1080 * 1350 * 4);
  });

  test.runIf(process.platform === 'linux')(
    'is drawn by the same browser when it is asked for as soon as others end, however soon an unused one is ended',
    async () => {
      const others = new Set(ownChildren());
      const impatient = createBrowserRenderer({ pageDir, fontsDir, idleMs: 1 });
      const draw = (title: string) =>
        impatient.render({ list: sampleList({ title }), scale: 0.1 }, { readMedia });
      const browsers = new Set<number>();
      for (const round of ['satu', 'dua', 'tiga', 'empat']) {
        await Promise.all([draw(round), draw(`${round} lagi`)]);
        for (const child of ownChildren()) if (!others.has(child)) browsers.add(child);
      }
      await impatient.close();
      expect(browsers.size).toBe(1);
    },
  );

  test.runIf(process.platform === 'linux')(
    'is drawn by a new browser when the old one dies under it',
    async () => {
      const before = ownChildren();
      const fragile = createBrowserRenderer({ pageDir, fontsDir });
      let kills = 0;
      const outcome = await fragile.render(
        { list: sampleList({ photo: PHOTO }), scale: 1 },
        {
          readMedia: (hash) => {
            if (kills++ === 0) killChildrenSince(before);
            return readMedia(hash);
          },
        },
      );
      await fragile.close();
      expect([outcome.ok, kills]).toEqual([true, 2]);
    },
  );
});

test('without a browser the reason is named', async () => {
  const none = createBrowserRenderer({ pageDir, fontsDir, findBrowser: () => null });
  const outcome = await none.render({ list: sampleList(), scale: 1 }, { readMedia });
  expect(outcome.ok ? null : outcome.error.code).toBe('browser-missing');
  await none.close();
});

/** The mean of the hundred largest jumps between neighbouring pixels, 0 to 255. */
async function steepestStep(pixels: PixelPage): Promise<number> {
  const raw = { width: pixels.widthPx, height: pixels.heightPx, channels: 4 as const };
  const grey = await sharp(pixels.rgba, { raw }).greyscale().raw().toBuffer();
  const found = new Uint32Array(256);
  let previous = grey[0] ?? 0;
  for (const value of grey) {
    const step = Math.abs(value - previous);
    found[step] = (found[step] ?? 0) + 1;
    previous = value;
  }
  let left = 100;
  let sum = 0;
  for (let step = 255; step > 0 && left > 0; step--) {
    const taken = Math.min(left, found[step] ?? 0);
    left -= taken;
    sum += taken * step;
  }
  return sum / 100;
}

/** Processes that this one started and that still run. */
function ownChildren(): readonly number[] {
  return readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

function killChildrenSince(before: readonly number[]): void {
  for (const pid of ownChildren()) if (!before.includes(pid)) process.kill(pid, 'SIGKILL');
}
