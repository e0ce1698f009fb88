import type { MergeReport } from '#core/design/merge-report.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

async function dryRun(csv: string, templateId: string): Promise<MergeReport> {
  const { client } = await openBackend();
  const folder = tempFolder();
  const outDir = join(folder, 'keluar');
  writeFileSync(join(folder, 'tabel.csv'), csv);
  const ended = new Promise<unknown>((resolve) => {
    client.on('job.ended', (end) => resolve(end.ok ? end.value : end.error));
  });
  await client.call('design.merge', {
    templateId,
    dataFile: join(folder, 'tabel.csv'),
    formats: ['ig_story'],
    outDir,
    fileType: 'png',
    dryRun: true,
  });
  const report = await ended;
  expect(existsSync(outDir)).toBe(false);
  // What the job of this call ends with (see the contract).
  return report as MergeReport;
}

const reasons = (report: MergeReport) =>
  report.rows.map(({ row, files, findings }) => [
    row,
    files.length,
    findings.filter(({ severity }) => severity === 'error').map(({ code, slot }) => `${slot ?? ''} ${code}`),
  ]);

test('a dry run names what is wrong row by row, writes nothing and lets the good rows stand', async () => {
  const report = await dryRun(
    'label;klaim;fakta.1;kesimpulan;sumber.1;waktu_cek;asing\n' +
      'HOAKS;Nomor palsu.;Bukan nomor resmi.;Jangan transfer.;Kasi Intelijen;2026-11-20T11:05;x\n' +
      'SALAH;Nomor palsu.;Bukan nomor resmi.;Jangan transfer.;Kasi Intelijen;2026-11-20T11:05;x\n',
    'resmi.klarifikasi_hoaks',
  );
  expect(reasons(report)).toEqual([
    [1, 1, []],
    [2, 0, ['label stamp-without-label']],
  ]);
  expect(report.unknownColumns).toEqual(['asing']);
});

test('a picture outside the table’s folder is not looked for', async () => {
  const report = await dryRun(
    'judul;tanggal;foto\nPanen raya;2026-11-20;../../etc/hosts\n',
    'resmi.siaran_pers_visual',
  );
  expect(reasons(report)).toEqual([[1, 0, ['foto file-missing', 'foto slot-empty']]]);
});
