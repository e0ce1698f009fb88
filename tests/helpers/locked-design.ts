import type { PartLock } from '#core/design/part-base.ts';
import { openBackend } from './open-backend.ts';

const ON = { layout: '4x5', page: 0 } as const;

/** The look of the one text in a design of `lockedIn`. */
export const STYLE = {
  face: 'sans-800',
  size: [40, 90] as [number, number],
  lines: 4,
  leading: 1.1,
  color: 'ink',
  align: 'left',
  rag: 'even',
} as const;
/** That text, but for where it stands and what it says. */
export const TITLE = { part: 'text', id: 'p1', join: '', when: [], valign: 'top', style: STYLE } as const;

/** A design of an office's template in which one thing of its one text is locked. */
export async function lockedIn(lock: PartLock) {
  const opened = await openBackend();
  const { client } = opened;
  const { uid } = await client.call('template.draft', {
    name: 'Uji kunci',
    layouts: ['4x5'],
    from: { blank: true },
  });
  const draft = await client.call('design.get', { uid });
  const label = { id: 'Judul', en: 'Judul' };
  const made = await client.call('design.shape', {
    uid,
    rev: draft.rev,
    gesture: 'buat',
    ops: [
      { op: 'slot', slot: { id: 'judul', label, hint: label, type: 'teks', max: 40, required: true } },
      {
        op: 'add',
        on: ON,
        part: {
          ...TITLE,
          box: [72, 200, 936, 400],
          content: [{ slot: 'judul' }],
          locks: { [lock]: true },
        },
      },
    ],
  });
  await client.call('template.publish', { uid, rev: made.rev });
  const design = await client.call('design.create', { templateId: 'kantor.lain.uji_kunci' });
  return { ...opened, design };
}
