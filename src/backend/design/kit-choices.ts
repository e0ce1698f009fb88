import type { KitGenre } from '#contract/calls/office.ts';
import { institutionPacksSchema, type InstitutionPack } from '#core/brand/kit.ts';
import { genreOf, type Template } from '#core/design/template.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The institutions' packs: our own file. */
export function readInstitutionPacks(resources: string): readonly InstitutionPack[] {
  const path = join(resources, 'data', 'institution-packs.json');
  return institutionPacksSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).packs;
}

/** Every genre there is a template for, by name, with the slots that its templates leave open. */
export function kitGenres(templates: readonly Template[]): readonly KitGenre[] {
  const genres = new Map<string, KitGenre>();
  for (const template of byFamily(templates)) {
    const id = genreOf(template);
    const open = template.slots.filter(({ required, from }) => !required && from === undefined);
    const known = genres.get(id)?.slots ?? [];
    const added = open.filter((slot) => !known.some((other) => other.id === slot.id));
    const slots = [...known, ...added.map(({ id: slot, label }) => ({ id: slot, label }))];
    genres.set(id, { id, name: genres.get(id)?.name ?? template.name, slots });
  }
  return [...genres.values()]
    .filter(({ slots }) => slots.length > 0)
    .sort((one, other) => one.name.id.localeCompare(other.name.id, 'id'));
}

/** The most formal family names a genre; others may be called after what sets them apart. */
function byFamily(templates: readonly Template[]): readonly Template[] {
  const rank = ({ id }: Template): number => (id.startsWith('resmi.') ? 0 : 1);
  return [...templates].sort((one, other) => rank(one) - rank(other));
}
