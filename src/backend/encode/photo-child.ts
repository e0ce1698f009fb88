import { assert } from '#core/shared/assert.ts';
import { ok } from '#core/shared/result.ts';
import type { Cover } from '#core/photo/cover.ts';
import { coverPhotoBytes } from './covered-photo.ts';
import { takeInLibraryPhoto } from './library-photo.ts';
import { takeInPhoto } from './photo-intake.ts';

// The process that opens one untrusted picture and ends. Its parent bounds its memory and time.
// Ctrl-C is the parent's to answer: it ends this process when it stops.
process.on('SIGINT', () => undefined);
process.once('message', (message: unknown) => {
  void answer(message).then((taken) => process.send?.(taken, () => process.exit(0)));
});

/**
 * Bytes alone ask for the working copy; `{ library: bytes }` for all that the photo library keeps; with `covers` beside it
 * the bytes are a working copy that covers are baked into.
 */
async function answer(message: unknown): Promise<unknown> {
  if (message instanceof Uint8Array) return takeInPhoto(message);
  const isForLibrary = typeof message === 'object' && message !== null && 'library' in message;
  assert(
    isForLibrary && message.library instanceof Uint8Array,
    'a photo child is sent the bytes of one picture',
  );
  if (!('covers' in message)) return takeInLibraryPhoto(message.library);
  // The parent parsed the covers against the contract before it sent them.
  const covered = await coverPhotoBytes(message.library, message.covers as readonly Cover[]);
  return ok(covered);
}
