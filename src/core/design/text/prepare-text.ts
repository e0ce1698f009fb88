import type { Face } from '../face/face.ts';
import type { MeasuredUnits } from './break-lines.ts';
import type { FitRequest, FitRules, Setting } from './fit-types.ts';
import { breakable, indentOf, measureBlock, type FacePair } from './measure-block.ts';
import { lettersOf, normalizeText } from './normalize.ts';
import type { TextBlock } from './text-block.ts';
import type { Breaking } from './units.ts';

/** Letters without anything below the baseline. */
const NO_DESCENDER = /^[A-PR-Za-fhik-or-xz0-9 .:!?'"“”‘’–—%+*#&•-]*$/;

/** A paragraph or list item, measured, with the ways its words may lie on lines. */
export interface PreparedBlock {
  readonly block: TextBlock;
  readonly plain: MeasuredUnits;
  /** With small words kept to the next one. */
  readonly leaning: MeasuredUnits;
  /** With words broken by syllables, null where they may not be. */
  readonly split: MeasuredUnits | null;
  /** How far its words stand in, in ems. */
  readonly indentEm: number;
}

/** A text with everything about it that no size changes. */
export interface Prepared {
  readonly request: FitRequest;
  readonly faces: FacePair;
  readonly setting: Setting;
  readonly rules: FitRules;
  readonly isSecond: boolean;
  /** Whether words may be split. */
  readonly splits: boolean;
  /** The first character a face lacks. */
  readonly missing: string | null;
  /** At least one; a text without markup is one. */
  readonly blocks: readonly PreparedBlock[];
  /** Height of capitals above the first baseline, in ems. */
  readonly capHeightEm: number;
  /** Descent that has to stay inside the box, in ems. */
  readonly descentEm: number;
}

/** Measures a text in the faces of a setting. */
export function prepareText(
  request: FitRequest,
  rest: Pick<Prepared, 'faces' | 'setting' | 'rules' | 'isSecond' | 'splits'>,
): Prepared {
  const marked = request.blocks ?? [];
  const blocks =
    marked.length > 0 ? marked : [{ text: normalizeText(request.text), strong: [], marker: null }];
  const indentEm = indentOf(blocks, rest.faces.regular);
  const used = facesOf(blocks, rest.faces);
  const descends =
    rest.rules.descenders === 'inside' && blocks.some(({ text }) => !NO_DESCENDER.test(bare(text)));
  return {
    ...rest,
    request,
    blocks: blocks.map((block) => prepareBlock(block, rest, block.marker === null ? 0 : indentEm)),
    missing: missingIn(blocks, rest.faces),
    capHeightEm: Math.max(...used.map(({ capHeightEm }) => capHeightEm)),
    descentEm: descends ? Math.max(...used.map(({ descentEm }) => descentEm)) : 0,
  };
}

function prepareBlock(
  block: TextBlock,
  { faces, rules, splits }: Pick<Prepared, 'faces' | 'rules' | 'splits'>,
  indentEm: number,
): PreparedBlock {
  const measured = measureBlock(block, faces);
  const broken = (breaking: Breaking) => breakable(block, measured, { faces, breaking });
  const plain = broken('free');
  return {
    block,
    plain,
    leaning: rules.rag === 'even' ? broken('lean') : plain,
    split: splits ? broken('split') : null,
    indentEm,
  };
}

function facesOf(blocks: readonly TextBlock[], { regular, strong }: FacePair): readonly Face[] {
  return blocks.some((block) => block.strong.length > 0) ? [regular, strong] : [regular];
}

function missingIn(blocks: readonly TextBlock[], { regular, strong }: FacePair): string | null {
  for (const { text, strong: spans, marker } of blocks) {
    const all = bare(text);
    const emphasised = spans.map(({ from, to }) => all.slice(from, to)).join('');
    const [missing] = [...regular.missing(`${marker ?? ''}${all}`), ...strong.missing(emphasised)];
    if (missing !== undefined) return lettersOf(all).find((letter) => letter.includes(missing)) ?? missing;
  }
  return null;
}

/** With plain spaces, as it is drawn. */
function bare(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
