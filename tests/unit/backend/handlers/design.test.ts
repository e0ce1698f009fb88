import type { OpenDesign } from '#core/design/design.ts';
import type { Client } from '#client/client.ts';
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBackend } from '../../../helpers/open-backend.ts';

const HOAX = 'resmi.klarifikasi_hoaks';

async function type(client: Client, design: OpenDesign, text: string, gesture: string): Promise<OpenDesign> {
  return client.call('design.apply', {
    uid: design.uid,
    rev: design.rev,
    gesture,
    diff: [{ path: ['values', 'klaim'], value: { kind: 'text', text } }],
  });
}

const claim = (design: OpenDesign): unknown => design.document.values['klaim'];

describe('a design', () => {
  test('begins with its template, the office and a palette the template is drawn for', async () => {
    const { client } = await openBackend();
    const design = await client.call('design.create', { templateId: HOAX });
    expect([design.title, design.rev, design.document.brand.satker, design.document.values]).toEqual([
      'Klarifikasi hoaks',
      1,
      'Cabang Kejaksaan Negeri Teluk Padma di Pulau Kelapa Dua',
      {},
    ]);
    expect(design.document.template.palettes).toContain(design.document.brand.palette.id);
    expect((await client.call('design.list', {})).designs.map(({ uid }) => uid)).toEqual([design.uid]);
  });

  test('undoes one stretch of typing at once and does it again', async () => {
    const { client } = await openBackend();
    let design = await client.call('design.create', { templateId: HOAX });
    design = await type(client, design, 'Satu', 'a');
    design = await type(client, design, 'Satu dua', 'a');
    design = await type(client, design, 'Tiga', 'b');
    design = await client.call('design.undo', { uid: design.uid, rev: design.rev });
    expect([claim(design), design.canUndo, design.canRedo]).toEqual([
      { kind: 'text', text: 'Satu dua' },
      true,
      true,
    ]);
    design = await client.call('design.undo', { uid: design.uid, rev: design.rev });
    expect([claim(design), design.canUndo]).toEqual([undefined, false]);
    design = await client.call('design.redo', { uid: design.uid, rev: design.rev });
    design = await client.call('design.redo', { uid: design.uid, rev: design.rev });
    expect([claim(design), design.canRedo]).toEqual([{ kind: 'text', text: 'Tiga' }, false]);
  });

  test('is called after its first words until somebody names it', async () => {
    const { client } = await openBackend();
    let design = await client.call('design.create', { templateId: HOAX });
    design = await type(client, design, 'Satu', 'a');
    expect(design.title).toBe('Klarifikasi hoaks: Satu');
    design = await client.call('design.undo', { uid: design.uid, rev: design.rev });
    expect(design.title).toBe('Klarifikasi hoaks');
    design = await client.call('design.redo', { uid: design.uid, rev: design.rev });
    design = await client.call('design.rename', { uid: design.uid, rev: design.rev, title: 'Nomor palsu' });
    design = await type(client, design, 'Dua', 'b');
    expect(design.title).toBe('Nomor palsu');
  });

  test('keeps its way back when the program ends and starts again', async () => {
    const first = await openBackend();
    let design = await first.client.call('design.create', { templateId: HOAX });
    design = await type(first.client, design, 'Sebelum mati', 'a');
    await first.backend.close();
    const second = await openBackend({ folder: first.folder });
    const undone = await second.client.call('design.undo', { uid: design.uid, rev: design.rev });
    expect(claim(undone)).toBeUndefined();
  });

  test('forgets what was undone once something else is done', async () => {
    const { client } = await openBackend();
    let design = await client.call('design.create', { templateId: HOAX });
    design = await type(client, design, 'Satu', 'a');
    design = await client.call('design.undo', { uid: design.uid, rev: design.rev });
    design = await type(client, design, 'Dua', 'b');
    design = await client.call('design.redo', { uid: design.uid, rev: design.rev });
    expect([claim(design), design.canRedo]).toEqual([{ kind: 'text', text: 'Dua' }, false]);
  });

  test('refuses a change made on an older revision', async () => {
    const { client } = await openBackend();
    const design = await client.call('design.create', { templateId: HOAX });
    await type(client, design, 'Satu', 'a');
    await expect(type(client, design, 'Dua', 'b')).rejects.toMatchObject({ code: 'conflict' });
  });

  test.each([
    ['the template', ['template', 'stampSlot']],
    ['the office', ['brand', 'satker']],
    ['what other rooms know', ['known', 'seenAt']],
  ])('lets no call change %s, and so never take the stamp away', async (_, path) => {
    const { backend, client } = await openBackend();
    const { uid, rev } = await client.call('design.create', { templateId: HOAX });
    const answer = await backend.call('design.apply', {
      uid,
      rev,
      gesture: 'a',
      diff: [{ path, value: null }],
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('lies in the bin until it is taken out again', async () => {
    const { client } = await openBackend();
    const { uid } = await client.call('design.create', { templateId: HOAX });
    await client.call('design.remove', { uid });
    await expect(client.call('design.get', { uid })).rejects.toMatchObject({ code: 'not-found' });
    expect((await client.call('design.restore', { uid })).uid).toBe(uid);
  });
});

test('a photo becomes a working copy in media, and a damaged one leaves nothing behind', async () => {
  const { backend, client } = await openBackend();
  const upload = async (bytes: Uint8Array): Promise<string> => {
    const incoming = '00000000-0000-4000-8000-000000000001';
    await writeFile(join(backend.context.paths.incoming, incoming), bytes);
    return (await client.call('media.adopt', { incoming })).sha256;
  };
  const whole = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
  const add = async (bytes: Uint8Array) => {
    const sha256 = await upload(bytes);
    return (await client.call('photo.add', { sha256, fileName: 'sidang.jpg' })).photo.working;
  };
  const picture = await add(whole);
  expect({ ...picture, sha256: '' }).toEqual({ sha256: '', widthPx: 2400, heightPx: 1600 });
  expect(await backend.context.media.has(picture.sha256)).toBe(true);
  const before = await backend.context.media.list();
  await expect(add(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'photo-damaged' });
  expect(await backend.context.media.list()).toEqual(before);
});

test('a design names the story it is drawn for, the newest one, and none that lies in the bin', async () => {
  const { client } = await openBackend();
  const { uid } = await client.call('design.create', { templateId: HOAX });
  const item = async () => (await client.call('design.item', { uid })).itemUid;
  const plan = async (title: string) =>
    (await client.call('plan.add', { kind: 'klarifikasi', title, designUid: uid })).item;
  expect(await item()).toBeNull();
  const first = await plan('Pertama');
  const second = await plan('Kedua');
  expect(await item()).toBe(second.uid);
  await client.call('plan.delete', { uid: second.uid, rev: second.rev });
  expect(await item()).toBe(first.uid);
});
