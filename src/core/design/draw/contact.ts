import type { PartOf } from '../template-parts.ts';
import { together, NOTHING, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf, placeText, setTexts, type SetText } from './set-text.ts';
import { textOf } from './slot-values.ts';

const SEPARATOR = ' \u00B7 ';
/** What an office may type between contacts. */
const TYPED_SEPARATOR = /\s*[\u00B7|;]\s*|\s{2,}/;

/** The contacts of the design: those of the slot when it is filled, else the office's, in order. */
export function contactsOf(context: Pick<DrawContext, 'values' | 'document'>): readonly string[] {
  const typed = textOf(context.values, 'kontak_medsos');
  const contacts = typed === '' ? context.document.brand.contacts : typed.split(TYPED_SEPARATOR);
  return contacts.map((contact) => contact.trim()).filter((contact) => contact !== '');
}

/**
 * The contact line. It keeps its size; whole contacts are left off from the end until the rest fits. Only when not even
 * the first fits is anything refused.
 */
export function drawContact(context: DrawContext, part: PartOf<'contact'>): Drawn {
  const contacts = contactsOf(context);
  const box = boxOf(part.box);
  const { widthPx, heightPx } = box;
  const tries = contacts.map((_, dropped): SetText | undefined => {
    const text = contacts.slice(0, contacts.length - dropped).join(SEPARATOR);
    return setTexts(context, [{ text, slot: 'kontak_medsos', widthPx, heightPx }], part.style)[0];
  });
  const chosen = tries.find((set) => set?.outcome.ok === true) ?? tries.at(-1);
  return chosen === undefined ? NOTHING : together([placeText(context, chosen, box, part.valign)]);
}
