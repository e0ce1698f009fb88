import type { SlotValue, SlotValues } from './document.ts';
import type { Template, TemplateSlot } from './template.ts';
import { NO_MARKUP, plainWords, type Markup } from './text/markup.ts';

/** The one column of a plain list. */
const ITEM = 'butir';

/** What may be marked in a slot, or in one column of its rows: the slot's leave holds for all of them. */
export function markupOf(slot: TemplateSlot | undefined, cell: string | null = null): Markup {
  if (slot === undefined || slot.type === 'grafik') return NO_MARKUP;
  const column = cell === ITEM ? slot.columns?.[0] : slot.columns?.find(({ id }) => id === cell);
  if (cell !== null && cell !== ITEM && column?.type !== 'teks') return NO_MARKUP;
  return {
    emphasis: slot.emphasis === true || column?.emphasis === true,
    list: slot.list === true || column?.list === true,
    ...(cell === null && slot.paragraphs === true && { paragraphs: true }),
  };
}

/** Values as a reader hears them: words without the marks that their slots allow. */
export function plainValues(template: Pick<Template, 'slots'>, values: SlotValues): SlotValues {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const slot = template.slots.find((each) => each.id === id);
      return [id, slot === undefined ? value : plainValue(slot, value)] as const;
    }),
  );
}

function plainValue(slot: TemplateSlot, value: SlotValue): SlotValue {
  switch (value.kind) {
    case 'text':
      return { kind: 'text', text: plainWords(value.text, markupOf(slot)) };
    case 'list':
      return { kind: 'list', items: value.items.map((item) => plainWords(item, markupOf(slot, ITEM))) };
    case 'table':
      return {
        kind: 'table',
        rows: value.rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(
              ([cell, text]) => [cell, plainWords(text, markupOf(slot, cell))] as const,
            ),
          ),
        ),
      };
    case 'chart':
    case 'photo':
      return value;
  }
}
