import type { DesignDocument } from './document.ts';

/** Who took the photos of a design, each once, in the template's order; empty when nobody is named. */
export function photoCredits({ template, values }: DesignDocument): readonly string[] {
  const credits = template.slots.flatMap(({ id }) => {
    const value = values[id];
    return value?.kind === 'photo' && value.credit.trim() !== '' ? [value.credit.trim()] : [];
  });
  return [...new Set(credits)];
}
