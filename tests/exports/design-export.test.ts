import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standaloneSvg } from '#backend/design-export/page-vectors.ts';
import { createEncoder } from '#backend/encode/encoder.ts';
import { readEncodingRules } from '#backend/encode/read-rules.ts';
import { drawList } from '#backend/line/draw-pages.ts';
import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import type { DesignDocument, Picture } from '#core/design/document.ts';
import type { ExportReport } from '#core/design/export-report.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { browserProgram, launchBrowser } from '../helpers/browser.ts';
import { buildRenderPage } from '../helpers/build-render-page.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../helpers/design-fixtures.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { fillDesign } from '../helpers/fill-design.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { openBackend, RESOURCES, type TestBackend } from '../helpers/open-backend.ts';
import { testWith } from '../helpers/programs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const faces = bundledFaces();
let pageDir = '';
let browser: Browser;
beforeAll(async () => {
  pageDir = await buildRenderPage();
  const program = browserProgram();
  if (program === null) throw new Error('no browser');
  browser = await launchBrowser(program);
});
afterAll(async () => {
  await browser.close();
  await rm(pageDir, { recursive: true });
});

const openDrawing = (): Promise<TestBackend> =>
  openBackend({
    ports: {
      children: nodeChildPort,
      renderer: createBrowserRenderer({ pageDir, fontsDir: join(RESOURCES, 'fonts') }),
    },
  });

/** A photo of ours taken in, as an upload would be. */
async function aPhoto({ backend, client }: TestBackend): Promise<Picture> {
  const incoming = '00000000-0000-4000-8000-000000000001';
  copyFileSync(join(RESOURCES, 'photos', 'gedung.jpg'), join(backend.context.paths.incoming, incoming));
  const { sha256 } = await client.call('media.adopt', { incoming });
  return (await client.call('photo.add', { sha256, fileName: 'gedung.jpg' })).photo.working;
}

/** A design of a template with one of its samples; photos are `picture`, taken by "Dok. Humas". */
async function filled(
  client: Client,
  templateId: string,
  picture: Picture,
): Promise<{ readonly uid: string; readonly values: DesignDocument['values'] }> {
  const design = await client.call('design.create', { templateId, title: 'Uji ekspor & cetak' });
  const values = withPhotos(sampleValues(builtInTemplate(templateId), 'ordinary'), picture);
  await fillDesign(client, design, values);
  return { uid: design.uid, values };
}

function exported(client: Client, order: Input<'design.export'>): Promise<ExportReport> {
  return endOfJob<ExportReport>(client, () => client.call('design.export', order));
}

const readFileNames = (dir: string | null | undefined): readonly string[] =>
  typeof dir === 'string' && existsSync(dir) ? readdirSync(dir) : [];

const order = (uid: string, more: Partial<Input<'design.export'>> = {}): Input<'design.export'> => ({
  uid,
  sizes: ['4x5'],
  types: ['png'],
  outlined: false,
  maxBytes: null,
  budgetBytes: null,
  outDir: tempFolder(),
  trial: false,
  ...more,
});

/** Share of pixels in which two pictures differ by more than a tenth of a channel, in percent. */
async function differing(drawn: Sharp, screenshot: Buffer): Promise<number> {
  const one = await drawn.flatten().removeAlpha().raw().toBuffer();
  const other = await sharp(screenshot).flatten().removeAlpha().raw().toBuffer();
  expect(one.length).toBe(other.length);
  let count = 0;
  for (let at = 0; at < one.length; at += 3) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > 26,
    );
    if (isOther) count += 1;
  }
  return (count * 300) / one.length;
}

/** What Chromium shows of an SVG file opened from the disk, which asks for nothing else. */
async function shown(
  svg: string,
  size: { readonly widthPx: number; readonly heightPx: number },
): Promise<Buffer> {
  const path = join(tempFolder(), 'halaman.svg');
  writeFileSync(path, svg);
  const page = await browser.newPage({ viewport: { width: size.widthPx, height: size.heightPx } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  await page.evaluate('document.fonts.ready');
  const picture = await page.screenshot();
  await page.close();
  expect(asked.filter((url) => !url.startsWith('data:') && !url.startsWith('file:'))).toEqual([]);
  return picture;
}

function withPhotos(values: DesignDocument['values'], picture: Picture): DesignDocument['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [
      slot,
      value.kind === 'photo' ? { ...value, ...picture } : value,
    ]),
  );
}

/** Outlines come from the same lines as texts: a few templates show that they lie where the letters do. */
const OUTLINED_EVERY = 6;

describe('an exported page as SVG', () => {
  test('of every template looks like its picture, with text or outlines, and needs nothing but itself', async () => {
    const backend = await openDrawing();
    const { context } = backend.backend;
    const encoder = createEncoder(context.ports.children);
    const tools = { context, encoder, rules: readEncodingRules(context.resources) };
    const picture = await aPhoto(backend);
    const xmp = xmpPacket({ title: 'Uji', altText: 'Uji', credit: 'Uji', approval: null });
    const wrong: string[] = [];
    for (const [index, id] of TEMPLATE_IDS.entries()) {
      const template = builtInTemplate(id);
      const layouts = layoutsOf(template);
      const made = aDocument(template, withPhotos(sampleValues(template, 'ordinary'), picture));
      const document = { ...made, brand: { ...made.brand, logo: picture } };
      const list = renderDesign(document, layouts[index % layouts.length] ?? '4x5', { faces }).pages[0];
      const { rgba, widthPx, heightPx } = await drawList(context, list, 1);
      const drawn = sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } });
      const words = { title: 'Uji', description: 'Uji "<b>" & uji', xmp };
      // The edges of letters are shaded by the text engine's own rule, those of outlines are not: hence the wider bound.
      for (const isOutlined of index % OUTLINED_EVERY === 0 ? [false, true] : [false]) {
        const svg = await standaloneSvg(tools, list, words, isOutlined);
        const share = await differing(drawn.clone(), await shown(svg, { widthPx, heightPx }));
        if (share >= (isOutlined ? 3 : 2))
          wrong.push(`${id} ${list.layout} ${isOutlined}: ${share.toFixed(2)} %`);
        expect([svg.includes('<text'), svg.includes('@font-face')]).toEqual([!isOutlined, !isOutlined]);
        expect(svg.match(/(?:href=|src:url\()["']?(?!data:|#)[^"'\s>)]+/gu) ?? []).toEqual([]);
        const withoutNames = svg.replaceAll(/ xmlns(?::\w+)?="[^"]+"/gu, '');
        expect(/<script|\son\w+=|https?:\/\//u.test(withoutNames)).toBe(false);
      }
    }
    encoder.close();
    expect(wrong).toEqual([]);
  }, 600_000);
});

describe('an exported size as PDF', () => {
  testWith(
    'pdftotext',
    'holds every text in reading order, fonts of ours embedded as subsets, on a sheet of its size',
    async () => {
      const backend = await openDrawing();
      const { client } = backend;
      const { uid, values } = await filled(client, 'resmi.klarifikasi_hoaks', await aPhoto(backend));
      const report = await exported(client, order(uid, { sizes: ['4x5', '1x1'], types: ['pdf'] }));
      const paths = report.sizes.map(({ files: [file] }) => file?.path ?? '');
      expect(paths.map((path) => basename(path))).toEqual([
        'uji-ekspor-cetak_4x5.pdf',
        'uji-ekspor-cetak_1x1.pdf',
      ]);
      const [path = ''] = paths;
      const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

      const flat = (text: string) => text.replaceAll(/\s+/gu, ' ');
      const text = flat(run('pdftotext', '-raw', path, '-'));
      const claim = values['klaim'];
      const facts = values['fakta'];
      const typed = [
        claim?.kind === 'text' ? claim.text : '',
        ...(facts?.kind === 'list' ? facts.items : []),
      ];
      // Emphasised words are stretches of their own and must not be read apart from their line.
      expect(typed.some((part) => part.includes('*'))).toBe(true);
      const wanted = typed.map((part) => part.replaceAll('*', ''));
      const places = wanted.map((part) => text.indexOf(flat(part)));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));

      const fonts = run('pdffonts', path).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(2);
      expect(
        fonts.filter(
          (line) =>
            !/^[A-Z]{6}\+(?:PlusJakartaSans|Newsreader|ArchivoNarrow)\S* .* yes +yes +yes /u.test(line),
        ),
      ).toEqual([]);

      const info = run('pdfinfo', path);
      const [, width = '0', height = '0'] = /Page size: +([\d.]+) x ([\d.]+)/u.exec(info) ?? [];
      expect(Math.abs(Number(width) - 810)).toBeLessThan(1);
      expect(Math.abs(Number(height) - 1012.5)).toBeLessThan(1);
      expect([/Title: +(.*)/u.exec(info)?.[1], /Pages: +(\d+)/u.exec(info)?.[1]]).toEqual([
        'Uji ekspor & cetak',
        '1',
      ]);

      const images = run('pdfimages', '-list', path).trim().split('\n').slice(2);
      expect(images.filter((line) => !/ (?:image|smask) /u.test(line))).toEqual([]);
    },
  );
});

// Finding the fewest bytes at a score takes seconds a picture.
describe('an export', { timeout: 300_000 }, () => {
  test('tried first tells the exact bytes and writes nothing; done again it gives the same bytes', async () => {
    const backend = await openDrawing();
    const { client } = backend;
    const { uid } = await filled(client, 'resmi.kutipan_pimpinan', await aPhoto(backend));
    const wish = order(uid, { sizes: ['4x5', '1x1'], types: ['png', 'jpg', 'webp', 'svg', 'pdf'] });
    const trial = await exported(client, { ...wish, trial: true });
    const paths = trial.sizes.flatMap(({ files }) => files.map(({ path }) => path));
    expect([paths.length, paths.some((path) => existsSync(path))]).toEqual([10, false]);
    const report = await exported(client, wish);
    expect(report).toEqual(trial);
    const bytes = paths.map((path) => readFileSync(path));
    expect(bytes.map(({ byteLength }) => byteLength)).toEqual(
      report.sizes.flatMap(({ files }) => files.map((file) => file.bytes)),
    );
    const elsewhere = await openDrawing();
    const same = await filled(elsewhere.client, 'resmi.kutipan_pimpinan', await aPhoto(elsewhere));
    const again = await exported(elsewhere.client, order(same.uid, { sizes: ['1x1'], types: wish.types }));
    const twice = again.sizes.flatMap(({ files }) => files.map(({ path }) => readFileSync(path)));
    expect(twice.map((file, index) => file.equals(bytes[5 + index] ?? Buffer.alloc(0)))).toEqual(
      wish.types.map(() => true),
    );
  });

  test('names a size that lacks a required text, and a filled slot that a size has no place for, and makes the rest', async () => {
    const backend = await openDrawing();
    const { client } = backend;
    const picture = await aPhoto(backend);
    const { uid } = await filled(client, 'resmi.klarifikasi_hoaks', picture);
    const { rev } = await client.call('design.get', { uid });
    const value = { kind: 'text' as const, text: '' };
    await client.call('design.apply', {
      uid,
      rev,
      gesture: 'kosong',
      diff: [{ path: ['overrides', '1x1', 'klaim'], value }],
    });
    const report = await exported(client, order(uid, { sizes: ['4x5', '1x1'] }));
    expect(
      report.sizes.map(({ size, files, findings }) => [
        size,
        files.length,
        findings.map(({ code, slot }) => [code, slot]),
      ]),
    ).toEqual([
      ['4x5', 1, []],
      ['1x1', 0, [['slot-empty', 'klaim']]],
    ]);
  });

  test('never makes a file above the limit: what cannot be made is named', async () => {
    const backend = await openDrawing();
    const { client } = backend;
    const { uid } = await filled(client, 'hangat.kutipan_pimpinan', await aPhoto(backend));
    const types = ['png', 'jpg', 'webp'] as const;
    const free = await exported(client, order(uid, { types: [...types] }));
    const sizes = new Map(free.sizes.flatMap(({ files }) => files.map(({ type, bytes }) => [type, bytes])));
    const limit = (sizes.get('jpg') ?? 0) - 1;
    const report = await exported(client, order(uid, { types: [...types], maxBytes: limit }));
    const [size] = report.sizes;
    expect(size?.files.every(({ bytes }) => bytes <= limit)).toBe(true);
    // One byte less costs a JPEG hardly any quality: it is made, not refused.
    const better = free.sizes[0]?.files.find(({ type }) => type === 'jpg')?.quality ?? 0;
    const jpg = size?.files.find(({ type }) => type === 'jpg');
    expect([jpg !== undefined, (jpg?.quality ?? 0) <= better, (jpg?.quality ?? 0) >= 80]).toEqual([
      true,
      true,
      true,
    ]);
    expect((jpg?.bytes ?? 0) / limit).toBeGreaterThan(0.8);
    const none = await exported(client, order(uid, { types: ['jpg'], maxBytes: 5_000 }));
    expect(none.sizes.map(({ files, tooLarge }) => [files, tooLarge])).toEqual([[[], ['jpg']]]);
  });

  test('meets a budget for all files by going down to the floor, and says when even that is not enough', async () => {
    const backend = await openDrawing();
    const { client } = backend;
    const { uid } = await filled(client, 'hangat.kutipan_pimpinan', await aPhoto(backend));
    const free = await exported(client, order(uid, { sizes: ['4x5', '1x1'], types: ['jpg'] }));
    const tight = await exported(
      client,
      order(uid, { sizes: ['4x5', '1x1'], types: ['jpg'], budgetBytes: free.totalBytes - 1 }),
    );
    expect([tight.totalBytes < free.totalBytes, tight.isWithinBudget]).toEqual([true, true]);
    const outDir = join(tempFolder(), 'kosong');
    const hopeless = await exported(
      client,
      order(uid, { sizes: ['4x5', '1x1'], types: ['jpg'], budgetBytes: 10_000, outDir }),
    );
    expect([hopeless.isWithinBudget, existsSync(outDir)]).toEqual([false, false]);
  });

  test('writes exactly the bytes that were shown before, file by file and in sum, for pages of a carousel too', async () => {
    const backend = await openDrawing();
    const { client } = backend;
    const { uid } = await filled(client, 'hangat.tips_hukum.carousel', await aPhoto(backend));
    const wish = order(uid, {
      types: ['png', 'jpg', 'svg', 'pdf'],
      maxBytes: 150_000,
      budgetBytes: 1_500_000,
    });
    const shown = await exported(client, { ...wish, trial: true });
    const told = (report: ExportReport) =>
      report.sizes.flatMap(({ files }) => files.map(({ path, bytes }) => [basename(path), bytes]));
    expect(readFileNames(wish.outDir)).toEqual([]);
    const written = await exported(client, wish);
    const files = written.sizes.flatMap((size) => size.files);
    expect(files.map(({ path }) => [basename(path), readFileSync(path).byteLength])).toEqual(told(shown));
    expect(files.length).toBeGreaterThan(5);
    expect(shown.totalBytes).toBe(files.reduce((sum, { path }) => sum + readFileSync(path).byteLength, 0));
    expect(files.filter(({ bytes }) => bytes > 150_000)).toEqual([]);
  });

  test('is never larger as PNG than what Chromium makes of the same pixels', async () => {
    const backend = await openDrawing();
    const { client } = backend;
    const photo = await aPhoto(backend);
    for (const id of ['data.rekap_bulanan', 'hangat.kutipan_pimpinan']) {
      const { uid } = await filled(client, id, photo);
      const report = await exported(client, order(uid));
      const { document } = await client.call('design.get', { uid });
      const [list] = renderDesign(document, '4x5', { faces }).pages;
      const { rgba, widthPx, heightPx } = await drawList(backend.backend.context, list, 1);
      const raw = { width: widthPx, height: heightPx, channels: 4 as const };
      const pixels = (await sharp(rgba, { raw }).png().toBuffer()).toString('base64');
      const page = await browser.newPage();
      const theirs = await page.evaluate<number>(`(async () => {
        const picture = await createImageBitmap(await (await fetch('data:image/png;base64,${pixels}')).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        canvas.getContext('2d').drawImage(picture, 0, 0);
        return (await canvas.convertToBlob({ type: 'image/png' })).size;
      })()`);
      await page.close();
      const own = report.sizes[0]?.files[0]?.bytes ?? Infinity;
      expect([id, theirs > 10_000, own <= theirs]).toEqual([id, true, true]);
    }
  });

  test('of a size that no layout serves is refused by the name of the size', async () => {
    const backend = await openDrawing();
    const { uid } = await filled(backend.client, 'resmi.dpo', await aPhoto(backend));
    await expect(exported(backend.client, order(uid, { sizes: ['web_og'] }))).rejects.toMatchObject({
      code: 'size-not-offered',
      params: { format: 'web_og' },
    });
  });
});
