import type { TextItem, TextLine, TextRun } from './display-list.ts';

/**
 * A text as items of one look each, whose lines are single stretches: what draws or measures letters need know no runs.
 * A text without runs is itself.
 */
export function plainTexts(item: TextItem): readonly TextItem[] {
  if (item.lines.every(({ runs }) => runs === undefined)) return [item];
  const { strong, ...regular } = item;
  const looks = [
    { ...regular, lines: item.lines.flatMap((line) => linesOf(line, (run) => run.isStrong !== true)) },
    {
      ...regular,
      ...strong,
      lines: item.lines.flatMap((line) => linesOf(line, (run) => run.isStrong === true)),
    },
  ];
  return looks.filter(({ lines }) => lines.length > 0);
}

function linesOf(line: TextLine, isOf: (run: TextRun) => boolean): readonly TextLine[] {
  const { baselinePx } = line;
  return (line.runs ?? [line])
    .filter(isOf)
    .map(({ text, xPx, widthPx }) => ({ text, xPx, widthPx, baselinePx }));
}
