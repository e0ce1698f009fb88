import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PackageReport } from '#contract/calls/line.ts';
import { facesSchema } from '#core/design/face/face-table.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { aClarification, acknowledgeAll } from '../helpers/a-clarification.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { openBackend, RESOURCES, type TestBackend } from '../helpers/open-backend.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const drawing = openDrawing();

const VOID = { refused: ['approval-void'], isWritten: false };
const BUILT = { refused: [], isWritten: true };

/** An approved clarification, and what happens when its library is edited by hand and a package is asked for. */
async function anApprovedItem({ backend, client }: TestBackend) {
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
    const { db, built, isCurrent } = await anApprovedItem(await drawing.backend());
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
    const { db, built, isCurrent } = await anApprovedItem(await drawing.backend());
    db.prepare("UPDATE plan_item SET owner = 'Kasi Pidum', brief = 'Dibahas di rapat.'").run();
    expect([await isCurrent(), await built()]).toEqual([true, BUILT]);
  },
);

test(
  'an approval ends when a font of its pages is another one, and outlives a change of a font they do not use',
  { timeout: 240_000 },
  async () => {
    const resources = tempFolder();
    cpSync(RESOURCES, resources, { recursive: true });
    const ports = { children: nodeChildPort, renderer: drawing.another() };
    const { built, isCurrent } = await anApprovedItem(await openBackend({ resources, ports }));
    const fonts = join(resources, 'fonts', 'faces.json');
    const shipped = readFileSync(fonts, 'utf8');
    const withOther = (id: string) => {
      const faces = facesSchema.parse(JSON.parse(shipped));
      const files = faces.map((face) =>
        face.id === id
          ? { ...face, files: face.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })) }
          : face,
      );
      writeFileSync(fonts, JSON.stringify(files));
    };
    withOther('sans-700');
    expect([await isCurrent(), await built()]).toEqual([false, VOID]);
    withOther('serif-500i');
    expect(await isCurrent()).toBe(true);
    writeFileSync(fonts, shipped);
    expect([await isCurrent(), await built()]).toEqual([true, BUILT]);
  },
);
