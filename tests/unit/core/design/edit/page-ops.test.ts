import { withAdditionsOf } from '#core/design/edit/carry-additions.ts';
import { checkLocks } from '#core/design/edit/check-locks.ts';
import { copiedTemplate } from '#core/design/edit/new-template.ts';
import type { PageOp } from '#core/design/edit/page-ops.ts';
import { freeId, pagesNamed, partsOn } from '#core/design/edit/page-parts.ts';
import { shape } from '#core/design/edit/shape.ts';
import type { ShapeOp } from '#core/design/edit/shape-ops.ts';
import type { ShapeRules } from '#core/design/edit/shape-rules.ts';
import { applyDiff, type Diff, type Json } from '#core/design/document-diff.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { checkStamp } from '#core/design/stamp-rule.ts';
import { MOST_PAGES, pagesIn, templateSchema, type Template } from '#core/design/template.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { sha256Hex } from '#core/shared/sha256.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../../../helpers/design-fixtures.ts';
import { anyLocks } from '../../../../helpers/shape-arbitraries.ts';

const hash = (template: unknown): string => sha256Hex(canonicalJson(template));
const at = (page: number) => ({ layout: '4x5', page }) as const;
const quote = builtInTemplate('resmi.kutipan_pimpinan');
const carousel = builtInTemplate('hangat.tips_hukum.carousel');
const hoax = builtInTemplate('resmi.klarifikasi_hoaks');
const RECT = partSchema.parse({ part: 'rect', box: [40, 60, 300, 200], fill: 'primary' });

/** The quote template with one size of these pages. */
function templateOf(...pages: readonly object[]): Template {
  const [only] = pages;
  return templateSchema.parse({ ...quote, layouts: { '4x5': pages.length === 1 ? only : { pages } } });
}

/** A page named by its one part, which has these locks. */
const page = (alias: string, locks?: object): object => ({
  background: 'paper',
  parts: [{ ...RECT, alias, ...(locks && { locks }) }],
});

function done(template: Template, ops: readonly ShapeOp[], rules: ShapeRules): Template {
  const shaped = shape(template, ops, rules);
  if (!shaped.ok) throw new Error(JSON.stringify(shaped.error));
  return shaped.value.template;
}

function refused(template: Template, op: PageOp, rules: ShapeRules): unknown {
  const shaped = shape(template, [op], rules);
  return shaped.ok || shaped.error.code !== 'page-refused' ? 'done' : shaped.error.why;
}

/** What stands on each page: the names of its parts. */
const contentOf = (template: Template): readonly string[] =>
  pagesIn(template, '4x5').map(({ parts }) => parts.map(({ alias }) => alias ?? '').join(' '));

interface Wish {
  readonly kind: 'addPage' | 'copyPage' | 'movePage' | 'removePage' | 'part';
  readonly which: number;
  readonly to: number;
}

const anyWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('addPage', 'copyPage', 'movePage', 'removePage', 'part'),
  which: fc.nat(99),
  to: fc.nat(99),
});

function opOf(template: Template, { kind, which, to }: Wish): ShapeOp {
  const on = at(which % pagesIn(template, '4x5').length);
  if (kind === 'movePage') return { op: kind, on, to: to % MOST_PAGES };
  if (kind !== 'part') return { op: kind, on };
  const parts = partsOn(template, on);
  const old = parts[to % Math.max(1, parts.length)];
  return old === undefined || to % 2 === 0
    ? { op: 'add', on, part: { ...RECT, id: freeId(parts) } }
    : { op: 'remove', on, id: old.id };
}

// Templates come out of JSON; their type only lacks the index signature that says so.
const json = (template: Template): Json => template;

describe('in a template', () => {
  test('pages are added, copied, moved and taken away, and what is left stands by itself', () => {
    const two = done(templateOf(page('Sampul')), [{ op: 'addPage', on: at(0) }], 'template');
    const copied = done(two, [{ op: 'copyPage', on: at(0) }], 'template');
    const moved = done(copied, [{ op: 'movePage', on: at(2), to: 0 }], 'template');
    const left = done(
      moved,
      [
        { op: 'removePage', on: at(0) },
        { op: 'removePage', on: at(1) },
      ],
      'template',
    );
    expect([two, copied, moved, left].map(contentOf)).toEqual([
      ['Sampul', ''],
      ['Sampul', 'Sampul', ''],
      ['', 'Sampul', 'Sampul'],
      ['Sampul'],
    ]);
    expect(left.layouts['4x5']).toEqual({ id: 'h1', ...templateOf(page('Sampul')).layouts['4x5'] });
  });

  test('a blank page has the ground of the page before it', () => {
    const dark = templateOf({ ...page('Sampul'), background: 'deep' });
    expect(pagesIn(done(dark, [{ op: 'addPage', on: at(0) }], 'template'), '4x5')[1]).toEqual({
      id: 'h2',
      background: 'deep',
      parts: [],
    });
  });

  test('whatever is done to its pages, a template comes out, and the way back gives the first one by hash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(carousel, quote, hoax),
        fc.array(anyWish, { maxLength: 40 }),
        (start, wishes) => {
          let template = start;
          const steps: { diff: Diff; inverse: Diff }[] = [];
          for (const wish of wishes) {
            const shaped = shape(template, [opOf(template, wish)], 'template');
            if (!shaped.ok) continue;
            template = shaped.value.template;
            steps.push(shaped.value);
            expect(checkStamp(template)).toEqual([]);
          }
          expect(templateSchema.parse(template)).toEqual(template);
          const back = steps.reduceRight(
            (now, { inverse }) => applyDiff(now, inverse).document,
            json(template),
          );
          expect(hash(back)).toBe(hash(start));
          const again = steps.reduce((now, { diff }) => applyDiff(now, diff).document, back);
          expect(hash(again)).toBe(hash(template));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the only page, the only one that is always there, and a page a list makes are kept as they must be', () => {
    const rows = pagesIn(carousel, '4x5').findIndex(({ each }) => each !== undefined);
    const always = pagesIn(carousel, '4x5').flatMap(({ each }, index) => (each === undefined ? [index] : []));
    const bare = done(
      carousel,
      always
        .slice(1)
        .toReversed()
        .map((index) => ({ op: 'removePage', on: at(index) })),
      'template',
    );
    expect([
      refused(templateOf(page('Sampul')), { op: 'removePage', on: at(0) }, 'template'),
      refused(bare, { op: 'removePage', on: at(0) }, 'template'),
      refused(carousel, { op: 'copyPage', on: at(rows) }, 'template'),
    ]).toEqual(['last', 'last', 'list']);
  });

  test('there are never more pages than a layout holds', () => {
    const full = templateOf(...Array.from({ length: MOST_PAGES }, () => page('Isi')));
    expect([
      refused(full, { op: 'addPage', on: at(0) }, 'template'),
      refused(full, { op: 'copyPage', on: at(3) }, 'template'),
    ]).toEqual(['full', 'full']);
  });

  test('a clarification without a claim keeps its stamp on the first page', () => {
    const { stamp } = pagesIn(hoax, '4x5')[0] ?? {};
    const plain = { ...hoax, layouts: { '4x5': { pages: [{ ...page('Cap'), stamp }, page('Isi')] } } };
    const template = templateSchema.parse(plain);
    expect([
      refused(template, { op: 'movePage', on: at(1), to: 0 }, 'template'),
      refused(template, { op: 'removePage', on: at(0) }, 'template'),
      refused(template, { op: 'removePage', on: at(1) }, 'template'),
    ]).toEqual(['stamp', 'stamp', 'done']);
  });

  test('what only a removed page showed is asked for still', () => {
    const two = done(
      quote,
      [
        { op: 'addPage', on: at(0) },
        { op: 'removePage', on: at(0) },
      ],
      'template',
    );
    expect(two.slots).toEqual(quote.slots);
  });
});

describe('inside a design', () => {
  const free = { size: true, style: true };
  const published = templateOf(page('Sampul'), page('Isi', free), page('Tutup'));

  test('its own pages come and go between those of the template, with everything on them its own', () => {
    const added = done(
      published,
      [
        { op: 'copyPage', on: at(0) },
        { op: 'addPage', on: at(3) },
      ],
      'design',
    );
    const [, copy] = pagesIn(added, '4x5');
    expect(copy).toMatchObject({ added: true, parts: [{ alias: 'Sampul', added: true, locks: {} }] });
    const edited = done(
      added,
      [
        { op: 'set', on: at(1), id: 'p1', set: { alias: 'Sampul kedua', box: [1, 2, 30, 40] } },
        { op: 'background', on: at(1), color: 'deep' },
        { op: 'movePage', on: at(4), to: 0 },
      ],
      'design',
    );
    expect(contentOf(edited)).toEqual(['', 'Sampul', 'Sampul kedua', 'Isi', 'Tutup']);
    expect(checkLocks(edited, published)).toBeNull();
    const away = done(
      edited,
      [
        { op: 'removePage', on: at(2) },
        { op: 'removePage', on: at(0) },
      ],
      'design',
    );
    expect(contentOf(away)).toEqual(['Sampul', 'Isi', 'Tutup']);
    expect(checkLocks(away, published)).toBeNull();
  });

  test('a page of the template is held as its parts are', () => {
    expect([
      refused(published, { op: 'movePage', on: at(0), to: 1 }, 'design'),
      refused(published, { op: 'removePage', on: at(0) }, 'design'),
      refused(published, { op: 'movePage', on: at(1), to: 2 }, 'design'),
      refused(published, { op: 'removePage', on: at(1) }, 'design'),
    ]).toEqual(['locked', 'locked', 'done', 'done']);
  });

  test('a template that takes no additions takes no pages either, and the last page of a template stays', () => {
    const closed = { ...published, additions: false };
    const loose = templateOf(page('Sampul', {}));
    const own = done(loose, [{ op: 'addPage', on: at(0) }], 'design');
    expect([
      refused(closed, { op: 'addPage', on: at(0) }, 'design'),
      refused(closed, { op: 'copyPage', on: at(1) }, 'design'),
      refused(own, { op: 'removePage', on: at(0) }, 'design'),
    ]).toEqual(['closed', 'closed', 'last']);
  });

  test('pages of rows and the page with the stamp are held whatever their parts say', () => {
    const rows = pagesIn(carousel, '4x5').findIndex(({ each }) => each !== undefined);
    const open = (template: Template): Template => ({
      ...template,
      layouts: {
        '4x5': {
          pages: [...pagesIn(template, '4x5'), { background: 'paper', parts: [] } as const].map((one) => ({
            ...one,
            parts: one.parts.map((part) => ({ ...part, locks: {} })),
          })),
        },
      },
    });
    expect([
      refused(open(carousel), { op: 'removePage', on: at(rows) }, 'design'),
      refused(open(hoax), { op: 'removePage', on: at(0) }, 'design'),
      refused(open(hoax), { op: 'movePage', on: at(0), to: 1 }, 'design'),
    ]).toEqual(['locked', 'locked', 'locked']);
  });

  test('every change of pages the locks let through is found lawful afterwards, whatever is locked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyLocks, { maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        fc.array(anyWish, { maxLength: 25 }),
        (locks, wishes) => {
          const start = templateOf(
            ...locks.map((each) => ({
              background: 'paper',
              parts: each.map((own) => ({ ...RECT, locks: own })),
            })),
          );
          let lawful = start;
          for (const wish of wishes) {
            const shaped = shape(lawful, [opOf(lawful, wish)], 'design');
            if (!shaped.ok) continue;
            lawful = shaped.value.template;
            expect(checkLocks(lawful, start)).toBeNull();
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('checking a design against what was published', () => {
  const published = templateOf(page('Sampul'), page('Isi'), page('Tutup'));
  const [cover, body, end] = pagesNamed(published, '4x5');
  const extra = { id: 'h9', background: 'paper', parts: [] };

  test.each([
    ['taken away', [cover, end], { part: '', lock: 'delete' }],
    ['moved', [body, cover, end], { part: '', lock: 'position' }],
    ['put in as the template’s', [cover, body, end, extra], { part: '', lock: 'add' }],
    ['put in as its own', [cover, body, { ...extra, added: true }, end], null],
    [
      'put in to repeat a list',
      [cover, body, end, { ...extra, added: true, each: { slot: 'x', rows: 1 } }],
      { part: '', lock: 'add' },
    ],
    [
      'put in with a part that is not its own',
      [cover, body, end, { ...extra, added: true, parts: [RECT] }],
      { part: 'rect', lock: 'add' },
    ],
    ['there twice', [cover, body, body, end], { part: '', lock: 'template' }],
    ['given another ground', [{ ...cover, background: 'deep' }, body, end], { part: '', lock: 'template' }],
  ] as const)('a page that was %s by hand is told', (_, pages, told) => {
    expect(checkLocks(templateOf(...(pages as readonly object[])), published)).toEqual(told);
  });

  test('a part that is there twice is told, so that none goes unchecked', () => {
    const loose = { ...RECT, id: 'p1', locks: {} };
    const twice = templateOf({ background: 'paper', parts: [loose, { ...loose, fill: 'accent' }] });
    expect(checkLocks(twice, templateOf({ background: 'paper', parts: [loose] }))).toEqual({
      part: 'rect',
      lock: 'add',
    });
  });
});

describe('when the template is brought up to date', () => {
  const published = templateOf(page('Sampul'), page('Isi'));
  const own = done(
    published,
    [
      { op: 'copyPage', on: at(0) },
      { op: 'set', on: at(1), id: 'p1', set: { alias: 'Sendiri' } },
      { op: 'add', on: at(2), part: { ...RECT, alias: 'Tambahan', id: 'p7' } },
    ],
    'design',
  );

  test('pages and parts of a design’s own stay where they stood, also when the template grew', () => {
    const newest = { ...templateOf(page('Sampul baru'), page('Isi baru'), page('Tutup')), version: 2 };
    const renewed = withAdditionsOf(own, newest);
    expect(contentOf(renewed)).toEqual(['Sampul baru', 'Sendiri', 'Isi baru Tambahan', 'Tutup']);
    expect(checkLocks(renewed, newest)).toBeNull();
    expect(withAdditionsOf(published, newest)).toEqual(newest);
  });

  test('a copy as a template of the office has them as its own', () => {
    const copy = copiedTemplate(own, { name: 'Salinan', layouts: [], author: 'Kantor', taken: new Set() });
    expect(JSON.stringify(copy)).not.toContain('added');
    expect(contentOf(copy)).toEqual(contentOf(own));
  });
});
