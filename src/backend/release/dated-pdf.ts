/** Chromium's own words about a PDF: when, and with which browser on which system. */
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;
const CREATOR = /\/Creator \((?:\\.|[^\\)])*\)/;
const OURS = '/Creator (Meja Humas';

/**
 * A PDF printed by Chromium, made at `at`: equal pages give equal bytes, and nothing tells which computer printed them.
 * Every replacement is as long as what stood there, since a PDF refers to its parts by their place.
 * @param at instant, ISO 8601 in UTC
 */
export function datedPdf(pdf: Uint8Array, at: string): Uint8Array {
  const stamp = at.replaceAll(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(DATES, (_whole, name: string) => `/${name} (D:${stamp}+00'00')`)
    .replace(CREATOR, (whole) => (whole.length > OURS.length ? `${OURS.padEnd(whole.length - 1)})` : whole));
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
