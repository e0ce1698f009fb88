import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { Client } from '#client/client.ts';
import type { PackageReport } from '#contract/calls/line.ts';
import type { SlotValue } from '#core/design/document.ts';
import { EXPORT_TYPES, type ExportReport } from '#core/design/export-report.ts';
import type { Picture } from '#core/design/picture.ts';
import type { PhotoImportReport } from '#core/photo/import-report.ts';
import { acknowledgeAll } from '../helpers/a-clarification.ts';
import { builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { fillDesign } from '../helpers/fill-design.ts';
import { isPresent, testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const drawing = openDrawing();
const TEMPLATE = 'hangat.kutipan_pimpinan';
const CREDIT = 'Rina Toding';
const SEEN = 'Kepala Kejaksaan Negeri membuka apel pagi';

/** A photo as a telephone writes it, with the place where it was taken, brought in as an officer would. */
async function fromPhone(client: Client): Promise<Picture> {
  const folder = tempFolder();
  const bytes = await sharp({ create: { width: 1400, height: 1600, channels: 3, background: '#2b7355' } })
    .withExif({ IFD0: { Artist: CREDIT }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 8/1 0/1' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(folder, 'apel.jpg'), bytes);
  await endOfJob<PhotoImportReport>(client, () =>
    client.call('photo.importPaths', { paths: [folder], credit: CREDIT }),
  );
  const [photo] = (await client.call('photo.list', {})).photos;
  if (photo === undefined) throw new Error('no photo came in');
  return photo.working;
}

/** A design that shows such a photo. @returns its uid */
async function aPhotoDesign(client: Client, templateId = TEMPLATE, itemUid?: string): Promise<string> {
  const picture = await fromPhone(client);
  const asTaken = (value: SlotValue): SlotValue =>
    value.kind === 'photo' ? { ...value, ...picture, credit: CREDIT, alt: SEEN } : value;
  const samples = sampleValues(builtInTemplate(templateId), 'ordinary');
  const values = Object.fromEntries(Object.entries(samples).map(([slot, value]) => [slot, asTaken(value)]));
  const design = await client.call('design.create', {
    templateId,
    ...(itemUid === undefined ? { title: 'Uji & cetak' } : { itemUid }),
  });
  await fillDesign(client, design, values);
  return design.uid;
}

async function filesOf(client: Client, uid: string, sizes: string[], types = [...EXPORT_TYPES]) {
  const outDir = tempFolder();
  const report = await endOfJob<ExportReport>(client, () =>
    client.call('design.export', { uid, sizes, types, outDir }),
  );
  return report.sizes.flatMap(({ files }) => files);
}

type Told = Readonly<Record<string, string>>;

/** What a file tells of itself: title, alternative text, credit, approval, and the names of all that tells a place. */
function toldIn(paths: readonly string[]): readonly unknown[] {
  const args = ['-json', '-ee', '-XMP:all', '-GPS:all', '-Location:all'];
  const told = JSON.parse(
    execFileSync('exiftool', [...args, ...paths], { encoding: 'utf8' }),
  ) as readonly Told[];
  return told.map((file) => [
    file['Title'],
    file['AltTextAccessibility'],
    file['Credit'],
    file['Persetujuan'],
    Object.keys(file).filter((key) => /gps|location/iu.test(key)),
  ]);
}

/** The pictures inside a page's vectors, each written as a file of its own. */
function picturesInside(path: string): readonly string[] {
  const folder = tempFolder();
  if (path.endsWith('.pdf')) execFileSync('pdfimages', ['-all', path, join(folder, 'gambar')]);
  const inline = readFileSync(path, 'latin1').matchAll(/href="data:image\/(\w+);base64,([^"]+)"/gu);
  for (const [index, [, type = '', base64 = '']] of [...inline].entries())
    writeFileSync(join(folder, `${index}.${type}`), Buffer.from(base64, 'base64'));
  return readdirSync(folder).map((name) => join(folder, name));
}

/** What is read out in place of each drawing in a PDF. */
function readOutOf(path: string): readonly string[] {
  const alts = readFileSync(path, 'latin1').matchAll(/\/Alt (?:\((.*)\)|<FEFF([\dA-F]+)>)\s/gu);
  return [...alts].map(
    ([, plain, hex = '']) => plain ?? Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );
}

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });

testWith(
  'exiftool',
  'every kind of file tells what it shows, who took the photo and that nobody approved it, and nowhere the place',
  async () => {
    const { client } = await drawing.backend();
    const uid = await aPhotoDesign(client);
    const files = await filesOf(client, uid, ['4x5']);
    expect(files.map(({ type }) => type)).toEqual(EXPORT_TYPES);
    const told = toldIn(files.map(({ path }) => path));
    expect(told).toEqual(
      files.map(() => [
        'Uji & cetak',
        expect.stringMatching(
          new RegExp(`^Kutipan di atas foto dari Cabang.*Foto: ${SEEN}\\.`, 'u'),
        ) as string,
        CREDIT,
        'belum disetujui',
        [],
      ]),
    );
    const vectors = files.filter(({ type }) => type === 'svg' || (type === 'pdf' && isPresent('pdfimages')));
    for (const { path } of vectors) {
      const inside = picturesInside(path);
      expect(inside).toHaveLength(1);
      expect(toldIn(inside)).toEqual([[undefined, undefined, undefined, undefined, []]]);
    }
  },
  240_000,
);

testWith(
  'exiftool',
  'every picture of a package tells what it shows, who took the photo and what was approved, and nothing in it the place',
  async () => {
    const { client } = await drawing.backend();
    const { item } = await client.call('plan.add', {
      kind: 'liputan',
      title: 'Apel pagi',
      plannedOn: '2026-11-23',
      formats: ['ig_feed_4x5'],
      caption: 'Apel pagi di halaman kantor.',
      altText: SEEN,
    });
    await aPhotoDesign(client, TEMPLATE, item.uid);
    expect(await acknowledgeAll(client, item.uid)).toEqual([]);
    await client.call('approval.submit', { itemUid: item.uid, by: 'Rina Pratiwi' });
    const { approval } = await client.call('approval.approve', { itemUid: item.uid, by: 'Kasi Intelijen' });
    const { packages } = await endOfJob<PackageReport>(client, () =>
      client.call('package.build', { items: [item.uid], outDir: tempFolder() }),
    );
    const [{ dir, files } = { dir: '', files: [] }] = packages;
    const pictures = files.filter(({ path }) => /\/01\.\w+$/u.test(path)).map(({ path }) => join(dir, path));
    expect(toldIn(pictures)).toEqual([['Apel pagi', SEEN, CREDIT, `sha256:${approval.hash ?? ''}`, []]]);
    const whole = files.map(({ path }) => readFileSync(join(dir, path), 'latin1')).join('');
    expect([whole.includes('Apel pagi'), /GPS(?:Lat|Long)|exif:GPS/u.test(whole)]).toEqual([true, false]);
  },
  240_000,
);

testWith(
  'pdfinfo',
  'a carousel is one PDF with a page for each of its pictures, each with words of its own for who cannot see it',
  async () => {
    const { client } = await drawing.backend();
    const uid = await aPhotoDesign(client, 'hangat.tips_hukum.carousel');
    const files = await filesOf(client, uid, ['4x5'], ['png', 'pdf']);
    const pages = files.filter(({ type }) => type === 'png').length;
    const path = files.find(({ type }) => type === 'pdf')?.path ?? '';
    const info = run('pdfinfo', path);
    expect([pages > 4, /Pages: +(\d+)/u.exec(info)?.[1]]).toEqual([true, String(pages)]);
    const read = readOutOf(path);
    expect(read).toHaveLength(pages);
    expect(read[0]).toContain('Halaman isi: Minta uang, Jaksa tidak pernah meminta uang lewat telepon');
    expect(read[4]).toContain('Jangan sebutkan kepada siapa pun: • kode OTP dan PIN • nomor kartu');
    expect(read[2]).toContain('Penipu melarang Anda menutup telepon agar tidak sempat berpikir.');
  },
  240_000,
);

testWith(
  'pdfinfo',
  'a size for paper prints on A4, in Indonesian, with its title, fonts of its own and no picture but its photo',
  async () => {
    const { client } = await drawing.backend();
    const uid = await aPhotoDesign(client, 'resmi.dpo');
    const [file] = await filesOf(client, uid, ['a4'], ['pdf']);
    const path = file?.path ?? '';
    const info = run('pdfinfo', path);
    const [, width = '0', height = '0'] = /Page size: +([\d.]+) x ([\d.]+)/u.exec(info) ?? [];
    expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1);
    expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1);
    expect([/Title: +(.*)/u.exec(info)?.[1], /Pages: +(\d+)/u.exec(info)?.[1]]).toEqual(['Uji & cetak', '1']);
    expect(readFileSync(path, 'latin1')).toMatch(/\/Type \/Catalog[^]*?\/Lang \(id\)/u);
    const fonts = run('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.filter((line) => !/ yes +yes +yes /u.test(line))).toEqual([]);
    expect(fonts.length).toBeGreaterThan(1);
    const images = run('pdfimages', '-list', path).trim().split('\n').slice(2);
    expect(images.map((line) => line.trim().split(/\s+/u).slice(2, 5))).toEqual([['image', '1400', '1600']]);
  },
  240_000,
);
