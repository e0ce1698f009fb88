import { copiedLayout } from '#core/design/edit/copy-layout.ts';
import { freeSlotId, slotFor } from '#core/design/edit/make-slot.ts';
import { blankTemplate, copiedTemplate } from '#core/design/edit/new-template.ts';
import { blocks, checkTemplate } from '#core/design/edit/check-template.ts';
import { LAYOUT_IDS, LAYOUT_SIZES, SMALLEST_TEXT_PX } from '#core/design/layouts.ts';
import { boundsOf } from '#core/design/part-box.ts';
import { samplePhotosSchema, sampleValues } from '#core/design/sample-values.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { checkStamp } from '#core/design/stamp-rule.ts';
import { layoutsOf, pagesIn, templateSchema } from '#core/design/template.ts';
import { longestSample, ordinarySample } from '#core/design/trial-samples.ts';
import { readDesignStock } from '#backend/design/design-stock.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESOURCES } from '../../../../helpers/open-backend.ts';

const { templates } = readDesignStock(RESOURCES);
const PHOTOS = samplePhotosSchema.parse(
  JSON.parse(readFileSync(join(RESOURCES, 'photos', 'photos.json'), 'utf8')),
);
const builtIn = (id: string) => {
  const found = templates.find((template) => template.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};
const NEW = { name: 'Hari Ibu 22', layouts: ['4x5'], author: 'Kejari', taken: new Set<string>() } as const;

describe('a template of the office', () => {
  test('is named by letters that no other template has', () => {
    const first = blankTemplate({ ...NEW, palettes: ['resmi-hijau'] });
    const taken = new Set([first.id, `${first.id}_b`]);
    const third = blankTemplate({ ...NEW, palettes: ['resmi-hijau'], taken });
    expect([first.id, third.id]).toEqual(['kantor.lain.hari_ibu', 'kantor.lain.hari_ibu_c']);
    expect(templateSchema.safeParse(third).success).toBe(true);
  });

  test.each(templates)('copied from $id is a template, whole and publishable, at every size', (source) => {
    const copy = copiedTemplate(source, { ...NEW, layouts: [...LAYOUT_IDS] });
    expect(templateSchema.safeParse(copy).error).toBeUndefined();
    expect(layoutsOf(copy)).toEqual(LAYOUT_IDS);
    expect(checkStamp(copy)).toEqual([]);
    expect(checkTemplate({ ...copy, layouts: source.layouts }).filter(blocks)).toEqual([]);
  });

  test.each(templates)(
    'a size arranged after another of $id keeps parts on the page and letters legible',
    (source) => {
      const [from] = layoutsOf(source);
      for (const to of LAYOUT_IDS) {
        const { widthPx, heightPx } = LAYOUT_SIZES[to];
        const made = { ...source, layouts: { [to]: copiedLayout(source, to, from) } };
        const before = pagesIn(source, from ?? to).flatMap(({ parts }) => parts);
        const parts = pagesIn(made, to).flatMap((page) => page.parts);
        expect(parts.map(({ part }) => part)).toEqual(before.map(({ part }) => part));
        for (const part of parts) {
          const box = boundsOf(part);
          expect(box.xPx < widthPx && box.yPx < heightPx).toBe(true);
          if (part.part === 'text') expect(part.style.size[0]).toBeGreaterThanOrEqual(SMALLEST_TEXT_PX[to]);
          // The ring or logo of a letterhead stays within it, and large enough for a phone.
          if (part.part === 'kop') expect(part.diameter).toBeLessThanOrEqual(box.heightPx);
          if (part.part === 'kop' && !part.centered) expect(part.diameter).toBeGreaterThanOrEqual(48);
        }
      }
    },
  );

  test.each(templates)('$id is tried with its own longest content', (template) => {
    const ordinary = ordinarySample(template, sampleValues(template, PHOTOS), PHOTOS);
    expect(ordinary).toEqual(template.samples.ordinary);
    expect(longestSample(template, ordinary, PHOTOS)).toMatchObject(template.samples.longest);
  });

  test('what a slot promises is what it is tried with, to the letter or the last whole word', () => {
    const slot = { ...blankTemplate({ ...NEW, palettes: ['data'] }).slots[1], id: 'isi', required: true };
    for (const max of [1, 5, 20, 61, 400]) {
      const template = {
        slots: [
          {
            ...slot,
            max,
            type: 'teks',
            label: { id: 'Isi', en: 'Isi' },
            hint: { id: '-', en: '-' },
            from: undefined,
          },
        ],
        samples: { ordinary: {}, longest: {} },
      } as const;
      const { isi } = longestSample(template, {}, PHOTOS);
      const letters = typeof isi === 'string' ? isi.length : 0;
      expect(letters).toBeLessThanOrEqual(max);
      expect(letters).toBeGreaterThan(max - 20);
    }
  });
});

test('what may be emphasised is tried with every word of it emphasised', () => {
  const longestOf = (emphasis: boolean) => {
    const source = builtIn('hangat.tanya_jawab');
    const slots = source.slots.map((slot) => ({ ...slot, emphasis: emphasis ? (true as const) : undefined }));
    return longestSample({ slots, samples: { ordinary: {}, longest: {} } }, {}, PHOTOS);
  };
  const plain = longestOf(false)['jawab'];
  if (typeof plain !== 'string') throw new Error('an answer is a text');
  expect(plain).not.toContain('*');
  expect(longestOf(true)['jawab']).toBe(`*${plain}*`);
});

describe('a part made a slot', () => {
  test('is called after its label, and never by a name that makes the template a clarification', () => {
    const taken = new Set(['jam_buka']);
    expect(
      ['Jam buka', '2 Klaim', 'Klaim', '—', 'Tangkapan'].map((label) => freeSlotId(label, taken)),
    ).toEqual(['jam_buka_2', 'klaim_2', 'klaim_2', 'isian', 'tangkapan_2']);
  });

  test('carries the headline of a story when it is the largest text', () => {
    const text = (largest: number) =>
      partSchema.parse({
        part: 'text',
        box: [0, 0, 900, 300],
        content: [{ say: 'Senin sampai Jumat' }],
        style: { face: 'sans-800', size: [22, largest], lines: 3, leading: 1.1, color: 'ink' },
      });
    const words = { label: 'Jam', hint: 'Jam buka', words: 'Senin sampai Jumat' };
    expect(slotFor({ slots: [] }, text(96), words).id).toBe('judul');
    expect(slotFor({ slots: [] }, text(30), words)).toMatchObject({
      id: 'jam',
      max: 30,
      required: true,
      type: 'teks',
    });
  });
});
