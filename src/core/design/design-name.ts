import type { DesignDocument } from './document.ts';

/** Letters of a name: what a list and a calendar show of it on two lines. */
const MOST_LETTERS = 80;

/**
 * What a design is called until somebody names it: its template, and behind it the first words that were written, so that
 * ten designs of one template can be told apart. A name in Indonesian, as everything made for the public is.
 */
export function designName({ template, values }: Pick<DesignDocument, 'template' | 'values'>): string {
  const first = template.slots.find(({ type, from }) => type === 'teks' && from === undefined);
  const value = first === undefined ? undefined : values[first.id];
  const text = value?.kind === 'text' ? value.text.replace(/[*\s]+/gu, ' ').trim() : '';
  return text === '' ? template.name.id : shortName(`${template.name.id}: ${text}`, MOST_LETTERS);
}

/** A name of at most `max` characters: whole words, and a sign that there was more. */
export function shortName(name: string, max: number): string {
  if (name.length <= max) return name;
  // Half of a character beyond the basic plane would be shown as a box.
  const kept = name.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const end = kept.lastIndexOf(' ');
  return `${kept.slice(0, end > 0 ? end : kept.length).replace(/[\s,.;:–-]+$/u, '')}…`;
}
