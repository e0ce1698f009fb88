import { contrastOf } from '#core/brand/color-pairs.ts';
import { AA_CONTRAST, parseHexColor } from '#core/brand/contrast.ts';
import type { Box, PathItem } from '../display-list.ts';
import { colorOf, drawn, together, type Drawn, type DrawContext } from '../draw/drawn.ts';
import type { ColorName } from '../template-text.ts';
import { allFit, block, placeAll, setPlaced, slotOf, write, type Placed, type Plot } from './plot.ts';
import { drawRanking, rowsOfRanking } from './province-ranking.ts';
import { MAP_COLUMNS, MAP_ROWS, PROVINCES, provinceNamed, type Province } from './provinces.ts';
import type { ChartCell } from './read-chart.ts';
import { writeFigure } from './read-figure.ts';

/** Height of a regular hexagon that stands on a corner, in its widths, and how far its rows are apart. */
const HEX_HEIGHT = 2 / Math.sqrt(3);
const ROW_STEP = 0.75 * HEX_HEIGHT;
/** Height of the whole map, in hexagon widths. */
const MAP_HEIGHT = ROW_STEP * (MAP_ROWS - 1) + HEX_HEIGHT;
/** Of the lattice; the rest is the gap between neighbours. */
const FILL_SHARE = 0.96;
const TEXT_WIDTH = 0.98;
/** Height kept for a name, and for a figure under it, in hexagon heights. */
const LINE_HEIGHT = 0.29;
const CLASSES = 5;
const SWATCH_PX = 36;
const GAP_PX = 14;
const LEGEND_ROWS = 1.7;

/** A hexagon with what is known of its province. */
interface Tile {
  readonly province: Province;
  readonly box: Box;
  readonly cell: ChartCell | null;
  readonly label: string;
  readonly fill: string;
  readonly ink: ColorName;
}

/**
 * One hexagon a province, deeper where the figure is larger, in five steps from the smallest figure to the largest; those
 * without a figure are pale and only named. Where short names have no room all are named by their codes.
 */
export function drawProvinceMap(plot: Plot): Drawn {
  const legendPx = plot.part.note.size[1] * LEGEND_ROWS;
  const room = { ...plot.box, heightPx: plot.box.heightPx - legendPx };
  const heightPx = Math.min(room.heightPx, (room.widthPx / MAP_COLUMNS) * MAP_HEIGHT);
  const rankRows = rowsOfRanking(plot, room.heightPx - heightPx);
  const field = rankRows === 0 ? room : { ...room, heightPx };
  const scale = stepsOf(plot);
  const tiles = tilesIn(plot, field, scale);
  const items = tiles.map((tile): PathItem => {
    const path = { kind: 'path', d: hexagon(tile.box), fill: tile.fill, stroke: null } as const;
    return tile.cell === null ? path : { ...path, slot: slotOf(plot, tile.cell) };
  });
  const legendTopPx = field.yPx + field.heightPx;
  const ranking = { ...room, yPx: legendTopPx + legendPx, heightPx: room.heightPx - field.heightPx };
  return together([
    drawn(...items),
    ...drawNames(plot, tiles),
    ...drawFigures(plot, tiles),
    drawLegend(plot, { ...room, yPx: legendTopPx, heightPx: legendPx }, scale),
    drawRanking(plot, ranking, rankRows),
  ]);
}

/** Five colours and the figures between which each of them stands. */
interface Steps {
  readonly low: number;
  readonly high: number;
  readonly colors: readonly string[];
}

function stepsOf({ context, part, data }: Plot): Steps {
  const values = data.categories.flatMap(({ cells: [cell] }) => cell?.value ?? []);
  const [pale, deep] = [colorOf(context, part.tint), colorOf(context, part.first)];
  // The palest step already stands out from a province without a figure.
  const colors = Array.from({ length: CLASSES }, (_, index) => {
    let share = (index + 1) / CLASSES;
    // Between pale and deep lies a depth on which neither ink is read well: the step moves past it.
    while (share < 1 && readability(context, mixed(pale, deep, share)) < AA_CONTRAST) share += 0.01;
    return mixed(pale, deep, Math.min(1, share));
  });
  return values.length === 0
    ? { low: 0, high: 0, colors }
    : { low: Math.min(...values), high: Math.max(...values), colors };
}

function colorFor({ low, high, colors }: Steps, value: number): string {
  const share = high === low ? 1 : (value - low) / (high - low);
  return colors[Math.min(CLASSES - 1, Math.floor(share * CLASSES))] ?? '#000000';
}

function tilesIn(plot: Plot, field: Box, scale: Steps): readonly Tile[] {
  const { context, part, data } = plot;
  const widthPx = Math.min(field.widthPx / MAP_COLUMNS, field.heightPx / MAP_HEIGHT);
  const leftPx = field.xPx + (field.widthPx - widthPx * MAP_COLUMNS) / 2;
  const topPx = field.yPx + (field.heightPx - widthPx * MAP_HEIGHT) / 2;
  return PROVINCES.map((province) => {
    const found = data.categories.find(({ label }) => provinceNamed(label) === province);
    const cell = found?.cells[0] ?? null;
    const value = cell?.value ?? null;
    const fill = value === null ? colorOf(context, part.tint) : colorFor(scale, value);
    return {
      province,
      cell,
      label: found === undefined ? '' : slotOf(plot, { row: found.row, column: 0 }),
      fill,
      ink: inkOn(context, fill),
      box: {
        xPx: leftPx + widthPx * (province.column + (province.row % 2) / 2 + (1 - FILL_SHARE) / 2),
        yPx: topPx + widthPx * (province.row * ROW_STEP + ((1 - FILL_SHARE) * HEX_HEIGHT) / 2),
        widthPx: widthPx * FILL_SHARE,
        heightPx: widthPx * HEX_HEIGHT * FILL_SHARE,
      },
    };
  });
}

const INKS = ['ink', 'onDark'] as const;

function inkOn(context: DrawContext, fill: string): ColorName {
  const [dark, light] = INKS.map((ink) => contrastOf(colorOf(context, ink), fill));
  return (dark ?? 0) >= (light ?? 0) ? 'ink' : 'onDark';
}

/** Contrast of the ink that is read best on a colour. */
function readability(context: DrawContext, fill: string): number {
  return contrastOf(colorOf(context, inkOn(context, fill)), fill);
}

function drawNames(plot: Plot, tiles: readonly Tile[]): readonly Drawn[] {
  const style = { ...plot.part.note, lines: 1, align: 'center' } as const;
  const placed = (nameOf: (province: Province) => string): readonly Placed[] =>
    tiles.map((tile) => ({
      text: nameOf(tile.province),
      slot: tile.label === '' ? plot.part.slot : tile.label,
      box: hasFigure(tile) ? lineBox(tile, -LINE_HEIGHT) : lineBox(tile, -LINE_HEIGHT / 2),
    }));
  const short = placed((province) => province.short);
  const texts = allFit(setPlaced(plot, short, style)) ? short : placed((province) => province.code);
  return inInk(plot, { tiles, texts, style, valign: 'bottom' });
}

function drawFigures(plot: Plot, tiles: readonly Tile[]): readonly Drawn[] {
  const filled = tiles.filter(hasFigure);
  const style = { ...plot.part.value, lines: 1, align: 'center' } as const;
  const texts = filled.map((tile): Placed => ({
    text: tile.cell?.text ?? '',
    slot: tile.cell === null ? '' : slotOf(plot, tile.cell),
    box: lineBox(tile, 0.02),
  }));
  return inInk(plot, { tiles: filled, texts, style, valign: 'middle' });
}

/** Texts of one size, each in the ink that its hexagon needs. */
function inInk(
  plot: Plot,
  {
    tiles,
    texts,
    style,
    valign,
  }: {
    readonly tiles: readonly Tile[];
    readonly texts: readonly Placed[];
    readonly style: Parameters<typeof setPlaced>[2];
    readonly valign: 'middle' | 'bottom';
  },
): readonly Drawn[] {
  const sets = setPlaced(plot, texts, style).map((set, index) => ({
    ...set,
    style: { ...style, color: tiles[index]?.ink ?? style.color },
  }));
  return placeAll(plot, { sets, texts, valign });
}

function hasFigure({ cell }: Tile): boolean {
  return cell !== null && cell.text !== '';
}

/** A line's box in a hexagon, `from` of its height below the middle. */
function lineBox({ box }: Tile, from: number): Box {
  const widthPx = box.widthPx * TEXT_WIDTH;
  return {
    xPx: box.xPx + (box.widthPx - widthPx) / 2,
    yPx: box.yPx + box.heightPx * (0.5 + from),
    widthPx,
    heightPx: box.heightPx * LINE_HEIGHT,
  };
}

/** The smallest figure, the steps, the largest. */
function drawLegend(plot: Plot, box: Box, { low, high, colors }: Steps): Drawn {
  const { note } = plot.part;
  const stepsPx = SWATCH_PX * CLASSES;
  const sidePx = (box.widthPx - stepsPx) / 2 - GAP_PX;
  const startPx = box.xPx + sidePx + GAP_PX;
  const swatches = colors.map((fill, index) => {
    const heightPx = SWATCH_PX * 0.7;
    const place = { xPx: startPx + index * SWATCH_PX, yPx: box.yPx + (box.heightPx - heightPx) / 2 };
    return block({ ...place, widthPx: SWATCH_PX, heightPx }, { fill });
  });
  const end = (text: string, xPx: number): Placed => ({
    text,
    slot: plot.part.slot,
    box: { ...box, xPx, widthPx: sidePx },
  });
  return together([
    drawn(...swatches),
    ...write(plot, [end(writeFigure(low), box.xPx)], { ...note, align: 'right' }, 'middle'),
    ...write(plot, [end(writeFigure(high), startPx + stepsPx + GAP_PX)], note, 'middle'),
  ]);
}

function hexagon({ xPx, yPx, widthPx, heightPx }: Box): string {
  const at = (x: number, y: number): string =>
    `${hundredths(xPx + x * widthPx)} ${hundredths(yPx + y * heightPx)}`;
  return `M${at(0.5, 0)}L${at(1, 0.25)}L${at(1, 0.75)}L${at(0.5, 1)}L${at(0, 0.75)}L${at(0, 0.25)}Z`;
}

function mixed(from: string, to: string, share: number): string {
  const [one, other] = [parseHexColor(from), parseHexColor(to)];
  const channel = (name: 'red' | 'green' | 'blue'): string =>
    Math.round(one[name] + (other[name] - one[name]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel('red')}${channel('green')}${channel('blue')}`.toUpperCase();
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
