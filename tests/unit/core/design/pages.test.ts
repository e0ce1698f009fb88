import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DesignDocument } from '#core/design/document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { checkStamp } from '#core/design/stamp-rule.ts';
import { templateSchema, type Template } from '#core/design/template.ts';
import { aDocument, builtInTemplate } from '../../../helpers/design-fixtures.ts';
import { bundledFaces, readResource } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();
const STYLE = { face: 'sans-700', size: [20, 60], lines: 3, leading: 1.2, color: 'ink' };
const text = (content: readonly object[], y: number) => ({
  part: 'text',
  box: [72, y, 936, 200],
  content,
  style: STYLE,
});

/** A cover, one page a tip, a closing page; on the square two tips a page. */
const template: Template = templateSchema.parse({
  ...(readResource('templates/hangat.tips_hukum.json') as object),
  layouts: {
    '4x5': {
      pages: [
        { background: 'paper', parts: [text([{ slot: 'judul' }], 100)] },
        {
          background: 'paper',
          each: { slot: 'butir', rows: 1 },
          parts: [
            text([{ number: true }, { say: '. ' }, { cell: 'judul' }], 100),
            text([{ cell: 'isi' }], 400),
            text([{ page: 'number' }, { say: '/' }, { page: 'count' }], 900),
            { part: 'pager', box: [72, 1200, 300, 8], mark: 36, gap: 8, on: 'primary', off: 'line' },
          ],
        },
        { background: 'primary', parts: [text([{ slot: 'ajakan' }], 100)] },
      ],
    },
    '1x1': {
      pages: [
        { background: 'paper', parts: [text([{ slot: 'judul' }], 100)] },
        {
          background: 'paper',
          each: { slot: 'butir', rows: 2 },
          parts: [
            {
              part: 'rows',
              slot: 'butir',
              box: [135, 200, 810, 700],
              variants: [
                {
                  upTo: 2,
                  gap: 20,
                  maxRow: 340,
                  columns: [
                    {
                      x: 135,
                      width: 810,
                      align: 'top',
                      children: [
                        {
                          content: [{ number: true }, { say: '. ' }, { cell: 'judul' }],
                          style: STYLE,
                          height: 1,
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  },
});

const row = (judul: string) => ({ judul, isi: `Isi ${judul}` });
const tips = (titles: readonly string[]): DesignDocument =>
  aDocument(template, {
    judul: { kind: 'text', text: 'Apa hak saksi?' },
    ajakan: { kind: 'text', text: 'Simpan dan bagikan' },
    butir: { kind: 'table', rows: titles.map((title) => (title === '' ? {} : row(title))) },
  });
const wordsOn = (document: DesignDocument, layout: '4x5' | '1x1') =>
  renderDesign(document, layout, { faces }).pages.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? [item.lines.map((line) => line.text).join(' ')] : [])),
  );
const titles = fc.array(
  fc.integer({ min: 1, max: 99 }).map((number) => `Hak ${number}`),
  { maxLength: 9 },
);

describe('a layout of several pages', () => {
  test('has its fixed pages and one page a row, in the order of the rows', () => {
    fc.assert(
      fc.property(titles, (given) => {
        expect(wordsOn(tips(given), '4x5')).toEqual([
          ['Apa hak saksi?'],
          ...given.map((title, index) => [
            `${index + 1}. ${title}`,
            `Isi ${title}`,
            `${index + 2}/${given.length + 2}`,
          ]),
          ['Simpan dan bagikan'],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test('shows several rows a page where it says so, counting on from page to page', () => {
    expect(wordsOn(tips(['Hak 1', 'Hak 2', 'Hak 3']), '1x1')).toEqual([
      ['Apa hak saksi?'],
      ['1. Hak 1', '2. Hak 2'],
      ['3. Hak 3'],
    ]);
  });

  test('moves its pages when rows are moved, and nothing else changes on them but their numbers', () => {
    fc.assert(
      fc.property(titles, fc.nat(8), fc.nat(8), (given, from, to) => {
        fc.pre(from < given.length && to < given.length);
        const moved = given.toSpliced(from, 1).toSpliced(to, 0, given[from] ?? '');
        const shown = wordsOn(tips(moved), '4x5').slice(1, -1);
        expect(shown.map(([, body]) => body)).toEqual(moved.map((title) => `Isi ${title}`));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps a page for a row just begun, and says on which page what is missing', () => {
    const { pages, findings } = renderDesign(tips(['Hak 1', '', 'Hak 3']), '4x5', { faces });
    expect(pages).toHaveLength(5);
    expect(findings.map(({ code, slot, page }) => [code, slot, page])).toEqual([
      ['slot-empty', 'butir.2.judul', 3],
      ['slot-empty', 'butir.2.isi', 3],
    ]);
  });

  test('names the page of a text that cannot be set, and of every fit', () => {
    const { findings, fits } = renderDesign(tips(['Hak 1', 'a'.repeat(90)]), '4x5', { faces });
    expect(findings.map(({ code, slot, page }) => [code, slot, page])).toEqual([
      ['word-too-wide', 'butir.2.judul', 3],
      ['word-too-wide', 'butir.2.isi', 3],
    ]);
    expect(fits.map(({ slot, page }) => `${page} ${slot}`)).toEqual([
      '1 judul',
      '2 butir.1.judul',
      '2 butir.1.isi',
      '2 ',
      '3 butir.2.judul',
      '3 butir.2.isi',
      '3 ',
      '4 ajakan',
    ]);
  });

  test('marks in the pager the pages up to its own and keeps all marks inside their box', () => {
    const given = Array.from({ length: 9 }, (_, index) => `Hak ${index}`);
    const { pages } = renderDesign(tips(given), '4x5', { faces });
    const marks = (pages[2]?.items ?? []).flatMap((item) =>
      item.kind === 'rect' && item.yPx === 1200 ? [item] : [],
    );
    const colors = new Set(marks.slice(0, 3).map(({ fill }) => fill));
    expect([marks.length, colors.size, marks[2]?.fill === marks[3]?.fill]).toEqual([11, 1, false]);
    expect(Math.max(...marks.map(({ xPx, widthPx }) => xPx + widthPx))).toBeLessThanOrEqual(372);
  });

  test('has at least one page that is always there', () => {
    const every = { background: 'paper', each: { slot: 'butir', rows: 1 }, parts: [] };
    const layouts = { '4x5': { pages: [every, every] } };
    expect(templateSchema.safeParse({ ...template, layouts }).success).toBe(false);
  });
});

test('a layout of one page is read and written as it always was', () => {
  const stored = readResource('templates/hangat.tips_hukum.json') as { readonly layouts: object };
  const layout = Object.values(templateSchema.parse(stored).layouts)[0] ?? {};
  expect(Object.keys(layout)).toEqual(Object.keys(Object.values(stored.layouts)[0] as object));
});

test('every page of a clarification that draws a claim carries a stamp, also where claims are rows', () => {
  const hoax = builtInTemplate('resmi.klarifikasi_hoaks');
  const single = hoax.layouts['4x5'];
  if (single === undefined || 'pages' in single) throw new Error('the clarification has one page on 4x5');
  const cover = { background: 'paper' as const, parts: [] };
  const unstamped = { background: single.background, parts: single.parts };
  const rowOfClaims = {
    ...cover,
    each: { slot: 'klaim', rows: 1 },
    parts: single.parts.filter((part) => part.part === 'text').slice(0, 1),
  };
  const codes = (...pages: readonly object[]) =>
    checkStamp(templateSchema.parse({ ...hoax, layouts: { '4x5': { pages } } })).map(({ code }) => code);
  expect([
    codes(cover, single),
    codes(cover, unstamped),
    codes(single, unstamped),
    codes(cover, cover),
  ]).toEqual([[], ['stamp-removed'], ['stamp-removed'], ['stamp-removed']]);
  expect(codes(single, { ...rowOfClaims, parts: [text([{ cell: 'butir' }], 100)] })).toEqual([
    'stamp-removed',
  ]);
});

test('a part may wait for either of two slots', () => {
  const layout = {
    background: 'paper',
    parts: [{ ...text([{ say: 'Dasar dan ajakan' }], 100), when: [{ any: ['dasar', 'ajakan'] }] }],
  };
  const either = templateSchema.parse({ ...template, layouts: { '4x5': layout } });
  const shown = (values: DesignDocument['values']) =>
    renderDesign(aDocument(either, values), '4x5', { faces }).fits.length;
  const filled = { kind: 'text', text: 'KUHAP' } as const;
  expect([shown({}), shown({ dasar: filled }), shown({ ajakan: filled })]).toEqual([0, 1, 1]);
});
