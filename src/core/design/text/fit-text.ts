import type { Face, Faces } from '../face/face.ts';
import { assert } from '#core/shared/assert.ts';
import { fullLines, lineWidthEm, raggedLines, type MeasuredUnits, type UnitLine } from './break-lines.ts';
import { lettersOf, normalizeText } from './normalize.ts';
import { unitsOf } from './units.ts';
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
 * output, so a text that was long and is short again returns to its size.
 *
 * @throws Error when a setting names a face that is not bundled
 */
export function fitGroup(
  requests: readonly FitRequest[],
  rules: FitRules,
  faces: Faces,
): readonly FitOutcome[] {
  const tries = rules.settings.map((setting, index) => {
    const face = faces.get(setting.face);
    assert(face !== undefined, `face ${setting.face} is not bundled`);
    const texts = requests.map((request) => prepare(request, { face, setting, rules, isSecond: index > 0 }));
    return { setting, texts };
  });
  for (const { setting, texts } of tries) {
    if (texts.some((text) => text.missing !== null)) continue;
    const sizePx = sizesFrom(setting).find((size) => texts.every((text) => linesAt(text, size) !== null));
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
  /** The first character the face lacks. */
  readonly missing: string | null;
  readonly plain: MeasuredUnits;
  /** With small words kept to the next one. */
  readonly leaning: MeasuredUnits;
  /** Descent that has to stay inside the box, in ems. */
  readonly descentEm: number;
}

function prepare(
  request: FitRequest,
  rest: Pick<Prepared, 'face' | 'setting' | 'rules' | 'isSecond'>,
): Prepared {
  const text = normalizeText(request.text);
  const { text: line, units } = unitsOf(text, 'free');
  const measured = rest.face.measure(line);
  const plain = { measured, units };
  const leaning = rest.rules.rag === 'even' ? { measured, units: unitsOf(text, 'lean').units } : plain;
  const [missing] = rest.face.missing(line);
  const descends = rest.rules.descenders === 'inside' && !NO_DESCENDER.test(line);
  return {
    ...rest,
    request,
    plain,
    leaning,
    missing:
      missing === undefined ? null : (lettersOf(line).find((letter) => letter.includes(missing)) ?? missing),
    descentEm: descends ? rest.face.descentEm : 0,
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
  for (const units of ways) {
    const lines = fullLines(units, limitEm, room);
    if ((lines.at(-1)?.end ?? 0) === units.units.length) return { units, count: lines.length };
  }
  return null;
}

function setAt(text: Prepared, sizePx: number): FittedText {
  const fit = linesAt(text, sizePx);
  assert(fit !== null, 'a size that was found to fit');
  const lines = raggedLines(fit.units, limitAt(text, sizePx), { count: fit.count, rag: text.rules.rag });
  return finished(text, { units: fit.units, lines, sizePx });
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
    lines: lines.map((line) => ({
      text: units.measured.text.slice(units.units[line.first]?.from, units.units[line.end - 1]?.to),
      widthPx: lineWidthEm(units, line) * sizePx,
    })),
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
  const lines = fullLines(text.plain, limitAt(text, sizePx), roomAt(text, sizePx));
  const shown = lines.length === 0 ? null : finished(text, { units: text.plain, lines, sizePx });
  return { ok: false, refusal: { ...reasonAt(text, sizePx, lines.at(-1)?.end ?? 0), shown } };
}

/** A refusal before what could be set is added. */
type Reason = DistributiveOmit<Exclude<Refusal, { readonly code: 'glyph-missing' }>, 'shown'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

function reasonAt(text: Prepared, sizePx: number, unitsSet: number): Reason {
  const { units, measured } = text.plain;
  const limitEm = limitAt(text, sizePx);
  const wide = units.findIndex(
    (_, index) => lineWidthEm(text.plain, { first: index, end: index + 1 }) > limitEm,
  );
  const wideUnit = units[wide];
  if (wideUnit !== undefined)
    return { code: 'word-too-wide', word: measured.text.slice(wideUnit.from, wideUnit.to), sizePx };
  const rest = measured.text.slice(units[unitsSet - 1]?.to ?? 0).trim();
  return {
    code: 'text-too-long',
    lettersOver: lettersOf(rest).length,
    sizePx,
    maxLines: Math.max(1, roomAt(text, sizePx)),
  };
}
