import { describe, expect, test } from 'vitest';
import { altTextProposal } from '#core/design/alt-text.ts';
import { initialsOf, paletteFor } from '#core/design/create-document.ts';
import { slotsOf } from '#core/design/describe-slots.ts';
import { coverSource } from '#core/design/draw/pictures.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import {
  A_PHOTO,
  aDocument,
  builtInTemplate,
  bundledPalettes,
  sampleValues,
  TEMPLATE_IDS,
} from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();
const hoax = builtInTemplate('resmi.klarifikasi_hoaks');

test('slotsOf tells a form where a slot is shown and how it may be set', () => {
  const slots = slotsOf(hoax);
  expect(slots.map((slot) => slot.id)).toEqual([
    'label',
    'klaim',
    'tangkapan',
    'fakta',
    'kesimpulan',
    'sumber',
    'waktu_cek',
    'tautan',
    'logo',
    'satker',
    'kontak_medsos',
  ]);
  const claim = slots.find((slot) => slot.id === 'klaim');
  expect([claim?.shownOn, claim?.room[0]]).toEqual([
    ['4x5', '1x1', '9x16', '16x9'],
    { layout: '4x5', minSizePx: 29, maxSizePx: 40, maxLines: 6 },
  ]);
  expect(slots.find((slot) => slot.id === 'tangkapan')?.shownOn).toEqual(['4x5']);
});

test.each(TEMPLATE_IDS)('every slot of %s is shown on some layout, and every required one on 4x5', (id) => {
  const slots = slotsOf(builtInTemplate(id));
  expect(slots.filter((slot) => slot.shownOn.length === 0).map((slot) => slot.id)).toEqual([]);
  expect(
    slots.filter((slot) => slot.required && !slot.shownOn.includes('4x5')).map((slot) => slot.id),
  ).toEqual([]);
});

test('altTextProposal says what kind of picture it is, from whom, and all it says', () => {
  const document = aDocument(hoax, sampleValues(hoax, 'ordinary'));
  expect(altTextProposal(document)).toBe(
    'Klarifikasi hoaks dengan cap HOAKS dari Kejaksaan Tinggi Nusa Harapan. Klaim yang beredar: Kajari meminta sumbangan kegiatan akhir tahun lewat pesan WhatsApp. Fakta: Nomor pengirim bukan milik pejabat atau pegawai Kejari; Tidak ada kegiatan yang dibiayai sumbangan masyarakat; Nomor surat tidak tercatat di buku agenda kantor. Kesimpulan: Jangan transfer. Simpan buktinya, lalu laporkan. Sumber/rujukan: Buku agenda surat Kejari; Keterangan Kasi Intelijen. Tanggal & jam pengecekan: Jumat, 20 November 2026, 11.05 WITA.',
  );
});

test('altTextProposal leaves out the name of a photo’s file, and says something of every template that is still empty', () => {
  const quote = builtInTemplate('hangat.kutipan_pimpinan');
  const slot = quote.slots.find(({ id, type }) => type === 'gambar' && id !== 'logo')?.id ?? '';
  const told = (alt: string): string =>
    altTextProposal(
      aDocument(quote, { kutipan: { kind: 'text', text: 'Datang saja' }, [slot]: { ...A_PHOTO, alt } }),
    );
  const without = 'Kutipan di atas foto dari Kejaksaan Tinggi Nusa Harapan. Kutipan: Datang saja.';
  expect(['IMG_2034.jpg', 'DSC01234', 'WhatsApp Image 2026-11-20 at 10.15.42', ''].map(told)).toEqual(
    Array.from({ length: 4 }, () => without),
  );
  expect(told('Apel pagi')).toBe(`${without} Foto: Apel pagi.`);
  for (const id of TEMPLATE_IDS)
    expect(altTextProposal(aDocument(builtInTemplate(id), {}))).toMatch(
      / dari Kejaksaan Tinggi Nusa Harapan\./u,
    );
});

describe('findings', () => {
  test('an empty document names each required slot once', () => {
    const { findings } = renderDesign(aDocument(hoax, {}), '4x5', { faces });
    expect(findings.map(({ code, slot }) => `${code} ${slot ?? ''}`)).toEqual([
      'slot-empty klaim',
      'slot-empty fakta',
      'slot-empty kesimpulan',
      'slot-empty sumber',
      'slot-empty waktu_cek',
      'stamp-without-label label',
    ]);
  });

  test('without a logo the initials stand in the ring and a warning is given', () => {
    const document = aDocument(hoax, sampleValues(hoax, 'ordinary'));
    const page = renderDesign({ ...document, brand: { ...document.brand, logo: null } }, '4x5', { faces });
    expect(page.findings).toEqual([
      {
        code: 'logo-missing',
        severity: 'warning',
        subject: hoax.id,
        slot: 'logo',
        params: { layout: '4x5' },
      },
    ]);
    expect(page.pages[0].items.some((item) => item.kind === 'text' && item.lines[0]?.text === 'KTNH')).toBe(
      true,
    );
  });

  test('a bar’s value that is no number and rows above the limit are named', () => {
    const results = builtInTemplate('data.capaian_kinerja');
    const rows = Array.from({ length: 9 }, (_, index) => ({
      label: `Seksi ${index}`,
      nilai: index === 2 ? 'banyak' : '12',
    }));
    const values = { ...sampleValues(results, 'ordinary'), seri: { kind: 'table', rows } } as const;
    const { findings } = renderDesign(aDocument(results, values), '4x5', { faces });
    expect(findings.filter(({ slot }) => slot?.startsWith('seri'))).toMatchObject([
      { code: 'rows-too-many', params: { count: 9, max: 8 } },
      { code: 'number-unreadable', slot: 'seri.3.nilai', params: { value: 'banyak' } },
      // Nine rows leave each less height than the smallest size of a word with a descender.
      { code: 'text-too-long', slot: 'seri.3.nilai' },
    ]);
  });
});

describe('a claim', () => {
  test('is never set larger than the facts', () => {
    const values = {
      ...sampleValues(hoax, 'longest'),
      klaim: { kind: 'text', text: 'Kajari minta uang.' },
    } as const;
    for (const layout of ['4x5', '1x1', '9x16'] as const) {
      const { fits } = renderDesign(aDocument(hoax, values), layout, { faces });
      const size = (slot: string): number => fits.find((fit) => fit.slot === slot)?.sizePx ?? 0;
      const claim = fits.find((fit) => fit.slot === 'klaim');
      expect(claim?.sizePx).toBeLessThanOrEqual(Math.max(size('fakta.1'), claim?.minSizePx ?? 0));
    }
  });
});

describe('coverSource', () => {
  const photo = { ...A_PHOTO, widthPx: 3000, heightPx: 2000 };
  const frame = { widthPx: 1000, heightPx: 1000 };

  test('shows the largest part of the frame’s shape, the focal point in the middle', () => {
    expect(coverSource({ ...photo, focal: { x: 0.6, y: 0.5 } }, frame, null)).toEqual({
      xPx: 800,
      yPx: 0,
      widthPx: 2000,
      heightPx: 2000,
    });
  });

  test('stops at the photo’s edges', () => {
    expect(coverSource({ ...photo, focal: { x: 1, y: 0.5 } }, frame, null).xPx).toBe(1000);
  });

  test('keeps a crop’s middle and corrects its shape', () => {
    expect(coverSource(photo, frame, { x: 0.5, y: 0.25, width: 0.5, height: 0.25 })).toEqual({
      xPx: 2000,
      yPx: 500,
      widthPx: 500,
      heightPx: 500,
    });
  });
});

test('a part larger than its whole is named, and every dot that fits its template stands for one', () => {
  const template = builtInTemplate('data.angka_tunggal');
  const text = (value: string) => ({ kind: 'text' as const, text: value });
  const page = (bagian: string, keseluruhan: string) =>
    layoutsOf(template).map((layout) =>
      renderDesign(
        aDocument(template, {
          ...sampleValues(template, 'ordinary'),
          bagian: text(bagian),
          keseluruhan: text(keseluruhan),
        }),
        layout,
        { faces },
      ),
    );
  const dots = page('52', '1.246').map(({ pages }) =>
    pages[0].items.flatMap((item) => (item.kind === 'path' ? [item.d.split('Z').length - 1] : [])),
  );
  expect(dots).toEqual(layoutsOf(template).map(() => [52, 1194]));
  expect(
    page('12', '7').map(({ findings }) => findings.map(({ code, slot }) => `${code} ${slot ?? ''}`)),
  ).toEqual(layoutsOf(template).map(() => ['part-above-whole bagian']));
});

test('a design begins with the sentence its genre asks for, unless it is given another', () => {
  const template = builtInTemplate('resmi.kronologi_perkara');
  const sentence = (document: { readonly values: Readonly<Record<string, unknown>> }) =>
    document.values['catatan_praduga'];
  const own = { kind: 'text' as const, text: 'Belum tentu bersalah.' };
  expect([
    sentence(aDocument(template, {})),
    sentence(aDocument(template, { catatan_praduga: own })),
  ]).toEqual([
    {
      kind: 'text',
      text: 'Setiap orang dianggap tidak bersalah sampai ada putusan pengadilan yang berkekuatan hukum tetap.',
    },
    own,
  ]);
});

test('a design starts in the office’s colours where its template is drawn for them', () => {
  const agenda = builtInTemplate('hangat.agenda_kegiatan');
  const quote = { palettes: ['hangat'] };
  expect(paletteFor(agenda, bundledPalettes(), 'resmi-biru')?.id).toBe('resmi-biru');
  expect(paletteFor(quote, bundledPalettes(), 'resmi-biru')?.id).toBe('hangat');
});

test('initials are the capitals of what sets an office apart, or of all its words when nothing does', () => {
  expect(initialsOf('Kejaksaan Tinggi Nusa Harapan')).toBe('NH');
  expect(initialsOf('Cabang Kejaksaan Negeri Teluk Padma di Pulau Kelapa Dua')).toBe('TPP');
  expect(initialsOf('Kejaksaan Agung')).toBe('KA');
});
