import type { FaceEntry, FaceTable } from './face-table.ts';

/** The widths of a text, measured once and asked for any part of it at any size. */
export interface MeasuredText {
  readonly text: string;
  /** Left edge of each UTF-16 unit, in ems, kerning with what stands before it included. */
  readonly startsEm: readonly number[];
  /** Right edge of each UTF-16 unit, in ems. */
  readonly endsEm: readonly number[];
}

/** A face ready for measuring. */
export interface Face {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Height of capitals, in ems. */
  readonly capHeightEm: number;
  /** Depth of descenders, in ems. */
  readonly descentEm: number;
  /** Characters of `text` that the face cannot draw, each once, in order. */
  missing(text: string): readonly string[];
  /** `text` measured; characters the face lacks count as nothing, so ask `missing` first. */
  measure(text: string): MeasuredText;
}

/** The bundled faces by id. */
export type Faces = ReadonlyMap<string, Face>;

/** Longest ligature a table may hold, in letters. */
const LONGEST_LIGATURE = 3;

/** Weights closer than this are hard to tell apart in one line. */
const CLEARLY_HEAVIER = 200;

/**
 * The face of emphasised words beside those in `face`: of the same family and slope the lightest that is clearly heavier,
 * else the heaviest there is, which may be `face` itself.
 */
export function heavierFace(faces: Faces, face: Face): Face {
  const heavier = [...faces.values()]
    .filter(
      ({ family, italic, weight }) =>
        family === face.family && italic === face.italic && weight > face.weight,
    )
    .sort((one, other) => one.weight - other.weight);
  return heavier.find(({ weight }) => weight >= face.weight + CLEARLY_HEAVIER) ?? heavier.at(-1) ?? face;
}

/** Faces made from the tables of `npm run fonts`; a table without an entry in the list of faces is left out. */
export function createFaces(entries: readonly FaceEntry[], tables: readonly FaceTable[]): Faces {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return new Map(
    entries.flatMap((entry) => {
      const table = byId.get(entry.id);
      return table === undefined ? [] : [[entry.id, createFace(entry, table)] as const];
    }),
  );
}

/** Width in ems of units `from` up to `to` (not included) of a measured text, kerned as if standing alone. */
export function widthEm(measured: MeasuredText, from: number, to: number): number {
  return to <= from ? 0 : (measured.endsEm[to - 1] ?? 0) - (measured.startsEm[from] ?? 0);
}

function createFace(entry: FaceEntry, table: FaceTable): Face {
  const advances = new Map(Object.entries(table.advances));
  const kern = kerningOf(table);
  return {
    id: entry.id,
    family: entry.family,
    weight: entry.weight,
    italic: entry.italic,
    capHeightEm: table.capHeight / table.unitsPerEm,
    descentEm: table.descent / table.unitsPerEm,
    missing: (text) => [...new Set(text)].filter((character) => !advances.has(character)),
    measure: (text) => measureWith({ advances, kern, unitsPerEm: table.unitsPerEm }, text),
  };
}

function kerningOf(table: FaceTable): (left: string, right: string) => number {
  const left = new Map(Object.entries(table.kerning.left));
  const right = new Map(Object.entries(table.kerning.right));
  const pairs = new Map(
    Object.entries(table.kerning.pairs).flatMap(([row, columns]) =>
      Object.entries(columns).map(
        ([column, value]) => [pairKey(Number(row), Number(column)), value] as const,
      ),
    ),
  );
  return (before, after) => {
    const row = left.get(before);
    const column = right.get(after);
    return row === undefined || column === undefined ? 0 : (pairs.get(pairKey(row, column)) ?? 0);
  };
}

/** One number for a pair of classes; a face has far fewer than 4096 of either. */
function pairKey(row: number, column: number): number {
  return row * 4096 + column;
}

interface Widths {
  readonly advances: ReadonlyMap<string, number>;
  readonly kern: (left: string, right: string) => number;
  readonly unitsPerEm: number;
}

/**
 * Walks `text` glyph by glyph as a browser shapes it: the longest ligature first, then single characters, each pair
 * kerned. The letters of a ligature share its width evenly, which matters only to a caret.
 */
function measureWith(widths: Widths, text: string): MeasuredText {
  const startsEm: number[] = [];
  const endsEm: number[] = [];
  let x = 0;
  let before = '';
  for (let at = 0; at < text.length;) {
    const glyph = glyphAt(widths.advances, text, at);
    const advance = (widths.advances.get(glyph) ?? 0) / widths.unitsPerEm;
    x += before === '' ? 0 : widths.kern(before, glyph) / widths.unitsPerEm;
    for (let unit = 0; unit < glyph.length; unit += 1) {
      startsEm.push(x + (advance * unit) / glyph.length);
      endsEm.push(x + (advance * (unit + 1)) / glyph.length);
    }
    x += advance;
    before = glyph;
    at += glyph.length;
  }
  return { text, startsEm, endsEm };
}

function glyphAt(advances: ReadonlyMap<string, number>, text: string, at: number): string {
  for (let length = LONGEST_LIGATURE; length > 1; length -= 1) {
    const candidate = text.slice(at, at + length);
    if (candidate.length === length && advances.has(candidate)) return candidate;
  }
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
