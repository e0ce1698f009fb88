import { createEncoder } from '#backend/encode/encoder.ts';
import { forkProgram, type ForkedChild } from '#host/fork-program.ts';
import { expect, onTestFinished, test } from 'vitest';
import { codeOf } from '../../../helpers/code-of.ts';

const picture = { rgba: new Uint8Array(64 * 64 * 4).fill(255), widthPx: 64, heightPx: 64 };

/** An encoder over real processes, and the one that it starts. */
function anEncoder() {
  const started: ForkedChild[] = [];
  const encoder = createEncoder({
    fork: () => {
      const child = forkProgram('src/backend/encode/encode-child.ts');
      started.push(child);
      return child;
    },
  });
  onTestFinished(() => encoder.close());
  const interrupt = (): void => {
    const pid = started.at(-1)?.pid();
    if (pid !== undefined) process.kill(pid, 'SIGINT');
  };
  return { encoder, interrupt };
}

test('Ctrl-C that ends a child while it starts is a cancelled work, not a failed picture', async () => {
  const { encoder, interrupt } = anEncoder();
  const work = codeOf(encoder.run({ task: 'master', picture }, { name: 'ig_feed_4x5' }));
  interrupt();
  expect(await work).toBe('cancelled');
  expect(await codeOf(encoder.run({ task: 'master', picture }, { name: 'ig_feed_4x5' }))).toBe('done');
});

test('a child at work leaves Ctrl-C to its parent', async () => {
  const { encoder, interrupt } = anEncoder();
  await encoder.run({ task: 'master', picture }, { name: 'ig_feed_4x5' });
  interrupt();
  expect(await codeOf(encoder.run({ task: 'master', picture }, { name: 'ig_story' }))).toBe('done');
});
