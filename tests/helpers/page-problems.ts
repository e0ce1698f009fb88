import type { DisplayItem, DisplayList, TextItem } from '#core/design/display-list.ts';
import { widthEm, type Faces } from '#core/design/face/face.ts';
import { plainTexts } from '#core/design/plain-texts.ts';
import type { RenderedDesign, SlotFit } from '#core/design/rendered-design.ts';

/** Rounding of positions to a hundredth px, and no more. */
const TOLERANCE_PX = 0.011;

/**
 * Every way a drawn page breaks the promise of the fit engine: text outside its box, off the page or over another text,
 * a size or line count outside its bounds, a refusal without a name. Empty for a page that keeps it. Widths are measured
 * again here: what the display list says of itself proves nothing.
 */
export function pageProblems(design: RenderedDesign, faces: Faces): readonly string[] {
  return [
    ...design.pages.flatMap((page) => listProblems(page, faces)),
    ...design.fits.flatMap((fit) => outOfBounds(fit)),
    ...design.fits
      .filter((fit) => fit.refused && !isNamed(design, fit))
      .map((fit) => `${fit.slot}: refused without a name`),
  ];
}

function listProblems(page: DisplayList, faces: Faces): readonly string[] {
  const texts = page.items.filter(isFittedText).flatMap(plainTexts);
  const lines = texts.flatMap((item) => linesOf(item, faces));
  return [
    ...texts.flatMap((item) => outsideBox(item, faces)),
    ...lines.filter((line) => isOffPage(line, page)).map(({ name }) => `${name} off the page`),
    ...overlaps(lines),
  ];
}

function isFittedText(item: DisplayItem): item is TextItem {
  return item.kind === 'text' && item.rotation === undefined && item.opacity === undefined;
}

/** A line of text as it covers the page: from the top of its capitals to its baseline. */
interface Line {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function linesOf(item: TextItem, faces: Faces): readonly Line[] {
  const face = faces.get(item.face);
  const capPx = (face?.capHeightEm ?? 0) * item.sizePx;
  const words = item.lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
  return words.map(({ text, xPx, baselinePx }) => ({
    name: `${item.slot ?? item.face}: "${text}"`,
    left: xPx,
    right: xPx + (face === undefined ? 0 : widthEm(face.measure(text), 0, text.length) * item.sizePx),
    top: baselinePx - capPx,
    bottom: baselinePx,
  }));
}

function outsideBox(item: TextItem, faces: Faces): readonly string[] {
  const { box } = item;
  const out = linesOf(item, faces).filter(
    (line) =>
      line.left < box.xPx - TOLERANCE_PX ||
      line.right > box.xPx + box.widthPx + TOLERANCE_PX ||
      line.top < box.yPx - TOLERANCE_PX ||
      line.bottom > box.yPx + box.heightPx + TOLERANCE_PX,
  );
  return out.map(({ name }) => `${name} outside its box`);
}

function isOffPage(line: Line, page: DisplayList): boolean {
  return (
    Math.min(line.left, line.top) < -TOLERANCE_PX ||
    line.right > page.widthPx + TOLERANCE_PX ||
    line.bottom > page.heightPx + TOLERANCE_PX
  );
}

function overlaps(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter(
        (other) =>
          line.left < other.right - TOLERANCE_PX &&
          other.left < line.right - TOLERANCE_PX &&
          line.top < other.bottom - TOLERANCE_PX &&
          other.top < line.bottom - TOLERANCE_PX,
      )
      .map((other) => `${line.name} over ${other.name}`),
  );
}

function outOfBounds(fit: SlotFit): readonly string[] {
  const problems: string[] = [];
  if (fit.sizePx < fit.minSizePx || fit.sizePx > fit.maxSizePx)
    problems.push(`${fit.slot}: size ${fit.sizePx}`);
  if (fit.lineCount > fit.maxLines) problems.push(`${fit.slot}: ${fit.lineCount} lines`);
  if (fit.heightPx > fit.box.heightPx + TOLERANCE_PX) problems.push(`${fit.slot}: ${fit.heightPx} px high`);
  return problems;
}

function isNamed({ pages, findings }: RenderedDesign, fit: SlotFit): boolean {
  return findings.some(
    ({ severity, slot = '', page = 1 }) =>
      severity === 'error' && slot === fit.slot && (pages.length === 1 || page === fit.page),
  );
}
