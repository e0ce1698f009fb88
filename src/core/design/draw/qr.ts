import { encode } from 'uqr';
import { contrastRatio, luminance, parseHexColor } from '#core/brand/contrast.ts';
import { assert } from '#core/shared/assert.ts';
import { utf8Bytes } from '#core/shared/utf8.ts';
import type { DisplayItem } from '../display-list.ts';
import type { DesignFinding, DesignFindingCode } from '../rendered-design.ts';
import type { PartOf } from '../template-parts.ts';
import { colorOf, findingHere, NOTHING, type Drawn, type DrawContext } from './drawn.ts';
import { boxOf } from './set-text.ts';
import { writeContent } from './write-content.ts';

/** Modules left free all round: ISO/IEC 18004:2015, 6.3.8 (read 2026-11-27). */
const QUIET_MODULES = 4;
/** The most bytes a code of level M holds, version 40: ISO/IEC 18004:2015, table 7 (read 2026-11-27). */
const MOST_BYTES = 2331;
/**
 * With what a code is read in the small picture of a feed, a quarter of the page's size, the best first. Of 240 pages each,
 * resized two ways and saved as JPEG, zbarimg 0.23 read (2026-11-28): M at 8 px 99 %, L at 8 px 96 %, M at 7 px of 33 modules
 * 95 %; of 37 modules at 7 px only 88 %, L at 7 px 91 %. What M mends makes up for one pixel where modules are few.
 */
const READ_WITH = [
  { ecc: 'M', leastModulePx: 8, mostModules: Infinity },
  { ecc: 'L', leastModulePx: 8, mostModules: Infinity },
  { ecc: 'M', leastModulePx: 7, mostModules: 33 },
] as const;
/** What a reader needs between dark and light; the same as text. */
const LEAST_CONTRAST = 4.5;

/** A code's modules, how many stand side by side with its quiet zone, how wide each is, and the least side that is read. */
interface Matrix {
  readonly data: readonly (readonly boolean[])[];
  readonly across: number;
  readonly modulePx: number;
  readonly leastSidePx: number;
}

/** A QR code as large as whole pixels allow in its box, on its own light ground. One that cannot be read is named. */
export function drawQr(context: DrawContext, part: PartOf<'qr'>): Drawn {
  const { text, slot } = writeContent(context, part);
  if (text === '') return NOTHING;
  const about = (
    code: DesignFindingCode,
    severity: DesignFinding['severity'],
    params: DesignFinding['params'],
  ) => findingHere(context, { code, severity, slot, params });
  if (utf8Bytes(text).length > MOST_BYTES)
    return { ...NOTHING, findings: [about('qr-too-long', 'error', { letters: text.length })] };
  const box = boxOf(part.box);
  const { data, across, modulePx, leastSidePx } = matrixOf(text, Math.min(box.widthPx, box.heightPx));
  if (modulePx === 0)
    return { ...NOTHING, findings: [about('qr-too-long', 'error', { letters: text.length })] };
  const sidePx = across * modulePx;
  // On whole pixels every module is as wide as every other, and none is grey at its edge.
  const left = Math.round(box.xPx + (box.widthPx - sidePx) / 2);
  const top = Math.round(box.yPx + (box.heightPx - sidePx) / 2);
  const shown = slot === null ? {} : { slot };
  const ground: DisplayItem = {
    kind: 'rect',
    ...shown,
    ...{ xPx: left, yPx: top, widthPx: sidePx, heightPx: sidePx },
    ...{ radiusPx: 0, fill: colorOf(context, part.light), stroke: null },
  };
  const quietPx = QUIET_MODULES * modulePx;
  const d = modulesPath(data, { left: left + quietPx, top: top + quietPx, modulePx });
  const code: DisplayItem = { kind: 'path', ...shown, d, fill: colorOf(context, part.dark), stroke: null };
  const contrast = darkOnLight(colorOf(context, part.dark), colorOf(context, part.light));
  return {
    items: [ground, code],
    fits: [],
    findings: [
      ...(sidePx < leastSidePx ? [about('qr-small', 'warning', { sidePx, leastSidePx })] : []),
      ...(contrast < LEAST_CONTRAST ? [about('qr-faint', 'error', {})] : []),
    ],
  };
}

/** The code of a text in a square of `sidePx`: the best that is read there, or else the one with the widest modules. */
function matrixOf(text: string, sidePx: number): Matrix {
  const [strong, ...others] = READ_WITH.map(({ ecc, leastModulePx, mostModules }): Matrix => {
    const { data } = encode(text, { ecc, boostEcc: true, border: 0 });
    const across = data.length + 2 * QUIET_MODULES;
    const leastSidePx = data.length > mostModules ? Infinity : across * leastModulePx;
    return { data, across, modulePx: Math.floor(sidePx / across), leastSidePx };
  });
  assert(strong !== undefined, 'a code needs a level');
  const all = [strong, ...others];
  const leastSidePx = Math.min(...all.map((matrix) => matrix.leastSidePx));
  const widest = all.reduce((best, matrix) => (matrix.modulePx > best.modulePx ? matrix : best), strong);
  return all.find((matrix) => matrix.leastSidePx <= sidePx) ?? { ...widest, leastSidePx };
}

/** Dark modules as one path, those side by side as one rectangle. */
function modulesPath(
  rows: readonly (readonly boolean[])[],
  { left, top, modulePx }: { readonly left: number; readonly top: number; readonly modulePx: number },
): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const wide = ((end < 0 ? row.length : end) - x) * modulePx;
        const [fromX, fromY] = [left + x * modulePx, top + y * modulePx];
        return `M${fromX} ${fromY}H${fromX + wide}V${fromY + modulePx}H${fromX}Z`;
      }),
    )
    .join('');
}

/** Contrast of a dark code on a light ground; 1 for the other way round, which many readers do not see. */
function darkOnLight(dark: string, light: string): number {
  const [one, other] = [luminance(parseHexColor(dark)), luminance(parseHexColor(light))];
  return one < other ? contrastRatio(one, other) : 1;
}
