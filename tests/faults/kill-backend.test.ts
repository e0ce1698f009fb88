import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#contract/errors.ts';
import { expect, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';
import { killRepeatedly, type Writer } from './killed-writer.ts';
import { afterwards, startProduct } from './product-process.ts';

/** A short form belongs to every run of the tests; `npm run faults` takes the deep one. */
const { rounds: ROUNDS, writes: WRITES } =
  process.env['MEJA_FAULTS'] === 'deep' ? { rounds: 20, writes: 500 } : { rounds: 3, writes: 120 };
const SEED = 20261123;

/** The product's own backend process, over the call that the calendar itself uses. */
async function openProduct(folder: string): Promise<Writer> {
  const { client, kill, gone } = await startProduct(folder);
  return {
    kill,
    gone,
    async write(title) {
      try {
        await client.call('plan.add', { kind: 'siaran_pers', title });
        return true;
      } catch (error) {
        if (error instanceof AppError && error.code === 'backend-stopped') return false;
        throw error;
      }
    },
  };
}

const readLibrary = (folder: string): Promise<ReadonlySet<string>> =>
  afterwards(folder, async (client) => {
    const { items } = await client.call('plan.list', {});
    return new Set(items.map((entry) => entry.title));
  });

function openEarlyAcknowledger(file: string): Promise<Writer> {
  const program = fileURLToPath(new URL('early-ack-writer.ts', import.meta.url));
  const child = fork(program, [file], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  return Promise.resolve({
    write: (value) =>
      new Promise((done) => {
        child.once('message', () => done(true));
        void exited.then(() => done(false));
        if (child.connected) child.send(value, () => undefined);
      }),
    kill: () => void child.kill('SIGKILL'),
    gone: () => exited,
  });
}

test(`every acknowledged write survives ${ROUNDS} kills in the middle of ${WRITES} writes, and verify passes after each`, async () => {
  const folder = tempFolder();
  const rounds = await killRepeatedly(
    () => openProduct(folder),
    () => readLibrary(folder),
    { rounds: ROUNDS, writes: WRITES, seed: SEED },
  );
  expect(rounds.flatMap((round) => round.lost)).toEqual([]);
  // A kill that fell before the first acknowledgement would prove nothing.
  expect(rounds.every((round) => round.acknowledged.length > 0)).toBe(true);
  expect(rounds).toHaveLength(ROUNDS);
  const kept = rounds.reduce((sum, round) => sum + round.acknowledged.length, 0);
  process.stderr.write(`${ROUNDS} kills, ${kept} acknowledged writes, 0 lost (seed ${SEED})\n`);
}, 1_200_000);

test('control: the same kills find the losses of a writer that acknowledges too early', async () => {
  const file = join(tempFolder(), 'catatan.txt');
  const rounds = await killRepeatedly(
    () => openEarlyAcknowledger(file),
    () => Promise.resolve(new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])),
    { rounds: 5, writes: WRITES, seed: SEED },
  );
  expect(rounds.flatMap((round) => round.lost).length).toBeGreaterThan(0);
}, 120_000);
