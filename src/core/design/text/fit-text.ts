import { widthEm, type Face, type Faces } from '../face/face.ts';
import { assert } from '#core/shared/assert.ts';
import { fullLines, lineWidthEm, raggedLines, type MeasuredUnits, type UnitLine } from './break-lines.ts';
import { lettersOf, normalizeText } from './normalize.ts';
import { unitsOf, type Breaking, type Unit } from './units.ts';
import type { FitOutcome, FitRequest, FitRules, FittedText, Refusal, Setting } from './fit-types.ts';

/** Tables and browsers agree within this; taken off the width so that no browser draws past the box. */
const MEASURE_TOLERANCE_PX = 0.05;
/** Columns narrower than this many ems break titles like running text: keeping small words together costs too much. */
const WIDE_COLUMN_EM = 9.5;
/** Letters without anything below the baseline. */
const NO_DESCENDER = /^[A-PR-Za-fhik-or-xz0-9 .:!?'"“”‘’–—%+*#&-]*$/;

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
      const face = faces.get(setting.face);
      assert(face !== undefined, `face ${setting.face} is not bundled`);
      const common = { face, setting, rules, isSecond: index > 0, splits };
      return { setting, texts: requests.map((request) => prepare(request, common)) };
    }),
  );
  for (const { setting, texts } of tries) {
    if (texts.some((text) => text.missing !== null)) continue;
    const sizes = texts.some(({ split }) => split !== null) ? [setting.minSizePx] : sizesFrom(setting);
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

interface Prepared {
  readonly request: FitRequest;
  readonly face: Face;
  readonly setting: Setting;
  readonly rules: FitRules;
  readonly isSecond: boolean;
  /** Whether words may be split. */
  readonly splits: boolean;
  /** The first character the face lacks. */
  readonly missing: string | null;
  readonly plain: MeasuredUnits;
  /** With small words kept to the next one. */
  readonly leaning: MeasuredUnits;
  /** With words broken by syllables, null where they may not be. */
  readonly split: MeasuredUnits | null;
  /** Descent that has to stay inside the box, in ems. */
  readonly descentEm: number;
}

function prepare(
  request: FitRequest,
  rest: Pick<Prepared, 'face' | 'setting' | 'rules' | 'isSecond' | 'splits'>,
): Prepared {
  const text = normalizeText(request.text);
  const line = unitsOf(text, 'free').text;
  const measured = rest.face.measure(line);
  const hyphenEm = hyphenOf(rest.face);
  const broken = (breaking: Breaking) => ({ measured, units: unitsOf(text, breaking).units, hyphenEm });
  const plain = broken('free');
  const [missing] = rest.face.missing(line);
  const descends = rest.rules.descenders === 'inside' && !NO_DESCENDER.test(line);
  return {
    ...rest,
    request,
    plain,
    leaning: rest.rules.rag === 'even' ? broken('lean') : plain,
    split: rest.splits ? broken('split') : null,
    missing:
      missing === undefined ? null : (lettersOf(line).find((letter) => letter.includes(missing)) ?? missing),
    descentEm: descends ? rest.face.descentEm : 0,
  };
}

/** The width of a hyphen after a text, in ems. */
function hyphenOf(face: Face): MeasuredUnits['hyphenEm'] {
  return (text) => {
    const last = text.slice(-1);
    const pair = face.measure(`${last}-`);
    return widthEm(pair, 0, 2) - widthEm(pair, 0, 1);
  };
}

/** Whole sizes from the largest down, the smallest always among them. */
function sizesFrom({ minSizePx, maxSizePx }: Setting): readonly number[] {
  const count = Math.max(0, Math.ceil(maxSizePx - minSizePx));
  return [...Array.from({ length: count }, (_, step) => maxSizePx - step), minSizePx];
}

/** How many lines the box and the setting allow at a size. */
function roomAt({ request, face, setting, descentEm }: Prepared, sizePx: number): number {
  const below = request.heightPx / sizePx - face.capHeightEm - descentEm;
  return below < 0 ? 0 : Math.min(setting.maxLines, Math.floor(below / setting.leading + 1e-9) + 1);
}

function limitAt({ request }: Prepared, sizePx: number): number {
  return (request.widthPx - MEASURE_TOLERANCE_PX) / sizePx;
}

/** The units to break by at a size and the fewest lines they take, or null when the text does not fit. */
function linesAt(
  text: Prepared,
  sizePx: number,
): { readonly units: MeasuredUnits; readonly count: number } | null {
  const limitEm = limitAt(text, sizePx);
  const room = roomAt(text, sizePx);
  const ways =
    limitEm < WIDE_COLUMN_EM
      ? [text.plain]
      : sizePx > text.setting.minSizePx
        ? [text.leaning]
        : [text.leaning, text.plain];
  for (const units of text.split === null ? ways : [...ways, text.split]) {
    const lines = fullLines(units, limitEm, room);
    if ((lines.at(-1)?.end ?? 0) === units.units.length) return { units, count: lines.length };
  }
  return null;
}

function setAt(text: Prepared, sizePx: number): FittedText {
  const fit = linesAt(text, sizePx);
  assert(fit !== null, 'a size that was found to fit');
  const set = (count: number) =>
    raggedLines(fit.units, limitAt(text, sizePx), { count, rag: text.rules.rag });
  const lines = fit.units === text.split ? fewestSplits(text, sizePx, fit, set) : set(fit.count);
  return finished(text, { units: fit.units, lines, sizePx });
}

/** Of the line counts a box has room for, the lines that split the fewest words; of those, the fewest lines. */
function fewestSplits(
  text: Prepared,
  sizePx: number,
  { units, count }: { readonly units: MeasuredUnits; readonly count: number },
  set: (count: number) => readonly UnitLine[],
): readonly UnitLine[] {
  const most = Math.min(roomAt(text, sizePx), units.units.length);
  const choices = Array.from({ length: most - count + 1 }, (_, more) => set(count + more));
  const splits = choices.map(
    (lines) => lines.filter(({ end }) => units.units[end - 1]?.isSplit === true).length,
  );
  return choices[splits.indexOf(Math.min(...splits))] ?? set(count);
}

function finished(
  text: Prepared,
  {
    units,
    lines,
    sizePx,
  }: { readonly units: MeasuredUnits; readonly lines: readonly UnitLine[]; readonly sizePx: number },
): FittedText {
  const { face, setting } = text;
  return {
    face,
    sizePx,
    lines: lines.map((line) => {
      const last = units.units[line.end - 1];
      const set = units.measured.text.slice(units.units[line.first]?.from, last?.to);
      const widthPx = lineWidthEm(units, line) * sizePx;
      return last?.isSplit === true ? { text: `${set}-`, widthPx, isSplit: true } : { text: set, widthPx };
    }),
    capHeightPx: face.capHeightEm * sizePx,
    leadingPx: setting.leading * sizePx,
    descentPx: text.descentEm * sizePx,
    heightPx: (face.capHeightEm + (lines.length - 1) * setting.leading + text.descentEm) * sizePx,
    usesSecondFace: text.isSecond,
  };
}

/** The outcome at the smallest size, after every larger one failed for the group. */
function outcomeAtSmallest(text: Prepared): FitOutcome {
  const sizePx = text.setting.minSizePx;
  if (text.missing !== null)
    return { ok: false, refusal: { code: 'glyph-missing', character: text.missing, shown: null } };
  if (linesAt(text, sizePx) !== null) return { ok: true, fitted: setAt(text, sizePx) };
  const units = text.split ?? text.plain;
  const lines = fullLines(units, limitAt(text, sizePx), roomAt(text, sizePx));
  const shown = lines.length === 0 ? null : finished(text, { units, lines, sizePx });
  return { ok: false, refusal: { ...reasonAt(text, sizePx, lines.at(-1)?.end ?? 0), shown } };
}

/** A refusal before what could be set is added. */
type Reason = DistributiveOmit<Exclude<Refusal, { readonly code: 'glyph-missing' }>, 'shown'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

function reasonAt(text: Prepared, sizePx: number, unitsSet: number): Reason {
  const way = text.split ?? text.plain;
  const { units, measured } = way;
  const limitEm = limitAt(text, sizePx);
  const wide = units.findIndex((_, index) => lineWidthEm(way, { first: index, end: index + 1 }) > limitEm);
  const wideUnit = units[wide];
  if (wideUnit !== undefined)
    return { code: 'word-too-wide', word: wordsAround(measured.text, wideUnit), sizePx };
  const rest = measured.text.slice(units[unitsSet - 1]?.to ?? 0).trim();
  return {
    code: 'text-too-long',
    lettersOver: lettersOf(rest).length,
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
