import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import type { PackageReport, VerifyReport } from '#contract/calls/line.ts';
import type { Client } from '#client/client.ts';
import type { ReleaseDocument } from '#core/release/document.ts';
import { releaseLetter } from '#core/release/letter.ts';
import { letterHtml } from '#core/release/letter-html.ts';
import { fail } from '#core/shared/result.ts';
import { openNodePorts } from '#host/ports.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { AN_OFFICE, openBackend, type TestBackend } from '../helpers/open-backend.ts';
import { testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { aDocument } from '../unit/core/release/a-document.ts';

const BY = 'Rina Pratiwi';
// Programs are started and read our files; a busy computer takes its time.
vi.setConfig({ testTimeout: 240_000 });

const LONG =
  'Materi dipilih setelah pihak sekolah menyampaikan adanya pertengkaran antarpelajar yang bermula dari grup ' +
  'percakapan. Tim memakai cerita pendek dan permainan peran agar pelajar mudah memahami batas antara bercanda dan ' +
  'perbuatan yang dapat berujung hukum.';

/** Long enough for a second page, with every kind of block and signs that a careless writer breaks. */
const DOCUMENT: ReleaseDocument = aDocument({
  headline: 'Rp1,2 Miliar <Barang Bukti> & “Uang Pengganti” Diterima Kejari Teluk Padma',
  body: [
    ...aDocument().body,
    { type: 'list', ordered: false, items: [[{ text: 'butir pertama' }], [{ text: 'butir kedua' }]] },
    ...Array.from({ length: 9 }, () => ({ type: 'paragraph' as const, text: [{ text: LONG }] })),
  ],
});

/** The letter's words in the order they are read, without the foot of the page. */
const WORDS = [
  'TPP KEJAKSAAN NEGERI TELUK PADMA CABANG KEJAKSAAN NEGERI TELUK PADMA DI PULAU KELAPA DUA',
  'kelapadua.example · humas@kelapadua.example',
  'SIARAN PERS Nomor: PR-01/Z.1.12.8/Kph.3/11/2026',
  'Rp1,2 Miliar <Barang Bukti> & “Uang Pengganti” Diterima Kejari Teluk Padma',
  'Teluk Padma, 27 November 2026. Kejaksaan Negeri Teluk Padma menerima barang bukti.',
  'Kronologi Lihat laman kami 1. 43 dokumen 2. satu komputer',
  '“Kami menjunjung asas praduga tak bersalah.” Sekar Lituhayu, S.H., M.H.',
  '• butir pertama • butir kedua',
  ...Array.from({ length: 9 }, () => LONG),
  'Kepala Seksi Intelijen Sekar Lituhayu, S.H., M.H.',
  'Narahubung: Rangga Pratala, Staf, 0800-0000-0041, humas@0041.example',
].join(' ');

async function openOffice(options?: Parameters<typeof openBackend>[0]): Promise<TestBackend> {
  const opened = await openBackend(options);
  await opened.client.call('office.save', {
    ...AN_OFFICE,
    parentName: 'Kejaksaan Negeri Teluk Padma',
    contact: { site: 'kelapadua.example', account: '', phone: '', email: 'humas@kelapadua.example' },
  });
  return opened;
}

/** A release for the office's site, checked and submitted. */
async function submitted(client: Client): Promise<string> {
  const { release } = await client.call('release.create', { document: DOCUMENT });
  const { item } = await client.call('plan.add', {
    kind: 'siaran_pers',
    title: 'Barang bukti diterima',
    plannedOn: '2026-11-27',
    formats: ['website'],
    caption: 'Barang bukti diterima.',
  });
  await client.call('plan.update', { uid: item.uid, rev: item.rev, patch: { releaseUid: release.uid } });
  await submit(client, item.uid);
  return item.uid;
}

async function submit(client: Client, itemUid: string) {
  const { findings } = await client.call('preflight.run', { itemUid });
  for (const { key, finding } of findings) {
    if (finding.severity !== 'warning') continue;
    await client.call('preflight.acknowledge', { itemUid, key, reason: 'Narahubung resmi' });
  }
  const { approval } = await client.call('approval.submit', { itemUid, by: BY });
  return approval.releaseFiles;
}

async function packaged(client: Client, itemUid: string): Promise<PackageReport> {
  return endOfJob<PackageReport>(client, () =>
    client.call('package.build', { items: [itemUid], outDir: tempFolder() }),
  );
}

/** The folder of the release's files in a new package. */
async function releaseFolder(client: Client): Promise<string> {
  const itemUid = await submitted(client);
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  const { packages } = await packaged(client, itemUid);
  return join(packages[0]?.dir ?? '', 'siaran-pers');
}

function readBy(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' });
}

function words(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(' ');
}

test('a package holds the release as DOCX, PDF and text, listed, linked and summed', async () => {
  const { client } = await openOffice();
  const itemUid = await submitted(client);
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  const { packages } = await packaged(client, itemUid);
  const names = ['docx', 'pdf', 'txt'].map((ext) => `siaran-pers/siaran-pers.${ext}`);
  expect(packages[0]?.files.map((file) => file.path)).toEqual([
    'BACA-SAYA.html',
    'BACA-SAYA.txt',
    'manifest.json',
    ...names,
    'website/caption.txt',
  ]);
  const dir = packages[0]?.dir ?? '';
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as { files: { path: string }[] };
  expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(names);
  const isNamed = (name: string) => names.every((path) => read(name).includes(path));
  expect(['SHA256SUMS', 'BACA-SAYA.html', 'BACA-SAYA.txt'].map(isNamed)).toEqual([true, true, true]);
});

test('the same release asked for again gives the same files, and the package the same bytes', async () => {
  const { client } = await openOffice();
  const itemUid = await submitted(client);
  const { approval } = await client.call('line.get', { itemUid });
  await client.call('approval.return', { itemUid, by: 'Kasi', reason: 'Sebentar' });
  expect(await submit(client, itemUid)).toEqual(approval?.releaseFiles);
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  const zips = [await packaged(client, itemUid), await packaged(client, itemUid)].map((report) =>
    readFileSync(report.packages[0]?.zips[0] ?? ''),
  );
  expect(zips[0]?.equals(zips[1] ?? Buffer.of())).toBe(true);
});

test('the letterhead a release was approved with stays on it when the office changes later', async () => {
  const { client } = await openOffice();
  const itemUid = await submitted(client);
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  const before = await packaged(client, itemUid);
  await client.call('office.save', { ...AN_OFFICE, parentName: 'Kejaksaan Tinggi Nusa Harapan' });
  const after = await packaged(client, itemUid);
  const sums = ({ packages }: PackageReport) =>
    packages[0]?.files.filter(({ path }) => path.startsWith('siaran-pers/')).map(({ sha256 }) => sha256);
  expect([sums(after), after.refused]).toEqual([sums(before), []]);
});

test('without a browser the check says so and the package holds no PDF', async () => {
  const missing = { code: 'browser-missing' as const, detail: 'a test' };
  const renderer = {
    render: () => Promise.resolve(fail(missing)),
    print: () => Promise.resolve(fail(missing)),
    giveBack: () => undefined,
    isAvailable: () => false,
    close: () => Promise.resolve(),
  };
  const { client } = await openOffice({ ports: { ...openNodePorts(), renderer } });
  const itemUid = await submitted(client);
  const { findings } = await client.call('preflight.run', { itemUid });
  expect(findings.map(({ finding }) => [finding.code, finding.severity])).toContainEqual([
    'release-not-printed',
    'advice',
  ]);
  await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  const { packages } = await packaged(client, itemUid);
  expect(packages[0]?.files.map(({ path }) => path).filter((path) => /^siaran/.test(path))).toEqual([
    'siaran-pers/siaran-pers.docx',
    'siaran-pers/siaran-pers.txt',
  ]);
});

test('a damaged file of an approved release is named by verify and never packaged', async () => {
  const { client, backend } = await openOffice();
  const itemUid = await submitted(client);
  const { approval } = await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
  const sha256 = approval.releaseFiles.find(({ ext }) => ext === 'pdf')?.sha256 ?? '';
  const path = (await backend.context.media.path(sha256)) ?? '';
  writeFileSync(path, 'bukan PDF');
  const report = await endOfJob<VerifyReport>(client, () => client.call('library.verify', {}));
  expect(report.checks.find(({ name }) => name === 'media')?.problems.map(({ subject }) => subject)).toEqual([
    sha256,
  ]);
  expect((await packaged(client, itemUid)).refused).toEqual([
    { itemUid, code: 'media-missing', params: { sha256 } },
  ]);
});

testWith(
  'pdftotext',
  'the PDF says the words of the release in their order and numbers its pages',
  async () => {
    const { client } = await openOffice();
    const path = join(await releaseFolder(client), 'siaran-pers.pdf');
    const pages = readBy('pdftotext', [path, '-']).split('\f').slice(0, -1);
    const foot = (page: number) =>
      `Cabjari Pulau Kelapa Dua · PR-01/Z.1.12.8/Kph.3/11/2026 Halaman ${page} dari 2`;
    expect(pages.map((page, index) => words(page).endsWith(foot(index + 1)))).toEqual([true, true]);
    const body = pages.map((page, index) => words(page).slice(0, -foot(index + 1).length));
    // The program goes by height: the initials stand beside the second line of the letterhead.
    const [initials = '', ...rest] = WORDS.split(' ');
    rest.splice(4, 0, initials);
    expect(words(body.join(' '))).toBe(rest.join(' '));
  },
);

testWith('pdftotext', 'signature and contact stand on one page, however long the release is', async () => {
  const renderer = openNodePorts().renderer;
  const folder = tempFolder();
  const last: string[] = [];
  for (let length = 4; length < 12; length += 1) {
    const body = Array.from({ length }, () => ({ type: 'paragraph' as const, text: [{ text: LONG }] }));
    const letter = releaseLetter(aDocument({ body }), null, {
      ...{ parentName: '', name: AN_OFFICE.name, shortName: AN_OFFICE.shortName },
      ...{ reach: [], initials: 'TPP', logo: null },
    });
    const printed = await renderer.print({ html: letterHtml(letter, { fonts: [], logoUrl: null }) });
    writeFileSync(join(folder, 'surat.pdf'), printed.ok ? printed.value : printed.error.detail);
    last.push(
      readBy('pdftotext', [join(folder, 'surat.pdf'), '-'])
        .split('\f')
        .at(-2) ?? '',
    );
  }
  await renderer.close();
  const names = ['Kepala Seksi Intelijen', 'Sekar Lituhayu', 'Narahubung'];
  expect(last.map((page) => names.filter((name) => page.includes(name)))).toEqual(last.map(() => names));
});

testWith('pdffonts', 'the PDF carries its faces, all of them ours', async () => {
  const { client } = await openOffice();
  const path = join(await releaseFolder(client), 'siaran-pers.pdf');
  const [, , ...lines] = readBy('pdffonts', [path]).trim().split('\n');
  const faces = lines.map((line) => line.replace(/^[A-Z]{6}\+(\S+)\s.*?\s(yes|no)\s+(yes|no)\s.*$/, '$1 $2'));
  expect(faces.toSorted()).toEqual([
    'Newsreader16pt16pt-Bold yes',
    'Newsreader16pt16pt-Italic yes',
    'Newsreader16pt16pt-Regular yes',
    'PlusJakartaSans-Bold yes',
    'PlusJakartaSans-ExtraBold yes',
    'PlusJakartaSans-Medium yes',
    'PlusJakartaSans-SemiBold yes',
  ]);
});

testWith(
  'pdfinfo',
  'the PDF is an A4 page, dated when it was submitted, and silent about the computer',
  async () => {
    const { client } = await openOffice();
    const path = join(await releaseFolder(client), 'siaran-pers.pdf');
    const info = readBy('pdfinfo', ['-rawdates', path]);
    const value = (name: string) => new RegExp(`^${name}:\\s*(.*?)\\s*$`, 'm').exec(info)?.[1];
    expect(['Title', 'Creator', 'CreationDate', 'ModDate', 'Tagged', 'Page size'].map(value)).toEqual([
      DOCUMENT.headline,
      'Meja Humas',
      "D:20261123014200+00'00'",
      "D:20261123014200+00'00'",
      'yes',
      '594.96 x 841.92 pts (A4)',
    ]);
  },
);

testWith(
  'soffice',
  'LibreOffice opens the DOCX and reads the words of the release in their order',
  async () => {
    const { client } = await openOffice();
    const folder = tempFolder();
    copyFileSync(join(await releaseFolder(client), 'siaran-pers.docx'), join(folder, 'siaran-pers.docx'));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`,
        '--headless',
        ...['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder],
        join(folder, 'siaran-pers.docx'),
      ],
      { stdio: 'ignore' },
    );
    expect(words(readFileSync(join(folder, 'siaran-pers.txt'), 'utf8').replace(/^\uFEFF/u, ''))).toBe(WORDS);
  },
);

testWith('unzip', 'a logo stands in the letterhead of the DOCX in place of the initials', async () => {
  const { client, backend } = await openOffice();
  const logo = await sharp({ create: { width: 900, height: 600, channels: 4, background: '#1b5e3f80' } })
    .webp()
    .toBuffer();
  const incoming = randomUUID();
  writeFileSync(join(backend.context.paths.incoming, incoming), logo);
  const { sha256 } = await client.call('media.adopt', { incoming });
  await client.call('office.save', { ...AN_OFFICE, logoSha256: sha256 });
  const path = join(await releaseFolder(client), 'siaran-pers.docx');
  const picture = execFileSync('unzip', ['-p', path, 'word/media/*']);
  const { format, width, height, hasAlpha } = await sharp(picture).metadata();
  expect({ format, width, height, hasAlpha }).toEqual({
    ...{ format: 'png', width: 480, height: 320, hasAlpha: true },
  });
  expect(readBy('unzip', ['-p', path, 'word/document.xml'])).not.toContain('TPP');
});
