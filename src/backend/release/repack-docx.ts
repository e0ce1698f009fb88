import { unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
/** docx names the target of a link by chance; everything else it numbers. */
const CHANCE_ID = /(?<=r:id=")rId[\w-]{12,}(?=")/g;
/** The earliest a zip can hold. As local time, since zip has no zone: so it is the same everywhere. */
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * The same Word document with nothing of chance or of the clock in it: links numbered, its making dated `at`, its parts
 * in the order of their names.
 */
export function repackDocx(docx: Uint8Array, at: string): Uint8Array {
  const parts = unzipSync(docx);
  const names = Object.keys(parts).sort();
  const texts = new Map(
    names.filter((name) => /\.(?:xml|rels)$/.test(name)).map((name) => [name, decoded(parts[name])]),
  );
  const chance = [...texts.values()].flatMap((text) => text.match(CHANCE_ID) ?? []);
  const numbered = [...new Set(chance)].map((id, index) => [id, `rIdTaut${index + 1}`] as const);
  const packed = names.map((name) => {
    const text = texts.get(name);
    if (text === undefined) return [name, parts[name] ?? new Uint8Array()] as const;
    const stable = numbered.reduce((done, [id, number]) => done.replaceAll(`"${id}"`, `"${number}"`), text);
    return [name, new TextEncoder().encode(name === CORE ? dated(stable, at) : stable)] as const;
  });
  return zipSync(Object.fromEntries(packed), { mtime: ZIP_DATE, level: 9 });
}

function dated(core: string, at: string): string {
  return core.replaceAll(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]+/g, at);
}

function decoded(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
