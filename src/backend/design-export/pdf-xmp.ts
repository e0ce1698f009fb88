/** The catalog of a PDF as Chromium writes it: one object, nothing in it compressed. */
const ROOT = /\/Root (\d+) 0 R/u;
const SIZE = /trailer\s*<<\/Size (\d+)/u;
const START = /startxref\s+(\d+)\s+%%EOF\s*$/u;

/**
 * A PDF printed by Chromium with an XMP packet as its metadata, added behind what was printed as ISO 32000-1, 7.5.6 lets
 * it: the same PDF and packet give the same bytes. A PDF built otherwise stays as it is: what an officer reads of it, its
 * pages, title and language, does not depend on the packet.
 */
export function withXmp(pdf: Uint8Array, xmp: string): Uint8Array {
  // Latin-1 keeps every byte as one character, so that places in the text are places in the file.
  const text = Buffer.from(pdf).toString('latin1');
  const root = ROOT.exec(text)?.[1];
  const size = SIZE.exec(text)?.[1];
  const start = START.exec(text)?.[1];
  if (root === undefined || size === undefined || start === undefined) return pdf;
  const catalog = new RegExp(`\\n${root} 0 obj\\n(<<[^]*?>>)\\nendobj`, 'u').exec(text)?.[1];
  if (catalog === undefined) return pdf;

  const packet = Buffer.from(xmp, 'utf8').toString('latin1');
  const metadata = `${size} 0 obj\n<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n${packet}\nendstream\nendobj\n`;
  const renewed = `${root} 0 obj\n${catalog.slice(0, -2)}\n/Metadata ${size} 0 R>>\nendobj\n`;
  const base = text.endsWith('\n') ? text : `${text}\n`;
  const renewedAt = base.length + metadata.length;
  const info = /\/Info \d+ 0 R/u.exec(text)?.[0] ?? '';
  const tail = [
    'xref',
    ...section(Number(root), renewedAt),
    ...section(Number(size), base.length),
    `trailer\n<</Size ${Number(size) + 1}\n/Root ${root} 0 R\n${info}\n/Prev ${start}>>`,
    `startxref\n${renewedAt + renewed.length}\n%%EOF\n`,
  ].join('\n');
  return new Uint8Array(Buffer.from(`${base}${metadata}${renewed}${tail}`, 'latin1'));
}

/** One object's entry in a cross-reference table: twenty bytes with the line's end, as the format wants it. */
function section(object: number, at: number): readonly string[] {
  return [`${object} 1`, `${String(at).padStart(10, '0')} 00000 n `];
}
