import type { Client } from '#client/client.ts';
import { AppError } from '#contract/errors.ts';
import type { Events } from '#contract/events.ts';

/**
 * Starts long work and waits for its end.
 * @returns the value of the job, taken to be a `Value`
 * @throws AppError of a job that failed
 */
export async function endOfJob<Value>(
  client: Client,
  start: () => Promise<{ readonly jobId: string }>,
): Promise<Value> {
  const ends: Events['job.ended'][] = [];
  let wake: () => void = () => undefined;
  const stop = client.on('job.ended', (end) => {
    ends.push(end);
    wake();
  });
  try {
    const { jobId } = await start();
    for (;;) {
      const end = ends.find((one) => one.jobId === jobId);
      if (end?.ok === true) return end.value as Value;
      if (end?.ok === false) throw new AppError(end.error.code, end.error.params);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    stop();
  }
}
