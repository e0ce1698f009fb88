import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import { AppError } from '#contract/errors.ts';
import type { OpenDesign } from '#core/design/design.ts';

/** One change of a page, as a window sends it. */
export type Op = Input<'design.shape'>['ops'][number];

/** Changes a design as one step. */
export function shapeIt(
  client: Client,
  { uid, rev }: OpenDesign,
  ...ops: readonly Op[]
): Promise<OpenDesign> {
  return client.call('design.shape', { uid, rev, gesture: `g${rev}`, ops: [...ops] });
}

/** What a change of a locked part was refused with: the code and the lock; `done` when it was made. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.params['lock']];
  }
}
