import type { Finding } from '#core/shared/finding.ts';
import type { Box, DisplayList } from './display-list.ts';
import type { Faces } from './face/face.ts';

/** What drawing needs besides the document. */
export interface RenderContext {
  readonly faces: Faces;
}

/** How one slot was set on one layout. */
export interface SlotFit {
  /** `judul`, `fakta.2`, `butir.3.kegiatan`. */
  readonly slot: string;
  readonly box: Box;
  readonly face: string;
  readonly sizePx: number;
  readonly minSizePx: number;
  readonly maxSizePx: number;
  readonly lineCount: number;
  readonly maxLines: number;
  /** Height from the first cap line to below the last descender. */
  readonly heightPx: number;
  readonly usesSecondFace: boolean;
  readonly refused: boolean;
}

/** Codes of what drawing can find; texts stand in i18n. */
export type DesignFindingCode =
  | 'text-too-long'
  | 'word-too-wide'
  | 'glyph-missing'
  | 'slot-empty'
  | 'choice-unknown'
  | 'rows-too-many'
  | 'number-unreadable'
  | 'part-above-whole'
  | 'logo-missing'
  | 'stamp-without-label'
  | 'stamp-removed';

/** Something wrong with a design, with the slot it concerns. */
export type DesignFinding = Finding<DesignFindingCode>;

/** A page ready to draw, with what is wrong with it. A page whose findings hold an error must not leave the office. */
export interface RenderedDesign {
  readonly displayList: DisplayList;
  readonly findings: readonly DesignFinding[];
  readonly fits: readonly SlotFit[];
}
