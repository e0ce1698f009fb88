import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runMeja } from '../helpers/built-meja.ts';
import { builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { fillDesign } from '../helpers/fill-design.ts';
import { openBackend, RESOURCES } from '../helpers/open-backend.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const TEMPLATE = 'data.angka_tunggal';
const PATIENT = { timeout: 300_000 };

const exportShape = z.object({
  dir: z.string(),
  totalBytes: z.number(),
  isWithinBudget: z.boolean(),
  sizes: z.array(
    z.object({
      size: z.string(),
      files: z.array(z.object({ path: z.string(), type: z.string(), bytes: z.number() })),
      findings: z.array(z.object({ code: z.string(), slot: z.string() })),
      tooLarge: z.array(z.string()),
    }),
  ),
});

/** A library with one design, complete but for the slots named. @returns how its files are asked for */
async function aDesign(...empty: readonly string[]) {
  const { backend, client, folder } = await openBackend();
  const design = await client.call('design.create', { templateId: TEMPLATE, title: 'Tilang naik' });
  const values = Object.entries(sampleValues(builtInTemplate(TEMPLATE), 'ordinary'));
  await fillDesign(client, design, Object.fromEntries(values.filter(([slot]) => !empty.includes(slot))));
  await backend.close();
  const outDir = tempFolder();
  const run = (...argv: readonly string[]) =>
    runMeja(['design', 'export', design.uid, '--out', outDir, '--library', folder, ...argv]);
  const report = async (...argv: readonly string[]) => {
    const { code, json } = await run(...argv, '--json');
    return { code, ...exportShape.parse(json()) };
  };
  return { outDir, run, report, written: () => readdirSync(outDir).toSorted() };
}

test(
  'design export writes every kind of every size asked for, with the bytes that a dry run told',
  PATIENT,
  async () => {
    const { outDir, report, written } = await aDesign();
    const wish = ['--size', '4x5', '--size', '1x1', '--type', 'png', '--type', 'svg', '--type', 'pdf'];
    const tried = await report(...wish, '--dry-run');
    expect([tried.code, written()]).toEqual([0, []]);
    const made = await report(...wish);
    expect(made).toEqual(tried);
    const files = made.sizes.flatMap((size) => size.files);
    expect(files.map(({ path }) => basename(path)).toSorted()).toEqual(written());
    expect(written()).toEqual(
      ['1x1', '4x5'].flatMap((size) => ['pdf', 'png', 'svg'].map((type) => `tilang-naik_${size}.${type}`)),
    );
    for (const { path, bytes } of files)
      expect(readFileSync(join(outDir, basename(path))).byteLength).toBe(bytes);
  },
);

test(
  'design export keeps the text of an SVG, and turns it into outlines with --outline',
  PATIENT,
  async () => {
    const { outDir, run } = await aDesign();
    const made = async (...argv: readonly string[]) => {
      const { code } = await run('--size', '1x1', '--type', 'svg', ...argv);
      const svg = readFileSync(join(outDir, 'tilang-naik_1x1.svg'), 'utf8');
      return [code, svg.includes('<text'), svg.includes('@font-face')];
    };
    expect([await made(), await made('--outline')]).toEqual([
      [0, true, true],
      [0, false, false],
    ]);
  },
);

test(
  'design export ends with 1 and the reason where a limit cannot be kept or a required text is missing',
  PATIENT,
  async () => {
    const whole = await aDesign();
    const tight = await whole.run('--size', '1x1', '--type', 'jpg', '--max', '5kB');
    expect([tight.code, tight.stdout.trim(), whole.written()]).toEqual([
      1,
      '1x1 tidak dibuat sebagai jpg: di bawah batas ukuran mutunya terlalu rendah',
      [],
    ]);
    const { code, isWithinBudget } = await whole.report('--size', '1x1', '--type', 'jpg', '--budget', '5 kB');
    expect([code, isWithinBudget, whole.written()]).toEqual([1, false, []]);

    const part = await aDesign('label');
    const { sizes, ...ended } = await part.report('--size', '1x1');
    expect([
      ended.code,
      sizes.map(({ files, findings }) => [files, findings.map(({ slot }) => slot)]),
    ]).toEqual([1, [[[], ['label']]]]);
  },
);

test(
  'photo import takes the photos of a folder, names each file it refuses, and photo list finds them',
  PATIENT,
  async () => {
    const { backend, folder } = await openBackend();
    await backend.close();
    const photos = join(tempFolder(), 'Kunjungan');
    mkdirSync(photos);
    copyFileSync(join(RESOURCES, 'photos', 'gedung.jpg'), join(photos, 'gedung kantor.jpg'));
    copyFileSync(join(RESOURCES, 'photos', 'konpers.jpg'), join(photos, 'konferensi pers.jpg'));
    writeFileSync(
      join(photos, 'dari iphone.jpg'),
      Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
    );
    const meja = (...argv: readonly string[]) => runMeja(['photo', ...argv, '--library', folder]);
    const first = await meja('import', photos, '--credit', 'Rina Toding');
    expect([first.code, first.stdout.trim().split('\n')]).toEqual([
      1,
      [
        expect.stringMatching(
          /^Kunjungan\/dari iphone\.jpg: Foto HEIC dari ponsel belum bisa dibuka\..*Paling Kompatibel/u,
        ),
        expect.stringMatching(/^2 /u),
      ],
    ]);
    const again = await meja('import', join(photos, 'gedung kantor.jpg'), '--json');
    expect([again.code, again.json()]).toMatchObject([0, { imported: 0, known: 1, refused: [] }]);
    const listed = await meja('list', 'gedung', '--filter', 'unused');
    const [row = '', summary = ''] = listed.stdout.trim().split('\n');
    expect([listed.code, row.split('\t').slice(0, 3), summary.startsWith('1 ')]).toEqual([
      0,
      ['gedung kantor', 'Rina Toding', 'belum'],
      true,
    ]);
  },
);
