import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync, truncateSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '#core/release/import-finding.ts';
import { htmlBlocks } from '#backend/import/html-blocks.ts';
import { expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';
import { jobEnd } from '../../../helpers/wait-for-job.ts';

const GOOD =
  'SIARAN PERS\nNomor: PR-43/Z.1.12.8/Kph.3/11/2026\n\nJaksa Menyapa Pelajar\n\nTeluk Padma, 20 November 2026 – Kejaksaan menyapa pelajar.\n';

function folderOfOldTexts(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, '2024'));
  writeFileSync(join(folder, 'baik.txt'), GOOD);
  writeFileSync(join(folder, 'salinan.txt'), GOOD);
  writeFileSync(join(folder, 'spasi-lain.md'), GOOD.replaceAll('\n', '\r\n'));
  writeFileSync(join(folder, 'kosong.txt'), '');
  writeFileSync(join(folder, 'foto.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
  writeFileSync(join(folder, 'surat.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, '.tersembunyi.txt'), GOOD);
  writeFileSync(
    join(folder, '2024', 'lama.txt'),
    Buffer.from('Kutipan \x93emas\x94\n\nTeluk Padma, 3 Mei 2024 - Kata \x93jaksa\x94 itu.', 'latin1'),
  );
  writeFileSync(
    join(folder, '2024', 'laman.html'),
    '<title>t</title><script>alert(1)</script><h1>Tahap II &amp; Sidang</h1><p onclick=x>Teluk Padma, 4 Mei 2024 &ndash; Isi <b>tebal</b><img src=x onerror=y>.',
  );
  writeFileSync(join(folder, 'besar.txt'), 'x');
  truncateSync(join(folder, 'besar.txt'), 200_000_000);
  symlinkSync(folder, join(folder, '2024', 'putar'));
  return folder;
}

async function importing(dryRun: boolean, folder: string, backend: Awaited<ReturnType<typeof openBackend>>) {
  const { client } = backend;
  const end = await jobEnd(client, () => client.call('release.importPaths', { paths: [folder], dryRun }));
  if (!end.ok) throw new Error(end.error.code);
  // The job's value is an ImportReport by the contract's word.
  return end.value as ImportReport;
}

const names = (report: ImportReport) =>
  report.findings.map(({ subject, code }) => `${subject.split('/').slice(1).join('/')}: ${code}`).sort();

const EXPECTED = [
  '2024/lama.txt: import-number-missing',
  '2024/laman.html: import-number-missing',
  'besar.txt: import-too-large',
  'foto.txt: import-binary',
  'kosong.txt: import-empty',
  'salinan.txt: import-duplicate-file',
  'spasi-lain.md: import-duplicate-text',
  'surat.pdf: import-unsupported',
];

test('a folder is walked; each bad file is named with its reason and all others are imported', async () => {
  const backend = await openBackend();
  const report = await importing(false, folderOfOldTexts(), backend);
  expect([report.imported, report.unchanged, report.refused, names(report)]).toEqual([3, 2, 4, EXPECTED]);
  expect(report.releases.map(({ title, number, city, on }) => [title, number, city, on])).toEqual([
    ['Kutipan “emas”', null, 'Teluk Padma', '2024-05-03'],
    ['Tahap II & Sidang', null, 'Teluk Padma', '2024-05-04'],
    ['Jaksa Menyapa Pelajar', 'PR-43/Z.1.12.8/Kph.3/11/2026', 'Teluk Padma', '2026-11-20'],
  ]);
});

test('a dry run says the same and changes nothing', async () => {
  const backend = await openBackend();
  const report = await importing(true, folderOfOldTexts(), backend);
  const { items } = await backend.client.call('release.list', {});
  expect([
    report.imported,
    report.uids,
    names(report),
    items,
    await backend.backend.context.media.list(),
  ]).toEqual([3, [], EXPECTED, [], []]);
});

test('importing the same folder again adds nothing', async () => {
  const backend = await openBackend();
  const folder = folderOfOldTexts();
  await importing(false, folder, backend);
  const again = await importing(false, folder, backend);
  expect([again.imported, again.unchanged, again.uids]).toEqual([0, 5, []]);
});

test('the original is kept byte for byte, and the next number goes on after the imported one', async () => {
  const backend = await openBackend();
  const { client } = backend;
  await importing(false, folderOfOldTexts(), backend);
  const sha256 = createHash('sha256').update(GOOD).digest('hex');
  const kept = await backend.backend.context.media.read(sha256);
  const { release } = await client.call('release.create', {});
  const { proposedNumber } = await client.call('release.get', { uid: release.uid });
  expect([Buffer.from(kept ?? []).toString(), proposedNumber]).toEqual([
    GOOD,
    'PR-44/Z.1.12.8/Kph.3/11/2026',
  ]);
});

test('a path that is not there is refused by name', async () => {
  const { client } = await openBackend();
  const end = await jobEnd(client, () =>
    client.call('release.importPaths', { paths: ['/tidak/ada'], dryRun: false }),
  );
  expect(end).toMatchObject({ ok: false, error: { code: 'import-nothing', params: { path: '/tidak/ada' } } });
});

test('HTML gives words, lists and links, and nothing that runs or loads', () => {
  const html = `<body><style>p{}</style><div>Satu<br>dua &nbsp; tiga<iframe src=x>jahat</iframe></div>
    <ul><li>a <em>b</em></li><li><a href="javascript:1">c</a></li></ul>
    <blockquote>Kata <a href="https://a.example/x">jaksa</a></blockquote><table><tr><td>Nama</td><td>RS</td></tr></table>`;
  expect(htmlBlocks(html)).toEqual({
    title: null,
    blocks: [
      { type: 'paragraph', text: [{ text: 'Satu' }] },
      { type: 'paragraph', text: [{ text: 'dua tiga' }] },
      {
        type: 'list',
        ordered: false,
        items: [[{ text: 'a ' }, { text: 'b', italic: true }], [{ text: 'c' }]],
      },
      {
        type: 'quote',
        text: [{ text: 'Kata ' }, { text: 'jaksa', href: 'https://a.example/x' }],
        speaker: '',
      },
      { type: 'paragraph', text: [{ text: 'Nama RS' }] },
    ],
  });
});

test('a page nested ten thousand deep is cut, not followed', () => {
  expect(htmlBlocks(`${'<div>'.repeat(10_000)}dalam`).blocks).toEqual([]);
});
