import { fail, ok, type Result } from '#core/shared/result.ts';
import { MAX_TABLE_ROWS, type TableProblem, type TableRefusal, type TextTable } from './table.ts';

/** A line of a file as its cells show it, with where it begins. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** What its reader found wrong with single cells, by their place in the line. */
  readonly problems?: readonly {
    readonly at: number;
    readonly code: 'cell-error' | 'cell-uncalculated';
    readonly text: string;
  }[];
}

/**
 * Makes a table of lines, the first being the heading. A column without a name is called by its letter, or left aside
 * when nothing stands in it. A row with more cells than the heading is kept and says so: it is refused alone.
 */
export function toTable(lines: readonly TableLine[]): Result<TextTable, TableRefusal> {
  const [heading, ...body] = lines;
  if (heading === undefined || filledCount(heading.cells) === 0 || body.length === 0)
    return fail({ code: 'table-empty' });
  if (body.length > MAX_TABLE_ROWS) return fail({ code: 'table-too-many-rows', max: MAX_TABLE_ROWS });
  const width = filledCount(heading.cells);
  const isUsed = Array.from({ length: width }, (_, at) =>
    body.some(({ cells }) => (cells[at] ?? '').trim() !== ''),
  );
  const columns = heading.cells
    .slice(0, width)
    .map((name, at) => ({ at, name: name.trim() === '' ? letterName(at) : name.trim() }))
    .filter(({ at }) => (heading.cells[at] ?? '').trim() !== '' || isUsed[at] === true);
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return fail({ code: 'table-column-twice', column: twice });
  return ok({
    columns: names,
    rows: body.map((line) => ({
      line: line.line,
      cells: Object.fromEntries(columns.map(({ at, name }) => [name, (line.cells[at] ?? '').trim()])),
      problems: problemsOf(line, { width, columns }),
    })),
  });
}

/** Spreadsheets save the cells a user once clicked into: trailing empty ones mean nothing. */
function filledCount(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function problemsOf(
  { cells, problems = [] }: TableLine,
  {
    width,
    columns,
  }: { readonly width: number; readonly columns: readonly { readonly at: number; readonly name: string }[] },
): readonly TableProblem[] {
  const count = filledCount(cells);
  const own = problems.flatMap(({ at, code, text }) => {
    const column = columns.find((one) => one.at === at)?.name;
    return column === undefined ? [] : [{ code, column, params: { value: text } }];
  });
  if (count > width) return [{ code: 'row-cells-many', column: null, params: { count, max: width } }, ...own];
  // A line that ends before the heading does: its missing cells are read as empty, which it says.
  const first = columns.find(({ at }) => at >= cells.length);
  if (first === undefined) return own;
  return [{ code: 'row-cells-few', column: first.name, params: { count: cells.length, max: width } }, ...own];
}

const LETTERS = 26;

/** `Kolom C`, as spreadsheets letter them. */
function letterName(at: number): string {
  const letter = (index: number): string =>
    (index >= LETTERS ? letter(Math.floor(index / LETTERS) - 1) : '') +
    String.fromCodePoint(65 + (index % LETTERS));
  return `Kolom ${letter(at)}`;
}
