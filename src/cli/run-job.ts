import type { Client } from '#client/client.ts';
import type { Events } from '#contract/events.ts';
import { AppError } from '#contract/errors.ts';
import type { CliContext } from './command.ts';

/** What a job tells while it runs. */
export type JobProgress = Events['job.progress'];

const NOTE_EVERY_MS = 1_000;

/**
 * Starts a job and waits for what it answers. Progress goes to stderr at once, then at most once a second; Ctrl-C cancels the job and
 * then waits for it to stop, so that nothing is left half done.
 * @throws AppError whatever the job ended with, `cancelled` after Ctrl-C
 */
export async function runJob(
  context: CliContext,
  client: Client,
  job: {
    readonly start: () => Promise<{ readonly jobId: string }>;
    readonly say: (progress: JobProgress) => string;
  },
): Promise<unknown> {
  const ends = new Map<string, Events['job.ended']>();
  let wake = (): void => undefined;
  let notedAt = -Infinity;
  const stopProgress = client.on('job.progress', (progress) => {
    if (performance.now() - notedAt < NOTE_EVERY_MS) return;
    notedAt = performance.now();
    context.io.note(job.say(progress));
  });
  const stopEnds = client.on('job.ended', (end) => {
    ends.set(end.jobId, end);
    wake();
  });
  try {
    const { jobId } = await job.start();
    const cancel = (): void => void client.call('jobs.cancel', { jobId });
    context.io.signal.addEventListener('abort', cancel, { once: true });
    if (context.io.signal.aborted) cancel();
    while (!ends.has(jobId)) await new Promise<void>((resolve) => (wake = resolve));
    context.io.signal.removeEventListener('abort', cancel);
    return valueOf(ends.get(jobId));
  } finally {
    stopProgress();
    stopEnds();
  }
}

function valueOf(end: Events['job.ended'] | undefined): unknown {
  if (end?.ok === true) return end.value;
  throw new AppError(end?.error.code ?? 'internal', end?.error.params ?? {}, end?.error.reportId);
}
