import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { FaceEntry, FaceTable } from '#core/design/face/face-table.ts';
import { assert } from '#core/shared/assert.ts';
import { ADMITTED_FAMILIES, SUBSETS, type AdmittedFamily } from './admitted-faces.ts';
import { descentOf, measureFont } from './measure-font.ts';
import { packTable } from './pack-table.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const OUT = join(ROOT, 'resources/fonts');

interface FaceOrder {
  readonly family: AdmittedFamily;
  readonly weight: number;
  readonly italic: boolean;
}

/** Copies the admitted faces from @fontsource to resources/fonts and writes their metrics tables beside them. */
function buildFonts(): void {
  mkdirSync(join(OUT, 'metrics'), { recursive: true });
  const entries = ADMITTED_FAMILIES.flatMap((family) => {
    copyFileSync(sourceOf(family, 'LICENSE'), join(OUT, `OFL-${family.source}.txt`));
    const orders = [
      ...family.weights.map((weight) => ({ family, weight, italic: false })),
      ...family.italics.map((weight) => ({ family, weight, italic: true })),
    ];
    return orders.map(buildFace);
  });
  writeFileSync(join(OUT, 'faces.json'), `${JSON.stringify(entries, null, 2)}\n`);
}

function buildFace(order: FaceOrder): FaceEntry {
  const { family, weight, italic } = order;
  const id = `${family.short}-${weight}${italic ? 'i' : ''}`;
  const ranges = rangesOf(family);
  const files = SUBSETS.map((subset) => {
    const file = `${family.source}-${subset}-${weight}-${italic ? 'italic' : 'normal'}.woff2`;
    const bytes = readFileSync(sourceOf(family, `files/${file}`));
    writeFileSync(join(OUT, file), bytes);
    return { file, bytes, unicodeRange: ranges[subset] ?? '' };
  });
  const fonts = files.map(({ bytes, unicodeRange }) => ({ font: openFont(bytes), unicodeRange }));
  const main = fonts[0]?.font;
  assert(main !== undefined, `no file for ${id}`);
  const table: FaceTable = packTable(
    { id, unitsPerEm: main.unitsPerEm, capHeight: main.capHeight, descent: descentOf(main) },
    fonts.map(({ font, unicodeRange }) => measureFont(font, unicodeRange)),
  );
  writeFileSync(join(OUT, 'metrics', `${id}.json`), `${JSON.stringify(table)}\n`);
  process.stdout.write(`${id}: ${Object.keys(table.advances).length} glyphs\n`);
  return {
    id,
    family: family.family,
    weight,
    italic,
    files: files.map(({ file, bytes, unicodeRange }) => ({
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      unicodeRange,
    })),
  };
}

function openFont(bytes: Buffer): Font {
  const font = create(bytes);
  assert('layout' in font, 'a font collection where one font was expected');
  return font;
}

function sourceOf(family: AdmittedFamily, path: string): string {
  return join(ROOT, 'node_modules/@fontsource', family.source, path);
}

function rangesOf(family: AdmittedFamily): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(readFileSync(sourceOf(family, 'unicode.json'), 'utf8'));
  assert(typeof parsed === 'object' && parsed !== null, `unicode.json of ${family.source}`);
  return Object.fromEntries(Object.entries(parsed).map(([subset, range]) => [subset, String(range)]));
}

buildFonts();
