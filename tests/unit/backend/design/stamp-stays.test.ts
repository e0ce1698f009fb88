import type { Client } from '#client/client.ts';
import type { OpenDesign } from '#core/design/design.ts';
import type { SlotValue } from '#core/design/document.ts';
import { layoutsOf } from '#core/design/template.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { describe, expect, test } from 'vitest';
import { builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { openBackend, type TestBackend } from '../../../helpers/open-backend.ts';
import { refusal } from '../../../helpers/refusal.ts';

/** Nothing here needs a picture: without a browser the check says so and goes on, and no test waits for one. */
const renderer = createBrowserRenderer({ pageDir: '', fontsDir: '', findBrowser: () => null });
const ports = { children: nodeChildPort, renderer };

const HOAX = 'resmi.klarifikasi_hoaks';
const faces = bundledFaces();

interface Clarification extends TestBackend {
  readonly itemUid: string;
  readonly design: OpenDesign;
}

/** A finished clarification of a planned story. */
async function aClarification(): Promise<Clarification> {
  const opened = await openBackend({ ports });
  const { client } = opened;
  const made = await client.call('design.create', { templateId: HOAX, title: 'Sumbangan palsu' });
  const values = Object.entries(sampleValues(builtInTemplate(HOAX), 'ordinary'));
  const design = await apply(client, made, values);
  const { item } = await client.call('plan.add', {
    kind: 'klarifikasi',
    title: 'Sumbangan palsu',
    formats: ['ig_feed_4x5', 'ig_story'],
    designUid: design.uid,
  });
  return { ...opened, itemUid: item.uid, design };
}

type Path = ['values', string] | ['overrides', '4x5' | '1x1' | '9x16', string];

function apply(
  client: Client,
  { uid, rev }: OpenDesign,
  changes: readonly (readonly [slot: string | Path, value: SlotValue | undefined])[],
): Promise<OpenDesign> {
  const diff = changes.map(([slot, value]) => ({
    path: typeof slot === 'string' ? (['values', slot] as Path) : slot,
    ...(value !== undefined && { value }),
  }));
  return client.call('design.apply', { uid, rev, gesture: 'isi', diff });
}

/** Per layout: the words the page is stamped with last, and whether it shows the claim. */
function stamps({ document }: OpenDesign): readonly (readonly [stamp: string | null, showsClaim: boolean])[] {
  return layoutsOf(document.template).map((layout) => {
    const { items } = renderDesign(document, layout, { faces }).pages[0];
    const last = items.at(-1);
    const isStamp = last?.kind === 'text' && last.rotation !== undefined;
    return [
      isStamp ? last.lines.map(({ text }) => text).join(' ') : null,
      items.some(({ slot }) => slot === 'klaim' || slot === 'tangkapan'),
    ];
  });
}

const STAMPED = layoutsOf(builtInTemplate(HOAX)).map(() => ['HOAKS', true]);

describe('by a call, the stamp', () => {
  test('stays on a size that is given a label of its own', async () => {
    const { client, design } = await aClarification();
    expect(stamps(design)).toEqual(STAMPED);
    const changed = await apply(client, design, [
      [['overrides', '9x16', 'label'], { kind: 'text', text: 'BENAR' }],
      [['overrides', '1x1', 'label'], { kind: 'text', text: '' }],
    ]);
    expect(stamps(changed)).toEqual(STAMPED);
  });

  test.each([
    ['is taken out', undefined],
    ['is emptied', { kind: 'text', text: ' ' }],
    ['is a word of one’s own', { kind: 'text', text: 'RESMI' }],
    ['is a list', { kind: 'list', items: ['HOAKS'] }],
  ] as const)('takes the claim with it when the label %s, and the story cannot leave', async (_, value) => {
    const { client, design, itemUid } = await aClarification();
    const changed = await apply(client, design, [['label', value]]);
    const shown = stamps(changed);
    expect(shown.filter(([stamp, showsClaim]) => showsClaim && stamp === null)).toEqual([]);
    if (value?.kind === 'list') return;
    expect(shown).toEqual(STAMPED.map(() => [null, false]));
    const { findings } = await client.call('preflight.run', { itemUid });
    const errors = findings.filter(({ finding }) => finding.severity === 'error');
    expect(errors.map(({ finding }) => finding.code)).toContain('stamp-without-label');
    const submitted = await refusal(client.call('approval.submit', { itemUid, by: 'Rina' }));
    expect(submitted).toEqual(['findings-block', expect.anything()]);
  });
});

describe('by an edit of the library’s file, the stamp', () => {
  const EDITS: readonly (readonly [name: string, sql: string])[] = [
    ['is cut out of a layout', `json_remove(document, '$.template.layouts.4x5.stamp')`],
    ['is shrunk', `json_set(document, '$.template.layouts.4x5.stamp.width', 12)`],
    ['is moved off the page', `json_set(document, '$.template.layouts.4x5.stamp.center', json('[-900,40]'))`],
    ['loses its slot', `json_set(document, '$.template.stampSlot', null)`],
  ];

  test.each(EDITS)('%s: the design is refused by name, wherever it is asked for', async (_, edit) => {
    const { backend, client, design, itemUid } = await aClarification();
    backend.context.db.prepare(`UPDATE design SET document = ${edit} WHERE uid = ?`).run(design.uid);
    const named = ['stamp-removed', { title: 'Sumbangan palsu', layout: '4x5' }];
    expect(await refusal(client.call('design.get', { uid: design.uid }))).toEqual(named);
    expect(await refusal(client.call('preflight.run', { itemUid }))).toEqual(named);
    expect(await refusal(client.call('approval.submit', { itemUid, by: 'Rina' }))).toEqual(named);
    expect(
      await refusal(apply(client, design, [['klaim', { kind: 'text', text: 'Benar adanya.' }]])),
    ).toEqual(named);
  });

  test('cannot be cut off by breaking the document either: the place is named', async () => {
    const { backend, client, design } = await aClarification();
    const broken = `json_set(document, '$.values.klaim.text', 5)`;
    backend.context.db.prepare(`UPDATE design SET document = ${broken} WHERE uid = ?`).run(design.uid);
    expect(await refusal(client.call('design.get', { uid: design.uid }))).toEqual([
      'design-damaged',
      { title: 'Sumbangan palsu', field: 'values.klaim.text' },
    ]);
  });
});
