import type { OpenDesign } from '#core/design/design.ts';
import { pagesIn } from '#core/design/template.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { describe, expect, test } from 'vitest';
import { olderTemplateSql } from '../../../helpers/older-template.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { shapeIt } from '../../../helpers/shaping.ts';
import { refusal } from '../../../helpers/refusal.ts';

const at = (page: number) => ({ layout: '4x5', page }) as const;

async function aCarousel() {
  const opened = await openBackend();
  const design = await opened.client.call('design.create', {
    templateId: 'hangat.tips_hukum.carousel',
    title: 'Tips',
  });
  return { ...opened, design };
}

/** Which pages are the design's own, and how many parts each has. */
const pagesOf = ({ document }: OpenDesign): readonly (readonly [isOwn: boolean, parts: number])[] =>
  pagesIn(document.template, '4x5').map(({ added, parts }) => [added === true, parts.length]);

describe('in a design of a carousel of ours', () => {
  test.each([
    ['moved', { op: 'movePage', on: at(0), to: 2 }],
    ['taken away', { op: 'removePage', on: at(0) }],
  ] as const)('a page of the template is not %s by a call, and nothing is stored', async (_, op) => {
    const { client, design } = await aCarousel();
    expect(await refusal(shapeIt(client, design, op))).toEqual(['page-refused', { why: 'locked', most: 12 }]);
    expect(await client.call('design.get', { uid: design.uid })).toEqual(design);
  });

  test('pages of its own are put in, moved and taken away, undone and redone to the byte', async () => {
    const { client, design } = await aCarousel();
    const before = pagesOf(design);
    const added = await shapeIt(client, design, { op: 'addPage', on: at(0) });
    const copied = await shapeIt(client, added, { op: 'copyPage', on: at(0) });
    const moved = await shapeIt(client, copied, { op: 'movePage', on: at(2), to: 4 });
    const gone = await shapeIt(client, moved, { op: 'removePage', on: at(1) });
    const [cover, ...rest] = before;
    expect(pagesOf(copied)).toEqual([cover, [true, cover?.[1]], [true, 0], ...rest]);
    expect(pagesOf(moved).at(-1)).toEqual([true, 0]);
    expect(pagesOf(gone)).toEqual([...before, [true, 0]]);
    let now = gone;
    for (const earlier of [moved, copied, added, design]) {
      now = await client.call('design.undo', { uid: now.uid, rev: now.rev });
      expect(canonicalJson(now.document)).toBe(canonicalJson(earlier.document));
    }
    for (const later of [added, copied, moved, gone]) {
      now = await client.call('design.redo', { uid: now.uid, rev: now.rev });
      expect(canonicalJson(now.document)).toBe(canonicalJson(later.document));
    }
  });

  test('a page of its own stays when the template is brought up to date', async () => {
    const { backend, client, design } = await aCarousel();
    const added = await shapeIt(client, design, { op: 'addPage', on: at(0) });
    backend.context.db.exec(olderTemplateSql());
    const renewed = await client.call('design.updateTemplate', { uid: added.uid, rev: added.rev });
    expect(pagesOf(renewed)).toEqual(pagesOf(added));
  });
});

test.each([
  ['cut out', `json_remove(document, '$.template.layouts.4x5.pages[2]')`],
  [
    'repeated',
    `json_insert(document, '$.template.layouts.4x5.pages[#]', json_extract(document, '$.template.layouts.4x5.pages[0]'))`,
  ],
  ['passed off as its own', `json_set(document, '$.template.layouts.4x5.pages[0].added', json('true'))`],
])('a page that was %s in the library’s file is refused by name', async (_, edit) => {
  const { backend, client, design } = await aCarousel();
  backend.context.db.prepare(`UPDATE design SET document = ${edit} WHERE uid = ?`).run(design.uid);
  expect(await refusal(client.call('design.get', { uid: design.uid }))).toEqual([
    'design-tampered',
    expect.objectContaining({ title: 'Tips' }),
  ]);
});
