import type { StackChild } from './template-rows.ts';
import type { Piece, TextStyle } from './template-text.ts';
import type { LayoutId } from './layouts.ts';
import { layoutsOf, pagesIn, type Template, type TemplatePage, type TemplateSlot } from './template.ts';
import { isOfficeSlot } from './office-values.ts';
import type { Part } from './template-parts.ts';

/** How a slot may be set on one layout, over all places that show it. */
export interface SlotRoom {
  readonly layout: LayoutId;
  readonly minSizePx: number;
  readonly maxSizePx: number;
  readonly maxLines: number;
}

/** A slot for a form: what to call it, what it takes, and on which layouts it is shown. */
export interface SlotForm extends TemplateSlot {
  /** Empty for pictures, and for what no layout shows as text. */
  readonly room: readonly SlotRoom[];
  /** Layouts that show the slot at all. */
  readonly shownOn: readonly LayoutId[];
}

/** The slots of a template in the order a form asks for them; the office's own come last. */
export function slotsOf(template: Template): readonly SlotForm[] {
  const layouts = layoutsOf(template);
  const forms = template.slots.map((slot) => {
    const room = layouts.flatMap((layout) => roomOf(pagesIn(template, layout), layout, slot.id));
    const shownOn = layouts.filter((layout) =>
      pagesIn(template, layout).some((page) => mentions(page, slot.id, template.stampSlot)),
    );
    return { ...slot, room, shownOn };
  });
  return [...forms.filter((slot) => !isOfficeSlot(slot)), ...forms.filter(isOfficeSlot)];
}

/** Whether a page shows a slot at all. */
export function mentions(page: TemplatePage, slot: string, stampSlot: string | null): boolean {
  return (
    page.each?.slot === slot ||
    page.parts.some((part) => {
      if (part.part === 'kop') return slot === 'logo' || slot === 'satker';
      if (part.part === 'contact') return slot === 'kontak_medsos';
      if (part.part === 'dots' && part.whole === slot) return true;
      if (part.part === 'qr') return shows(part.content, slot, false);
      return 'slot' in part ? part.slot === slot : stylesIn(part, slot).length > 0;
    }) ||
    (slot === stampSlot && page.stamp !== undefined)
  );
}

function roomOf(pages: readonly TemplatePage[], layout: LayoutId, slot: string): readonly SlotRoom[] {
  const styles = pages.flatMap(({ parts, each }) =>
    parts.flatMap((part) => stylesIn(part, slot, each?.slot === slot)),
  );
  if (styles.length === 0) return [];
  const all = styles.flatMap((style) => [style, ...(style.second === undefined ? [] : [style.second])]);
  return [
    {
      layout,
      minSizePx: Math.min(...all.map(({ size }) => size[0])),
      maxSizePx: Math.max(...all.map(({ size }) => size[1])),
      maxLines: Math.max(...all.map(({ lines }) => lines)),
    },
  ];
}

/** The styles a part sets a slot in; on a page that is one row of it (`isRow`) also those of its cells. */
function stylesIn(part: Part, slot: string, isRow = false): readonly TextStyle[] {
  switch (part.part) {
    case 'text':
      return shows(part.content, slot, isRow) ? [part.style] : [];
    case 'stack':
      return part.children.flatMap((child) => stackStyles(child, slot, isRow));
    case 'rows':
      return part.slot === slot
        ? part.variants.flatMap(({ columns }) =>
            columns.flatMap(({ children }) => children.map(({ style }) => style)),
          )
        : [];
    case 'figures':
      return part.slot === slot ? [part.value, part.label] : [];
    case 'chart':
      return part.slot === slot ? [part.title, part.label, part.value, part.note] : [];
    case 'bars':
      return part.slot === slot ? [part.label, part.value] : [];
    case 'kop':
      return slot === 'satker' ? [part.name] : [];
    case 'contact':
      return slot === 'kontak_medsos' ? [part.style] : [];
    default:
      return [];
  }
}

function stackStyles(child: StackChild, slot: string, isRow: boolean): readonly TextStyle[] {
  return 'rule' in child || !shows(child.content, slot, isRow) ? [] : [child.style];
}

function shows(content: readonly Piece[], slot: string, isRow: boolean): boolean {
  return content.some((piece) => ('slot' in piece && piece.slot === slot) || (isRow && 'cell' in piece));
}
