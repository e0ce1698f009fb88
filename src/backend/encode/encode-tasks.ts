import type { DeliveredPicture, DeliveryWish, RawPicture } from './encode-picture.ts';

/** What the encoding child can be asked for. */
export type EncodeTask =
  | { readonly task: 'master'; readonly picture: RawPicture }
  | { readonly task: 'delivery'; readonly master: Uint8Array; readonly wish: DeliveryWish }
  | { readonly task: 'preview'; readonly master: Uint8Array; readonly widthPx: number }
  | { readonly task: 'logo'; readonly picture: Uint8Array; readonly maxPx: number }
  | { readonly task: 'pixels'; readonly master: Uint8Array };

/** What each task answers. */
export interface EncodeAnswers {
  readonly master: Uint8Array;
  readonly delivery: DeliveredPicture | null;
  readonly preview: Uint8Array;
  readonly logo: Uint8Array;
  readonly pixels: RawPicture;
}

/** A task on its way to the child; answers carry the same number. */
export interface EncodeRequest {
  readonly id: number;
  readonly task: EncodeTask;
}

/** The child's answer: the value of the task, or why it failed (for the log). */
export type EncodeReply =
  | { readonly id: number; readonly ok: true; readonly value: EncodeAnswers[keyof EncodeAnswers] }
  | { readonly id: number; readonly ok: false; readonly reason: string };
