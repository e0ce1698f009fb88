import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import type { OpenDesign } from '#core/design/design.ts';
import { picturesOf } from '#core/design/photo-places.ts';
import type { Photo } from '#core/photo/photo.ts';
import { aPhotoPost, importOnePhoto } from '../../../helpers/a-photo-post.ts';
import { codeOf } from '../../../helpers/code-of.ts';
import { openBackend, type TestBackend } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';
import { repack } from '../../../helpers/template-package.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

type Op = Input<'design.shape'>['ops'][number];
const ON = { layout: '4x5', page: 0 } as const;
const FACE = [{ shape: 'kotak', x: 0.3, y: 0.2, width: 0.2, height: 0.2 }] as const;
const open = () => openBackend({ ports: WITHOUT_BROWSER });

function pictureOf({ working }: Pick<Photo, 'working'>, more: object = {}): Op {
  const photo = { ...working, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' };
  const part = {
    part: 'picture',
    id: 'p800',
    box: [100, 400, 300, 375],
    when: [],
    radius: 0,
    photo,
    ...more,
  };
  return { op: 'add', on: ON, part } as unknown as Op;
}

const shapeIt = (client: Client, { uid, rev }: OpenDesign, ...ops: readonly Op[]): Promise<OpenDesign> =>
  client.call('design.shape', { uid, rev, gesture: `g${rev}`, ops: [...ops] });

/** A post whose design shows the photo in no slot. */
async function aPost(client: Client, photo: Photo) {
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan',
    plannedOn: '2026-11-23',
    formats: ['ig_feed_4x5'],
  });
  const made = await client.call('design.create', {
    templateId: 'resmi.kutipan_pimpinan',
    itemUid: item.uid,
  });
  return { itemUid: item.uid, design: await shapeIt(client, made, pictureOf(photo)) };
}

const shownIn = (design: OpenDesign): readonly string[] =>
  picturesOf(design.document.template).map(({ part }) => part.photo.sha256);

test('a picture without a slot counts as a use of its photo, and one of another library is refused', async () => {
  const { client } = await open();
  const photo = await importOnePhoto(client);
  const { design } = await aPost(client, photo);
  const { uses } = await client.call('photo.uses', { uid: photo.uid });
  expect(uses.map(({ designUid }) => designUid)).toEqual([design.uid]);
  const { photos } = await client.call('photo.list', { filter: 'unused' });
  expect(photos).toEqual([]);
  const foreign = pictureOf({ working: { ...photo.working, sha256: 'c'.repeat(64) } }, { id: 'p801' });
  expect(await codeOf(shapeIt(client, design, foreign))).toBe('media-missing');
  expect((await client.call('design.get', { uid: design.uid })).document).toEqual(design.document);
});

test('what must be covered and who took it is asked of it, and mended in it, as in a slot', async () => {
  const { client } = await open();
  const photo = await importOnePhoto(client);
  const { itemUid, design } = await aPost(client, photo);
  const notes = { mustMask: true, credit: 'Rina Toding' } as const;
  await client.call('photo.update', { uid: photo.uid, rev: photo.rev, notes });
  const copy = await client.call('photo.cover', { uid: photo.uid, covers: [...FACE] });
  const codes = async (): Promise<readonly string[]> => {
    const { findings } = await client.call('preflight.run', { itemUid });
    return findings.map(({ finding }) => finding.code).filter((code) => code.startsWith('photo-'));
  };
  const mend = async (code: string): Promise<void> => {
    const { findings } = await client.call('preflight.run', { itemUid });
    const found = findings.find(({ finding }) => finding.code === code);
    expect(found?.remedy).not.toBeNull();
    await client.call('preflight.mend', { itemUid, key: found?.key ?? '' });
  };
  expect(await codes()).toEqual(expect.arrayContaining(['photo-must-mask', 'photo-credit-left-out']));
  await mend('photo-must-mask');
  await mend('photo-credit-left-out');
  expect(await codes()).not.toEqual(expect.arrayContaining(['photo-must-mask']));
  const [now] = picturesOf((await client.call('design.get', { uid: design.uid })).document.template);
  expect([now?.part.photo.sha256, now?.part.photo.credit]).toEqual([copy.working.sha256, 'Rina Toding']);
});

test('taking the photo out of a slot and putting it in by hand is two places of one swap', async () => {
  const { client } = await open();
  const photo = await importOnePhoto(client);
  const itemUid = await aPhotoPost(client, photo, { title: 'Apel pagi', on: '2026-11-23' });
  const { item } = await client.call('plan.get', { uid: itemUid });
  const made = await client.call('design.get', { uid: item.designUid ?? '' });
  await shapeIt(client, made, pictureOf(photo));
  await client.call('photo.update', { uid: photo.uid, rev: photo.rev, notes: { mustMask: true } });
  const copy = await client.call('photo.cover', { uid: photo.uid, covers: [...FACE] });
  const { findings } = await client.call('preflight.run', { itemUid });
  const found = findings.find(({ finding }) => finding.code === 'photo-must-mask');
  await client.call('preflight.mend', { itemUid, key: found?.key ?? '' });
  const { document } = await client.call('design.get', { uid: made.uid });
  expect(JSON.stringify(document)).not.toContain(photo.working.sha256);
  expect(JSON.stringify(document).split(copy.working.sha256)).toHaveLength(3);
});

/** The package of an office's template that shows a photo of its own. */
async function published({ backend, client }: TestBackend): Promise<{ photo: Photo; bytes: Uint8Array }> {
  const photo = await importOnePhoto(client);
  const from = { blank: true } as const;
  const { uid } = await client.call('template.draft', { name: 'Sapa Warga', layouts: ['4x5'], from });
  const slot = {
    id: 'judul',
    label: { id: 'Judul', en: 'Judul' },
    hint: { id: 'Satu kalimat', en: 'Satu kalimat' },
    type: 'teks',
    max: 40,
    required: true,
  } as const;
  const style = { face: 'sans-800', size: [40, 96], lines: 4, leading: 1.1, color: 'ink' };
  const words = {
    ...{ part: 'text', id: 'p1', box: [72, 900, 936, 320], content: [{ slot: 'judul' }], join: '' },
    ...{ when: [], valign: 'top', style: { ...style, align: 'left', rag: 'even' } },
  };
  const drawn = await shapeIt(
    client,
    await client.call('design.get', { uid }),
    { op: 'slot', slot },
    { op: 'add', on: ON, part: words } as unknown as Op,
    pictureOf(photo),
  );
  const answer = await client.call('template.publish', { uid, rev: drawn.rev });
  if (answer.outcome !== 'published') throw new Error(JSON.stringify(answer));
  const { sha256 } = await client.call('template.export', { id: answer.id });
  return { photo, bytes: (await backend.context.media.read(sha256)) ?? new Uint8Array() };
}

async function installed({ client }: TestBackend, bytes: Uint8Array) {
  const path = join(tempFolder(), 'sapa-warga.mejatemplate');
  await writeFile(path, bytes);
  return client.call('template.import', { path });
}

test('a template takes the pictures of its own along to another office, and its designs show them there', async () => {
  const { photo, bytes } = await published(await open());
  const other = await open();
  const answer = await installed(other, bytes);
  expect(answer.outcome).toBe('installed');
  const { backend, client } = other;
  const id = answer.outcome === 'refused' ? '' : answer.id;
  const design = await client.call('design.create', { templateId: id });
  expect(shownIn(design)).toEqual([photo.working.sha256]);
  const kept = await backend.context.media.read(photo.working.sha256);
  const { width, height } = await sharp(kept ?? Buffer.from('')).metadata();
  expect({ width, height }).toEqual({ width: photo.working.widthPx, height: photo.working.heightPx });
});

test.each([
  [
    'whose picture is missing',
    (bytes: Uint8Array) =>
      repack(bytes, { files: (files) => files.filter(({ name }) => !name.startsWith('gambar/')) }),
    'package-file-missing',
  ],
  [
    'whose picture is of another size',
    (bytes: Uint8Array) =>
      repack(bytes, {
        template: (template) =>
          JSON.parse(JSON.stringify(template).replace('"widthPx":', '"widthPx":1')) as typeof template,
      }),
    'package-picture-damaged',
  ],
])('a package %s is refused by name', async (_, change, code) => {
  const { bytes } = await published(await open());
  const answer = await installed(await open(), await change(bytes));
  expect(answer.outcome === 'refused' ? answer.refusal.code : answer.outcome).toBe(code);
});
