import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PackageReport } from '#contract/calls/line.ts';
import { aClarification, acknowledgeAll } from '../helpers/a-clarification.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const drawing = openDrawing();

const VOID = { refused: ['approval-void'], isWritten: false };
const BUILT = { refused: [], isWritten: true };

/** An approved clarification, and what happens when its library is edited by hand and a package is asked for. */
async function anApprovedItem() {
  const { backend, client } = await drawing.backend();
  const itemUid = await aClarification(client, { formats: ['ig_feed_4x5'] });
  expect(await acknowledgeAll(client, itemUid)).toEqual([]);
  await client.call('approval.submit', { itemUid, by: 'Rina Pratiwi' });
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  /** Codes of what is refused, and whether anything lies in the folder. */
  const built = async () => {
    const outDir = tempFolder();
    const { refused } = await endOfJob<PackageReport>(client, () =>
      client.call('package.build', { items: [itemUid], outDir }),
    );
    return { refused: refused.map(({ code }) => code), isWritten: readdirSync(outDir).length > 0 };
  };
  const isCurrent = async () => (await client.call('line.get', { itemUid })).isCurrent;
  return { db: backend.context.db, built, isCurrent };
}

test(
  'a package is refused by name when one word of the design or the seal itself was changed behind the approval',
  { timeout: 240_000 },
  async () => {
    const { db, built, isCurrent } = await anApprovedItem();
    const conclude = (words: string) =>
      db.prepare("UPDATE design SET document = json_set(document, '$.values.kesimpulan.text', ?)").run(words);
    conclude('Segera transfer dan laporkan kepada kami.');
    expect([await isCurrent(), await built()]).toEqual([false, VOID]);
    conclude('Jangan transfer dan laporkan kepada kami.');
    expect([await isCurrent(), await built()]).toEqual([true, BUILT]);
    db.prepare('UPDATE approval SET hash = ?').run('0'.repeat(64));
    expect([await isCurrent(), await built()]).toEqual([false, VOID]);
  },
);

test(
  'an approval outlives what is not published: who sees to the item and what is noted about it',
  { timeout: 240_000 },
  async () => {
    const { db, built, isCurrent } = await anApprovedItem();
    db.prepare("UPDATE plan_item SET owner = 'Kasi Pidum', brief = 'Dibahas di rapat.'").run();
    expect([await isCurrent(), await built()]).toEqual([true, BUILT]);
  },
);
