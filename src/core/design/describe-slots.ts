import type { StackChild } from './template-rows.ts';
import type { TextStyle } from './template-text.ts';
import type { LayoutId } from './layouts.ts';
import { layoutIn, layoutsOf, type Template, type TemplateLayout, type TemplateSlot } from './template.ts';

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
    const room = layouts.flatMap((layout) => roomOf(layoutIn(template, layout), layout, slot.id));
    const shownOn = layouts.filter((layout) =>
      mentions(layoutIn(template, layout), slot.id, template.stampSlot),
    );
    return { ...slot, room, shownOn };
  });
  return [
    ...forms.filter((slot) => slot.from === undefined),
    ...forms.filter((slot) => slot.from !== undefined),
  ];
}

function mentions(layout: TemplateLayout, slot: string, stampSlot: string | null): boolean {
  return (
    layout.parts.some((part) => {
      if (part.part === 'kop') return slot === 'logo' || slot === 'satker';
      if (part.part === 'contact') return slot === 'kontak_medsos';
      if (part.part === 'dots' && part.whole === slot) return true;
      return 'slot' in part ? part.slot === slot : stylesIn(part, slot).length > 0;
    }) ||
    (slot === stampSlot && layout.stamp !== undefined)
  );
}

function roomOf(layout: TemplateLayout, id: LayoutId, slot: string): readonly SlotRoom[] {
  const styles = layout.parts.flatMap((part) => stylesIn(part, slot));
  if (styles.length === 0) return [];
  const all = styles.flatMap((style) => [style, ...(style.second === undefined ? [] : [style.second])]);
  return [
    {
      layout: id,
      minSizePx: Math.min(...all.map(({ size }) => size[0])),
      maxSizePx: Math.max(...all.map(({ size }) => size[1])),
      maxLines: Math.max(...all.map(({ lines }) => lines)),
    },
  ];
}

/** The styles a part sets a slot in. */
function stylesIn(part: TemplateLayout['parts'][number], slot: string): readonly TextStyle[] {
  switch (part.part) {
    case 'text':
      return shows(part.content, slot) ? [part.style] : [];
    case 'stack':
      return part.children.flatMap((child) => stackStyles(child, slot));
    case 'rows':
      return part.slot === slot
        ? part.variants.flatMap(({ columns }) =>
            columns.flatMap(({ children }) => children.map(({ style }) => style)),
          )
        : [];
    case 'figures':
      return part.slot === slot ? [part.value, part.label] : [];
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

function stackStyles(child: StackChild, slot: string): readonly TextStyle[] {
  return 'rule' in child || !shows(child.content, slot) ? [] : [child.style];
}

function shows(content: readonly object[], slot: string): boolean {
  return content.some((piece) => 'slot' in piece && piece.slot === slot);
}
