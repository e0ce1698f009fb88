import { assert } from '../shared/assert.ts';

/** Anything JSON can hold. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One change of a document: what now stands at `path`, or nothing if `value` is absent or undefined. A path goes through objects
 * only; an array (the rows of a list) is always replaced whole.
 */
export interface Change {
  readonly path: readonly string[];
  readonly value?: Json | undefined;
}

/** Changes in the order in which they happen. */
export type Diff = readonly Change[];

/** A document after a diff, and the diff that takes it back. */
export interface Applied {
  readonly document: Json;
  readonly inverse: Diff;
}

/**
 * Applies `diff` and says how to undo it. Objects missing on the way to a path are made; the inverse removes them.
 * @throws Error when a path is empty or leads through something that is no object
 */
export function applyDiff(document: Json, diff: Diff): Applied {
  const inverse: Change[] = [];
  let current = document;
  for (const change of diff) {
    inverse.unshift(inverseOf(current, change));
    current = put(current, change.path, change);
  }
  return { document: current, inverse };
}

/**
 * Joins two steps of one gesture (the keys of one stretch of typing) into one step.
 * @param first what was recorded so far @param second what happened after it
 */
export function joinSteps(
  first: { readonly diff: Diff; readonly inverse: Diff },
  second: { readonly diff: Diff; readonly inverse: Diff },
): { readonly diff: Diff; readonly inverse: Diff } {
  if (touchOnePath(first.diff, second.diff)) return { diff: second.diff, inverse: first.inverse };
  return { diff: [...first.diff, ...second.diff], inverse: [...second.inverse, ...first.inverse] };
}

function touchOnePath(a: Diff, b: Diff): boolean {
  const [one] = a;
  const [other] = b;
  return (
    a.length === 1 &&
    b.length === 1 &&
    one !== undefined &&
    other !== undefined &&
    one.path.length === other.path.length &&
    one.path.every((key, index) => key === other.path[index])
  );
}

function inverseOf(document: Json, change: Change): Change {
  let here: Json | undefined = document;
  for (const [depth, key] of change.path.entries()) {
    const next: Json | undefined = child(here, key);
    // Where the path did not exist yet, undoing removes all that was made for it.
    if (next === undefined) return { path: change.path.slice(0, depth + 1) };
    here = next;
  }
  return { path: change.path, value: here };
}

function put(node: Json | undefined, path: readonly string[], change: Change): Json {
  const [key, ...rest] = path;
  assert(key !== undefined, 'a change names a place inside the document');
  const object = asObject(node ?? {});
  if (rest.length > 0) return { ...object, [key]: put(object[key], rest, change) };
  if (change.value !== undefined) return { ...object, [key]: change.value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function child(node: Json | undefined, key: string): Json | undefined {
  const object = asObject(node ?? {});
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function asObject(node: Json): { readonly [key: string]: Json | undefined } {
  assert(typeof node === 'object' && node !== null && !Array.isArray(node), 'a path leads through objects');
  // Checked above: neither a scalar, nor null, nor an array.
  return node as { readonly [key: string]: Json | undefined };
}
