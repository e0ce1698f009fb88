import { z } from 'zod';
import { command } from '../call.ts';

/** A stored file, named by the SHA-256 of its bytes. */
export interface MediaInfo {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Lower case without the dot, from the bytes rather than from a file name. */
  readonly ext: string;
  readonly mime: string;
  /** Null for what is not a picture. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** Bytes never ride in calls: a host writes them into `media/incoming` first, and this call takes them over. */
export const mediaCalls = {
  'media.adopt': command<MediaInfo>()(z.strictObject({ incoming: z.string().regex(/^[0-9a-f-]{36}$/) })),
} as const;
