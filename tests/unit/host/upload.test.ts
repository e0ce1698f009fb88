import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_UPLOAD_BYTES, storeUpload } from '#host/upload.ts';
import { expect, test } from 'vitest';
import { openBackend } from '../../helpers/open-backend.ts';

/** One byte more than is taken, in pieces of a megabyte. */
function* tooMuch(): Generator<Uint8Array> {
  const piece = Buffer.alloc(1024 * 1024, 0x4d);
  for (let sizeBytes = 0; sizeBytes < MAX_UPLOAD_BYTES; sizeBytes += piece.byteLength) yield piece;
  yield Buffer.alloc(1);
}

async function* asStream(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

test('an upload that is too large is refused with the limit and leaves nothing in the library', async () => {
  const { backend, folder } = await openBackend();
  const incoming = join(folder, 'media', 'incoming');
  const answer = await storeUpload(asStream(tooMuch()), { incoming, backend });
  expect([answer, readdirSync(incoming)]).toEqual([
    { ok: false, error: { code: 'media-too-large', params: { maxBytes: MAX_UPLOAD_BYTES } } },
    [],
  ]);
});
