import { AppError } from '#contract/errors.ts';
import type { Transport } from '#contract/transport.ts';
import type { Envelope } from '#contract/wire.ts';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '#backend/files/atomic-write.ts';

/** Larger photos come from no camera an office owns; see the encode child for the pixel limits. */
export const MAX_UPLOAD_BYTES = 80 * 1024 * 1024;

/**
 * Takes a file that a page sends: onto the disk first, then `media.adopt` takes it over by name. Every host answers an
 * upload with what this returns.
 * @param place.incoming folder in which uploaded bytes wait
 */
export async function storeUpload(
  body: AsyncIterable<Uint8Array>,
  place: { readonly incoming: string; readonly backend: Transport },
): Promise<Envelope> {
  const incoming = randomUUID();
  const path = join(place.incoming, incoming);
  try {
    await writeDurably(path, limited(body, MAX_UPLOAD_BYTES));
    return await place.backend.call('media.adopt', { incoming });
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof AppError) return failure(error);
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return failure(new AppError(isFull ? 'disk-full' : 'cancelled'));
  }
}

/** @throws AppError 'media-too-large' as soon as one byte too many has come */
export async function* limited(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) throw new AppError('media-too-large', { maxBytes });
    yield chunk;
  }
}

/** An expected refusal as it travels. */
export function failure(error: AppError): Envelope {
  return { ok: false, error: { code: error.code, params: error.params } };
}
