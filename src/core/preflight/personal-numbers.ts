import type { PersonalNumber, PersonalNumberKind } from './personal-number.ts';
import { findPhones } from './phone-numbers.ts';
import { wordAround } from './word-around.ts';

/**
 * Finds NIK and KK numbers, telephone numbers, vehicle plates and bank accounts in text meant for the public. Amounts, case
 * and letter numbers, years, articles, staff numbers (NIP), service lines and the office's own telephones are not reported.
 * @param options.ownPhones telephones the office publishes itself, in any notation
 * @returns the numbers in the order of the text, without overlaps; linear in the text's length
 */
export function findPersonalNumbers(
  text: string,
  options: { readonly ownPhones: readonly string[] },
): readonly PersonalNumber[] {
  const found = [
    ...findNik(text),
    ...findAccounts(text),
    ...findPhones(text, options.ownPhones),
    ...findPlates(text),
  ];
  return withoutOverlaps(found);
}

/** First two digits of a NIK: the 38 provinces by the region codes of the Ministry of Home Affairs. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  ),
);
const NIK_SHAPES =
  /(?<![\p{L}\p{N}]|\d[ .,/-])(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4}|\d{2}([ .-])\d{2}\3\d{2}\3\d{6}\3\d{4})(?![\p{L}\p{N}]|[.,/-]\d)/gu;
const NIK_LABEL = /\b(?:NIK|KTP|KK|kartu keluarga)\b[^\d\n]{0,20}$/iu;
/** The rest of `https://…`, whose colon ends the word before it, or of `situs.go.id/…`. */
const WEB_ADDRESS = /^\/\/|\.\p{L}{2,}\//u;
/** A woman's day of birth is written plus 40. */
const WOMAN_DAY_OFFSET = 40;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function findNik(text: string): readonly PersonalNumber[] {
  return matches(text, NIK_SHAPES, 'nik').filter((hit) => {
    if (WEB_ADDRESS.test(wordAround(text, hit.start, hit.end))) return false;
    const digits = digitsOf(hit.text);
    return isNik(digits) || NIK_LABEL.test(text.slice(Math.max(0, hit.start - 40), hit.start));
  });
}

/** Province, date and serial must all be possible: card numbers and teacher numbers of 16 digits rarely are. */
function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8)) % WOMAN_DAY_OFFSET;
  const days = DAYS_IN_MONTH[Number(digits.slice(8, 10)) - 1] ?? 0;
  const hasDate = Number(digits.slice(6, 8)) <= WOMAN_DAY_OFFSET + days && day >= 1 && day <= days;
  const hasRegion = PROVINCES.has(digits.slice(0, 2)) && digits.slice(2, 4) !== '00';
  return hasRegion && hasDate && digits.slice(12) !== '0000';
}

/** Area letters of vehicle plates; CC, CD and RI are diplomats' and officials' cars. */
const PLATE_AREAS =
  'A|AA|AB|AD|AE|AG|B|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|CC|CD|D|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|E|EA|EB|ED|F|G|H|K|KB|KH|KT|KU|L|M|N|P|PA|PB|PG|PS|R|RI|S|T|W|Z';
const PLATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.,-]|\p{N} )(?:${PLATE_AREAS})(?:[ -]?[1-9]\d{2,3}[ -]?|[ -][1-9]\d{0,3}[ -])[A-Z]{1,3}(?![\p{L}\p{N}/]|\.\p{L})`,
  'gu',
);
/** What follows a number in running capitals and is no plate: units, zones, small words. */
const NOT_A_SUFFIX: ReadonlySet<string> = new Set(
  'KM KG CM MM GR HA M WIB WIT RT RW NO DAN THN TH JT RP PCS RI KPK TNI PNS ASN SD SMP SMA UU PP TV GB MB CC HP KK JAM DI KE'.split(
    ' ',
  ),
);
const PLATE_LABEL = /(?:plat|nopol|nomor polisi|no\. ?pol|kendaraan|mobil|motor|truk)[^\n]{0,30}$/iu;

function findPlates(text: string): readonly PersonalNumber[] {
  return matches(text, PLATE, 'plate').filter((hit) => {
    const suffix = /[A-Z]+$/.exec(hit.text)?.[0] ?? '';
    return !NOT_A_SUFFIX.has(suffix) || PLATE_LABEL.test(text.slice(Math.max(0, hit.start - 50), hit.start));
  });
}

const ACCOUNT_LABELLED =
  /(?:\b(?:no(?:mor)?\.? ?)?rek(?:ening|\.)?(?![\p{L}])|\b(?:BRI|BCA|BNI|BTN|BSI|BJB|CIMB|Mandiri|Danamon|Permata|Muamalat|Bank (?:NTT|NTB|DKI|Jatim|Jateng|Papua|Kalsel|Sulselbar))\b)([^\d\n]{0,40}?)(\d(?:[ .-]?\d){7,17})(?![\p{L}\p{N}/])/giu;
/** Between label and digits, these say that the digits are an amount, a date or a letter number. */
const NOT_AN_ACCOUNT =
  /Rp|IDR|USD|\$|sebesar|senilai|sebanyak|sejumlah|tanggal|surat|perkara|telepon|telp|call|\bcabang\b.*\bjalan\b/iu;
const GROUPED_THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;

function findAccounts(text: string): readonly PersonalNumber[] {
  return [...text.matchAll(ACCOUNT_LABELLED)].flatMap((match) => {
    const [whole, gap = '', number = ''] = match;
    if (NOT_AN_ACCOUNT.test(gap) || GROUPED_THOUSANDS.test(number)) return [];
    const end = match.index + whole.length;
    return [{ kind: 'account' as const, text: number, start: end - number.length, end }];
  });
}

function matches(text: string, shape: RegExp, kind: PersonalNumberKind): readonly PersonalNumber[] {
  return [...text.matchAll(shape)].map((match) => ({
    kind,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Earlier kinds win: a NIK is not also an account. */
function withoutOverlaps(found: readonly PersonalNumber[]): readonly PersonalNumber[] {
  const kept: PersonalNumber[] = [];
  for (const hit of found) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
