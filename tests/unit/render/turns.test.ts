import { createTurns } from '#render/turns.ts';
import { expect, test } from 'vitest';

/** Work that says when it begins, and ends when it is told to. */
function stage() {
  const begun: string[] = [];
  const ends = new Map<string, (outcome: Promise<string>) => void>();
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, resolve));
    },
    end: (name: string) => ends.get(name)?.(Promise.resolve(name)),
    breakOff: (name: string) => ends.get(name)?.(Promise.reject(new Error(name))),
  };
}

/** Everything that can happen without further ado has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('as much as the width is under way together, in the order it was asked for', async () => {
  const { begun, work, end } = stage();
  const turns = createTurns(2);
  const first = turns.take(work('satu'));
  for (const name of ['dua', 'tiga', 'empat']) void turns.take(work(name));
  await settled();
  expect(begun).toEqual(['satu', 'dua']);
  end('satu');
  await settled();
  expect(begun).toEqual(['satu', 'dua', 'tiga']);
  expect(await first).toBe('satu');
});

test('work that fails tells whoever asked for it, and the next one has its turn', async () => {
  const { begun, work, breakOff } = stage();
  const turns = createTurns(1);
  const first = turns.take(work('satu'));
  void turns.take(work('dua'));
  await settled();
  breakOff('satu');
  await expect(first).rejects.toThrow('satu');
  await settled();
  expect(begun).toEqual(['satu', 'dua']);
});

test('work that wants to be alone waits for what is under way, and what comes later waits for it', async () => {
  const { begun, work, end } = stage();
  const turns = createTurns(2);
  void turns.take(work('satu'));
  void turns.take(work('dua'));
  void turns.alone(work('sendiri'));
  void turns.take(work('tiga'));
  await settled();
  end('dua');
  await settled();
  expect(begun).toEqual(['satu', 'dua']);
  end('satu');
  await settled();
  expect(begun).toEqual(['satu', 'dua', 'sendiri']);
  end('sendiri');
  await settled();
  expect(begun).toEqual(['satu', 'dua', 'sendiri', 'tiga']);
});
