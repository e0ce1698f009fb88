import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import type { OpenDesign } from '#core/design/design.ts';
import { partsOn } from '#core/design/edit/page-parts.ts';
import { trialDocument } from '#core/design/trial-samples.ts';
import { assert } from '#core/shared/assert.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';
import { codeOf } from '../../../helpers/code-of.ts';

const ON = { layout: '4x5', page: 0 } as const;
type Op = Input<'design.shape'>['ops'][number];

const LOCKED = { position: true, size: true, style: true, content: true, delete: true } as const;
const TITLE_SLOT = {
  id: 'judul',
  label: { id: 'Judul', en: 'Judul' },
  hint: { id: 'Satu kalimat', en: 'Satu kalimat' },
  type: 'teks',
  max: 60,
  required: true,
} as const;
const TITLE: Op = {
  op: 'add',
  on: ON,
  part: {
    part: 'text',
    id: 'p1',
    box: [72, 200, 936, 320],
    content: [{ slot: 'judul' }],
    join: '',
    when: [],
    valign: 'top',
    style: {
      face: 'sans-800',
      size: [40, 96],
      lines: 4,
      leading: 1.1,
      color: 'ink',
      align: 'left',
      rag: 'even',
    },
    locks: LOCKED,
  },
} as unknown as Op;

/** A line of its own at a height, in px. */
function lineAt(yPx: number, slot: string): Op {
  assert('part' in TITLE && typeof TITLE.part === 'object', 'a part that is put on the page');
  const part = { ...TITLE.part, id: slot, box: [72, yPx, 936, 320], content: [{ slot }] };
  return { ...TITLE, part } as unknown as Op;
}

async function draft(
  client: Client,
  layouts: Input<'template.draft'>['layouts'] = ['4x5'],
): Promise<OpenDesign> {
  const { uid } = await client.call('template.draft', { name: 'Sapa Warga', layouts, from: { blank: true } });
  return client.call('design.get', { uid });
}

function shapeIt(client: Client, { uid, rev }: OpenDesign, ...ops: readonly Op[]): Promise<OpenDesign> {
  return client.call('design.shape', { uid, rev, gesture: `g${rev}`, ops: [...ops] });
}

/** A template that asks for one title, ready to be published. */
async function titled(client: Client): Promise<OpenDesign> {
  const made = await shapeIt(client, await draft(client), { op: 'slot', slot: TITLE_SLOT }, TITLE);
  return client.call('design.apply', {
    uid: made.uid,
    rev: made.rev,
    gesture: 'isi',
    diff: [{ path: ['values', 'judul'], value: { kind: 'text', text: 'Layanan gratis tiap Jumat' } }],
  });
}

describe('a template of the office', () => {
  test('begins blank, in a place of its own: no post, not among the designs, not yet in the gallery', async () => {
    const { client } = await openBackend();
    const made = await draft(client, ['4x5', '9x16']);
    const { template } = made.document;
    expect([made.isDraft, made.title, template.id, template.version]).toEqual([
      true,
      'Sapa Warga',
      'kantor.lain.sapa_warga',
      1,
    ]);
    expect(Object.keys(template.layouts)).toEqual(['4x5', '9x16']);
    expect(partsOn(template, ON)).toEqual([]);
    expect((await client.call('design.list', {})).designs).toEqual([]);
    const { templates } = await client.call('design.stock', {});
    expect(templates.some(({ id }) => id === template.id)).toBe(false);
    const link = client.call('plan.add', { kind: 'infografis', title: 'Sapa', designUid: made.uid });
    expect(await codeOf(link)).toBe('not-found');
  });

  test('is saved and undone operation by operation, slots and sizes too, back to the byte', async () => {
    const { client } = await openBackend();
    const start = await draft(client);
    const ops: readonly Op[] = [
      { op: 'slot', slot: TITLE_SLOT },
      TITLE,
      { op: 'addLayout', layout: '1x1', after: '4x5' },
      { op: 'set', on: ON, id: 'p1', set: { box: [72, 100, 936, 400] } },
      { op: 'background', on: ON, color: 'soft' },
      { op: 'name', name: { id: 'Sapa Desa', en: 'Sapa Desa' } },
      { op: 'dropLayout', layout: '4x5' },
    ];
    const seen = [start];
    for (const op of ops) seen.push(await shapeIt(client, seen.at(-1) ?? start, op));
    let now = seen.at(-1) ?? start;
    for (const before of seen.slice(0, -1).toReversed()) {
      now = await client.call('design.undo', { uid: now.uid, rev: now.rev });
      expect(canonicalJson(now.document)).toBe(canonicalJson(before.document));
    }
  });

  test('is published: offered in the gallery, and what it locks is locked in every design of it', async () => {
    const { client } = await openBackend();
    const ready = await titled(client);
    const published = await client.call('template.publish', { uid: ready.uid, rev: ready.rev });
    expect(published).toEqual({ outcome: 'published', id: 'kantor.lain.sapa_warga', version: 1 });
    const design = await client.call('design.create', { templateId: 'kantor.lain.sapa_warga' });
    const op: Op = { op: 'set', on: ON, id: 'p1', set: { box: [0, 0, 936, 320] } };
    expect(await codeOf(shapeIt(client, design, op))).toBe('part-locked');
    for (const own of [
      { op: 'slot', slot: { ...TITLE_SLOT, max: 5 } },
      { op: 'dropSlot', slot: 'judul' },
      { op: 'addLayout', layout: '1x1' },
      { op: 'dropLayout', layout: '4x5' },
      { op: 'name', name: { id: 'x', en: 'x' } },
    ] satisfies readonly Op[])
      expect(await codeOf(shapeIt(client, design, own))).toBe('part-locked');
    expect(await client.call('design.get', { uid: design.uid })).toEqual(design);
  });

  test('asks in the order its fields are read, in whatever order its designer made them', async () => {
    const { client } = await openBackend();
    const made = await shapeIt(
      client,
      await draft(client),
      { op: 'slot', slot: { ...TITLE_SLOT, id: 'ajakan' } },
      lineAt(900, 'ajakan'),
      { op: 'slot', slot: TITLE_SLOT },
      lineAt(120, 'judul'),
    );
    const tried = trialDocument(made.document, 'ordinary', []).template.slots.map(({ id }) => id);
    await client.call('template.publish', { uid: made.uid, rev: made.rev });
    const { document } = await client.call('design.create', { templateId: 'kantor.lain.sapa_warga' });
    const asked = document.template.slots.map(({ id }) => id);
    expect(tried).toEqual(asked);
    expect(asked).toEqual(['logo', 'satker', 'kontak_medsos', 'judul', 'ajakan']);
  });

  test('goes on as the next edition, while designs keep the one they were made with', async () => {
    const { client } = await openBackend();
    const ready = await titled(client);
    await client.call('template.publish', { uid: ready.uid, rev: ready.rev });
    const design = await client.call('design.create', { templateId: 'kantor.lain.sapa_warga' });
    const second = await client.call('design.get', { uid: ready.uid });
    const changed = await shapeIt(client, second, { op: 'background', on: ON, color: 'accent' });
    expect(await client.call('template.publish', { uid: changed.uid, rev: changed.rev })).toMatchObject({
      version: 2,
    });
    const kept = await client.call('design.get', { uid: design.uid });
    expect([kept.templateVersion, kept.document.template.layouts['4x5']]).toMatchObject([
      1,
      { background: 'paper' },
    ]);
    const renewed = await client.call('design.updateTemplate', { uid: kept.uid, rev: kept.rev });
    expect([renewed.templateVersion, renewed.document.template.layouts['4x5']]).toMatchObject([
      2,
      { background: 'accent' },
    ]);
  });

  test('is taken back from the gallery; its designs and its draft stay, and it can be published again', async () => {
    const { client } = await openBackend();
    const ready = await titled(client);
    await client.call('template.publish', { uid: ready.uid, rev: ready.rev });
    const design = await client.call('design.create', { templateId: 'kantor.lain.sapa_warga' });
    await client.call('template.remove', { id: 'kantor.lain.sapa_warga' });
    const { templates } = await client.call('design.stock', {});
    expect(templates.some(({ id }) => id === 'kantor.lain.sapa_warga')).toBe(false);
    expect(await client.call('design.get', { uid: design.uid })).toEqual(design);
    const { drafts } = await client.call('template.drafts', {});
    expect(drafts).toMatchObject([{ uid: ready.uid, title: 'Sapa Warga', liveVersion: null }]);
    const draftNow = await client.call('design.get', { uid: ready.uid });
    expect(await client.call('template.publish', { uid: draftNow.uid, rev: draftNow.rev })).toMatchObject({
      outcome: 'published',
      version: 2,
    });
  });

  test('is passed on as a file that another office installs', async () => {
    const { backend, client } = await openBackend();
    const ready = await titled(client);
    await client.call('template.publish', { uid: ready.uid, rev: ready.rev });
    const { sha256, name } = await client.call('template.export', { id: 'kantor.lain.sapa_warga' });
    expect(name).toBe('kantor.lain.sapa_warga-v1.mejatemplate');
    const bytes = await backend.context.media.read(sha256);
    const other = await openBackend();
    const path = join(tempFolder(), name);
    await writeFile(path, bytes ?? '');
    expect(await other.client.call('template.import', { path })).toMatchObject({ outcome: 'installed' });
    const design = await other.client.call('design.create', { templateId: 'kantor.lain.sapa_warga' });
    expect(await codeOf(shapeIt(other.client, design, { op: 'remove', on: ON, id: 'p1' }))).toBe(
      'part-locked',
    );
  });

  test.each([
    ['asks for nothing', [TITLE], ['slot-none', 'slot-unknown']],
    ['asks for what no page shows', [{ op: 'slot', slot: TITLE_SLOT }], ['slot-unshown', 'page-bare']],
    [
      'lacks on one size what it must have',
      [{ op: 'slot', slot: TITLE_SLOT }, TITLE, { op: 'addLayout', layout: '16x9' }],
      ['page-bare', 'slot-missing-here'],
    ],
    [
      'has letters nobody can read on a telephone',
      [
        { op: 'slot', slot: TITLE_SLOT },
        TITLE,
        {
          op: 'set',
          on: ON,
          id: 'p1',
          set: { style: { face: 'sans-800', size: [12, 96], lines: 4, leading: 1.1, color: 'ink' } },
        },
      ],
      ['text-below-smallest'],
    ],
  ] as const)('is not published when it %s, and says so', async (_, ops, codes) => {
    const { client } = await openBackend();
    const made = await shapeIt(client, await draft(client), ...(ops as unknown as readonly Op[]));
    const answer = await client.call('template.publish', { uid: made.uid, rev: made.rev });
    expect(answer.outcome === 'refused' && answer.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('is not published when its longest content does not fit, and names size and slot', async () => {
    const { client } = await openBackend();
    const ready = await titled(client);
    const tight = await shapeIt(client, ready, {
      op: 'set',
      on: ON,
      id: 'p1',
      set: { box: [72, 200, 300, 60] },
    });
    expect(await client.call('template.publish', { uid: tight.uid, rev: tight.rev })).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'package-sample-unfit',
        params: { sample: 'ordinary', layout: '4x5', slot: 'judul', reason: 'text-too-long' },
      },
    });
  });

  test('is copied from a template or a design with all its locks opened, under a name of its own', async () => {
    const { client } = await openBackend();
    const source = await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan' });
    for (const from of [{ templateId: 'resmi.kutipan_pimpinan' }, { designUid: source.uid }]) {
      const { uid } = await client.call('template.draft', { name: 'Kutipan', layouts: [], from });
      const made = await client.call('design.get', { uid });
      const moved = await shapeIt(client, made, { op: 'remove', on: ON, id: 'p2' });
      expect(partsOn(moved.document.template, ON).length).toBe(
        partsOn(source.document.template, ON).length - 1,
      );
      expect(made.document.template.slots).toEqual(source.document.template.slots);
    }
    const { drafts } = await client.call('template.drafts', {});
    expect(drafts.map(({ templateId }) => templateId).sort()).toEqual([
      'kantor.kutipan_pimpinan.kutipan',
      'kantor.kutipan_pimpinan.kutipan_b',
    ]);
  });

  test('six templates of ours are copied and published as they are', async () => {
    const { client } = await openBackend();
    const { templates } = await client.call('design.stock', {});
    for (const { id } of templates.slice(0, 6)) {
      const { uid } = await client.call('template.draft', {
        name: 'Salinan',
        layouts: [],
        from: { templateId: id },
      });
      const { rev } = await client.call('design.get', { uid });
      expect([id, await client.call('template.publish', { uid, rev })]).toMatchObject([
        id,
        { outcome: 'published' },
      ]);
    }
  });
});
