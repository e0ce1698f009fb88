import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DisplayItem } from '#core/design/display-list.ts';
import { formatLayoutsSchema, LAYOUT_SIZES } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { DesignDocument, SlotValue } from '#core/design/document.ts';
import { markupOf } from '#core/design/slot-markup.ts';
import { genreOf, layoutsOf, pagesIn, type Template, type TemplateSlot } from '#core/design/template.ts';
import type { Part } from '#core/design/template-parts.ts';
import { channelsFileSchema } from '#core/calendar/channels.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces, readResource } from '../../../helpers/design-resources.ts';
import { pageProblems } from '../../../helpers/page-problems.ts';
import { seededValues } from '../../../helpers/seeded-fills.ts';

const faces = bundledFaces();
const genresSchema = z.object({
  genres: z.array(z.object({ id: z.string(), sizes: z.array(z.string()) })),
});
const channels = channelsFileSchema.parse(readResource('data/channels.json')).channels;
const formats = formatLayoutsSchema.parse(readResource('data/format-layout.json')).formats;

test('at least 24 templates in three families are drawn for every size that offices post, and carousels for five to ten pages', () => {
  const templates = TEMPLATE_IDS.map(builtInTemplate);
  const posted = ['4x5', '1x1', '9x16', '16x9'] as const;
  expect(templates.length).toBeGreaterThanOrEqual(24);
  expect(new Set(templates.map(({ id }) => id.split('.')[0]))).toEqual(new Set(['resmi', 'hangat', 'data']));
  for (const template of templates) expect(layoutsOf(template)).toEqual(expect.arrayContaining([...posted]));
  const carousel = builtInTemplate('hangat.tips_hukum.carousel');
  const counts = (['ordinary', 'longest'] as const).map(
    (sample) =>
      renderDesign(aDocument(carousel, sampleValues(carousel, sample)), '4x5', { faces }).pages.length,
  );
  expect(counts.every((count) => count >= 5 && count <= 10)).toBe(true);
});

test('there is a template for every genre of the desk and for every other kind of post that offices ask for', () => {
  const { genres } = genresSchema.parse(readResource('data/infographic-genres.json'));
  const others =
    'statistik_perkara sebelum_sesudah tanya_jawab undangan_media angka_tunggal jaksa_menyapa terima_kasih';
  const wanted = [...genres.map(({ id }) => id), ...others.split(' ')];
  const drawn = new Set(TEMPLATE_IDS.map((id) => genreOf({ id })));
  expect(genres.length).toBeGreaterThan(10);
  expect(wanted.filter((genre) => !drawn.has(genre))).toEqual([]);
  expect(TEMPLATE_IDS).toEqual(
    expect.arrayContaining(['data.statistik_perkara.peta', 'data.capaian_kinerja.grafik']),
  );
});

test('a genre that offices print on A4 has a template for that sheet', () => {
  const { genres } = genresSchema.parse(readResource('data/infographic-genres.json'));
  const onA4 = TEMPLATE_IDS.map(builtInTemplate).filter((template) => layoutsOf(template).includes('a4'));
  const printed = genres.flatMap(({ id, sizes }) => (sizes.includes('a4_p') ? [id] : []));
  expect(printed).toEqual(['kronologi_perkara', 'profil_pejabat']);
  expect(onA4.map(({ id }) => genreOf({ id }))).toEqual(expect.arrayContaining(printed));
});

test('more rows than the roomy way of a list takes are set by its denser one, and more than that are named', () => {
  const template = builtInTemplate('hangat.pengumuman_layanan');
  const largest = (count: number) => {
    const items = Array.from({ length: count }, (_, row) => `Syarat ${row + 1}`);
    const values = { ...sampleValues(template, 'ordinary'), syarat: { kind: 'list', items } as const };
    const { fits, findings } = renderDesign(aDocument(template, values), '4x5', { faces });
    const sizes = fits.filter(({ slot }) => slot.startsWith('syarat.')).map(({ maxSizePx }) => maxSizePx);
    return [sizes.length, new Set(sizes), findings.map(({ code, params }) => [code, params['max']])];
  };
  expect([largest(3), largest(4), largest(7)]).toEqual([
    [3, new Set([32]), []],
    [4, new Set([28]), []],
    [6, new Set([28]), [['rows-too-many', 6]]],
  ]);
});

describe.each(TEMPLATE_IDS)('%s', (id) => {
  const template = builtInTemplate(id);
  const known = {
    releaseNumber: 'PR-07/Z.1.12.8/Kph.3/11/2026',
    seenAt: '2026-11-19T20:30',
    reportedAt: '2026-11-20T07:15',
    explainedAt: '2026-11-20T18:40',
  };

  test.each(['ordinary', 'longest'] as const)(
    'sets its %s sample on every layout without a finding',
    (sample) => {
      const document = { ...aDocument(template, sampleValues(template, sample)), known };
      const pages = layoutsOf(template).map((layout) => renderDesign(document, layout, { faces }));
      expect(pages.flatMap((page) => page.findings)).toEqual([]);
      expect(pages.flatMap((page) => pageProblems(page, faces))).toEqual([]);
    },
  );

  test('names only faces that are bundled', () => {
    const named = JSON.stringify(template.layouts).matchAll(/"face":"([^"]+)"/g);
    expect([...named].map(([, face]) => face ?? '').filter((face) => !faces.has(face))).toEqual([]);
  });

  test('shows what is emphasised wherever a slot allows it, in a clearly other look', () => {
    for (const layout of layoutsOf(template))
      for (const item of renderDesign(aDocument(template, emphasised(template)), layout, { faces })
        .pages.flatMap(({ items }) => items)
        .filter((each) => each.kind === 'text')) {
        if (item.strong === undefined) continue;
        const isHeavier = item.strong.weight >= item.weight + 100;
        expect([item.slot, isHeavier || item.strong.color !== item.color]).toEqual([item.slot, true]);
      }
  });

  test('gives the texts of a stack no more room together than the stack has', () => {
    const tooHigh = layoutsOf(template).flatMap((layout) =>
      pagesIn(template, layout)
        .flatMap(({ parts }) => parts)
        .filter((part) => stackOverflowPx(part) > 0.01)
        .map((part) => [layout, part]),
    );
    expect(tooHigh).toEqual([]);
  });

  const served = Object.entries(formats).filter(([, { layout }]) => layoutsOf(template).includes(layout));
  test.each(served)('keeps every word inside the safe zone of %s', (format, { layout, scale }) => {
    const channel = channels.find((candidate) => candidate.id === format);
    const size = LAYOUT_SIZES[layout];
    expect([channel?.width_px, channel?.height_px]).toEqual([size.widthPx * scale, size.heightPx * scale]);
    const edges = channel?.safe_zone_px ?? { top: 0, right: 0, bottom: 0, left: 0 };
    const fills = [
      sampleValues(template, 'ordinary'),
      sampleValues(template, 'longest'),
      ...Array.from({ length: 20 }, (_, seed) => seededValues(template, seed + 1)),
    ];
    const outside = fills.flatMap((values) =>
      renderDesign({ ...aDocument(template, values), known }, layout, { faces })
        .pages.flatMap(({ items }) => items.flatMap(textEdges))
        .filter(
          (line) =>
            line.left * scale < edges.left ||
            line.top * scale < edges.top ||
            line.right * scale > size.widthPx * scale - edges.right + 0.02 ||
            line.bottom * scale > size.heightPx * scale - edges.bottom + 0.02,
        ),
    );
    expect(outside).toEqual([]);
  });
});

interface Edges {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The edges of every word a reader must see, logo included; the faint ghost words of a claim may be cropped. */
function textEdges(item: DisplayItem): readonly Edges[] {
  if (item.kind === 'image' && item.slot === 'logo')
    return [
      {
        text: 'logo',
        left: item.xPx,
        top: item.yPx,
        right: item.xPx + item.widthPx,
        bottom: item.yPx + item.heightPx,
      },
    ];
  if (item.kind !== 'text' || item.opacity !== undefined) return [];
  const face = faces.get(item.face);
  return item.lines.map((line) => ({
    text: line.text,
    left: line.xPx,
    top: line.baselinePx - (face?.capHeightEm ?? 0) * item.sizePx,
    right: line.xPx + line.widthPx,
    bottom: line.baselinePx,
  }));
}

const RULE_PX = 13;

/** Ordinary values with a word of every slot that allows it emphasised. */
function emphasised(template: Template): DesignDocument['values'] {
  const mark = (text: string, slot: TemplateSlot | undefined, cell: string | null): string =>
    markupOf(slot, cell).emphasis ? text.replaceAll('*', '').replace(/\p{L}{4,}/u, '*$&*') : text;
  return Object.fromEntries(
    Object.entries(sampleValues(template, 'ordinary')).map(([id, value]): [string, SlotValue] => {
      const slot = template.slots.find((each) => each.id === id);
      if (value.kind === 'text') return [id, { ...value, text: mark(value.text, slot, null) }];
      if (value.kind === 'list')
        return [id, { ...value, items: value.items.map((item) => mark(item, slot, 'butir')) }];
      if (value.kind !== 'table') return [id, value];
      const rows = value.rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([cell, text]) => [cell, mark(text, slot, cell)])),
      );
      return [id, { ...value, rows }];
    }),
  );
}

function stackOverflowPx(part: Part): number {
  if (part.part !== 'stack') return 0;
  const heights = part.children.map((child) => ('rule' in child ? RULE_PX : child.height));
  const gaps = part.children.slice(1).map((child) => child.gap);
  return [...heights, ...gaps].reduce((sum, value) => sum + value, 0) - part.box[3];
}
