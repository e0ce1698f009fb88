import { assert } from '#core/shared/assert.ts';
import { takeInLibraryPhoto } from './library-photo.ts';
import { takeInPhoto } from './photo-intake.ts';

// The process that opens one untrusted picture and ends. Its parent bounds its memory and time.
// Ctrl-C is the parent's to answer: it ends this process when it stops.
process.on('SIGINT', () => undefined);
process.once('message', (message: unknown) => {
  void answer(message).then((taken) => process.send?.(taken, () => process.exit(0)));
});

/** Bytes alone ask for the working copy; `{ library: bytes }` for all that the photo library keeps. */
async function answer(message: unknown): Promise<unknown> {
  if (message instanceof Uint8Array) return takeInPhoto(message);
  const isForLibrary = typeof message === 'object' && message !== null && 'library' in message;
  assert(
    isForLibrary && message.library instanceof Uint8Array,
    'a photo child is sent the bytes of one picture',
  );
  return takeInLibraryPhoto(message.library);
}
