import type { Box, StrongLook, TextItem, TextLine } from '../display-list.ts';
import { heavierFace } from '../face/face.ts';
import type { DesignFinding, SlotFit } from '../rendered-design.ts';
import { scaledStyle } from '../scaled-style.ts';
import type { TextStyle } from '../template-text.ts';
import { fitGroup } from '../text/fit-text.ts';
import type { TextBlock } from '../text/text-block.ts';
import type { FitOutcome, FitRules, FittedLine, FittedText, Refusal, Setting } from '../text/fit-types.ts';
import { colorOf, findingHere, NOTHING, type Drawn, type DrawContext } from './drawn.ts';

/** A text to be set, the slot it belongs to and the most room it may take. */
export interface TextJob {
  readonly text: string;
  /** The text with its emphasis and lists, where it has any. */
  readonly blocks?: readonly TextBlock[];
  readonly slot: string | null;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A text that has been fitted and waits for its place. */
export interface SetText {
  readonly job: TextJob;
  readonly style: TextStyle;
  readonly outcome: FitOutcome;
  /** What will be drawn: all of the text, or of a refused one what fits. */
  readonly shown: FittedText | null;
}

/** Where text stands in its box; `base` puts the last baseline on the foot and lets descenders hang. */
export type Valign = 'top' | 'middle' | 'bottom' | 'base';

/** A box from the four numbers templates write. */
export function boxOf([xPx, yPx, widthPx, heightPx]: readonly [number, number, number, number]): Box {
  return { xPx, yPx, widthPx, heightPx };
}

/** Fits texts as one group: they share face and size. A style of the office is set on the office's type scale. */
export function setTexts(
  context: DrawContext,
  jobs: readonly TextJob[],
  given: TextStyle,
  descenders: FitRules['descenders'] = 'inside',
): readonly SetText[] {
  const style = scaledStyle(given, context.document.brand, context.layout);
  const settings = settingsOf(context, style);
  const rules: FitRules = { settings, rag: style.rag, descenders, hyphens: style.hyphens ?? false };
  const outcomes = fitGroup(jobs, rules, context.faces);
  return jobs.flatMap((job, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) return [];
    return [{ job, style, outcome, shown: outcome.ok ? outcome.fitted : outcome.refusal.shown }];
  });
}

function settingsOf({ faces, groupSizes }: DrawContext, style: TextStyle): readonly [Setting, ...Setting[]] {
  const limitPx = (style.group === undefined ? undefined : groupSizes.get(style.group)) ?? Infinity;
  const setting = (from: Pick<TextStyle, 'face' | 'size' | 'lines' | 'leading'>): Setting => ({
    face: from.face,
    strongFace: strongFaceOf(faces, style, from.face),
    minSizePx: from.size[0],
    maxSizePx: Math.max(from.size[0], Math.min(from.size[1], limitPx)),
    maxLines: from.lines,
    leading: from.leading,
  });
  return style.second === undefined ? [setting(style)] : [setting(style), setting(style.second)];
}

/** The face a template names for emphasised words, where it is of the family that is being set; else a heavier one. */
function strongFaceOf(faces: DrawContext['faces'], { strong }: TextStyle, id: string): string {
  const face = faces.get(id);
  if (face === undefined) return id;
  const named = strong?.face === undefined ? undefined : faces.get(strong.face);
  return (named?.family === face.family ? named : heavierFace(faces, face)).id;
}

/** Puts a fitted text into its box. */
export function placeText(context: DrawContext, set: SetText, box: Box, valign: Valign): Drawn {
  if (set.job.text === '') return NOTHING;
  const findings = set.outcome.ok ? [] : [refusalFinding(context, set.job.slot, set.outcome.refusal)];
  return { items: textItems(context, set, box, valign), findings, fits: [fitOf(context, set, box)] };
}

function textItems(
  context: DrawContext,
  { job, style, shown }: SetText,
  box: Box,
  valign: Valign,
): readonly TextItem[] {
  if (shown === null) return [];
  const { face, sizePx } = shown;
  const first = firstBaseline(shown, box, valign);
  const listWidth = listWidthOf(shown);
  const item: TextItem = {
    kind: 'text',
    face: face.id,
    family: face.family,
    weight: face.weight,
    italic: face.italic,
    sizePx,
    color: colorOf(context, style.color),
    ...(hasStrong(shown) ? { strong: strongLook(context, style, shown) } : {}),
    lines: shown.lines.map((line, index) =>
      textLine(line, {
        leftPx: leftEdge(style.align, box, line.hangPx === undefined ? line.widthPx : listWidth),
        baselinePx: roundPx(first + index * shown.leadingPx + (line.gapsPx ?? 0)),
      }),
    ),
    box,
    ...(job.slot === null ? {} : { slot: job.slot }),
  };
  return [item];
}

/** A list stands as one block, so that its markers are under each other however it is aligned. */
function listWidthOf({ lines }: FittedText): number {
  return Math.max(
    0,
    ...lines.flatMap(({ hangPx, widthPx }) => (hangPx === undefined ? [] : hangPx + widthPx)),
  );
}

function hasStrong({ lines }: FittedText): boolean {
  return lines.some(({ runs }) => runs?.some(({ isStrong }) => isStrong) === true);
}

function strongLook(context: DrawContext, style: TextStyle, { face, strongFace }: FittedText): StrongLook {
  const { id, weight } = strongFace;
  const isHeavier = weight > face.weight;
  const color = style.strong?.color ?? (isHeavier ? style.color : standingOut(style.color));
  return { face: id, weight, color: colorOf(context, color) };
}

/** In the heaviest face there is, emphasised words stand out by their colour: one the palettes pair with the same ground. */
function standingOut(color: TextStyle['color']): TextStyle['color'] {
  if (color === 'onDark' || color === 'onDarkMute' || color === 'putih') return 'accent';
  return color === 'primary' ? 'ink' : 'primary';
}

function textLine(
  { text, widthPx, runs, hangPx, isSplit }: FittedLine,
  { leftPx, baselinePx }: { readonly leftPx: number; readonly baselinePx: number },
): TextLine {
  const xPx = roundPx(leftPx + (hangPx ?? 0));
  return {
    text,
    xPx,
    baselinePx,
    widthPx,
    ...(isSplit === true ? { isSplit } : {}),
    ...(runs === undefined
      ? {}
      : {
          runs: runs.map((run) => ({
            text: run.text,
            xPx: roundPx(xPx + run.offsetPx),
            widthPx: run.widthPx,
            ...(run.isStrong ? { isStrong: true as const } : {}),
          })),
        }),
  };
}

/** Layout positions on a grid of a hundredth px: enough for any renderer, short in JSON. */
function roundPx(value: number): number {
  return Math.round(value * 100) / 100;
}

function leftEdge(align: TextStyle['align'], box: Box, widthPx: number): number {
  const slack = box.widthPx - widthPx;
  return box.xPx + (align === 'left' ? 0 : align === 'right' ? slack : slack / 2);
}

/** Placed by cap height, not by the face's ascent, so that all three families stand alike. */
function firstBaseline(shown: FittedText, box: Box, valign: Valign): number {
  const capsPx = shown.heightPx - shown.descentPx;
  const slack = box.heightPx - capsPx;
  const offset =
    valign === 'top'
      ? 0
      : valign === 'base'
        ? slack
        : valign === 'bottom'
          ? slack - shown.descentPx
          : Math.min(slack / 2, slack - shown.descentPx);
  return box.yPx + offset + shown.capHeightPx;
}

function fitOf({ page }: DrawContext, { job, style, outcome, shown }: SetText, box: Box): SlotFit {
  const bounds = shown?.usesSecondFace === true && style.second !== undefined ? style.second : style;
  return {
    slot: job.slot ?? '',
    page: page.number,
    box,
    face: shown?.face.id ?? bounds.face,
    sizePx: shown?.sizePx ?? bounds.size[0],
    minSizePx: bounds.size[0],
    maxSizePx: bounds.size[1],
    lineCount: shown?.lines.length ?? 0,
    maxLines: bounds.lines,
    heightPx: shown?.heightPx ?? 0,
    usesSecondFace: shown?.usesSecondFace ?? false,
    refused: !outcome.ok,
    ...(style.group === undefined ? {} : { group: style.group }),
  };
}

function refusalFinding(context: DrawContext, slot: string | null, refusal: Refusal): DesignFinding {
  return findingHere(context, {
    ...{ code: refusal.code, severity: 'error', slot },
    params: refusalParams(refusal),
  });
}

function refusalParams(refusal: Refusal): Readonly<Record<string, string | number>> {
  switch (refusal.code) {
    case 'glyph-missing':
      return { character: refusal.character };
    case 'word-too-wide':
      return { word: refusal.word, sizePx: refusal.sizePx };
    case 'text-too-long':
      return { lettersOver: refusal.lettersOver, sizePx: refusal.sizePx, maxLines: refusal.maxLines };
  }
}
