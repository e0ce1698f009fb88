import { SMALLEST_TEXT_PX } from '../layouts.ts';
import { OWN_MARKUP, plainOwnWords, type OwnWords } from '../own-words.ts';
import type { Template, TemplateSlot } from '../template.ts';
import type { Part } from '../template-parts.ts';
import { slotsIn } from './page-parts.ts';

/** Letters of this size and larger are a headline's: about three times the smallest. */
const HEADLINE_PX = 2.5 * SMALLEST_TEXT_PX['4x5'];
/** What carries the headline in every template that has one: it is filled from the story. */
const HEADLINE = 'judul';
const LONGEST_ID = 40;
/** These make a template a clarification, whose pages must stamp them: nobody means that by a name. */
const RESERVED: ReadonlySet<string> = new Set([
  'klaim',
  'tangkapan',
  'logo',
  'satker',
  'tautan',
  'kontak_medsos',
]);
/** What a text may hold beyond the words it was designed with, until its designer says otherwise. */
const ROOM = 1.5;
const LEAST_LETTERS = 20;

/** The words a new slot is told with. */
export interface SlotWords {
  readonly label: string;
  readonly hint: string;
}

/** A slot for a part that shows none yet; its name in tables is made of its label. */
export function slotFor(
  template: Pick<Template, 'slots'>,
  part: Part,
  { label, hint, words }: SlotWords & { readonly words: string },
): TemplateSlot {
  const taken = new Set(template.slots.map(({ id }) => id));
  const isHeadline = part.part === 'text' && part.style.size[1] >= HEADLINE_PX && !taken.has(HEADLINE);
  const room = Math.max(LEAST_LETTERS, Math.ceil((words.length * ROOM) / 10) * 10);
  return {
    id: isHeadline ? HEADLINE : freeSlotId(label, taken),
    label: { id: label, en: label },
    hint: { id: hint, en: hint },
    type: part.part === 'photo' ? 'gambar' : 'teks',
    max: part.part === 'photo' ? null : room,
    required: true,
  };
}

/**
 * A slot for a text that says fixed words; what is marked in them may be marked in the slot, so that the words stay as they
 * stand. They are its first sample.
 */
export function slotForWords(
  template: Pick<Template, 'slots'>,
  part: Part,
  { label, hint, own }: SlotWords & { readonly own: OwnWords },
): TemplateSlot {
  const slot = slotFor(template, part, { label, hint, words: plainOwnWords(own) });
  return own.marked === true ? { ...slot, ...OWN_MARKUP } : slot;
}

/** The one slot a part shows; null when it shows none or several. */
export function onlySlotOf(template: Pick<Template, 'slots'>, part: Part): TemplateSlot | null {
  const [first, ...others] = new Set(slotsIn(part));
  if (first === undefined || others.length > 0) return null;
  return template.slots.find(({ id }) => id === first) ?? null;
}

/** A name for tables: letters, digits and dashes below, free in the template. */
export function freeSlotId(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, LONGEST_ID);
  const wanted = words === '' ? 'isian' : words;
  let id = wanted;
  for (let count = 2; taken.has(id) || RESERVED.has(id); count += 1) id = `${wanted}_${count}`;
  return id;
}
