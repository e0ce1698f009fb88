import { describe, expect, test } from 'vitest';
import { SMALLEST_TEXT_PX } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf, pagesIn, templateSchema, type Template } from '#core/design/template.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { seededValues } from '../../../helpers/seeded-fills.ts';

const faces = bundledFaces();

describe('texts of one size group', () => {
  const template = builtInTemplate('resmi.undangan_media');
  const place =
    'Aula Kejaksaan Negeri Teluk Padma lantai dua, di seberang gedung pertemuan warga kampung nelayan dan pasar ikan';

  function sizes(tempat: string): readonly (number | undefined)[] {
    const values = { ...sampleValues(template, 'ordinary'), tempat: { kind: 'text', text: tempat } as const };
    const { fits } = renderDesign(aDocument(template, values), '4x5', { faces });
    return ['waktu', 'tempat'].map((slot) => fits.find((fit) => fit.slot === slot)?.sizePx);
  }

  test('stand at the size of the one with the least room, and grow back together', () => {
    const [short, long, again] = [sizes('Aula'), sizes(place), sizes('Aula')];
    expect(long[0]).toBe(long[1]);
    expect(long[0]).toBeLessThan(short[0] ?? 0);
    expect(again).toEqual(short);
  });

  test('agree on every layout of every template that links texts, whatever is filled in', () => {
    const unequal = TEMPLATE_IDS.map(builtInTemplate).flatMap((each) =>
      layoutsOf(each).flatMap((layout) =>
        Array.from({ length: 20 }, (_, seed) => seed + 1).flatMap((seed) => {
          const { fits } = renderDesign(aDocument(each, seededValues(each, seed)), layout, { faces });
          const groups = Map.groupBy(
            fits.filter(({ group }) => group !== undefined),
            ({ group }) => group,
          );
          return [...groups].flatMap(([group, members]) =>
            new Set(members.map(({ sizePx }) => sizePx)).size === 1 ? [] : [`${each.id} ${layout} ${group}`],
          );
        }),
      ),
    );
    expect(unequal).toEqual([]);
  });
});

describe('the smallest text of a template', () => {
  /** Every smallest size a layout names. */
  function smallest(value: unknown): readonly number[] {
    if (typeof value !== 'object' || value === null) return [];
    const own =
      'face' in value && 'size' in value && Array.isArray(value.size) ? [Number(value.size[0])] : [];
    return [...own, ...Object.values(value).flatMap(smallest)];
  }

  const tooSmall = (template: Template) =>
    layoutsOf(template).flatMap((layout) => {
      const least = SMALLEST_TEXT_PX[layout];
      const sizes = pagesIn(template, layout).flatMap(smallest);
      expect(sizes.length).toBeGreaterThan(0);
      return sizes.filter((size) => size < least).map((size) => `${template.id} ${layout}: ${size} px`);
    });

  test('is never under 22 px at 1080 wide or 17 px on 16x9, whatever it is made of', () => {
    expect(TEMPLATE_IDS.map(builtInTemplate).flatMap(tooSmall)).toEqual([]);
  });

  test('is seen by this check where it is too small', () => {
    const template = builtInTemplate('resmi.undangan_media');
    const changed: unknown = JSON.parse(JSON.stringify(template).replaceAll('[22,', '[21,'));
    expect(tooSmall(templateSchema.parse(changed))).toContain('resmi.undangan_media 1x1: 21 px');
  });
});
