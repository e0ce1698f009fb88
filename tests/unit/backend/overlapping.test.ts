import { mapOverlapping, oneAtATime } from '#backend/overlapping.ts';
import { expect, test } from 'vitest';

test('answers stand in the order of their inputs, whichever ends first', async () => {
  const gates = [0, 1, 2].map(() => Promise.withResolvers<undefined>());
  const answers = mapOverlapping(gates, 3, async ({ promise }, index) => {
    await promise;
    return `baris ${index + 1}`;
  });
  for (const gate of gates.toReversed()) gate.resolve(undefined);
  expect(await answers).toEqual(['baris 1', 'baris 2', 'baris 3']);
});

test('never more than the given number are under way', async () => {
  let running = 0;
  let most = 0;
  await mapOverlapping([...Array(9).keys()], 3, async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  });
  expect([most, running]).toEqual([3, 0]);
});

test('a failure starts nothing further and waits for what is under way', async () => {
  const slow = Promise.withResolvers<undefined>();
  const ended: number[] = [];
  const failed = mapOverlapping([0, 1, 2, 3], 2, async (input) => {
    if (input === 1) throw new Error('baris 2 rusak');
    await slow.promise;
    ended.push(input);
  });
  let isSettled = false;
  const settled = failed.catch((error: unknown) => {
    isSettled = true;
    return error;
  });
  await Promise.resolve();
  expect([isSettled, ended]).toEqual([false, []]);
  slow.resolve(undefined);
  expect(await settled).toEqual(new Error('baris 2 rusak'));
  expect(ended).toEqual([0]);
});

test('nothing to do is done at once', async () => {
  expect(await mapOverlapping([], 3, () => Promise.reject(new Error('never')))).toEqual([]);
});

test('behind a gate one piece of work follows another, also after a failure', async () => {
  const gate = oneAtATime();
  const steps: string[] = [];
  const step = (name: string) => async () => {
    steps.push(`mulai ${name}`);
    await Promise.resolve();
    steps.push(`selesai ${name}`);
    if (name === 'a') throw new Error('a rusak');
    return name;
  };
  const outcomes = await Promise.allSettled([gate(step('a')), gate(step('b'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(steps).toEqual(['mulai a', 'selesai a', 'mulai b', 'selesai b']);
});
