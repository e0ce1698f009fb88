import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#contract/errors.ts';
import type { OpenDesign } from '#core/design/design.ts';
import { expect, test } from 'vitest';
import { changesOf, hashOf } from '../helpers/design-changes.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { afterwards, startProduct, type ProductProcess } from './product-process.ts';

const { rounds: ROUNDS, edits: EDITS } =
  process.env['MEJA_FAULTS'] === 'deep' ? { rounds: 20, edits: 200 } : { rounds: 3, edits: 60 };
const SEED = 20261128;

/** A design as it was after each step that was acknowledged, the one that was made first. */
interface Edited {
  readonly uid: string;
  readonly seen: readonly string[];
}

/** Changes a new design step by step until the program is killed in the middle of a step. */
async function editUntilKilled(
  { client, kill }: ProductProcess,
  { seed, killAt }: { readonly seed: number; readonly killAt: number },
): Promise<Edited> {
  const random = seededRandom(seed);
  const change = changesOf(client, random);
  let design = await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan', title: 'Kutipan' });
  const seen = [hashOf(design)];
  for (let edit = 0; ; edit += 1) {
    // The kill falls while a step is under way, somewhere between its start and its end.
    if (edit === killAt) void wait(random() * 3).then(kill);
    try {
      design = await change(design, `langkah ${edit}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'backend-stopped') return { uid: design.uid, seen };
    }
    if (hashOf(design) !== seen.at(-1)) seen.push(hashOf(design));
  }
}

/** Everything a design was, by undo alone: as it is now first, as it was made last. */
function undoneToTheStart(folder: string, uid: string): Promise<readonly string[]> {
  return afterwards(folder, async (client) => {
    let design: OpenDesign = await client.call('design.get', { uid });
    const back = [hashOf(design)];
    while (design.canUndo) {
      design = await client.call('design.undo', { uid, rev: design.rev });
      if (hashOf(design) !== back.at(-1)) back.push(hashOf(design));
    }
    return back;
  });
}

test(`a design opens as it was left after each of ${ROUNDS} kills in the middle of its edits, but for at most the last step, and goes back step by step to its beginning`, async () => {
  const folder = tempFolder();
  const random = seededRandom(SEED);
  const told: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const product = await startProduct(folder);
    const killAt = 5 + Math.floor(random() * EDITS);
    const { uid, seen } = await editUntilKilled(product, { seed: SEED + round, killAt });
    await product.gone();
    const found = (await undoneToTheStart(folder, uid)).toReversed();
    // The step that was under way may be there whole; nothing else may be there, and nothing that was told may be gone.
    expect(found.slice(0, seen.length)).toEqual(seen);
    expect(found.length - seen.length).toBeOneOf([0, 1]);
    // A kill that fell before the first step would prove nothing.
    expect(seen.length).toBeGreaterThan(2);
    told.push(`${seen.length - 1} steps, ${found.length - seen.length} more`);
  }
  process.stderr.write(`${told.join('; ')} (seed ${SEED})\n`);
}, 1_200_000);
