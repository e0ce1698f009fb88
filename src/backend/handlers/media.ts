import { readPictureHeader } from '#core/shared/picture-header.ts';
import type { HandlersOf } from '#contract/call.ts';
import type { mediaCalls, MediaInfo } from '#contract/calls/media.ts';
import { AppError } from '#contract/errors.ts';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { readMedia, registerMedia } from '../db/tables/media.ts';

/** Enough of a file to tell what it is; JPEGs with large thumbnails carry their size this far in. */
const HEADER_BYTES = 262_144;

/** Handlers that take uploaded files over into the library. */
export function mediaHandlers(context: BackendContext): HandlersOf<typeof mediaCalls> {
  return {
    'media.adopt': async ({ incoming }) => {
      const path = join(context.paths.incoming, incoming);
      try {
        return await adoptFile(context, path);
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}

/**
 * Keeps a file's bytes in the library and registers what they are.
 * @throws AppError 'media-missing' when nothing lies at `path`, 'media-unsupported' when it is empty
 */
export async function adoptFile(context: BackendContext, path: string): Promise<MediaInfo> {
  const head = await readHead(path);
  if (head.byteLength === 0) throw new AppError('media-unsupported', { reason: 'empty' });
  const picture = readPictureHeader(head);
  const ext = picture?.ext ?? 'bin';
  // A read stream without an encoding yields buffers.
  const content = createReadStream(path) as AsyncIterable<Uint8Array>;
  const stored = await context.media.put(content, { ext });
  const media: MediaInfo = {
    ...stored,
    ext,
    mime: picture?.mime ?? 'application/octet-stream',
    widthPx: picture?.widthPx ?? null,
    heightPx: picture?.heightPx ?? null,
  };
  transaction(context.db, () => registerMedia(context.db, media, context.clock.now()));
  return readMedia(context.db, stored.sha256) ?? media;
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(() => {
    throw new AppError('media-missing');
  });
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
