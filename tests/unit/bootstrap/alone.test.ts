import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { alone } from '../../../src/bootstrap/alone.mjs';
import { tempFolder } from '../../helpers/temp-folder.ts';

const WAITING = 'Menunggu perintah lain yang sedang memasang atau membangun di folder ini…';

/** A promise that is kept by calling. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((done) => (give = done));
  return { given, give: () => give() };
}

test('a second command waits until the first is done, says so once, and then does its own', async () => {
  const root = tempFolder();
  const done: string[] = [];
  const [begun, waits] = [signal(), signal()];
  const first = alone(
    root,
    () => undefined,
    async () => {
      begun.give();
      await waits.given;
      done.push('pertama');
    },
  );
  await begun.given;
  const said: string[] = [];
  const hear = (line: string): void => {
    said.push(line);
    waits.give();
  };
  const second = alone(root, hear, () => Promise.resolve(done.push('kedua')));
  await Promise.all([first, second]);

  expect({ done, said }).toEqual({ done: ['pertama', 'kedua'], said: [WAITING] });
});

test('commands of different checkouts do not wait for each other', async () => {
  const said: string[] = [];
  const inner = () =>
    alone(
      tempFolder(),
      (line) => said.push(line),
      () => Promise.resolve('dalam'),
    );

  expect([await alone(tempFolder(), (line) => said.push(line), inner), said]).toEqual(['dalam', []]);
});

test('work that fails gives way to the next', async () => {
  const root = tempFolder();
  const quiet = (): void => undefined;

  await expect(alone(root, quiet, () => Promise.reject(new Error('gagal')))).rejects.toThrow('gagal');
  expect(await alone(root, quiet, () => Promise.resolve('jadi'))).toBe('jadi');
});

test('a command that was killed in the middle is not waited for', async () => {
  const root = tempFolder();
  const source = fileURLToPath(new URL('../../../src/bootstrap/alone.mjs', import.meta.url));
  const script = `import { alone } from ${JSON.stringify(source)};
    await alone(${JSON.stringify(root)}, () => undefined, async () => process.kill(process.pid, 'SIGKILL'));`;
  expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script])).toThrow();

  expect(
    await alone(
      root,
      () => undefined,
      () => Promise.resolve('jadi'),
    ),
  ).toBe('jadi');
});
