import type { PersonalNumber } from './personal-number.ts';
import { wordAround } from './word-around.ts';

/**
 * Mobile: 08 and 8 to 11 more digits, or the same after 62, in groups of at least three. Groups keep times (08.30-09.30)
 * and dates (08-12-2026) out.
 */
const MOBILE =
  /(?<![\p{L}\p{N}]|\d[.,])(?:\(\+?62\)[ .-]?|\+62[ .-]?(?:\(0\)[ .-]?)?|62-?|0)8\d{1,2}[ .-]?\d{3,4}[ .-]?\d{3,4}(?:[ .-]?\d{1,3})?(?![\p{L}\p{N}])/gu;
/** Landline with its area code set apart: (0380) 821234, 0380-821234, +62 21 7236510. */
const LANDLINE =
  /(?<![\p{L}\p{N}]|\d[.,])(?:\(0[2-79]\d{1,2}\)[ .-]?|0[2-79]\d{1,2}[ -]|\+62[ .-]?\(?(?:0?)[2-79]\d{1,2}\)?[ .-])(?:\d{3,4}[ .-]?\d{3,4}|\d{5,8})(?![\p{L}\p{N}])/gu;
/** Landline in one run, only where a word says so: ten digits alone are too often a register number. */
const LANDLINE_RUN =
  /(?<=(?:telepon|telp?\.?|tlp\.?|hubungi|fax|faks\.?|kontak)[ :.]{0,3})0[2-79]\d{7,10}(?![\p{L}\p{N}])/giu;
/** Links that carry a number: they reach the person with one tap. */
const WHATSAPP_LINK = /(?<=wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)\+?62\d{8,12}(?!\d)/giu;
/** 0800, 0804 and 0807 are toll-free and shared-cost lines of organisations, never a person's. */
const SERVICE_LINE = /^0?80[047]/;
const MONEY_BEFORE = /(?:Rp|IDR|USD|US\$|\$)\s*$/iu;

/** Telephone numbers in `text` that are neither service lines nor among `ownPhones`, in no particular order. */
export function findPhones(text: string, ownPhones: readonly string[]): readonly PersonalNumber[] {
  const own = new Set(ownPhones.map(nationalDigits));
  const shaped = [MOBILE, LANDLINE, LANDLINE_RUN]
    .flatMap((shape) => [...text.matchAll(shape)])
    .filter((match) => !isPartOfReference(text, match.index, match.index + match[0].length));
  return [...shaped, ...text.matchAll(WHATSAPP_LINK)]
    .filter((match) => !SERVICE_LINE.test(nationalDigits(match[0])))
    .filter((match) => !own.has(nationalDigits(match[0])))
    .filter((match) => !MONEY_BEFORE.test(text.slice(Math.max(0, match.index - 6), match.index)))
    .map((match) => ({
      kind: 'phone',
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** The digits as dialled at home, without the leading 0 or 62: one form for every notation. */
export function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:62)?0?/, '');
}

/** `Print-572/M.3.43/Fd.1/07/2024`, addresses of pages: a slash and a letter in the same word. */
function isPartOfReference(text: string, start: number, end: number): boolean {
  const word = wordAround(text, start, end);
  return word.includes('/') && /\p{L}/u.test(word);
}
