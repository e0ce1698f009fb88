import type { DisplayList } from '../design/display-list.ts';
import type { Result } from '../shared/result.ts';

/** One picture to draw: a display list, and how much larger or smaller than its own pixels (1 = as designed). */
export interface PageJob {
  readonly list: DisplayList;
  /** Output pixels per artboard pixel, > 0; the output size is rounded to whole pixels. */
  readonly scale: number;
}

/** Raw pixels: rows from the top, 4 bytes RGBA each, not premultiplied, sRGB. */
export interface PixelPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Uint8Array<ArrayBuffer>;
  /** Where it was told as a change of another picture; for whoever keeps something of each. */
  readonly origin?: PixelOrigin;
}

/** Which picture it is, and what it has in common with one that was drawn before it. */
export interface PixelOrigin {
  /** No other picture has it. */
  readonly id: string;
  /** Of the same size, with the same pixels in every row but these. */
  readonly before: { readonly id: string; readonly rows: RowSpan } | null;
}

/** Rows of a picture, counted from 0 at the top; `end` is the first that is none of them. */
export interface RowSpan {
  readonly from: number;
  readonly end: number;
}

/**
 * Why no pixels came back.
 * `browser-missing`: no installed browser was found · `cancelled`: the caller's signal · `timeout`: the page did not
 * answer in time · `too-large`: more pixels than a canvas holds · `asset-missing`: a font or picture could not be
 * loaded · `failed`: the browser could not start or broke off twice.
 */
export interface RenderFailure {
  readonly code: 'browser-missing' | 'cancelled' | 'timeout' | 'too-large' | 'asset-missing' | 'failed';
  /** For the log: what exactly, in English. */
  readonly detail: string;
}

/** The part of `AbortSignal` that is used; core knows no web platform. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface RenderRequest {
  /** Finds a picture's bytes by SHA-256; null when it is not there. */
  readonly readMedia: (sha256: string) => Promise<Uint8Array | null>;
  readonly signal?: CancelSignal;
}

/** A page to print. Its fonts are `fonts/<file>` of the bundled faces, its pictures `data:`; nothing else is served. */
export interface PrintJob {
  readonly html: string;
}

/** Turns display lists into pixels and pages into PDF. Jobs run one after another; equal pictures that wait run once. */
export interface PageRenderer {
  readonly render: (job: PageJob, request: RenderRequest) => Promise<Result<PixelPage, RenderFailure>>;
  /** Nobody reads `page` any more: its memory may hold a later picture. For whoever draws hundreds; never needed. */
  readonly giveBack: (page: PixelPage) => void;
  /** The page as a PDF, its text selectable and its fonts embedded, sized by its own `@page`. */
  readonly print: (job: PrintJob) => Promise<Result<Uint8Array, RenderFailure>>;
  /** Whether something that can draw is installed here; it may still fail to start. */
  readonly isAvailable: () => boolean;
  /** Ends the browser and the server behind it; later calls start them again. */
  readonly close: () => Promise<void>;
}

/** The largest side Chromium's canvas holds; beyond it a canvas is silently blank. Measured, Chromium 156. */
export const MAX_SIDE_PX = 16_384;
/** The largest area Chromium's canvas holds (2^28 pixels), same measurement. */
export const MAX_AREA_PX = 268_435_456;

/**
 * Pictures up to this size are remembered by the page and by whoever drives it, so that the next one of the same size can
 * travel as its difference: twice the largest layout, and 16 MB a side.
 */
export const MAX_KEPT_AREA_PX = 4_194_304;

/** Whole output pixels of a job, width and height. */
export function outputSize(job: PageJob): { readonly widthPx: number; readonly heightPx: number } {
  return {
    widthPx: Math.round(job.list.widthPx * job.scale),
    heightPx: Math.round(job.list.heightPx * job.scale),
  };
}
