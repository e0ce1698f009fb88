import type { PartLocks } from '#core/design/part-base.ts';
import { moved } from '#core/design/part-box.ts';
import { freeId, partsOn, type NamedPart, type PagePlace } from '#core/design/edit/page-parts.ts';
import type { ShapeOp } from '#core/design/edit/shape-ops.ts';
import type { Template } from '#core/design/template.ts';
import { partSchema, type Part } from '#core/design/template-parts.ts';
import fc from 'fast-check';

/** The page that the tests of design mode work on. */
export const ON: PagePlace = { layout: '4x5', page: 0 };

/** Parts a designer puts on a page. */
export const HAND_PARTS: readonly Part[] = [
  { part: 'rect', box: [40, 60, 300, 200], fill: 'primary', radius: 12 },
  { part: 'ellipse', box: [100, 100, 250, 120], fill: 'accent' },
  { part: 'line', from: [50, 900], to: [700, 950], stroke: { color: 'ink', width: 6 } },
  { part: 'arrow', from: [500, 300], to: [300, 700], stroke: { color: 'deep', width: 8 } },
  { part: 'circle', center: [600, 600], radius: 90, fill: 'soft' },
  { part: 'path', d: 'M10 10h80v40L20 90Z', fill: 'ink' },
  {
    part: 'icon',
    box: [400, 400, 96, 96],
    icon: 'lucide:x',
    view: 24,
    d: 'M4 4L20 20',
    stroke: { color: 'ink', width: 8 },
  },
  {
    part: 'qr',
    box: [600, 900, 320, 320],
    content: [{ say: 'https://kejari.example' }],
    dark: 'ink',
    light: 'putih',
  },
  {
    part: 'text',
    box: [80, 200, 600, 160],
    content: [{ say: 'Layanan gratis' }],
    style: { face: 'sans-700', size: [24, 56], lines: 2, leading: 1.1, color: 'ink' },
  },
  {
    part: 'rect',
    box: [0, 1000, 1080, 350],
    fill: {
      from: [0, 1000],
      to: [0, 1350],
      stops: [
        [0, 'deep', 0],
        [1, 'deep', 0.8],
      ],
    },
  },
].map((part) => partSchema.parse(part));

/** Any locks, none left out on purpose. */
export const anyLocks: fc.Arbitrary<PartLocks> = fc.record({
  position: fc.boolean(),
  size: fc.boolean(),
  style: fc.boolean(),
  content: fc.boolean(),
  delete: fc.boolean(),
});

/** A change of a page that is not known yet: picks by number, so that it fits any page. */
export interface Wish {
  readonly kind: 'add' | 'remove' | 'order' | 'move' | 'fade' | 'rename' | 'hide' | 'group' | 'turn';
  readonly which: number;
  readonly x: number;
  readonly y: number;
}

/** Any change of a page. */
export const anyWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('add', 'remove', 'order', 'move', 'fade', 'rename', 'hide', 'group', 'turn'),
  which: fc.nat(1000),
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -400, max: 400 }),
});

/** What a wish comes to on the page as it is; null where the page is empty. */
export function opOf(template: Template, wish: Wish): ShapeOp | null {
  const parts = partsOn(template, ON);
  const part = parts[wish.which % Math.max(1, parts.length)];
  if (wish.kind === 'add') {
    const fresh = HAND_PARTS[wish.which % HAND_PARTS.length];
    if (fresh === undefined) return null;
    return { op: 'add', on: ON, at: wish.which % (parts.length + 1), part: { ...fresh, id: freeId(parts) } };
  }
  if (part === undefined) return null;
  const own = { on: ON, id: part.id };
  if (wish.kind === 'remove') return { op: 'remove', ...own };
  if (wish.kind === 'order') return { op: 'order', ...own, to: Math.abs(wish.x) % parts.length };
  return { op: 'set', ...own, set: settingOf(part, wish) };
}

function settingOf(part: NamedPart, { kind, x, y }: Wish) {
  switch (kind) {
    case 'move':
      return changed(part, moved(part, x, y));
    case 'fade':
      return 'opacity' in part ? { opacity: Math.abs(x) / 400 } : {};
    case 'rename':
      return { alias: `Unsur ${y}` };
    case 'hide':
      return { hidden: part.hidden === true ? null : true };
    case 'group':
      return { group: x > 0 ? 'g1' : null };
    default:
      return part.part === 'plate' ? {} : { angle: x % 180 };
  }
}

function changed(before: Part, after: Part): Extract<ShapeOp, { readonly op: 'set' }>['set'] {
  const was = new Map(Object.entries(before));
  // Plain JSON: parts come out of a schema over it.
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => was.get(key) !== value));
}
