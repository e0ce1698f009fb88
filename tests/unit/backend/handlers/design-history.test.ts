import { AppError } from '#contract/errors.ts';
import { expect, test } from 'vitest';
import { changesOf, hashOf } from '../../../helpers/design-changes.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { seededRandom } from '../../../helpers/seeded-random.ts';

const ACTIONS = 500;
test(`${ACTIONS} actions are taken back one by one to the design that was made, and done again to the last`, async () => {
  const { client } = await openBackend();
  const change = changesOf(client, seededRandom(20261127));
  let design = await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan', title: 'Kutipan' });
  const seen = [hashOf(design)];
  for (let action = 0; seen.length <= ACTIONS; action += 1) {
    try {
      design = await change(design, `g${action}`);
    } catch (error) {
      // A part sent behind one that holds its place, as an officer may try.
      if (!(error instanceof AppError)) throw error;
      continue;
    }
    // What changes nothing is no step.
    if (hashOf(design) !== seen.at(-1)) seen.push(hashOf(design));
  }
  const back: string[] = [];
  while (design.canUndo) {
    design = await client.call('design.undo', { uid: design.uid, rev: design.rev });
    back.push(hashOf(design));
  }
  const forth: string[] = [];
  while (design.canRedo) {
    design = await client.call('design.redo', { uid: design.uid, rev: design.rev });
    forth.push(hashOf(design));
  }
  expect([back.at(-1), forth.at(-1)]).toEqual([seen[0], seen.at(-1)]);
  expect(back.filter((hash, index) => hash !== back[index - 1])).toEqual(seen.slice(0, -1).reverse());
  expect(forth.filter((hash, index) => hash !== forth[index - 1])).toEqual(seen.slice(1));
}, 120_000);
