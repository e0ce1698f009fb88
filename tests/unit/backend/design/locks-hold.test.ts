import { partsOn } from '#core/design/edit/page-parts.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { describe, expect, test } from 'vitest';
import { olderTemplateSql } from '../../../helpers/older-template.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { shapeIt, type Op } from '../../../helpers/shaping.ts';
import { refusal } from '../../../helpers/refusal.ts';

const ON = { layout: '4x5', page: 0 } as const;

const RECT = { part: 'rect', box: [100, 100, 200, 80], fill: 'accent' } as const;

async function aQuote() {
  const opened = await openBackend();
  const design = await opened.client.call('design.create', {
    templateId: 'resmi.kutipan_pimpinan',
    title: 'Kutipan',
  });
  return { ...opened, design };
}

describe('inside a design of a template of ours', () => {
  test.each([
    ['turned', { op: 'set', on: ON, id: 'p1', set: { angle: 4 } }],
    ['hidden', { op: 'set', on: ON, id: 'p1', set: { hidden: true } }],
    ['unlocked', { op: 'set', on: ON, id: 'p1', set: { locks: {} } }],
    ['taken away', { op: 'remove', on: ON, id: 'p1' }],
    ['sent forward', { op: 'order', on: ON, id: 'p1', to: 9 }],
    ['painted over by another ground', { op: 'background', on: ON, color: 'accent' }],
  ] as const)('a part is not %s by a call, and nothing is stored', async (_, op) => {
    const { client, design } = await aQuote();
    expect(await refusal(shapeIt(client, design, op))).toEqual(['part-locked', expect.anything()]);
    expect(await client.call('design.get', { uid: design.uid })).toEqual(design);
  });

  test('what was added is moved, undone and redone through the design’s own history, back to the byte', async () => {
    const { client, design } = await aQuote();
    const id = 'p90';
    const added = await shapeIt(client, design, { op: 'add', on: ON, part: { ...RECT, id } });
    const moved = await shapeIt(client, added, { op: 'set', on: ON, id, set: { box: [10, 20, 200, 80] } });
    const gone = await shapeIt(client, moved, { op: 'remove', on: ON, id });
    let now = gone;
    const seen = [];
    for (let step = 0; step < 3; step += 1) {
      now = await client.call('design.undo', { uid: now.uid, rev: now.rev });
      seen.push(canonicalJson(now.document));
    }
    for (let step = 0; step < 3; step += 1)
      now = await client.call('design.redo', { uid: now.uid, rev: now.rev });
    expect(seen).toEqual([moved, added, design].map(({ document }) => canonicalJson(document)));
    expect(canonicalJson(now.document)).toBe(canonicalJson(gone.document));
  });

  test('one drag sent in several calls is one step', async () => {
    const { client, design } = await aQuote();
    const id = 'p90';
    let now = await shapeIt(client, design, { op: 'add', on: ON, part: { ...RECT, id } });
    const before = canonicalJson(now.document);
    for (const x of [101, 140, 220]) {
      const op: Op = { op: 'set', on: ON, id, set: { box: [x, 100, 200, 80] } };
      now = await client.call('design.shape', { uid: now.uid, rev: now.rev, gesture: 'geser', ops: [op] });
    }
    now = await client.call('design.undo', { uid: now.uid, rev: now.rev });
    expect(canonicalJson(now.document)).toBe(before);
  });

  test('a claim is not added to a page that does not stamp it', async () => {
    const { client, design } = await aQuote();
    const style = {
      face: 'sans-700',
      size: [24, 48] as [number, number],
      lines: 2,
      leading: 1.1,
      color: 'ink',
    } as const;
    const part = {
      part: 'text',
      id: 'p90',
      box: [0, 0, 500, 100],
      content: [{ slot: 'klaim' }],
      style,
    } as const;
    const refused = await refusal(
      shapeIt(client, design, {
        op: 'add',
        on: ON,
        part: { ...part, box: [0, 0, 500, 100], content: [{ slot: 'klaim' }] },
      }),
    );
    expect(refused).toEqual(['stamp-removed', { title: 'Kutipan', layout: expect.any(String) as string }]);
  });

  test('what was added stays when the template is brought up to date', async () => {
    const { backend, client, design } = await aQuote();
    const added = await shapeIt(client, design, { op: 'add', on: ON, part: { ...RECT, id: 'p90' } });
    backend.context.db.exec(olderTemplateSql());
    const renewed = await client.call('design.updateTemplate', { uid: added.uid, rev: added.rev });
    const parts = partsOn(renewed.document.template, ON);
    expect([renewed.templateVersion > 1, parts.at(-1)]).toEqual([
      true,
      partsOn(added.document.template, ON).at(-1),
    ]);
  });
});

describe('by an edit of the library’s file', () => {
  const EDITS = [
    ['a locked part was moved', `json_set(document, '$.template.layouts.4x5.parts[1].angle', 7)`],
    ['a locked part was cut out', `json_remove(document, '$.template.layouts.4x5.parts[2]')`],
    [
      'a part was put in',
      `json_insert(document, '$.template.layouts.4x5.parts[#]', json('{"part":"rect","box":[0,0,9,9],"when":[],"radius":0,"opacity":1}'))`,
    ],
    ['the ground was changed', `json_set(document, '$.template.layouts.4x5.background', 'accent')`],
    ['a slot stopped being required', `json_set(document, '$.template.slots[2].required', json('false'))`],
    ['a template that was never published is named', `json_set(document, '$.template.version', 99)`],
    [
      'another template is named, and a locked part moved',
      `json_set(document, '$.template.id', 'kantor.milik_sendiri', '$.template.layouts.4x5.parts[1].angle', 7)`,
    ],
  ] as const;

  test.each(EDITS)('%s: the design is refused by name', async (_, edit) => {
    const { backend, client, design } = await aQuote();
    backend.context.db.prepare(`UPDATE design SET document = ${edit} WHERE uid = ?`).run(design.uid);
    const refused = await refusal(client.call('design.get', { uid: design.uid }));
    expect(refused).toEqual(['design-tampered', expect.objectContaining({ title: 'Kutipan' })]);
    const op: Op = { op: 'add', on: ON, part: { ...RECT, id: 'p90' } };
    expect(await refusal(shapeIt(client, design, op))).toEqual(refused);
  });
});
