/**
 * Whether two values are the same JSON: same members whatever their order, a member holding `undefined` as good as none.
 * For values of one computer; what people type on two keyboards is compared by `canonicalJson`.
 */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return sameList(one, other);
  const mine = members(one);
  const theirs = new Map(members(other));
  return mine.length === theirs.size && mine.every(([key, value]) => sameJson(value, theirs.get(key)));
}

function sameList(one: unknown, other: unknown): boolean {
  return (
    Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((entry, index) => sameJson(entry, other[index]))
  );
}

function members(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
