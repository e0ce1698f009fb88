import { assert } from '../shared/assert.ts';

/** Anything JSON can hold. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One change of a document: what now stands at `path`, or nothing if `value` is absent or undefined. A path goes through
 * objects; of an array `#2` is the third thing and `@p7` the one whose `id` is `p7`. Any other array (the rows of a list) is
 * replaced whole.
 */
export interface Change {
  readonly path: readonly string[];
  readonly value?: Json | undefined;
  /** Where in its array a thing is put that was not there; last unless said. */
  readonly at?: number | undefined;
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
    // What comes into an array or leaves it also has a place there: two such steps do not make one.
    one.path.at(-1)?.startsWith('@') !== true &&
    one.path.length === other.path.length &&
    one.path.every((key, index) => key === other.path[index])
  );
}

function inverseOf(document: Json, change: Change): Change {
  let here: Json | undefined = document;
  let at: number | undefined;
  for (const [depth, key] of change.path.entries()) {
    const next: Json | undefined = child(here, key);
    // Where the path did not exist yet, undoing removes all that was made for it.
    if (next === undefined) return { path: change.path.slice(0, depth + 1) };
    at = isList(here) ? placeIn(here, key) : undefined;
    here = next;
  }
  const isTakenOut = at !== undefined && change.value === undefined;
  return { path: change.path, value: here, ...(isTakenOut && { at }) };
}

function put(node: Json | undefined, path: readonly string[], change: Change): Json {
  const [key, ...rest] = path;
  assert(key !== undefined, 'a change names a place inside the document');
  if (isList(node)) return putInList(node, key, rest, change);
  const object = asObject(node ?? {});
  if (rest.length > 0) return { ...object, [key]: put(child(object, key), rest, change) };
  if (change.value !== undefined) return { ...object, [key]: change.value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function putInList(list: readonly Json[], key: string, rest: readonly string[], change: Change): Json {
  const index = placeIn(list, key);
  if (rest.length > 0) {
    assert(index >= 0, 'a path leads through objects and things that are there');
    return list.map((thing, place) => (place === index ? put(thing, rest, change) : thing));
  }
  const { value, at = list.length } = change;
  if (value === undefined) return list.filter((_, place) => place !== index);
  return index >= 0 ? list.with(index, value) : list.toSpliced(at, 0, value);
}

/** Where in `list` the thing stands that `key` names; -1 when there is none. */
function placeIn(list: readonly Json[], key: string): number {
  const name = key.slice(1);
  if (key.startsWith('#')) return Number(name) < list.length ? Number(name) : -1;
  assert(key.startsWith('@'), 'a path leads through objects');
  return list.findIndex((thing) => isObject(thing) && thing['id'] === name);
}

function child(node: Json | undefined, key: string): Json | undefined {
  if (isList(node)) return node[placeIn(node, key)];
  const object = asObject(node ?? {});
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

type JsonObject = { readonly [key: string]: Json | undefined };

function isList(node: Json | undefined): node is readonly Json[] {
  return Array.isArray(node);
}

function isObject(node: Json): node is JsonObject {
  return typeof node === 'object' && node !== null && !isList(node);
}

function asObject(node: Json): JsonObject {
  assert(isObject(node), 'a path leads through objects');
  return node;
}
