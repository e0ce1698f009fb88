import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import type { OpenDesign } from '#core/design/design.ts';
import { refusal } from './refusal.ts';

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

/** The code and the lock that a change of a locked part was refused with; `done` when it was made. */
export async function lockRefusal(work: Promise<unknown>): Promise<unknown> {
  const outcome = await refusal(work);
  return outcome === 'done' ? outcome : [outcome[0], outcome[1]['lock']];
}
