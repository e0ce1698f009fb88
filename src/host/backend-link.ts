import { AppError } from '#contract/errors.ts';
import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import type { Envelope } from '#contract/wire.ts';
import type { ChildPort } from '#backend/child-port.ts';
import type { FromBackend, ToBackend } from './backend-process.ts';
import { serveChildren } from './child-broker.ts';
import { forkProgram, type ForkedChild } from './fork-program.ts';

const STOPPED: Envelope = { ok: false, error: { code: 'backend-stopped', params: {} } };
/** A backend that dies this often within a minute will not get better by starting it once more. */
const MAX_DEATHS_A_MINUTE = 5;

/** How a host makes processes, where it is not by Node's own `fork`. */
export interface ProcessMaker {
  readonly startBackend: () => ForkedChild;
  /** Set where the backend may not make children itself and asks for them instead. */
  readonly children?: ChildPort;
}

const BY_FORK: ProcessMaker = { startBackend: () => forkProgram('src/host/backend-process.ts') };

/** The backend in its own process, restarted when it dies. */
export interface BackendLink extends Transport {
  readonly close: () => Promise<void>;
  /** The process that holds the library now; for fault tests. */
  readonly pid: () => number | undefined;
}

/** What the backend process is to open. */
export type OpenOptions = Omit<Extract<ToBackend, { kind: 'open' }>, 'kind' | 'childrenByHost'>;

/**
 * Starts the backend process and waits until the library is open.
 * @throws AppError whatever the library refused with
 */
export async function startBackendProcess(
  open: OpenOptions,
  processes: ProcessMaker = BY_FORK,
): Promise<BackendLink> {
  const link = new ProcessLink(open, processes);
  await link.start();
  return link;
}

class ProcessLink implements BackendLink {
  readonly #open: OpenOptions;
  readonly #processes: ProcessMaker;
  readonly #listeners = new Set<(event: PushEvent) => void>();
  readonly #waiting = new Map<number, (envelope: Envelope) => void>();
  #child: ForkedChild | null = null;
  #nextId = 1;
  #isOpen = false;
  #isClosing = false;
  #deaths: readonly number[] = [];

  constructor(open: OpenOptions, processes: ProcessMaker) {
    this.#open = open;
    this.#processes = processes;
  }

  readonly pid = (): number | undefined => this.#child?.pid();

  readonly call = (name: string, input: unknown): Promise<Envelope> => {
    const child = this.#child;
    if (child === null || !this.#isOpen) return Promise.resolve(STOPPED);
    const id = this.#nextId++;
    return new Promise((done) => {
      this.#waiting.set(id, done);
      child.post({ kind: 'call', id, name, input } satisfies ToBackend);
    });
  };

  readonly subscribe = (listener: (event: PushEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly close = async (): Promise<void> => {
    this.#isClosing = true;
    const child = this.#child;
    if (child === null) return;
    await new Promise<void>((done) => {
      child.onExit(() => done());
      child.post({ kind: 'close' } satisfies ToBackend);
    });
  };

  start(): Promise<void> {
    const child = this.#processes.startBackend();
    this.#child = child;
    const { children } = this.#processes;
    const broker = children && serveChildren(children, (news) => child.post(news));
    child.post({ kind: 'open', ...this.#open, childrenByHost: broker !== undefined } satisfies ToBackend);
    return new Promise((done, fail) => {
      child.onMessage((message) => {
        // The other end is our own program, of one version.
        const told = message as FromBackend;
        if (broker?.hear(told) !== true) this.#hear(told, done, fail);
      });
      child.onExit(() => {
        this.#child = null;
        this.#isOpen = false;
        broker?.killAll();
        fail(new AppError('backend-stopped'));
        this.#onExit();
      });
    });
  }

  #hear(message: FromBackend, started: () => void, refused: (error: AppError) => void): void {
    switch (message.kind) {
      case 'ready':
        this.#isOpen = true;
        started();
        break;
      case 'refused':
        this.#isClosing = true;
        refused(new AppError(message.error.code, message.error.params));
        break;
      case 'answer':
        this.#waiting.get(message.id)?.(message.envelope);
        this.#waiting.delete(message.id);
        break;
      case 'event':
        this.#emit(message.event);
        break;
      default:
        // Requests for children are heard before this, by the broker.
        break;
    }
  }

  #emit(event: PushEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Calls under way cannot be known to have happened: their senders are told, and ask again. */
  #onExit(): void {
    for (const done of this.#waiting.values()) done(STOPPED);
    this.#waiting.clear();
    if (this.#isClosing) return;
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now];
    const restarting = this.#deaths.length <= MAX_DEATHS_A_MINUTE;
    this.#emit({ name: 'backend.stopped', payload: { restarting } });
    if (!restarting) return;
    this.start().then(
      () => this.#emit({ name: 'backend.started', payload: {} }),
      () => this.#emit({ name: 'backend.stopped', payload: { restarting: false } }),
    );
  }
}
