import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '#contract/contract.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { fillDesign } from '../helpers/fill-design.ts';
import { TEST_NOW } from '../helpers/open-backend.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const drawing = openDrawing();
const TEMPLATE = 'data.angka_tunggal';
const WORKER = 'Rina Pratiwi';

test(
  'who wrote which working files of what is kept; what was only tried leaves no trace',
  { timeout: 240_000 },
  async () => {
    const { client, backend } = await drawing.backend();
    await client.call('settings.update', { workerName: WORKER });
    const design = await client.call('design.create', { templateId: TEMPLATE, title: 'Tilang' });
    const { uid } = design;
    const cells = { nilai: '12', label: 'tilang', bagian: '12', keseluruhan: '40', sumber: 'SIPP' };
    const row = { ...cells, posisi_data: '2026-11-20' };
    const texts = Object.entries(row).map(([slot, text]) => [slot, { kind: 'text', text }] as const);
    await fillDesign(client, design, Object.fromEntries(texts));
    const dataFile = join(tempFolder(), 'tabel.csv');
    writeFileSync(
      dataFile,
      [Object.keys(row), Object.values(row), Object.values(row)].join('\n').replaceAll(',', ';'),
    );
    const outDir = tempFolder();
    const exported = { uid, sizes: ['1x1'], types: ['png' as const], outDir };
    const merged = { dataFile, formats: ['1x1'], fileType: 'png' as const, outDir };
    const work = (call: 'design.export' | 'design.merge', order: Input<typeof call>) =>
      endOfJob(client, () => client.call(call, order));
    await work('design.export', { ...exported, trial: true });
    await work('design.merge', { ...merged, templateId: TEMPLATE, dryRun: true });
    await work('design.export', exported);
    await work('design.merge', { ...merged, templateId: TEMPLATE, dryRun: false });
    await work('design.merge', { ...merged, designUid: uid, dryRun: false, outDir: tempFolder() });

    const entries = backend.context.db
      .prepare(
        `SELECT act, subject_uid, worker, at, detail FROM audit WHERE act IN ('design.exported', 'design.merged') ORDER BY seq`,
      )
      .raw()
      .all();
    const by = [WORKER, TEST_NOW];
    expect(entries).toEqual([
      ['design.exported', uid, ...by, expect.stringMatching(/^\{"files":1,"bytes":\d{4,}\}$/u)],
      ['design.merged', TEMPLATE, ...by, '{"rows":2,"files":2}'],
      ['design.merged', uid, ...by, '{"rows":2,"files":2}'],
    ]);
  },
);
