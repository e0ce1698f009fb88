import type { DesignDocument, SlotValues } from './document.ts';
import { isFilled, textOf } from './draw/slot-values.ts';
import type { TemplateSlot } from './template.ts';

/** A page as people write it, with or without its scheme; no account, mail address or phone number. */
const SITE = /^(?:https?:\/\/)?[^\s@/]+\.[a-z]{2,}(?:\/\S*)?$/iu;
/** The slot for the address of a page of the office. */
const ADDRESS_SLOT = 'tautan';

/** Whether a slot is for the address of a page of the office: empty, it is the office's site. */
export function isAddressSlot({ id, from }: Pick<TemplateSlot, 'id' | 'from'>): boolean {
  return id === ADDRESS_SLOT && from === 'kantor';
}

/** Whether the office answers for a slot; an address is the officer's to give, though the office's site stands in for it. */
export function isOfficeSlot(slot: Pick<TemplateSlot, 'id' | 'from'>): boolean {
  return slot.from === 'kantor' && !isAddressSlot(slot);
}

/** Values with what the office says of itself where a slot for it is empty: its name, and the address of its site. */
export function withOffice(document: DesignDocument, values: SlotValues): SlotValues {
  const { brand, template } = document;
  const named = isFilled({ values, document }, 'satker') ? {} : { satker: text(brand.satker) };
  if (!template.slots.some(isAddressSlot)) return { ...values, ...named };
  const typed = textOf(values, ADDRESS_SLOT);
  const address = siteAddress(typed === '' ? brand.contacts : [typed]);
  return { ...values, ...named, ...(address !== null && { [ADDRESS_SLOT]: text(address) }) };
}

/** The first of some contacts that a telephone opens as a page, with its scheme; null where there is none. */
export function siteAddress(contacts: readonly string[]): string | null {
  const site = contacts.map((contact) => contact.trim()).find((contact) => SITE.test(contact));
  if (site === undefined) return null;
  return /^https?:/iu.test(site) ? site : `https://${site}`;
}

function text(words: string): { readonly kind: 'text'; readonly text: string } {
  return { kind: 'text', text: words };
}
