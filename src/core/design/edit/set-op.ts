import type { Json } from '../document-diff.ts';
import type { Part } from '../template-parts.ts';
import type { NamedPart, PagePlace } from './page-parts.ts';
import type { ShapeOp } from './shape-ops.ts';

type SetOp = Extract<ShapeOp, { readonly op: 'set' }>;

/** The operation that turns one part into another of its kind; null when they are the same. */
export function setOp(on: PagePlace, before: NamedPart, after: Part): SetOp | null {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => key !== 'id' && key !== 'part' && JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key)),
  );
  if (keys.length === 0) return null;
  // Parts are plain JSON: they come out of a schema over it.
  const set = Object.fromEntries(keys.map((key) => [key, (is.get(key) ?? null) as Json])) as SetOp['set'];
  return { op: 'set', on, id: before.id, set };
}
