import { widthEm } from '../face/face.ts';
import { lineWidthEm, type MeasuredUnits, type UnitLine } from './break-lines.ts';
import type { FittedLine, FittedRun, FittedText } from './fit-types.ts';
import { markerWidthEm, stretchesOf } from './measure-block.ts';
import type { Prepared, PreparedBlock } from './prepare-text.ts';
import { PARAGRAPH_GAP } from './text-block.ts';

/** A block with the lines it was broken into. */
export interface SetBlock {
  readonly block: PreparedBlock;
  readonly units: MeasuredUnits;
  readonly lines: readonly UnitLine[];
}

/** A text whose lines and size are settled. */
export function finishText(text: Prepared, blocks: readonly SetBlock[], sizePx: number): FittedText {
  const { faces, setting } = text;
  const gapEm = PARAGRAPH_GAP * setting.leading;
  const lines = blocks.flatMap((block, index) => blockLines(text, block, { sizePx, gapsEm: index * gapEm }));
  const gapsEm = (blocks.length - 1) * gapEm;
  return {
    face: faces.regular,
    strongFace: faces.strong,
    sizePx,
    lines,
    capHeightPx: text.capHeightEm * sizePx,
    leadingPx: setting.leading * sizePx,
    descentPx: text.descentEm * sizePx,
    heightPx: (text.capHeightEm + (lines.length - 1) * setting.leading + gapsEm + text.descentEm) * sizePx,
    usesSecondFace: text.isSecond,
  };
}

function blockLines(
  { faces }: Prepared,
  { block, units, lines }: SetBlock,
  { sizePx, gapsEm }: { readonly sizePx: number; readonly gapsEm: number },
): readonly FittedLine[] {
  const { marker } = block.block;
  const gaps = gapsEm === 0 ? {} : { gapsPx: gapsEm * sizePx };
  return lines.map((line, index): FittedLine => {
    const words = { ...lineOf(block, units, { line, sizePx }), ...gaps };
    if (marker === null) return words;
    if (index > 0) return { ...words, hangPx: block.indentEm * sizePx };
    const markerPx = markerWidthEm(marker, faces.regular) * sizePx;
    const indentPx = block.indentEm * sizePx;
    const runs = words.runs ?? [{ text: words.text, offsetPx: 0, widthPx: words.widthPx, isStrong: false }];
    return {
      ...words,
      text: `${marker} ${words.text}`,
      widthPx: indentPx + words.widthPx,
      hangPx: 0,
      runs: [
        { text: `${marker} `, offsetPx: 0, widthPx: markerPx, isStrong: false },
        ...runs.map((run) => ({ ...run, offsetPx: run.offsetPx + indentPx })),
      ],
    };
  });
}

interface PlacedLine {
  readonly line: UnitLine;
  readonly sizePx: number;
}

function lineOf(block: PreparedBlock, units: MeasuredUnits, { line, sizePx }: PlacedLine): FittedLine {
  const last = units.units[line.end - 1];
  const from = units.units[line.first]?.from ?? 0;
  const to = last?.to ?? 0;
  const widthPx = lineWidthEm(units, line) * sizePx;
  const hyphen = last?.isSplit === true ? '-' : '';
  const runs = runsOf(block, units, { from, to, widthPx, hyphen, sizePx });
  return {
    text: `${units.measured.text.slice(from, to)}${hyphen}`,
    widthPx,
    ...(runs === null ? {} : { runs }),
    ...(last?.isSplit === true ? { isSplit: true } : {}),
  };
}

/** The looks of a line, or null when it has but the regular one. The space between two looks ends the first of them. */
function runsOf(
  { block }: PreparedBlock,
  { measured }: MeasuredUnits,
  {
    from,
    to,
    widthPx,
    hyphen,
    sizePx,
  }: {
    readonly from: number;
    readonly to: number;
    readonly widthPx: number;
    readonly hyphen: string;
    readonly sizePx: number;
  },
): readonly FittedRun[] | null {
  const cut = stretchesOf(block)
    .map((stretch) => ({ ...stretch, from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) }))
    .filter((stretch) => stretch.from < stretch.to);
  if (!cut.some(({ isStrong }) => isStrong)) return null;
  const starts = cut.map((stretch) => {
    const words = measured.text.slice(stretch.from, stretch.to);
    return stretch.from + (words.length - words.trimStart().length);
  });
  return cut.flatMap(({ isStrong, to: stretchEnd }, index): readonly FittedRun[] => {
    const start = starts[index] ?? from;
    if (start >= stretchEnd) return [];
    const isLast = index === cut.length - 1;
    const end = isLast ? to : Math.max(stretchEnd, starts[index + 1] ?? stretchEnd);
    const offsetPx = ((measured.startsEm[start] ?? 0) - (measured.startsEm[from] ?? 0)) * sizePx;
    const inkEnd = start + measured.text.slice(start, end).trimEnd().length;
    return [
      {
        text: `${measured.text.slice(start, end)}${isLast ? hyphen : ''}`,
        offsetPx,
        widthPx: isLast ? widthPx - offsetPx : widthEm(measured, start, inkEnd) * sizePx,
        isStrong,
      },
    ];
  });
}
