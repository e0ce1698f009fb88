import type { NamedPart } from './page-parts.ts';

/** The parts of these names with all that is grouped with them, in the order of the page. */
export function withGroups(parts: readonly NamedPart[], ids: readonly string[]): readonly NamedPart[] {
  const named = new Set(ids);
  const groups = new Set(parts.filter(({ id }) => named.has(id)).flatMap(({ group }) => group ?? []));
  return parts.filter(({ id, group }) => named.has(id) || (group !== undefined && groups.has(group)));
}
