import { describe, expect, test } from 'vitest';
import { deriveColors } from '#core/brand/derive-colors.ts';
import { officeDetailsSchema, type OfficeDetails } from '#core/brand/office.ts';
import type { DesignDocument } from '#core/design/document.ts';
import { LAYOUT_SIZES } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { newPart } from '#editor/shape/new-parts.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { shapeIt } from '../../../helpers/shaping.ts';
import { AN_OFFICE, openBackend } from '../../../helpers/open-backend.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

const NEWS = 'resmi.siaran_pers_visual';
const OWN = { primary: '#5B2A86', accent: '#F2B134' };
const withKit = (kit: Partial<OfficeDetails['kit']>, more: Partial<OfficeDetails> = {}): OfficeDetails => ({
  ...AN_OFFICE,
  ...more,
  kit: { ...AN_OFFICE.kit, ...kit },
});

describe("an office's marks", () => {
  test('are derived from two colours and carried by every design made from then on, in every template', async () => {
    const { client } = await openBackend();
    await client.call('office.save', withKit({ colors: OWN }, { palette: 'kantor' }));
    const { palettes, templates } = await client.call('design.stock', {});
    expect(palettes[0]).toEqual({ id: 'kantor', colors: deriveColors(OWN) });
    const made = await Promise.all(
      templates.map(({ id }) => client.call('design.create', { templateId: id })),
    );
    expect([...new Set(made.map(({ document }) => document.brand.palette.id))]).toEqual(['kantor']);
  });

  test('never move a design by themselves: what would change is told first, and undone afterwards', async () => {
    const { client } = await openBackend();
    const old = await client.call('design.create', { templateId: NEWS, title: 'Lama' });
    expect((await client.call('office.datedDesigns', {})).designs).toEqual([]);
    await client.call(
      'office.save',
      withKit(
        { colors: OWN, footer: 'Melayani dengan hati' },
        { palette: 'kantor', name: 'Kejaksaan Negeri Rimba Sari' },
      ),
    );
    expect((await client.call('office.datedDesigns', {})).designs).toEqual([
      { uid: old.uid, title: 'Lama', rev: old.rev, changes: ['nama', 'warna', 'kontak'], isLocked: false },
    ]);
    expect((await client.call('design.get', { uid: old.uid })).document).toEqual(old.document);

    const renewed = await client.call('design.updateBrand', { uid: old.uid, rev: old.rev });
    expect(renewed.document.brand).toMatchObject({
      satker: 'Kejaksaan Negeri Rimba Sari',
      contacts: ['Melayani dengan hati'],
      palette: { id: 'kantor' },
    });
    expect((await client.call('office.datedDesigns', {})).designs).toEqual([]);
    const undone = await client.call('design.undo', { uid: old.uid, rev: renewed.rev });
    expect(undone.document).toEqual(old.document);
  });

  test('hold a rule for the logo that designs take on when they are renewed, and that packs of institutions name', async () => {
    const { client } = await openBackend();
    const old = await client.call('design.create', { templateId: NEWS, title: 'Lama' });
    expect(old.document.brand.logoRule).toBe(undefined);
    const logoRule = { clearPercent: 25, leastPx: 80 };
    await client.call('office.save', withKit({ logoRule }));
    expect((await client.call('office.datedDesigns', {})).designs).toEqual([
      { uid: old.uid, title: 'Lama', rev: old.rev, changes: ['aturan_logo'], isLocked: false },
    ]);
    const renewed = await client.call('design.updateBrand', { uid: old.uid, rev: old.rev });
    expect(renewed.document.brand.logoRule).toEqual(logoRule);
    const { packs } = await client.call('office.kitChoices', {});
    expect(new Set(packs.map((pack) => JSON.stringify(pack.logoRule)))).toEqual(
      new Set(['{"clearPercent":10,"leastPx":48}']),
    );
  });

  test('hold a type scale that is told only of designs with texts that follow it, and drawn once they are renewed', async () => {
    const { client } = await openBackend();
    await client.call('design.create', { templateId: NEWS, title: 'Tanpa gaya kantor' });
    const made = await client.call('design.create', { templateId: NEWS, title: 'Bergaya kantor' });
    const title = newPart('heading', LAYOUT_SIZES['4x5'], 'Gratis');
    const ours = await shapeIt(client, made, {
      op: 'add',
      on: { layout: '4x5', page: 0 },
      part: { ...title, id: 'p900' },
    });
    await client.call('office.save', withKit({ textScale: 'lapang' }));
    const { designs } = await client.call('office.datedDesigns', {});
    expect(designs.map(({ title: name, changes }) => [name, changes])).toEqual([
      ['Bergaya kantor', ['huruf']],
    ]);
    const sizeOf = (document: DesignDocument): number | undefined =>
      renderDesign(document, '4x5', { faces: bundledFaces() })
        .pages[0].items.flatMap((item) =>
          item.kind === 'text' && item.lines[0]?.text === 'Gratis' ? [item.sizePx] : [],
        )
        .at(0);
    const renewed = await client.call('design.updateBrand', { uid: ours.uid, rev: ours.rev });
    expect([sizeOf(ours.document), sizeOf(renewed.document)]).toEqual([96, 110]);
    expect((await client.call('office.datedDesigns', {})).designs).toEqual([]);
  });

  test('of an office of before there was a rule for the logo or a type scale are read with the usual ones', () => {
    const NEW = new Set(['logoRule', 'textScale']);
    const { kit, ...office } = AN_OFFICE;
    const before = Object.fromEntries(Object.entries(kit).filter(([key]) => !NEW.has(key)));
    expect(officeDetailsSchema.parse({ ...office, kit: before })).toEqual(AN_OFFICE);
    expect(AN_OFFICE.kit.logoRule).toEqual({ clearPercent: 10, leastPx: 48 });
  });

  test('keep a palette that was chosen for one design, and follow the office where none was', async () => {
    const { client } = await openBackend();
    await client.call('office.save', withKit({}, { palette: 'resmi-hijau' }));
    const usual = await client.call('design.create', { templateId: NEWS, paletteId: 'resmi-hijau' });
    const chosen = await client.call('design.create', { templateId: NEWS, paletteId: 'resmi-biru' });
    expect((await client.call('office.datedDesigns', {})).designs).toEqual([]);
    await client.call('office.save', withKit({ footer: 'Moto' }, { palette: 'hangat' }));
    const dated = (await client.call('office.datedDesigns', {})).designs;
    expect(new Map(dated.map(({ uid, changes }) => [uid, changes]))).toEqual(
      new Map([
        [usual.uid, ['warna', 'kontak']],
        [chosen.uid, ['kontak']],
      ]),
    );
    const renewed = await client.call('design.updateBrand', { uid: chosen.uid, rev: chosen.rev });
    expect(renewed.document.brand).toMatchObject({ contacts: ['Moto'], palette: { id: 'resmi-biru' } });
    expect((await client.call('office.datedDesigns', {})).designs.map(({ uid }) => uid)).toEqual([usual.uid]);
  });

  test('stay as they were submitted, until the story is opened again', async () => {
    const { client } = await openBackend();
    const { item } = await client.call('plan.add', {
      kind: 'siaran_pers',
      title: 'Dikunci',
      formats: ['website'],
      caption: 'Ya.',
    });
    const design = await client.call('design.create', { templateId: NEWS, itemUid: item.uid });
    await client.call('approval.submit', { itemUid: item.uid, by: 'Rani' });
    await client.call('office.save', withKit({ footer: 'Moto' }));
    expect((await client.call('office.datedDesigns', {})).designs).toMatchObject([{ isLocked: true }]);
    await expect(
      client.call('design.updateBrand', { uid: design.uid, rev: design.rev }),
    ).rejects.toMatchObject({ code: 'content-locked' });
  });

  test('a pack asks for fields that templates really have', async () => {
    const { client } = await openBackend();
    const { packs, genres } = await client.call('office.kitChoices', {});
    const open = new Map(genres.map(({ id, slots }) => [id, slots.map((slot) => slot.id)]));
    const unknown = packs.flatMap(({ id, required }) =>
      Object.entries(required).flatMap(([genre, slots]) =>
        slots
          .filter((slot) => open.get(genre)?.includes(slot) !== true)
          .map((slot) => `${id} ${genre} ${slot}`),
      ),
    );
    expect(unknown).toEqual([]);
    expect(packs.map(({ name }) => name.id)).toEqual([
      'Kejaksaan',
      'Pemasyarakatan',
      'Imigrasi',
      'Kementerian Hukum',
    ]);
  });
});

describe('the check before submitting', () => {
  async function codes(kit: Partial<OfficeDetails['kit']>, plannedOn: string) {
    const { client } = await openBackend({ ports: WITHOUT_BROWSER });
    await client.call('office.save', withKit(kit));
    const { item } = await client.call('plan.add', {
      kind: 'infografis',
      title: 'Kontak',
      formats: ['ig_feed_4x5'],
      plannedOn,
      caption: 'Ya.',
      altText: 'Gambar.',
    });
    await client.call('design.create', { templateId: 'hangat.tips_hukum', itemUid: item.uid });
    const { findings } = await client.call('preflight.run', { itemUid: item.uid });
    return findings
      .map(({ finding: { code, severity, slot, params } }) => ({ code, severity, slot, params }))
      .filter(({ code }) => code.startsWith('brand-'));
  }

  test('names a part that this office always fills in and that is empty', async () => {
    expect(await codes({ required: { tips_hukum: ['dasar'], kutipan: ['konteks'] } }, '2026-12-01')).toEqual([
      { code: 'brand-part-missing', severity: 'error', slot: 'dasar', params: { genre: 'tips_hukum' } },
    ]);
    expect(await codes({ required: { tips_hukum: ['bukan_slot'] } }, '2026-12-01')).toEqual([]);
  });

  test('says when a story is planned outside the days its marks are valid, the first and the last day included', async () => {
    const valid = { validFrom: '2026-12-01', validUntil: '2026-12-31' };
    const finding = (on: string) => ({
      code: 'brand-not-valid',
      severity: 'warning',
      slot: undefined,
      params: { on, from: '2026-12-01', until: '2026-12-31' },
    });
    expect(await codes(valid, '2026-11-30')).toEqual([finding('2026-11-30')]);
    expect(await codes(valid, '2026-12-01')).toEqual([]);
    expect(await codes(valid, '2026-12-31')).toEqual([]);
    expect(await codes(valid, '2027-01-01')).toEqual([finding('2027-01-01')]);
  });
});
