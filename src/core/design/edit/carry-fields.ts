import { sameJson } from '../../shared/same-json.ts';
import type { DesignDocument, SlotValue } from '../document.ts';
import { ownWords } from '../own-words.ts';
import { markupOf } from '../slot-markup.ts';
import { isClaimSlot } from '../stamp-rule.ts';
import type { Template, TemplateSlot } from '../template.ts';
import { partSchema, type Part } from '../template-parts.ts';
import { hasMarks, parseMarkup, writeMarkup } from '../text/markup.ts';
import { freeSlotId } from './make-slot.ts';
import { slotsIn } from './page-parts.ts';

/** What a part that is copied shows: the field it asks for, and what stands in it; null when nothing does. */
export interface CarriedField {
  readonly slot: TemplateSlot;
  readonly value: SlotValue | null;
}

type Content = Pick<DesignDocument, 'template' | 'values'>;

/** The fields that parts show, each once, with their content. */
export function fieldsOf({ template, values }: Content, parts: readonly Part[]): readonly CarriedField[] {
  const shown = new Set(parts.flatMap(slotsIn));
  return template.slots
    .filter(({ id }) => shown.has(id))
    .map((slot) => ({ slot, value: values[slot.id] ?? null }));
}

/**
 * Parts from another document, ready for this one. A field that is asked for here too shows what is written here. One that
 * is not comes along: rows and charts with a field of their own, texts as the words and photos as the picture they showed.
 * Claims stay what they are, so that the rule of the stamp answers for them.
 * @returns the parts, and the fields to be made for them
 */
export function settle<Carried extends Part>(
  { template, values }: Content,
  parts: readonly Carried[],
  fields: readonly CarriedField[],
): { readonly parts: readonly Carried[]; readonly fields: readonly CarriedField[] } {
  const taken = new Set(template.slots.map(({ id }) => id));
  const foreign = new Map(
    fields
      .filter((field) => !isClaimSlot(field.slot.id) && !isHere(field, template, values))
      .map((field) => [field.slot.id, field]),
  );
  const made = new Map<string, CarriedField>();
  for (const field of foreign.values()) {
    if (!parts.some((part) => drawnFrom(part).includes(field.slot.id))) continue;
    const id = freeSlotId(field.slot.label.id, taken);
    taken.add(id);
    made.set(field.slot.id, { ...field, slot: { ...ownSlot(field.slot), id, required: false } });
  }
  return {
    parts: parts.map((part) => settled(part, foreign, made)),
    fields: [...made.values()],
  };
}

/** A field of a design's own is only the same where it holds the same: two designs call theirs alike. */
function isHere({ slot, value }: CarriedField, template: Template, values: Content['values']): boolean {
  const here = template.slots.find(({ id }) => id === slot.id);
  if (here?.type !== slot.type) return false;
  return slot.added !== true || sameJson(values[slot.id] ?? null, value);
}

/** The fields that a part is drawn from as rows or figures: words cannot stand for them. */
function drawnFrom(part: Part): readonly string[] {
  if (part.part === 'dots') return [part.slot, part.whole];
  return 'slot' in part && part.part !== 'photo' ? [part.slot] : [];
}

/** What its template made of it stays behind. */
function ownSlot(slot: TemplateSlot): TemplateSlot {
  // Only what may be absent is left out.
  return without(slot, ['added', 'from', 'default', 'changeRequired']) as TemplateSlot;
}

function settled<Carried extends Part>(
  part: Carried,
  foreign: ReadonlyMap<string, CarriedField>,
  made: ReadonlyMap<string, CarriedField>,
): Carried {
  if (foreign.size === 0) return part;
  const photo = part.part === 'photo' ? foreign.get(part.slot) : undefined;
  const nameOf = (slot: string): string => made.get(slot)?.slot.id ?? slot;
  const apart = {
    ...(part.part === 'photo' && photo !== undefined ? withoutSlot(part, photo.value) : part),
    when: part.when.filter((condition) => !slotsAsked(condition).some((slot) => foreign.has(slot))),
    ...('slot' in part && part.part !== 'photo' && { slot: nameOf(part.slot) }),
    ...('whole' in part && { whole: nameOf(part.whole) }),
    ...('content' in part && { content: said(part.content, foreign) }),
    ...('children' in part && {
      children: part.children.map((child) =>
        'content' in child ? { ...child, content: said(child.content, foreign) } : child,
      ),
    }),
  };
  // Checked, since a part of several kinds was put together again; it keeps its name.
  return partSchema.parse(apart) as Carried;
}

/** A photo as the picture it showed; where it showed none, as the ground of its frame. */
function withoutSlot(part: Extract<Part, { readonly part: 'photo' }>, value: SlotValue | null): object {
  if (value?.kind !== 'photo') return { part: 'rect', box: part.box, fill: part.ground };
  return {
    ...without(part, ['slot', 'ground', 'lattice']),
    part: 'picture',
    photo: without(value, ['kind']),
  };
}

function without(whole: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key)));
}

function slotsAsked(condition: Part['when'][number]): readonly string[] {
  if ('any' in condition) return condition.any;
  return ['filled' in condition ? condition.filled : condition.empty];
}

type Piece = Extract<Part, { readonly part: 'text' }>['content'][number];

/** Pieces with the words that foreign fields held. */
function said(content: readonly Piece[], foreign: ReadonlyMap<string, CarriedField>): readonly Piece[] {
  return content.map((piece): Piece => {
    const field = 'slot' in piece ? foreign.get(piece.slot) : undefined;
    return field === undefined ? piece : wordsOf(field);
  });
}

/** What is marked stays so. An empty field is told by its name, so that the text can be found and written. */
function wordsOf({ slot, value }: CarriedField): Piece {
  const text = value?.kind === 'text' ? value.text : '';
  if (text.trim() === '') return { say: slot.label.id };
  const markup = markupOf(slot);
  return hasMarks(text, markup) ? ownWords(writeMarkup(parseMarkup(text, markup))) : { say: text };
}
