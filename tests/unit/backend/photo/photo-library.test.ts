import type { Client } from '#client/client.ts';
import type { OpenDesign } from '#core/design/design.ts';
import type { Photo } from '#core/photo/photo.ts';
import type { PhotoImportReport } from '#core/photo/import-report.ts';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../helpers/code-of.ts';
import { endOfJob } from '../../../helpers/end-of-job.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const plain = (background: string, width = 320, height = 200) =>
  sharp({ create: { width, height, channels: 3, background } });

/** A photo as a phone writes it: with the place and the moment. */
const fromPhone = () =>
  plain('#2b7355', 900, 600)
    .withExif({
      IFD2: { DateTimeOriginal: '2026:10:28 09:15:00' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 8/1 0/1' },
    })
    .jpeg()
    .toBuffer();

async function opened() {
  const { backend, client } = await openBackend();
  const folder = tempFolder();
  const load = (credit = '') =>
    endOfJob<PhotoImportReport>(client, () => client.call('photo.importPaths', { paths: [folder], credit }));
  const put = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
  };
  return { backend, client, folder, load, put };
}

/** A design of the one template that needs nothing but a photo for this, with the photo in its slot. */
async function designWith(client: Client, photo: Photo | undefined): Promise<OpenDesign> {
  const templateId = 'resmi.kutipan_pimpinan';
  const design = await client.call('design.create', { templateId, title: 'Kutipan' });
  const slot = design.document.template.slots.find(({ type }) => type === 'gambar');
  if (photo === undefined || slot === undefined) throw new Error('needs a photo and a slot for it');
  const value = { kind: 'photo', ...photo.working, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' } as const;
  return client.call('design.apply', {
    uid: design.uid,
    rev: design.rev,
    gesture: 'g',
    diff: [{ path: ['values', slot.id], value }],
  });
}

describe('the photo library', () => {
  test('keeps the original untouched and drops the place from everything it makes of it', async () => {
    const { backend, client, load, put } = await opened();
    const bytes = await fromPhone();
    put('Kajari menerima kunjungan.jpg', bytes);
    await load('Rina Toding');
    const photo = (await client.call('photo.list', {})).photos[0];
    expect(photo && { ...photo, uid: 0, working: 0, smallSha256: 0, largeSha256: 0, fileName: 0 }).toEqual({
      uid: 0,
      rev: 1,
      originalSha256: createHash('sha256').update(bytes).digest('hex'),
      fileName: 0,
      working: 0,
      smallSha256: 0,
      largeSha256: 0,
      maskedFrom: null,
      title: 'Kajari menerima kunjungan',
      alt: '',
      credit: 'Rina Toding',
      consent: 'belum',
      consentNote: '',
      mustMask: false,
      takenAt: '2026-10-28T09:15:00',
      addedAt: '2026-11-23T01:42:00.000Z',
    });
    const place = async (sha256 = '') =>
      execFileSync('exiftool', ['-s', '-GPS*', (await backend.context.media.path(sha256)) ?? '']).toString();
    expect(await place(photo?.originalSha256)).toContain('GPSLatitude');
    expect([
      await place(photo?.working.sha256),
      await place(photo?.smallSha256),
      await place(photo?.largeSha256),
    ]).toEqual(['', '', '']);
    const small = await backend.context.media.read(photo?.smallSha256 ?? '');
    const header = await sharp(small ?? undefined).metadata();
    expect([header.format, header.width, header.height]).toEqual(['webp', 256, 171]);
  });

  test('names each refused file of a folder and takes the rest', async () => {
    const { folder, load, put } = await opened();
    const whole = await plain('#aa3300').jpeg().toBuffer();
    const frame = { create: { width: 64, height: 64, channels: 3, background: 'red' } } as const;
    const two = [await sharp(frame).png().toBuffer(), await plain('#00f', 64, 64).png().toBuffer()];
    put('baik.jpg', whole);
    put('terpotong.jpg', whole.subarray(0, whole.length / 2));
    put('kosong.jpg', new Uint8Array());
    put('dari-iphone.jpg', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'));
    put('raksasa.png', await plain('#fff', 10_000, 10_000).png().toBuffer());
    put(
      'bergerak.webp',
      await sharp(two, { join: { animated: true } })
        .webp()
        .toBuffer(),
    );
    put('menyamar.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>'));
    mkdirSync(join(folder, 'rapat'));
    put('rapat/cetak.jpg', await plain('#117744').toColourspace('cmyk').jpeg().toBuffer());
    const report = await load();
    const at = (name: string) => join(folder.split('/').at(-1) ?? '', name);
    expect({ ...report, uids: report.uids.length }).toEqual({
      imported: 2,
      known: 0,
      uids: 2,
      refused: [
        { file: at('bergerak.webp'), code: 'photo-unsupported', params: {} },
        { file: at('dari-iphone.jpg'), code: 'photo-heic', params: {} },
        { file: at('kosong.jpg'), code: 'photo-damaged', params: {} },
        { file: at('menyamar.jpg'), code: 'photo-unsupported', params: {} },
        { file: at('raksasa.png'), code: 'photo-too-large', params: { widthPx: 10_000, heightPx: 10_000 } },
        { file: at('terpotong.jpg'), code: 'photo-damaged', params: {} },
      ],
    });
  });

  test('knows a file it has by its bytes, and brings it back out of the bin', async () => {
    const { client, load, put } = await opened();
    const bytes = await plain('#345').jpeg().toBuffer();
    put('a.jpg', bytes);
    put('salinan.jpg', bytes);
    const first = await load();
    expect([first.imported, first.known]).toEqual([1, 1]);
    await client.call('photo.remove', { uid: first.uids[0] ?? '' });
    expect((await client.call('trash.list', {})).entries.map(({ kind, title }) => [kind, title])).toEqual([
      ['photo', 'a'],
    ]);
    expect((await client.call('photo.list', {})).total).toBe(0);
    expect((await load()).uids).toEqual(first.uids);
    expect((await client.call('photo.list', {})).total).toBe(1);
  });

  test('finds by title, credit and file name, and filters what is unused, uncredited or unasked', async () => {
    const { client, load, put } = await opened();
    put('apel pagi.jpg', await plain('#111').jpeg().toBuffer());
    put('sidang.jpg', await plain('#222').jpeg().toBuffer());
    await load();
    const [court, parade] = (await client.call('photo.list', {})).photos;
    await client.call('photo.update', {
      uid: parade?.uid ?? '',
      rev: 1,
      notes: { credit: 'Andi Mappasessu', consent: 'ada', alt: 'Pegawai berbaris di halaman.' },
    });
    const titles = async (wish: object) =>
      (await client.call('photo.list', wish)).photos.map(({ title }) => title);
    expect(await titles({ words: 'PAGI mappa' })).toEqual(['apel pagi']);
    expect(await titles({ words: 'halaman' })).toEqual(['apel pagi']);
    expect(await titles({ words: 'pagi sidang' })).toEqual([]);
    expect(await titles({ filter: 'uncredited' })).toEqual(['sidang']);
    expect(await titles({ filter: 'unconsented' })).toEqual(['sidang']);
    expect(await titles({ month: '2026-11' })).toEqual(['sidang', 'apel pagi']);
    expect(await titles({ month: '2026-10' })).toEqual([]);
    expect(await titles({ order: 'lately_used' })).toEqual(['sidang', 'apel pagi']);
    await designWith(client, parade);
    expect(await titles({ order: 'lately_used' })).toEqual(['apel pagi', 'sidang']);
    await client.call('design.remove', {
      uid: (await client.call('photo.uses', { uid: parade?.uid ?? '' })).uses[0]?.designUid ?? '',
    });
    const design = await designWith(client, court);
    expect(await titles({ filter: 'unused' })).toEqual(['apel pagi']);
    expect((await client.call('photo.uses', { uid: court?.uid ?? '' })).uses).toEqual([
      { designUid: design.uid, title: 'Kutipan', itemUid: null, itemTitle: null, packages: 0 },
    ]);
  });

  test('gives up a photo only while no design shows it, and names the one that does', async () => {
    const { client, load, put } = await opened();
    put('a.jpg', await plain('#678').jpeg().toBuffer());
    const uid = (await load()).uids[0] ?? '';
    const photo = (await client.call('photo.list', {})).photos[0];
    const design = await designWith(client, photo);
    await expect(client.call('photo.remove', { uid })).rejects.toMatchObject({
      code: 'photo-in-use',
      params: { title: 'Kutipan' },
    });
    await client.call('design.remove', { uid: design.uid });
    expect(await codeOf(client.call('photo.remove', { uid }))).toBe('done');
  });
});

test('a photo already changed elsewhere is not written over', async () => {
  const { client, load, put } = await opened();
  put('a.jpg', await plain('#9ab').jpeg().toBuffer());
  const uid = (await load()).uids[0] ?? '';
  await client.call('photo.update', { uid, rev: 1, notes: { title: 'Satu' } });
  expect(await codeOf(client.call('photo.update', { uid, rev: 1, notes: { title: 'Dua' } }))).toBe(
    'conflict',
  );
});

test('the bytes on the disk are not touched by an import', async () => {
  const { folder, load, put } = await opened();
  const bytes = await fromPhone();
  put('a.jpg', bytes);
  await load();
  expect(readFileSync(join(folder, 'a.jpg')).equals(bytes)).toBe(true);
});
