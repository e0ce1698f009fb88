import { blankTemplate } from '#core/design/edit/new-template.ts';
import { inReadingOrder } from '#core/design/edit/reading-order.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';
import { slotSchema, type Template, type TemplateSlot } from '#core/design/template.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const BLANK = blankTemplate({
  name: 'Sapa Warga',
  layouts: ['4x5'],
  author: 'Kejari',
  palettes: ['resmi-hijau'],
  taken: new Set(),
});

type BoxOf = readonly [number, number, number, number];

function text(box: BoxOf, ...slots: readonly string[]): Part {
  return partSchema.parse({
    part: 'text',
    box,
    content: slots.map((slot) => ({ slot })),
    style: { face: 'sans-700', size: [24, 56], lines: 2, leading: 1.1, color: 'ink' },
  });
}

function asked(id: string): TemplateSlot {
  const words = { id, en: id };
  return slotSchema.parse({ id, label: words, hint: words, type: 'teks', max: 60, required: true });
}

function template(slots: readonly string[], layouts: Template['layouts']): Template {
  return { ...BLANK, slots: [...BLANK.slots, ...slots.map(asked)], layouts };
}

const page = (...parts: readonly Part[]) => ({ background: 'paper' as const, parts });
const orderOf = (made: Template): readonly string[] =>
  inReadingOrder(made)
    .slots.map(({ id }) => id)
    .filter((id) => !BLANK.slots.some((slot) => slot.id === id));

describe('the fields of a template in reading order', () => {
  test('are asked for page by page, from top to bottom and from left to right', () => {
    const made = template(['kaki', 'kanan', 'kiri', 'judul', 'penutup'], {
      '4x5': {
        pages: [
          page(
            text([72, 1200, 936, 80], 'kaki'),
            // Beside one another, though not to the pixel.
            text([560, 596, 448, 200], 'kanan'),
            text([72, 600, 448, 200], 'kiri'),
            text([72, 200, 936, 320], 'judul'),
          ),
          page(text([72, 72, 936, 80], 'penutup')),
        ],
      },
    });
    expect(orderOf(made)).toEqual(['judul', 'kiri', 'kanan', 'kaki', 'penutup']);
  });

  test('of one text stand as it names them; the list a page stands for is read before what is on it', () => {
    const made = template(['jam', 'hari', 'langkah', 'akhir'], {
      '4x5': {
        pages: [
          { ...page(text([72, 900, 936, 80], 'akhir')), each: { slot: 'langkah', rows: 1 } },
          page(text([72, 72, 936, 80], 'hari', 'jam')),
        ],
      },
    });
    expect(orderOf(made)).toEqual(['langkah', 'akhir', 'hari', 'jam']);
  });

  test('that only another size shows come behind those of the first, those that none shows at the end', () => {
    const made = template(['tersimpan', 'samping', 'judul'], {
      '16x9': page(text([72, 72, 936, 80], 'samping'), text([72, 200, 936, 80], 'judul')),
      '4x5': page(text([72, 200, 936, 320], 'judul')),
    });
    expect(orderOf(made)).toEqual(['judul', 'samping', 'tersimpan']);
  });

  test('a claim is asked for where it is stamped, and values of the office keep their places', () => {
    const [logo, ...office] = BLANK.slots;
    const made: Template = {
      ...template([], {
        '4x5': {
          ...page(text([72, 900, 936, 80], 'fakta'), text([72, 72, 936, 80], 'judul')),
          stamp: { center: [540, 500], width: 600, size: 90, angle: -6 },
        },
      }),
      stampSlot: 'status',
      slots: [
        asked('fakta'),
        ...(logo === undefined ? [] : [logo]),
        asked('status'),
        ...office,
        asked('judul'),
      ],
    };
    expect(inReadingOrder(made).slots.map(({ id }) => id)).toEqual([
      'judul',
      'logo',
      'status',
      'satker',
      'kontak_medsos',
      'fakta',
    ]);
  });

  test('are the same in whatever order they and their parts were made, and none is lost', () => {
    const place = fc.record({
      xPx: fc.nat(900),
      yPx: fc.nat(1200),
      heightPx: fc.integer({ min: 20, max: 400 }),
    });
    const places = fc.uniqueArray(place, {
      minLength: 1,
      maxLength: 9,
      selector: ({ xPx, yPx }) => `${xPx} ${yPx}`,
    });
    const cases = places.chain((all) => {
      const made = all.map(({ xPx, yPx, heightPx }, index) => ({
        slot: `isian_${index}`,
        part: text([xPx, yPx, 300, heightPx], `isian_${index}`),
      }));
      const any = fc.shuffledSubarray(made, { minLength: made.length });
      return fc.tuple(fc.constant(made), any, any);
    });
    fc.assert(
      fc.property(cases, ([made, slots, parts]) => {
        const first = template(
          made.map(({ slot }) => slot),
          { '4x5': page(...made.map(({ part }) => part)) },
        );
        const other = template(
          slots.map(({ slot }) => slot),
          { '4x5': page(...parts.map(({ part }) => part)) },
        );
        expect(inReadingOrder(other).slots).toEqual(inReadingOrder(first).slots);
        expect(orderOf(first).toSorted()).toEqual(made.map(({ slot }) => slot).toSorted());
        expect(inReadingOrder(inReadingOrder(first))).toEqual(inReadingOrder(first));
      }),
    );
  });
});
