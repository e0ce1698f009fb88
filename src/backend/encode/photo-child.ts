import { assert } from '#core/shared/assert.ts';
import { takeInPhoto } from './photo-intake.ts';

// The process that opens one untrusted picture and ends. Its parent bounds its memory and time.
// Ctrl-C is the parent's to answer: it ends this process when it stops.
process.on('SIGINT', () => undefined);
process.once('message', (message: unknown) => {
  assert(message instanceof Uint8Array, 'a photo child is sent the bytes of one picture');
  void takeInPhoto(message).then((taken) => process.send?.(taken, () => process.exit(0)));
});
