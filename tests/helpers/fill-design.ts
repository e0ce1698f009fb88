import type { Client } from '#client/client.ts';
import type { OpenDesign } from '#core/design/design.ts';
import type { SlotValues } from '#core/design/document.ts';

/** Writes values into a design as one step, as a form would. */
export function fillDesign(
  client: Client,
  { uid, rev }: Pick<OpenDesign, 'uid' | 'rev'>,
  values: SlotValues,
): Promise<OpenDesign> {
  const diff = Object.entries(values).map(([slot, value]) => ({
    path: ['values', slot] as ['values', string],
    value,
  }));
  return client.call('design.apply', { uid, rev, gesture: 'isi', diff });
}
