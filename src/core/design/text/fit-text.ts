import type { Face, Faces } from '../face/face.ts';
import { assert } from '#core/shared/assert.ts';
import { fullLines, lineWidthEm, raggedLines, type MeasuredUnits, type UnitLine } from './break-lines.ts';
import { finishText, type SetBlock } from './finish-text.ts';
import { lettersOf } from './normalize.ts';
import { prepareText, type Prepared, type PreparedBlock } from './prepare-text.ts';
import { PARAGRAPH_GAP } from './text-block.ts';
import type { Unit } from './units.ts';
import type { FitOutcome, FitRequest, FitRules, FittedText, Refusal, Setting } from './fit-types.ts';

/** Tables and browsers agree within this; taken off the width so that no browser draws past the box. */
const MEASURE_TOLERANCE_PX = 0.05;
/** Columns narrower than this many ems break titles like running text: keeping small words together costs too much. */
const WIDE_COLUMN_EM = 9.5;

/**
 * Sets texts as one group: the largest whole size at which every one of them fits, in the first setting that allows it.
 * When none does, each member that fails is refused by name and the others stand at the smallest size. Same input, same
 * output, so a text that was long and is short again returns to its size. Words are split by syllables only where nothing
 * else fits: at the smallest size, and as few as can be.
 *
 * @throws Error when a setting names a face that is not bundled
 */
export function fitGroup(
  requests: readonly FitRequest[],
  rules: FitRules,
  faces: Faces,
): readonly FitOutcome[] {
  const ways = rules.hyphens === true ? [false, true] : [false];
  const tries = ways.flatMap((splits) =>
    rules.settings.map((setting, index) => {
      const pair = {
        regular: faceNamed(faces, setting.face),
        strong: faceNamed(faces, setting.strongFace ?? setting.face),
      };
      const common = { faces: pair, setting, rules, isSecond: index > 0, splits };
      return { setting, texts: requests.map((request) => prepareText(request, common)) };
    }),
  );
  for (const { setting, texts } of tries) {
    if (texts.some((text) => text.missing !== null)) continue;
    const sizes = texts.some(isSplitting) ? [setting.minSizePx] : sizesFrom(setting);
    const sizePx = sizes.find((size) => texts.every((text) => linesAt(text, size) !== null));
    if (sizePx !== undefined) return texts.map((text) => ({ ok: true, fitted: setAt(text, sizePx) }));
  }
  const last = tries.findLast(({ texts }) => texts.every((text) => text.missing === null)) ?? tries[0];
  assert(last !== undefined, 'a text style without a setting');
  return last.texts.map((text) => outcomeAtSmallest(text));
}

/** Sets one text; see `fitGroup`. */
export function fitText(request: FitRequest, rules: FitRules, faces: Faces): FitOutcome {
  const [outcome] = fitGroup([request], rules, faces);
  assert(outcome !== undefined, 'one request has one outcome');
  return outcome;
}

function faceNamed(faces: Faces, id: string): Face {
  const face = faces.get(id);
  assert(face !== undefined, `face ${id} is not bundled`);
  return face;
}

function isSplitting({ splits }: Prepared): boolean {
  return splits;
}

/** Whole sizes from the largest down, the smallest always among them. */
function sizesFrom({ minSizePx, maxSizePx }: Setting): readonly number[] {
  const count = Math.max(0, Math.ceil(maxSizePx - minSizePx));
  return [...Array.from({ length: count }, (_, step) => maxSizePx - step), minSizePx];
}

/** How many lines the box and the setting allow at a size, the gaps between paragraphs taken off. */
function roomAt({ request, blocks, setting, capHeightEm, descentEm }: Prepared, sizePx: number): number {
  const gapsEm = (blocks.length - 1) * PARAGRAPH_GAP * setting.leading;
  const below = request.heightPx / sizePx - capHeightEm - descentEm - gapsEm;
  return below < 0 ? 0 : Math.min(setting.maxLines, Math.floor(below / setting.leading + 1e-9) + 1);
}

function limitAt({ request }: Prepared, sizePx: number): number {
  return (request.widthPx - MEASURE_TOLERANCE_PX) / sizePx;
}

/** One of the ways the words of a text may lie on lines. */
type Way = 'plain' | 'leaning' | 'split';

function unitsFor(block: PreparedBlock, way: Way): MeasuredUnits {
  return block[way] ?? block.plain;
}

/** The blocks of a text in full lines, as far as there is room; and whether all of it found some. */
function fillAt(text: Prepared, sizePx: number, way: Way): Filled {
  const limitEm = limitAt(text, sizePx);
  let room = roomAt(text, sizePx);
  const filled: FilledBlock[] = [];
  for (const block of text.blocks) {
    const units = unitsFor(block, way);
    const lines = fullLines(units, limitEm - block.indentEm, room);
    const unitsSet = lines.at(-1)?.end ?? 0;
    filled.push({ block, units, lines, unitsSet });
    if (unitsSet < units.units.length) return { filled, isWhole: false };
    room -= lines.length;
  }
  return { filled, isWhole: true };
}

interface FilledBlock extends SetBlock {
  /** How many of its units have a line. */
  readonly unitsSet: number;
}

interface Filled {
  readonly filled: readonly FilledBlock[];
  readonly isWhole: boolean;
}

/** The way to break by at a size, and the fewest lines each block takes, or null when the text does not fit. */
function linesAt(
  text: Prepared,
  sizePx: number,
): { readonly way: Way; readonly filled: readonly FilledBlock[] } | null {
  const ways: readonly Way[] =
    limitAt(text, sizePx) < WIDE_COLUMN_EM
      ? ['plain']
      : sizePx > text.setting.minSizePx
        ? ['leaning']
        : ['leaning', 'plain'];
  for (const way of text.splits ? ([...ways, 'split'] as const) : ways) {
    const { filled, isWhole } = fillAt(text, sizePx, way);
    if (isWhole) return { way, filled };
  }
  return null;
}

function setAt(text: Prepared, sizePx: number): FittedText {
  const fit = linesAt(text, sizePx);
  assert(fit !== null, 'a size that was found to fit');
  const limitEm = limitAt(text, sizePx);
  let spare = roomAt(text, sizePx) - fit.filled.reduce((sum, { lines }) => sum + lines.length, 0);
  const blocks = fit.filled.map(({ block, units, lines }) => {
    // Items of a list fill their lines: balanced ones would each stop somewhere else.
    const rag = block.block.marker === null ? text.rules.rag : 'natural';
    const set = (count: number) => raggedLines(units, limitEm - block.indentEm, { count, rag });
    const best =
      fit.way === 'split' ? fewestSplits(units, { count: lines.length, spare }, set) : set(lines.length);
    spare -= best.length - lines.length;
    return { block, units, lines: best };
  });
  return finishText(text, blocks, sizePx);
}

/** Of the line counts there is room for, the lines that split the fewest words; of those, the fewest lines. */
function fewestSplits(
  { units }: MeasuredUnits,
  { count, spare }: { readonly count: number; readonly spare: number },
  set: (count: number) => readonly UnitLine[],
): readonly UnitLine[] {
  const most = Math.min(count + spare, units.length);
  const choices = Array.from({ length: most - count + 1 }, (_, more) => set(count + more));
  const splits = choices.map((lines) => lines.filter(({ end }) => units[end - 1]?.isSplit === true).length);
  return choices[splits.indexOf(Math.min(...splits))] ?? set(count);
}

/** The outcome at the smallest size, after every larger one failed for the group. */
function outcomeAtSmallest(text: Prepared): FitOutcome {
  const sizePx = text.setting.minSizePx;
  if (text.missing !== null)
    return { ok: false, refusal: { code: 'glyph-missing', character: text.missing, shown: null } };
  if (linesAt(text, sizePx) !== null) return { ok: true, fitted: setAt(text, sizePx) };
  const { filled } = fillAt(text, sizePx, text.splits ? 'split' : 'plain');
  const set = filled.filter(({ lines }) => lines.length > 0);
  const shown = set.length === 0 ? null : finishText(text, set, sizePx);
  return { ok: false, refusal: { ...reasonAt(text, sizePx, filled), shown } };
}

/** A refusal before what could be set is added. */
type Reason = DistributiveOmit<Exclude<Refusal, { readonly code: 'glyph-missing' }>, 'shown'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

function reasonAt(text: Prepared, sizePx: number, filled: readonly FilledBlock[]): Reason {
  const limitEm = limitAt(text, sizePx);
  const ways = text.blocks.map((block) => ({ block, way: unitsFor(block, text.splits ? 'split' : 'plain') }));
  for (const { block, way } of ways) {
    const isWide = (_: Unit, index: number) =>
      lineWidthEm(way, { first: index, end: index + 1 }) > limitEm - block.indentEm;
    const wideUnit = way.units.find(isWide);
    if (wideUnit !== undefined)
      return { code: 'word-too-wide', word: wordsAround(way.measured.text, wideUnit), sizePx };
  }
  const over = ways.map(({ way }, index) => {
    const unitsSet = filled[index]?.unitsSet ?? 0;
    return lettersOf(way.measured.text.slice(way.units[unitsSet - 1]?.to ?? 0).trim()).length;
  });
  return {
    code: 'text-too-long',
    lettersOver: over.reduce((sum, letters) => sum + letters, 0),
    sizePx,
    maxLines: Math.max(1, roomAt(text, sizePx)),
  };
}

/** The whole words a unit is a part of: a split word is named as it was typed. */
function wordsAround(text: string, { from, to, isSplit }: Unit): string {
  if (isSplit !== true) return text.slice(from, to);
  const end = text.indexOf(' ', to);
  return text.slice(text.lastIndexOf(' ', from) + 1, end < 0 ? undefined : end);
}
