import { applyDiff, type Diff, type Json } from '#core/design/document-diff.ts';
import { checkLocks } from '#core/design/edit/check-locks.ts';
import { freeId, partsOn } from '#core/design/edit/page-parts.ts';
import { ALL_LOCKED } from '#core/design/edit/part-locks.ts';
import { shape } from '#core/design/edit/shape.ts';
import { PART_LOCKS } from '#core/design/part-base.ts';
import { moved } from '#core/design/part-box.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { sha256Hex } from '#core/shared/sha256.ts';
import { templateSchema, type Template } from '#core/design/template.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../../../helpers/design-fixtures.ts';
import { anyLocks, anyWish, HAND_PARTS, ON, opOf, type Wish } from '../../../../helpers/shape-arbitraries.ts';

const TEMPLATE = builtInTemplate('resmi.kutipan_pimpinan');
const hash = (template: unknown): string => sha256Hex(canonicalJson(template));

/** Does as many of the wishes as can be done, each a step with its way back. */
function story(start: Template, wishes: readonly Wish[]) {
  let template = start;
  const steps: { diff: Diff; inverse: Diff }[] = [];
  for (const wish of wishes) {
    const op = opOf(template, wish);
    if (op === null) continue;
    const done = shape(template, [op], 'template');
    if (!done.ok) continue;
    template = done.value.template;
    steps.push(done.value);
  }
  return { template, steps };
}

// Templates come out of JSON; their type only lacks the index signature that says so.
const json = (template: Template): Json => template;

test('500 changes of a page undone one by one give the first page again, redone one by one the last', () => {
  fc.assert(
    fc.property(fc.array(anyWish, { minLength: 500, maxLength: 500 }), (wishes) => {
      const { template, steps } = story(TEMPLATE, wishes);
      let now = json(template);
      for (const { inverse } of steps.toReversed()) now = applyDiff(now, inverse).document;
      expect(hash(now)).toBe(hash(TEMPLATE));
      for (const { diff } of steps) now = applyDiff(now, diff).document;
      expect(hash(now)).toBe(hash(template));
    }),
    { numRuns: 3 },
  );
});

test('whatever is done to a page, a template comes out, and every change has its exact way back', () => {
  fc.assert(
    fc.property(fc.array(anyWish, { maxLength: 25 }), (wishes) => {
      const { template, steps } = story(TEMPLATE, wishes);
      expect(templateSchema.parse(template)).toEqual(template);
      const back = steps
        .toReversed()
        .reduce((now, { inverse }) => applyDiff(now, inverse).document, json(template));
      expect(back).toEqual(TEMPLATE);
    }),
    { numRuns: 40 },
  );
});

describe('inside a design', () => {
  test('nothing of a template we ship is moved, hidden, renamed, turned, reordered or taken away', () => {
    fc.assert(
      fc.property(anyWish, (wish) => {
        const op = opOf(TEMPLATE, wish);
        if (op === null || op.op === 'add') return;
        const done = shape(TEMPLATE, [op], 'design');
        const same = done.ok ? checkLocks(done.value.template, TEMPLATE) : null;
        const isUnchanged =
          done.ok && canonicalJson(partsOn(done.value.template, ON)) === canonicalJson(partsOn(TEMPLATE, ON));
        expect(done.ok ? isUnchanged : done.error.code).toBe(done.ok ? true : 'part-locked');
        expect(same).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test('every change the locks let through is found lawful afterwards, and every other one is named', () => {
    fc.assert(
      fc.property(
        fc.array(anyLocks, { minLength: HAND_PARTS.length, maxLength: HAND_PARTS.length }),
        fc.array(anyWish, { maxLength: 12 }),
        (locks, wishes) => {
          const published = templateOf(
            HAND_PARTS.map((part, index) => ({ ...part, id: `b${index}`, locks: locks[index] })),
          );
          let lawful = published;
          for (const wish of wishes) {
            const op = opOf(lawful, wish);
            if (op === null) continue;
            const asDesign = shape(lawful, [op], 'design');
            const asDesigner = shape(lawful, [op], 'template');
            if (asDesign.ok) {
              lawful = asDesign.value.template;
              expect(checkLocks(lawful, published)).toBeNull();
              // Who stands in front of whom is only held between parts held in place: one alone may be passed by others.
            } else if (asDesigner.ok && op.op !== 'order' && asDesign.error.code === 'part-locked') {
              expect(checkLocks(asDesigner.value.template, lawful)?.lock).toBe(asDesign.error.lock);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a template that takes no additions refuses them, pasted ones too', () => {
    const closed = { ...TEMPLATE, additions: false };
    const [part] = HAND_PARTS;
    const id = freeId(partsOn(closed, ON));
    if (part === undefined) throw new Error('no part');
    expect(shape(closed, [{ op: 'add', on: ON, part: { ...part, id } }], 'design')).toEqual({
      ok: false,
      error: { code: 'part-locked', part: '', lock: 'add' },
    });
  });

  test.each([
    ['background', { op: 'background', on: ON, color: 'accent' }],
    ['permission to add', { op: 'additions', allowed: true }],
    ['locks', { op: 'set', on: ON, id: 'p1', set: { locks: {} } }],
  ] as const)('the %s of a template is not changed', (_, op) => {
    const done = shape(TEMPLATE, [op], 'design');
    expect(done.ok ? 'changed' : done.error.code).toBe('part-locked');
  });
});

describe('checking a design against what was published', () => {
  const [box] = HAND_PARTS;
  if (box === undefined) throw new Error('no part');
  const published = templateOf([{ ...box, id: 'alas', alias: 'Alas', locks: ALL_LOCKED }]);

  test.each([
    ['moved', moved(box, 3, 0), 'position'],
    ['turned', { ...box, angle: 5 }, 'position'],
    ['widened', { ...box, box: [40, 60, 320, 200] }, 'size'],
    ['recoloured', { ...box, fill: 'accent' }, 'style'],
    ['hidden', { ...box, hidden: true }, 'delete'],
    ['made conditional', { ...box, when: [{ filled: 'judul' }] }, 'content'],
  ] as const)('a locked part that was %s by hand is named with its lock', (_, part, lock) => {
    const edited = templateOf([{ ...part, id: 'alas', alias: 'Alas', locks: ALL_LOCKED }]);
    expect(checkLocks(edited, published)).toEqual({ part: 'Alas', lock });
  });

  test('a part without its locks, a part too many and another frame are named', () => {
    const stranger = templateOf([
      { ...box, id: 'alas', alias: 'Alas', locks: ALL_LOCKED },
      { ...box, id: 'lain' },
    ]);
    expect([
      checkLocks(templateOf([{ ...box, id: 'alas', alias: 'Alas', locks: {} }]), published),
      checkLocks(templateOf([]), published),
      checkLocks(stranger, published),
      checkLocks({ ...published, additions: true }, { ...published, additions: false }),
    ]).toEqual([
      { part: 'Alas', lock: 'locks' },
      { part: 'Alas', lock: 'delete' },
      { part: 'rect', lock: 'add' },
      { part: '', lock: 'template' },
    ]);
  });
});

test('every lock alone keeps exactly what it says', () => {
  const [rect] = HAND_PARTS;
  if (rect === undefined) throw new Error('no part');
  const changes = {
    position: { box: [90, 60, 300, 200] },
    size: { box: [40, 60, 310, 200] },
    style: { opacity: 0.5 },
    content: { when: [{ filled: 'judul' }] },
    delete: { hidden: true },
  };
  const held = PART_LOCKS.map((lock) => {
    const template = templateOf([{ ...rect, id: 'p1', locks: { [lock]: true } }]);
    return PART_LOCKS.filter((aspect) => {
      const done = shape(template, [{ op: 'set', on: ON, id: 'p1', set: changes[aspect] }], 'design');
      return !done.ok;
    });
  });
  expect(held).toEqual(PART_LOCKS.map((lock) => [lock]));
});

/** The quote template with one layout of these parts. */
function templateOf(parts: readonly object[]): Template {
  return templateSchema.parse({ ...TEMPLATE, layouts: { '4x5': { background: 'paper', parts } } });
}
