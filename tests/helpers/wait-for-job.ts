import type { Client } from '#client/client.ts';
import type { WireError } from '#contract/wire.ts';

/** How a job ended. */
export type JobEnd =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError };

/** Starts a job and waits for its end. */
export async function jobEnd(
  client: Client,
  start: () => Promise<{ readonly jobId: string }>,
): Promise<JobEnd> {
  const ended = new Map<string, JobEnd>();
  let wake: () => void = () => undefined;
  const stop = client.on('job.ended', (end) => {
    ended.set(end.jobId, end.ok ? { ok: true, value: end.value } : { ok: false, error: end.error });
    wake();
  });
  const { jobId } = await start();
  while (!ended.has(jobId)) await new Promise<void>((resolve) => (wake = resolve));
  stop();
  const end = ended.get(jobId);
  if (end === undefined) throw new Error('unreachable: the loop above waits for it');
  return end;
}
