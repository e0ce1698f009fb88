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
  /** From 1. */
  readonly page: number;
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
  /** The texts it shares its size with. */
  readonly group?: string;
}

/** Codes of what drawing can find; texts stand in i18n. */
export type DesignFindingCode =
  | 'text-too-long'
  | 'word-too-wide'
  | 'glyph-missing'
  | 'slot-empty'
  | 'placeholder-unchanged'
  | 'choice-unknown'
  | 'rows-too-many'
  | 'address-unreadable'
  | 'number-unreadable'
  | 'part-above-whole'
  | 'chart-series-too-many'
  | 'chart-negative'
  | 'chart-above-hundred'
  | 'chart-province-unknown'
  | 'chart-province-twice'
  | 'chart-too-small'
  | 'qr-too-long'
  | 'qr-small'
  | 'qr-faint'
  | 'logo-missing'
  | 'stamp-without-label'
  | 'stamp-removed';

/** Something wrong with a design, with the slot it concerns. */
export type DesignFinding = Finding<DesignFindingCode>;

/**
 * A design ready to draw on one layout, with what is wrong with it: one display list a page, in the order they are posted.
 * A design whose findings hold an error must not leave the office. Findings name their page where there are several.
 */
export interface RenderedDesign {
  readonly pages: readonly [DisplayList, ...DisplayList[]];
  readonly findings: readonly DesignFinding[];
  readonly fits: readonly SlotFit[];
}
