import type { Box, TextItem } from '../display-list.ts';
import { pageOfFinding } from '../page-sequence.ts';
import type { DesignFinding, SlotFit } from '../rendered-design.ts';
import type { TextStyle } from '../template-text.ts';
import { fitGroup } from '../text/fit-text.ts';
import type { FitOutcome, FitRules, FittedText, Refusal, Setting } from '../text/fit-types.ts';
import { colorOf, NOTHING, type Drawn, type DrawContext } from './drawn.ts';

/** A text to be set, the slot it belongs to and the most room it may take. */
export interface TextJob {
  readonly text: string;
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

/** Fits texts as one group: they share face and size. */
export function setTexts(
  context: DrawContext,
  jobs: readonly TextJob[],
  style: TextStyle,
  descenders: FitRules['descenders'] = 'inside',
): readonly SetText[] {
  const settings = settingsOf(context, style);
  const rules: FitRules = { settings, rag: style.rag, descenders, hyphens: style.hyphens ?? false };
  const outcomes = fitGroup(jobs, rules, context.faces);
  return jobs.flatMap((job, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) return [];
    return [{ job, style, outcome, shown: outcome.ok ? outcome.fitted : outcome.refusal.shown }];
  });
}

function settingsOf({ groupSizes }: DrawContext, style: TextStyle): readonly [Setting, ...Setting[]] {
  const limitPx = (style.group === undefined ? undefined : groupSizes.get(style.group)) ?? Infinity;
  const setting = (from: Pick<TextStyle, 'face' | 'size' | 'lines' | 'leading'>): Setting => ({
    face: from.face,
    minSizePx: from.size[0],
    maxSizePx: Math.max(from.size[0], Math.min(from.size[1], limitPx)),
    maxLines: from.lines,
    leading: from.leading,
  });
  return style.second === undefined ? [setting(style)] : [setting(style), setting(style.second)];
}

/** Puts a fitted text into its box. */
export function placeText(context: DrawContext, set: SetText, box: Box, valign: Valign): Drawn {
  if (set.job.text === '') return NOTHING;
  const findings = set.outcome.ok ? [] : [refusalFinding(context, set.job, set.outcome.refusal)];
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
  const item: TextItem = {
    kind: 'text',
    face: face.id,
    family: face.family,
    weight: face.weight,
    italic: face.italic,
    sizePx,
    color: colorOf(context, style.color),
    lines: shown.lines.map((line, index) => ({
      text: line.text,
      xPx: roundPx(leftEdge(style.align, box, line.widthPx)),
      baselinePx: roundPx(first + index * shown.leadingPx),
      widthPx: line.widthPx,
      ...(line.isSplit === true ? { isSplit: true } : {}),
    })),
    box,
    ...(job.slot === null ? {} : { slot: job.slot }),
  };
  return [item];
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

function refusalFinding(
  { document, layout, page }: DrawContext,
  job: TextJob,
  refusal: Refusal,
): DesignFinding {
  return {
    code: refusal.code,
    severity: 'error',
    subject: document.template.id,
    ...(job.slot === null ? {} : { slot: job.slot }),
    ...pageOfFinding(page),
    params: { layout, ...refusalParams(refusal) },
  };
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
