import type { Browser, CDPSession } from 'playwright-core';

import type { PictureChange } from './picture-memory.ts';

/** What the page says after a job: done, pixels sent or told as a change of others; or which asset is missing. */
export type DrawAnswer =
  | { readonly ok: true; readonly change?: PictureChange }
  | { readonly ok: false; readonly code: 'asset-missing'; readonly detail: string };

/** A printed page, or which font or picture of it could not be loaded. */
export type PrintAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly code: 'asset-missing'; readonly detail: string };

/** A browser that draws pictures on one page of ours, and prints others. */
export interface DrawingBrowser {
  /** Opens the drawing page unless it is open. @throws Error when it does not load within 30 s */
  readonly openPage: () => Promise<void>;
  /** Draws on the drawing page, which must be open. */
  readonly draw: (job: unknown) => Promise<DrawAnswer>;
  /** Opens another page at `url`, prints it to PDF and closes it. */
  readonly print: (url: string) => Promise<PrintAnswer>;
  readonly isAlive: () => boolean;
  readonly close: () => Promise<void>;
}

/**
 * Pixels must not depend on the machine: no hinting to the screen grid, no colour fringes, plain sRGB, drawn by the
 * CPU. And a drawing never has a reason to reach beyond this computer.
 */
export const BROWSER_FLAGS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--disable-gpu',
  '--disable-accelerated-2d-canvas',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const START_TIMEOUT_MS = 30_000;
/**
 * Left to itself the page lets go of what it no longer needs only when hundreds of megabytes lie there: 350 MB grew to 830
 * over 9,000 pictures, of which 6 were in use. Collecting takes some 20 ms.
 */
const COLLECTED_EVERY = 200;

/**
 * Starts the browser at `executablePath` headless; its drawing page is the one at `pageUrl`.
 * @throws Error when the browser does not start within 30 s
 */
export async function startDrawingBrowser(place: {
  readonly executablePath: string;
  readonly pageUrl: string;
}): Promise<DrawingBrowser> {
  const browser = await launch(place.executablePath);
  let opening: Promise<CDPSession> | null = null;
  let hasEnded = false;
  let drawn = 0;
  return {
    async openPage() {
      opening ??= openDrawingPage(browser, { pageUrl: place.pageUrl, onEnd: () => (hasEnded = true) });
      await opening;
    },
    async draw(job) {
      if (opening === null) throw new Error('The drawing page is not open');
      const wire = await opening;
      const answer = await drawOver(wire, job);
      drawn += 1;
      if (drawn % COLLECTED_EVERY === 0) await wire.send('HeapProfiler.collectGarbage');
      return answer;
    },
    print: (url) => printPage(browser, url),
    isAlive: () => !hasEnded && browser.isConnected(),
    close: () => browser.close(),
  };
}

/** @returns the straight way to the page's own functions */
async function openDrawingPage(
  browser: Browser,
  { pageUrl, onEnd }: { readonly pageUrl: string; readonly onEnd: () => void },
): Promise<CDPSession> {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  page.once('crash', onEnd);
  page.once('close', onEnd);
  await page.goto(pageUrl, { timeout: START_TIMEOUT_MS, waitUntil: 'load' });
  await page.waitForFunction(() => 'mejaRender' in globalThis, undefined, { timeout: START_TIMEOUT_MS });
  return page.context().newCDPSession(page);
}

/**
 * Calls the drawing page's own function, which draws one job and PUTs its pixels.
 * Not by `page.evaluate`: packing a display list its way took longer than drawing what changed of it.
 */
async function drawOver(wire: CDPSession, job: unknown): Promise<DrawAnswer> {
  const { result, exceptionDetails } = await wire.send('Runtime.evaluate', {
    expression: `mejaRender(${JSON.stringify(job)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  // The other end is our own page, built together with this.
  return result.value as DrawAnswer;
}

/** Names every font and picture of a page that did not load, once all have tried. Text, since this side has no DOM. */
const MISSING_ASSETS = `document.fonts.ready.then((fonts) => [
  ...[...fonts].filter((font) => font.status === 'error').map((font) => font.family + ' ' + font.weight),
  ...[...document.images].filter((image) => image.naturalWidth === 0).map(() => 'picture'),
])`;

async function printPage(browser: Browser, url: string): Promise<PrintAnswer> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { timeout: START_TIMEOUT_MS, waitUntil: 'load' });
    const missing = await page.evaluate<readonly string[]>(MISSING_ASSETS);
    if (missing.length > 0) return { ok: false, code: 'asset-missing', detail: missing.join(', ') };
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    return { ok: true, pdf };
  } finally {
    await page.close();
  }
}

/**
 * With the browser's own sandbox where the system allows it. Root and some containers cannot have it; there the page
 * still shows nothing but our own files, so it starts without.
 */
async function launch(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) return launchWith(executablePath, { sandbox: 'off' });
  try {
    return await launchWith(executablePath, { sandbox: 'on' });
  } catch {
    return launchWith(executablePath, { sandbox: 'off' });
  }
}

async function launchWith(
  executablePath: string,
  { sandbox }: { readonly sandbox: 'on' | 'off' },
): Promise<Browser> {
  // Only now: loading it takes 0.8 s of the processor and 50 MB, and most starts of the product draw nothing.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    headless: true,
    args: BROWSER_FLAGS,
    chromiumSandbox: sandbox === 'on',
    timeout: START_TIMEOUT_MS,
    // The program that uses us decides what an interrupt means; it closes the renderer itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
