import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDesignStock } from '#backend/design/design-stock.ts';
import { openPackage } from '#backend/design/open-package.ts';
import { packOwnTemplate } from '#backend/design/write-package.ts';
import { storeZip } from '#backend/zip/store-zip.ts';
import type { StoredFile } from '#backend/zip/read-stored-zip.ts';
import type { Client } from '#client/client.ts';
import { PACKAGE_REFUSALS } from '#core/design/package/manifest.ts';
import { z } from 'zod';
import { codeOf } from '../../../helpers/code-of.ts';
import { builtInTemplate, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { openBackend, RESOURCES } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';
import { pack, repack, unpack } from '../../../helpers/template-package.ts';

const ours = await packOwnTemplate(RESOURCES, builtInTemplate('hangat.agenda_kegiatan'));
/** The same under a name of its own: what another office would send. */
const guest = await repack(ours, {
  template: (template) => ({ ...template, id: 'kota.agenda', version: 1, author: 'Kejari Kota' }),
});

function fileOf(bytes: Uint8Array): string {
  const path = join(tempFolder(), 'kiriman.mejatemplate');
  writeFileSync(path, bytes);
  return path;
}

async function install(client: Client, bytes: Uint8Array) {
  return client.call('template.import', { path: fileOf(bytes) });
}

test('a template goes to a second library and comes out of it as the same bytes', async () => {
  const first = await openBackend();
  const second = await openBackend();
  expect(await install(first.client, guest)).toEqual({
    outcome: 'installed',
    id: 'kota.agenda',
    version: 1,
    name: builtInTemplate('hangat.agenda_kegiatan').name.id,
  });
  const path = join(tempFolder(), 'keluar.mejatemplate');
  await first.client.call('template.export', { id: 'kota.agenda', path });
  await second.client.call('template.import', { path });
  const again = join(tempFolder(), 'lagi.mejatemplate');
  await second.client.call('template.export', { id: 'kota.agenda', path: again });
  expect(readFileSync(again).equals(Buffer.from(guest))).toBe(true);
});

test.each(TEMPLATE_IDS)(
  '%s is packed twice to the same bytes, and installs under another name',
  async (id) => {
    const [once, twice] = [
      await packOwnTemplate(RESOURCES, builtInTemplate(id)),
      await packOwnTemplate(RESOURCES, builtInTemplate(id)),
    ];
    expect(Buffer.compare(once, twice)).toBe(0);
    const { client } = await openBackend();
    const other = await repack(once, { template: (template) => ({ ...template, id: 'kota.salinan' }) });
    expect(await install(client, other)).toMatchObject({ outcome: 'installed', id: 'kota.salinan' });
  },
);

test('an installed template is offered, designed with, updated, removed and taken back, and its designs stay', async () => {
  const { client } = await openBackend();
  await install(client, guest);
  const stock = await client.call('design.stock', {});
  expect(stock.templates.at(-1)?.id).toBe('kota.agenda');
  const made = await client.call('design.create', { templateId: 'kota.agenda' });
  const newer = await repack(guest, { template: (template) => ({ ...template, version: 2 }) });
  expect(await install(client, newer)).toMatchObject({ outcome: 'updated', version: 2 });
  expect(await install(client, newer)).toMatchObject({ outcome: 'unchanged', version: 2 });
  const updated = await client.call('design.updateTemplate', { uid: made.uid, rev: made.rev });
  expect(updated.document.template.version).toBe(2);
  await client.call('template.remove', { id: 'kota.agenda' });
  expect((await client.call('design.stock', {})).templates.map(({ id }) => id)).not.toContain('kota.agenda');
  expect((await client.call('design.get', { uid: made.uid })).document).toEqual(updated.document);
  const { entries } = await client.call('trash.list', {});
  expect(entries.map(({ kind, title }) => ({ kind, title }))).toEqual([
    { kind: 'template', title: 'kota.agenda v2' },
  ]);
  await client.call('template.restore', { uid: entries[0]?.uid ?? '' });
  expect((await client.call('design.stock', {})).templates.map(({ id }) => id)).toContain('kota.agenda');
});

test('a name that was taken meanwhile is not taken back twice', async () => {
  const { client } = await openBackend();
  await install(client, guest);
  await client.call('template.remove', { id: 'kota.agenda' });
  const { entries } = await client.call('trash.list', {});
  await install(client, guest);
  expect(await codeOf(client.call('template.restore', { uid: entries[0]?.uid ?? '' }))).toBe('conflict');
});

test('templates of ours are not removed, and unknown ones are said to be', async () => {
  const { client } = await openBackend();
  expect(await codeOf(client.call('template.remove', { id: 'resmi.dpo' }))).toBe('template-built-in');
  expect(await codeOf(client.call('template.remove', { id: 'kota.apa' }))).toBe('template-unknown');
});

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const plus =
  (name: string, content: Uint8Array) =>
  (files: readonly StoredFile[]): readonly StoredFile[] => [...files, { name, content }];

/** Writes raw zip entries as they are given, without any care for names. */
async function hostile(name: string): Promise<Uint8Array> {
  return pack([...(await unpack(guest)), { name, content: text('x') }]);
}

/** The package with the mode of its last file that of a symbolic link. */
async function withLink(): Promise<Uint8Array> {
  const bytes = new Uint8Array(guest);
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  new DataView(bytes.buffer).setUint32(at + 38, (0o120777 << 16) >>> 0, true);
  return Promise.resolve(bytes);
}

async function zipped(): Promise<Uint8Array> {
  return zipSync(Object.fromEntries((await unpack(guest)).map(({ name, content }) => [name, content])));
}

/** A thousand times smaller than what it would unpack to. */
async function bomb(): Promise<Uint8Array> {
  return Promise.resolve(zipSync({ 'template.json': new Uint8Array(64 * 1024 * 1024) }));
}

async function withWrongHash(): Promise<Uint8Array> {
  return pack(
    (await unpack(guest)).map((file) =>
      file.name === 'lisensi.txt' ? { ...file, content: text('milik kami') } : file,
    ),
  );
}

async function withStore(files: readonly StoredFile[], time: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of storeZip(files, time)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const looseSlots = z.looseObject({ slots: z.array(z.looseObject({ id: z.string() })) });
const looseSamples = z.looseObject({
  samples: z.looseObject({ longest: z.record(z.string(), z.unknown()) }),
});

const CASES: readonly (readonly [
  string,
  () => Promise<Uint8Array> | Uint8Array,
  string,
  Readonly<Record<string, unknown>>,
])[] = [
  ['a letter', () => text('Yth. Bapak Kepala, terlampir templat.'), 'package-not-zip', {}],
  ['an empty file', () => new Uint8Array(), 'package-not-zip', {}],
  ['a file cut off half way', () => guest.slice(0, guest.length / 2), 'package-damaged', {}],
  ['13 MB', () => new Uint8Array(13 * 1024 * 1024), 'package-too-large', {}],
  [
    'a thousand files',
    async () => pack(Array.from({ length: 1000 }, (_, index) => ({ name: `${index}`, content: text('') }))),
    'package-too-large',
    { files: 1000 },
  ],
  ['a zip bomb', bomb, 'package-compressed', { file: 'template.json' }],
  ['what a zip program made of it', zipped, 'package-compressed', {}],
  [
    'a name that climbs out',
    () => hostile('../../.bashrc'),
    'package-path-unsafe',
    { file: '../../.bashrc' },
  ],
  ['an absolute name', () => hostile('/etc/passwd'), 'package-path-unsafe', { file: '/etc/passwd' }],
  [
    'a name of another system',
    () => hostile('C:\\Windows\\a.dll'),
    'package-path-unsafe',
    { file: 'C:\\Windows\\a.dll' },
  ],
  [
    'a name that is there twice but for its capitals',
    () => hostile('Template.json'),
    'package-name-twice',
    {},
  ],
  ['a symbolic link', withLink, 'package-link', {}],
  [
    'an SVG with a script',
    () => repack(guest, { files: plus('gambar/a.svg', text('<svg><script>1</script></svg>')) }),
    'package-file-kind',
    { file: 'gambar/a.svg' },
  ],
  [
    'a page',
    () => repack(guest, { files: plus('index.html', text('<script></script>')) }),
    'package-file-kind',
    { file: 'index.html' },
  ],
  [
    'a script',
    () => repack(guest, { files: plus('main.js', text('1')) }),
    'package-file-kind',
    { file: 'main.js' },
  ],
  [
    'a font',
    () => repack(guest, { files: plus('huruf.woff2', text('wOF2')) }),
    'package-font',
    { file: 'huruf.woff2' },
  ],
  [
    'a picture that is a text',
    () => repack(guest, { files: plus('gambar/a.png', text('bukan gambar')) }),
    'package-picture-damaged',
    { file: 'gambar/a.png' },
  ],
  [
    'a picture cut off behind its header',
    () =>
      repack(guest, {
        files: plus('gambar/a.jpg', readFileSync(join(RESOURCES, 'photos/gedung.jpg')).subarray(0, 3000)),
      }),
    'package-picture-damaged',
    { file: 'gambar/a.jpg' },
  ],
  [
    'no template',
    async () => pack((await unpack(guest)).filter(({ name }) => name !== 'template.json')),
    'package-file-missing',
    { file: 'template.json' },
  ],
  [
    'no licence',
    () => repack(guest, { files: (files) => files.filter(({ name }) => name !== 'lisensi.txt') }),
    'package-file-missing',
    { file: 'lisensi.txt' },
  ],
  [
    'a file nobody listed',
    () => repack(guest, { manifest: (manifest) => ({ ...manifest, files: [] }) }),
    'package-file-extra',
    { file: 'lisensi.txt' },
  ],
  ['a file that was exchanged', withWrongHash, 'package-hash-wrong', { file: 'lisensi.txt' }],
  [
    'a template of a newer form',
    () => repack(guest, { template: (template) => ({ ...template, schema: 2 }) }),
    'package-newer',
    { file: 'template.json', schema: 2 },
  ],
  [
    'a package of a newer form',
    () => repack(guest, { manifest: (manifest) => ({ ...manifest, schema: 9 }) }),
    'package-newer',
    { file: 'manifest.json', schema: 9 },
  ],
  [
    'a slot without a hint',
    () =>
      repack(guest, {
        template: (template) => ({
          ...template,
          slots: looseSlots.parse(template).slots.map((slot) => ({ ...slot, hint: undefined })),
        }),
      }),
    'package-invalid',
    { file: 'template.json', field: 'slots.0.hint' },
  ],
  [
    'no author',
    () => repack(guest, { template: (template) => ({ ...template, author: undefined }) }),
    'package-invalid',
    { file: 'template.json', field: 'author' },
  ],
  [
    'a face the product lacks',
    () =>
      repack(guest, { template: (template) => rewritten(template, /"face":"[^"]+"/, '"face":"komik-400"') }),
    'package-face-unknown',
    { face: 'komik-400' },
  ],
  [
    'a face of the same name in other files',
    () =>
      repack(guest, {
        manifest: (manifest) => ({
          ...manifest,
          faces: z
            .array(z.looseObject({}))
            .parse(manifest['faces'])
            .map((face) => ({ ...face, files: ['0'.repeat(64)] })),
        }),
      }),
    'package-face-unknown',
    {},
  ],
  [
    'colours the product lacks',
    () => repack(guest, { template: (template) => ({ ...template, palettes: ['ungu'] }) }),
    'package-palette-unknown',
    { palette: 'ungu' },
  ],
  [
    'an icon the product lacks',
    () => repack(guest, { template: (template) => withPart(template, { ...ICON, icon: 'lucide:naga' }) }),
    'package-icon-unknown',
    { icon: 'lucide:naga' },
  ],
  [
    'a longest sample that does not fit',
    () => repack(guest, { template: withEndlessTitle }),
    'package-sample-unfit',
    { sample: 'longest', slot: 'judul' },
  ],
  [
    'parts that draw without end',
    () => repack(guest, { template: withEndlessLattice }),
    'package-too-heavy',
    { id: 'kota.agenda' },
  ],
  [
    'a million dots',
    () => repack(guest, { template: (template) => withPart(template, DOTS) }),
    'package-invalid',
    { file: 'template.json', field: /^layouts\./ },
  ],
  [
    'a part that calls itself the addition of a design',
    () => repack(guest, { template: (template) => withPart(template, { ...ICON, added: true }) }),
    'package-invalid',
    { file: 'template.json', field: /^layouts\./, reason: 'added' },
  ],
  [
    'a slot that calls itself the addition of a design',
    () => repack(guest, { template: (own) => rewritten(own, /"slots":\[\{/, '"slots":[{"added":true,') }),
    'package-invalid',
    { file: 'template.json', field: /^slots\./, reason: 'added' },
  ],
  ['the name of a template of ours', () => ours, 'template-ours', { id: 'hangat.agenda_kegiatan' }],
];

function withEndlessTitle(template: Record<string, unknown>): Record<string, unknown> {
  const { samples } = looseSamples.parse(template);
  const longest = { ...samples.longest, judul: 'Kegiatan penyuluhan '.repeat(40).trim() };
  return { ...template, samples: { ...samples, longest } };
}

const LATTICE = { part: 'kawung', box: [0, 0, 20_000, 20_000], step: 8, color: 'primary' };
const ICON = { part: 'icon', box: [0, 0, 96, 96], icon: 'lucide:x', view: 24, d: 'M4 4L20 20' };
const DOTS = {
  part: 'dots',
  slot: 'judul',
  whole: 'judul',
  box: [0, 0, 900, 900],
  most: 1_000_000,
  on: 'primary',
  off: 'accent',
};

const looseLayouts = z.object({
  layouts: z.record(z.string(), z.looseObject({ parts: z.array(z.unknown()) })),
});

/** The template with parts added to each of its pages. */
function withPart(template: Record<string, unknown>, ...parts: readonly unknown[]): Record<string, unknown> {
  const layouts = Object.entries(looseLayouts.parse(template).layouts).map(([id, layout]) => [
    id,
    { ...layout, parts: [...layout.parts, ...parts] },
  ]);
  return { ...template, layouts: Object.fromEntries(layouts) };
}

/** Every number within its bounds, and still more than a computer can draw. */
function withEndlessLattice(template: Record<string, unknown>): Record<string, unknown> {
  return withPart(template, ...Array.from({ length: 20 }, () => LATTICE));
}

function rewritten(template: Record<string, unknown>, from: RegExp, to: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(template).replace(from, to)));
}

describe('refused by name, with nothing installed', () => {
  test.each(CASES)('%s', async (_, build, code, params) => {
    const { client } = await openBackend();
    const answer = await install(client, await build());
    expect(answer).toMatchObject({ outcome: 'refused', refusal: { code, params } });
    const { templates } = await client.call('template.list', {});
    expect(templates.filter(({ origin }) => origin === 'terpasang')).toEqual([]);
  });

  test('an older version, and other content under the same version', async () => {
    const { client } = await openBackend();
    await install(client, await repack(guest, { template: (template) => ({ ...template, version: 3 }) }));
    expect(await install(client, guest)).toMatchObject({
      refusal: { code: 'template-older', params: { id: 'kota.agenda', version: 1, installed: 3 } },
    });
    const other = await repack(guest, { template: (template) => ({ ...template, version: 3, tag: 'Lain' }) });
    expect(await install(client, other)).toMatchObject({ refusal: { code: 'template-version-reused' } });
  });

  test('every name of a refusal is shown above', () => {
    const shown = [...CASES.map(([, , code]) => code), 'template-older', 'template-version-reused'];
    expect([...new Set(shown)].sort()).toEqual([...PACKAGE_REFUSALS].sort());
  });
});

test('a file of the same content but another date is not taken for the one that was sent', async () => {
  const { client } = await openBackend();
  const redated = await withStore(await unpack(guest), '2026-02-02T00:00:00');
  expect(await install(client, redated)).toMatchObject({ refusal: { code: 'package-damaged' } });
});

test('whatever bytes are changed in a package, it is refused by name', async () => {
  const stock = readDesignStock(RESOURCES);
  const flips = fc.array(
    fc.record({ at: fc.nat({ max: guest.length - 1 }), by: fc.integer({ min: 1, max: 255 }) }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(flips, async (changes) => {
      const bytes = new Uint8Array(guest);
      for (const { at, by } of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
      fc.pre(Buffer.compare(bytes, guest) !== 0);
      const opened = await openPackage(bytes, stock);
      expect(opened.ok ? 'opened' : PACKAGE_REFUSALS.some((code) => code === opened.error.code)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
