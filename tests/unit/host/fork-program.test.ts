import { forkProgram } from '#host/fork-program.ts';
import { expect, it } from 'vitest';

/** Holds this process without letting it hear anything, so that it cannot yet know that its child is dead. */
function deafFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

it('a message to a child that has just died is lost with it, and the parent goes on', async () => {
  const child = forkProgram('src/backend/encode/photo-child.ts');
  const ended = new Promise<number | null>((resolve) => {
    child.onExit(resolve);
  });
  child.kill();
  deafFor(300);
  child.post({ first: true });
  child.post({ second: true });
  expect(await ended).toBeNull();
});
