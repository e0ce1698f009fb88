import { createHash } from 'node:crypto';
import {
  MAX_AREA_PX,
  MAX_SIDE_PX,
  outputSize,
  type CancelSignal,
  type PageJob,
  type PageRenderer,
  type PixelPage,
  type PrintJob,
  type RenderFailure,
  type RenderRequest,
} from '#core/export/page-renderer.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { startDrawingBrowser, type DrawingBrowser } from './drawing-page.ts';
import { findBrowser } from './find-browser.ts';
import { createPictureMemory, type PictureMemory } from './picture-memory.ts';
import { startRenderServer, type RenderServer, type RenderServerFolders } from './render-server.ts';
import { createTurns } from './turns.ts';

export interface BrowserRendererOptions extends RenderServerFolders {
  /** Finds the browser anew at each start, so that installing one needs no restart of ours. */
  readonly findBrowser?: () => string | null;
  /** One picture or print may take this long; the slowest measured (12-megapixel photo, twice the size) takes 0.4 s. */
  readonly timeoutMs?: number;
  /** An unused browser is ended after this long: an office PC has 4 GB. */
  readonly idleMs?: number;
}

type Outcome<Value = PixelPage> = Result<Value, RenderFailure>;

/** A started browser and the server its pages come from; they end together. */
interface Started {
  readonly server: RenderServer;
  readonly browser: DrawingBrowser;
  /** What its drawing page remembers. */
  readonly memory: PictureMemory;
}

/** What is asked of a started browser; only drawing needs the drawing page. */
interface Work<Value> {
  readonly needs: 'page' | 'browser';
  readonly run: (started: Started) => Promise<Outcome<Value>>;
  readonly signal?: CancelSignal | undefined;
}

/** A `PageRenderer` over an installed browser, which is started by the first picture and reused by the next ones. */
export function createBrowserRenderer(options: BrowserRendererOptions): PageRenderer {
  const renderer = new BrowserRenderer(options);
  return {
    render: (job, request) => renderer.render(job, request),
    giveBack: (page) => renderer.giveBack(page),
    print: (job) => renderer.print(job),
    isAvailable: () => renderer.isAvailable(),
    close: () => renderer.close(),
  };
}

/** The page draws one picture while the one before it is unpacked here and the next is on its way. */
const PICTURES_UNDER_WAY = 2;

class BrowserRenderer {
  readonly #options: Required<BrowserRendererOptions>;
  readonly #waiting = new Map<
    string,
    { readonly outcome: Promise<Outcome>; readonly signal?: CancelSignal }
  >();
  readonly #turns = createTurns(PICTURES_UNDER_WAY);
  readonly #shared = new WeakSet<Uint8Array>();
  #started: Promise<Started> | null = null;
  #running = 0;
  /** Runs only while nothing else does. */
  #idle: NodeJS.Timeout | null = null;

  constructor(options: BrowserRendererOptions) {
    this.#options = { findBrowser: () => findBrowser(), timeoutMs: 30_000, idleMs: 60_000, ...options };
  }

  render(job: PageJob, request: RenderRequest): Promise<Outcome> {
    const { widthPx, heightPx } = outputSize(job);
    if (Math.max(widthPx, heightPx) > MAX_SIDE_PX || widthPx * heightPx > MAX_AREA_PX) {
      return Promise.resolve(failure('too-large', `${widthPx} × ${heightPx} pixels`));
    }
    const key = createHash('sha256').update(JSON.stringify(job)).digest('hex');
    const running = this.#waiting.get(key);
    // Shared only under one signal: cancelling one caller's work must not cancel another's.
    if (running !== undefined && running.signal === request.signal) return this.#share(running.outcome);
    const outcome = this.#turns.take(() =>
      this.#tryTwice({
        needs: 'page',
        run: (started) => drawOn(started, job, request),
        signal: request.signal,
      }),
    );
    const entry = { outcome, ...(request.signal && { signal: request.signal }) };
    this.#waiting.set(key, entry);
    void outcome.finally(() => {
      if (this.#waiting.get(key) === entry) this.#waiting.delete(key);
    });
    return outcome;
  }

  giveBack(page: PixelPage): void {
    if (this.#shared.has(page.rgba)) return;
    void this.#started?.then(({ memory }) => memory.giveBack(page)).catch(() => undefined);
  }

  /** One of its readers may give it back while another still reads. */
  async #share(running: Promise<Outcome>): Promise<Outcome> {
    const outcome = await running;
    if (outcome.ok) this.#shared.add(outcome.value.rgba);
    return outcome;
  }

  print(job: PrintJob): Promise<Outcome<Uint8Array>> {
    return this.#turns.take(() =>
      this.#tryTwice({ needs: 'browser', run: (started) => printOn(started, job) }),
    );
  }

  isAvailable(): boolean {
    return this.#options.findBrowser() !== null;
  }

  /** Behind the jobs that already wait, so that none loses its browser. */
  close(): Promise<void> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    return this.#turns.alone(() => this.#end(this.#started));
  }

  /** A browser can die under a job (memory, a user's task manager): one fresh start, then the failure is told. */
  async #tryTwice<Value>(work: Work<Value>): Promise<Outcome<Value>> {
    const first = await this.#tryOnce(work);
    if (first.ok || first.error.code !== 'failed') return first;
    return this.#tryOnce(work);
  }

  async #tryOnce<Value>({ needs, run, signal }: Work<Value>): Promise<Outcome<Value>> {
    if (signal?.aborted) return failure('cancelled', 'before the start');
    const executablePath = this.#options.findBrowser();
    if (executablePath === null) return failure('browser-missing', 'no Chromium, Chrome or Edge');
    this.#running += 1;
    if (this.#idle !== null) clearTimeout(this.#idle);
    const present = this.#started;
    if ((await present?.catch(() => null))?.browser.isAlive() === false) await this.#end(present);
    const starting = (this.#started ??= start(executablePath, this.#options));
    try {
      const started = await starting;
      if (needs === 'page') await started.browser.openPage();
      const { timeoutMs } = this.#options;
      const outcome = await raced(run(started), { timeoutMs, signal });
      // What was cut off may still be drawing; its browser must not be given the next job.
      if (!outcome.ok && outcome.error.code !== 'asset-missing') await this.#end(starting);
      return outcome;
    } catch (error) {
      await this.#end(starting);
      return failure('failed', error instanceof Error ? error.message : String(error));
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#idle = setTimeout(() => void this.close(), this.#options.idleMs).unref();
    }
  }

  /** A job that ran beside the one that asks for this must not end the browser that was started since. */
  async #end(starting: Promise<Started> | null): Promise<void> {
    if (this.#started === starting) this.#started = null;
    const started = await starting?.catch(() => null);
    await started?.browser.close().catch(() => undefined);
    await started?.server.close();
  }
}

async function start(executablePath: string, folders: RenderServerFolders): Promise<Started> {
  const server = await startRenderServer(folders);
  try {
    const browser = await startDrawingBrowser({ executablePath, pageUrl: server.pageUrl });
    return { server, browser, memory: createPictureMemory() };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function drawOn(
  { server, browser, memory }: Started,
  job: PageJob,
  request: RenderRequest,
): Promise<Outcome> {
  const size = outputSize(job);
  const drop = server.openDrop({
    sizeBytes: size.widthPx * size.heightPx * 4,
    readMedia: request.readMedia,
  });
  try {
    const answer = await browser.draw({ ...job, ...size, dropId: drop.id });
    if (!answer.ok) return failure(answer.code, answer.detail);
    const drawn = answer.change
      ? memory.changed(drop.id, answer.change, size)
      : { ...size, rgba: await drop.pixels, origin: { id: drop.id, before: null } };
    memory.remember(drop.id, drawn);
    return ok(drawn);
  } finally {
    drop.close();
  }
}

async function printOn({ server, browser }: Started, { html }: PrintJob): Promise<Outcome<Uint8Array>> {
  const sheet = server.openSheet(html);
  try {
    const answer = await browser.print(sheet.url);
    return answer.ok ? ok(answer.pdf) : failure(answer.code, answer.detail);
  } finally {
    sheet.close();
  }
}

function raced<Value>(
  work: Promise<Outcome<Value>>,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: CancelSignal | undefined },
): Promise<Outcome<Value>> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome<Value>>();
  const timer = setTimeout(() => resolve(failure('timeout', `nothing within ${timeoutMs} ms`)), timeoutMs);
  const onAbort = (): void => resolve(failure('cancelled', 'while drawing'));
  signal?.addEventListener('abort', onAbort);
  work.then(resolve, reject);
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  });
}

function failure(code: RenderFailure['code'], detail: string): Outcome<never> {
  return fail({ code, detail });
}
