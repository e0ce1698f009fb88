const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Returns the one canonical JSON text of `value`: RFC 8785 (keys sorted by UTF-16 code units, ECMAScript numbers, no
 * white space), with every string and key first brought to Unicode NFC, so that two keyboards typing the same words
 * give the same hash. A key holding `undefined` is left out, as `JSON.stringify` does.
 * @throws Error for what has no canonical form: NaN, Infinity, a lone surrogate, two keys that are one after NFC, and
 *   anything that JSON has no word for (a function, a bigint, `undefined` in an array)
 * @see RFC 8785, read 2026-11-22
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((entry: unknown) => canonicalJson(entry)).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new Error(`No canonical JSON for ${typeof value === 'number' ? String(value) : `a ${typeof value}`}`);
}

function canonicalObject(value: object): string {
  const members = new Map<string, unknown>();
  for (const [key, member] of Object.entries<unknown>({ ...value })) {
    if (member === undefined) continue;
    const name = key.normalize('NFC');
    if (members.has(name)) throw new Error(`No canonical JSON for two keys that read alike: ${name}`);
    members.set(name, member);
  }
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function canonicalString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new Error('No canonical JSON for a lone surrogate');
  return JSON.stringify(text.normalize('NFC'));
}
