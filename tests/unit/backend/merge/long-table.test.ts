import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MergeReport } from '#core/design/merge-report.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

/** Ten thousand rows are set one after the other; an old office PC takes ten times as long as ours. */
const LONG_MS = 600_000;
const ROWS = 10_000;
const BROKEN = { 17: '31/02/2026', 5_000: 'kemarin', 9_999: '' } as const;

test(
  'a table of 10,000 rows with three broken ones names these three by row, and others are answered meanwhile',
  async () => {
    const { client } = await openBackend();
    const rows = Array.from({ length: ROWS }, (_, at) => {
      const broken: Readonly<Record<number, string>> = BROKEN;
      const checked = broken[at + 1] ?? '20/11/2026 11.05';
      return `HOAKS;Nomor palsu ke-${at + 1}.;Bukan nomor resmi.;Jangan transfer.;Intel;${checked};kejari.example/cek`;
    });
    const dataFile = join(tempFolder(), 'panjang.csv');
    writeFileSync(dataFile, ['label;klaim;fakta.1;kesimpulan;sumber.1;waktu_cek;tautan', ...rows].join('\n'));
    let isRunning = true;
    const heard: boolean[] = [];
    const report = endOfJob<MergeReport>(client, () =>
      client.call('design.merge', {
        templateId: 'resmi.klarifikasi_hoaks',
        dataFile,
        formats: ['ig_story'],
        fileType: 'png',
        outDir: null,
        dryRun: true,
      }),
    ).finally(() => (isRunning = false));
    for (let asked = 0; asked < 20; asked += 1) {
      await client.call('design.list', {});
      heard.push(isRunning);
    }
    const { rows: merged } = await report;
    const refused = merged.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    expect(heard).toEqual(heard.map(() => true));
    expect([merged.length, refused.map(({ row, line }) => [row, line])]).toEqual([
      ROWS,
      [
        [17, 18],
        [5_000, 5_001],
        [9_999, 10_000],
      ],
    ]);
  },
  LONG_MS,
);
