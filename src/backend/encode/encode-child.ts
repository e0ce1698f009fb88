import sharp from 'sharp';
import { decodePicture, encodeDelivery, encodeMaster, encodeLogo, encodePreview } from './encode-picture.ts';
import type { EncodeAnswers, EncodeReply, EncodeRequest, EncodeTask } from './encode-tasks.ts';

// The process that encodes pictures until its parent ends it. The parent bounds its memory and time.
sharp.concurrency(1);
sharp.cache(false);

/** Two at a time: one is encoded while the other is compared with its page. */
const lanes = [Promise.resolve(), Promise.resolve()];
let asked = 0;
// Ctrl-C is the parent's to answer: it ends this process when it stops.
process.on('SIGINT', () => undefined);
process.on('message', (message: unknown) => {
  // Only our own parent has this channel, and it sends nothing else.
  const request = message as EncodeRequest;
  const lane = asked % lanes.length;
  asked += 1;
  lanes[lane] = (lanes[lane] ?? Promise.resolve()).then(() => answer(request));
});

async function answer({ id, task }: EncodeRequest): Promise<void> {
  try {
    reply({ id, ok: true, value: await perform(task) });
  } catch (error) {
    reply({ id, ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
}

function perform(task: EncodeTask): Promise<EncodeAnswers[keyof EncodeAnswers]> {
  switch (task.task) {
    case 'master':
      return encodeMaster(task.picture);
    case 'delivery':
      return encodeDelivery(task.master, task.wish);
    case 'preview':
      return encodePreview(task.master, task.widthPx);
    case 'logo':
      return encodeLogo(task.picture, task.maxPx);
    case 'pixels':
      return decodePicture(task.master);
  }
}

function reply(message: EncodeReply): void {
  process.send?.(message);
}
