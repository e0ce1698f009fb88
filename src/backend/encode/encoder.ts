import type { Child, ChildPort } from '#backend/child-port.ts';
import { AppError } from '#contract/errors.ts';
import type { EncodeAnswers, EncodeReply, EncodeTask } from './encode-tasks.ts';

/** Encodes pictures in a child process, which may die without harm: the next task starts another. */
export interface Encoder {
  /**
   * @param name names the picture in the error
   * @throws AppError `encode-failed` when the child failed, died or took longer than two minutes; `cancelled`
   */
  readonly run: <Name extends EncodeTask['task']>(
    task: Extract<EncodeTask, { readonly task: Name }>,
    options: { readonly name: string; readonly signal?: AbortSignal },
  ) => Promise<EncodeAnswers[Name]>;
  /** Ends the child; the owner calls it when its work is done. */
  readonly close: () => void;
}

/** libvips works outside this heap; the heap holds a few pictures of at most 34 megapixels. */
const CHILD_HEAP_MB = 512;
const TASK_TIMEOUT_MS = 120_000;
/** Ctrl-C reaches every process of a terminal, and may end a child that is just starting before its parent hears of it. */
const INTERRUPT = 'SIGINT';

/** Starts nothing yet: the child is made with the first task. */
export function createEncoder(children: ChildPort): Encoder {
  let child: Child | null = null;
  let nextId = 1;
  const waiting = new Map<number, (reply: EncodeReply) => void>();

  function endChild(reason: string): void {
    child?.kill();
    child = null;
    for (const [id, settle] of waiting) settle({ id, ok: false, reason });
    waiting.clear();
  }

  function liveChild(): Child {
    if (child !== null) return child;
    const started = children.fork('encode-child', { maxHeapMb: CHILD_HEAP_MB });
    started.onMessage((message) => {
      // The child module answers with nothing else.
      const reply = message as EncodeReply;
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    });
    started.onExit((code, signal) => {
      if (child === started)
        endChild(signal === INTERRUPT ? INTERRUPT : `the encoder ended with ${code ?? 'a signal'}`);
    });
    child = started;
    return started;
  }

  function ask(task: EncodeTask, signal: AbortSignal | undefined): Promise<EncodeReply> {
    return new Promise((resolve) => {
      const id = nextId;
      nextId += 1;
      const timer = setTimeout(() => endChild('timeout'), TASK_TIMEOUT_MS);
      const onAbort = () => endChild('cancelled');
      signal?.addEventListener('abort', onAbort, { once: true });
      waiting.set(id, (reply) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        resolve(reply);
      });
      liveChild().post({ id, task });
    });
  }

  return {
    async run(task, { name, signal }) {
      refuseWhenAborted(signal);
      const reply = await ask(task, signal);
      refuseWhenAborted(signal);
      if (!reply.ok && reply.reason === INTERRUPT) throw new AppError('cancelled');
      if (!reply.ok) throw new AppError('encode-failed', { file: name, reason: reply.reason });
      // `perform` in the child answers each task with its own entry of EncodeAnswers.
      return reply.value as never;
    },
    close: () => endChild('closed'),
  };
}

function refuseWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled');
}
