import type { OpenDesign } from '#core/design/design.ts';
import { PART_LOCKS, type PartLock } from '#core/design/part-base.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { describe, expect, test } from 'vitest';
import { lockedIn, STYLE, TITLE } from '../../../helpers/locked-design.ts';
import { lockRefusal, shapeIt, type Op } from '../../../helpers/shaping.ts';

const ON = { layout: '4x5', page: 0 } as const;
/** What breaks each lock and nothing else: as a call, and as a hand in the library's file. */
const BREAKS: Readonly<Record<PartLock, { readonly op: Op; readonly edit: string }>> = {
  position: {
    op: { op: 'set', on: ON, id: 'p1', set: { box: [100, 300, 936, 400] } },
    edit: `json_set(document, '$.template.layouts.4x5.parts[0].box[1]', 300)`,
  },
  size: {
    op: { op: 'set', on: ON, id: 'p1', set: { box: [72, 200, 936, 500] } },
    edit: `json_set(document, '$.template.layouts.4x5.parts[0].box[3]', 500)`,
  },
  style: {
    op: { op: 'set', on: ON, id: 'p1', set: { style: { ...STYLE, color: 'accent' } } },
    edit: `json_set(document, '$.template.layouts.4x5.parts[0].style.color', 'accent')`,
  },
  content: {
    op: { op: 'set', on: ON, id: 'p1', set: { content: [{ say: 'Lain' }] } },
    edit: `json_set(document, '$.template.layouts.4x5.parts[0].content', json('[{"say":"Lain"}]'))`,
  },
  delete: {
    op: { op: 'remove', on: ON, id: 'p1' },
    edit: `json_remove(document, '$.template.layouts.4x5.parts[0]')`,
  },
};

describe.each(PART_LOCKS)('where a template locks %s', (lock) => {
  test('no call changes it, undo cannot, unlocking is refused, and the file edited by hand is not opened', async () => {
    const { backend, client, design } = await lockedIn(lock);
    const { op, edit } = BREAKS[lock];
    expect(await lockRefusal(shapeIt(client, design, op))).toEqual(['part-locked', lock]);
    const unlock: Op = { op: 'set', on: ON, id: 'p1', set: { locks: {} } };
    expect(await lockRefusal(shapeIt(client, design, unlock))).toEqual(['part-locked', 'locks']);
    const undone = await client.call('design.undo', { uid: design.uid, rev: design.rev });
    expect(canonicalJson(undone.document)).toBe(canonicalJson(design.document));
    // A part pasted under the locked one's name does not take its place.
    const again: Op = {
      op: 'add',
      on: ON,
      part: { ...TITLE, box: [0, 0, 936, 400], content: [{ say: 'Lain' }] },
    };
    expect(await lockRefusal(shapeIt(client, design, again))).toEqual(['invalid-input', undefined]);
    expect(await client.call('design.get', { uid: design.uid })).toEqual(design);
    backend.context.db.prepare(`UPDATE design SET document = ${edit} WHERE uid = ?`).run(design.uid);
    expect(await lockRefusal(client.call('design.get', { uid: design.uid }))).toEqual([
      'design-tampered',
      lock,
    ]);
  });

  test('what it does not lock is free, so that the refusals above are of this lock', async () => {
    const { client, design } = await lockedIn(lock);
    const free = PART_LOCKS.filter((other) => other !== lock && other !== 'delete');
    let now = design;
    for (const other of free) now = await shapeIt(client, now, freed(other, now));
    expect(now.rev).toBe(design.rev + free.length);
  });
});

/** A change of one property that leaves what stands under the other locks as it is. */
function freed(lock: PartLock, { document }: OpenDesign): Op {
  const layout = document.template.layouts['4x5'];
  const part = layout !== undefined && 'parts' in layout ? layout.parts[0] : undefined;
  if (part?.part !== 'text') throw new Error('the design lost its text');
  const [x, y, width, height] = part.box;
  if (lock === 'position') return { op: 'set', on: ON, id: 'p1', set: { box: [x, y + 9, width, height] } };
  if (lock === 'size') return { op: 'set', on: ON, id: 'p1', set: { box: [x, y, width, height + 9] } };
  return BREAKS[lock].op;
}
