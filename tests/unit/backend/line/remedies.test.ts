import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import type { ReportedFinding } from '#contract/calls/line.ts';
import type { PreflightCode } from '#core/preflight/preflight-finding.ts';
import type { Remedy } from '#core/preflight/remedy.ts';
import { aClarification } from '../../../helpers/a-clarification.ts';
import { aPhotoPost, importOnePhoto } from '../../../helpers/a-photo-post.ts';
import { codeOf } from '../../../helpers/code-of.ts';
import { fillDesign } from '../../../helpers/fill-design.ts';
import { AN_OFFICE, openBackend } from '../../../helpers/open-backend.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

const open = () => openBackend({ ports: WITHOUT_BROWSER });
const FACE = [{ shape: 'kotak', x: 0.3, y: 0.2, width: 0.2, height: 0.2 }] as const;

async function findingOf(client: Client, itemUid: string, code: PreflightCode): Promise<ReportedFinding> {
  const { findings } = await client.call('preflight.run', { itemUid });
  const found = findings.find(({ finding }) => finding.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${JSON.stringify(findings)}`);
  return found;
}

async function codesOf(client: Client, itemUid: string): Promise<readonly string[]> {
  const { findings } = await client.call('preflight.run', { itemUid });
  return findings.map(({ finding }) => finding.code);
}

/** Takes the remedy of a finding, sees the finding gone, takes it back and sees everything as it was. */
async function takeAndGoBack(client: Client, itemUid: string, code: PreflightCode): Promise<Remedy | null> {
  const state = async () => {
    const { item } = await client.call('plan.get', { uid: itemUid });
    const design = await client.call('design.get', { uid: item.designUid ?? '' });
    const { altText, hashtags, formats } = item;
    return { altText, hashtags, formats, document: design.document };
  };
  const before = await state();
  const { key, remedy } = await findingOf(client, itemUid, code);
  const mended = await client.call('preflight.mend', { itemUid, key });
  expect(await codesOf(client, itemUid)).not.toContain(code);
  await client.call('preflight.unmend', { itemUid, mended });
  expect(await state()).toEqual(before);
  expect((await findingOf(client, itemUid, code)).key).toBe(key);
  await client.call('preflight.mend', { itemUid, key });
  expect(await codesOf(client, itemUid)).not.toContain(code);
  return remedy;
}

/** A quote whose texts stand in its design, for two channels. */
async function aQuote(
  client: Client,
  texts: { readonly caption?: string; readonly hashtags?: string[]; readonly altText?: string } = {},
): Promise<string> {
  const { item } = await client.call('plan.add', {
    kind: 'kutipan',
    title: 'Kutipan Kasi Intelijen',
    formats: ['ig_feed_4x5', 'x_4x5'],
    caption: 'Jangan transfer.',
    ...texts,
  });
  const { uid, rev } = await client.call('design.create', {
    templateId: 'resmi.kutipan_pimpinan',
    itemUid: item.uid,
  });
  const diff = [
    { path: ['values', 'kutipan'] as ['values', string], value: { kind: 'text', text: 'Jangan transfer.' } },
  ] as const;
  await client.call('design.apply', { uid, rev, gesture: 'isi', diff: [...diff] });
  return item.uid;
}

test('a missing alternative text is taken from the design, for all channels that share it', async () => {
  const { client } = await open();
  const itemUid = await aQuote(client);
  const remedy = await takeAndGoBack(client, itemUid, 'alt-text-missing');
  const text =
    'Kutipan pimpinan dari Cabang Kejaksaan Negeri Teluk Padma di Pulau Kelapa Dua. Kutipan: Jangan transfer.';
  const { item } = await client.call('plan.get', { uid: itemUid });
  expect([remedy, item.altText, item.formats.map(({ altText }) => altText)]).toEqual([
    { kind: 'alt-text', text },
    text,
    [null, null],
  ]);
});

test('a file name as alternative text gives way to the one taken from the design', async () => {
  const { client } = await open();
  const itemUid = await aQuote(client, { altText: 'IMG_20261123_0942.jpg' });
  expect(await takeAndGoBack(client, itemUid, 'alt-text-file-name')).toMatchObject({ kind: 'alt-text' });
});

test('too many hashtags lose the last ones on that channel only, and a caption is never cut', async () => {
  const { client } = await open();
  const itemUid = await aQuote(client, { hashtags: ['#a', '#b', '#c', '#d', '#e', '#f', '#g'] });
  const remedy = await takeAndGoBack(client, itemUid, 'hashtags-over-limit');
  expect(remedy).toEqual({ kind: 'hashtags', dropped: ['#f', '#g'] });
  const { item } = await client.call('plan.get', { uid: itemUid });
  expect([item.hashtags.length, item.formats.map(({ hashtags }) => hashtags?.length ?? null)]).toEqual([
    7,
    [5, null],
  ]);
});

test('a caption over the limit loses its last hashtags where that is enough, and has no remedy where it is not', async () => {
  const { client } = await open();
  const long = 'Jangan transfer. '.repeat(16).trim();
  const enough = await aQuote(client, { caption: long, hashtags: ['#AwasHoaks'] });
  expect(await takeAndGoBack(client, enough, 'caption-over-limit')).toEqual({
    kind: 'hashtags',
    dropped: ['#AwasHoaks'],
  });
  const tooLong = await aQuote(client, { caption: 'Jangan transfer. '.repeat(20), hashtags: ['#AwasHoaks'] });
  expect((await findingOf(client, tooLong, 'caption-over-limit')).remedy).toBeNull();
});

test('a credit the library knows is taken over into the design', async () => {
  const { client } = await open();
  const photo = await importOnePhoto(client);
  const itemUid = await aPhotoPost(client, photo, { title: 'Apel pagi', on: '2026-11-23' });
  await client.call('photo.update', { uid: photo.uid, rev: photo.rev, notes: { credit: 'Rina Toding' } });
  expect(await takeAndGoBack(client, itemUid, 'photo-credit-left-out')).toEqual({
    kind: 'photo-credit',
    credit: 'Rina Toding',
  });
});

test('a photo that must be covered gives way to its covered copy in every design that is not submitted', async () => {
  const { client } = await open();
  const photo = await importOnePhoto(client);
  const itemUid = await aPhotoPost(client, photo, { title: 'Apel pagi', on: '2026-11-23' });
  const other = await aPhotoPost(client, photo, { title: 'Upacara', on: '2027-03-01' });
  const notes = { mustMask: true } as const;
  await client.call('photo.update', { uid: photo.uid, rev: photo.rev, notes });
  expect((await findingOf(client, itemUid, 'photo-must-mask')).remedy).toBeNull();

  const copy = await client.call('photo.cover', { uid: photo.uid, covers: [...FACE] });
  expect(await takeAndGoBack(client, itemUid, 'photo-must-mask')).toEqual({
    kind: 'photo-covered',
    from: photo.smallSha256,
    to: copy.smallSha256,
    designs: expect.toSatisfy(
      (titles: string[]) => titles.toSorted().join() === 'Apel pagi,Upacara',
    ) as unknown,
    locked: [],
  });
  expect(await codesOf(client, other)).not.toContain('photo-must-mask');
});

test('old marks of the office are exchanged for those of today, in the palette the design was made in', async () => {
  const { client } = await open();
  const itemUid = await aQuote(client);
  expect(await codesOf(client, itemUid)).not.toContain('brand-dated');
  await client.call('office.save', { ...AN_OFFICE, name: 'Kejaksaan Negeri Teluk Padma' });
  expect(await takeAndGoBack(client, itemUid, 'brand-dated')).toEqual({ kind: 'brand', parts: ['nama'] });
});

test('a remedy is not taken twice, and not taken back over what was changed since', async () => {
  const { client } = await open();
  const photo = await importOnePhoto(client);
  const itemUid = await aPhotoPost(client, photo, { title: 'Apel pagi', on: '2026-11-23' });
  await client.call('photo.update', { uid: photo.uid, rev: photo.rev, notes: { credit: 'Rina Toding' } });
  const { key } = await findingOf(client, itemUid, 'photo-credit-left-out');
  const mended = await client.call('preflight.mend', { itemUid, key });
  expect(await codeOf(client.call('preflight.mend', { itemUid, key }))).toBe('not-found');

  const [design] = mended.designs;
  const { uid, rev } = await client.call('design.get', { uid: design?.uid ?? '' });
  await client.call('design.rename', { uid, rev, title: 'Apel pagi, Senin' });
  expect(await codeOf(client.call('preflight.unmend', { itemUid, mended }))).toBe('conflict');
  expect(await codesOf(client, itemUid)).not.toContain('photo-credit-left-out');
});

test('a code too small for its address leads to the short one of the site instead; an office without a site has no such way', async () => {
  const long = 'https://kejari.example/klarifikasi/2026/11/sumbangan-lewat-pesan';
  const tautan = { kind: 'text' as const, text: long };
  const make = async (site: string) => {
    const { client } = await open();
    await client.call('office.save', { ...AN_OFFICE, contact: { ...AN_OFFICE.contact, site } });
    const itemUid = await aClarification(client);
    const { item } = await client.call('plan.get', { uid: itemUid });
    const uid = item.designUid ?? '';
    await fillDesign(client, await client.call('design.get', { uid }), { tautan });
    return { client, itemUid, uid };
  };
  const { client, itemUid, uid } = await make('kejari.example');
  const remedy = await takeAndGoBack(client, itemUid, 'qr-small');
  expect(remedy).toEqual({ kind: 'site-address', address: 'https://kejari.example' });
  const { document } = await client.call('design.get', { uid });
  expect(document.values['tautan']).toBeUndefined();
  const other = await make('');
  expect((await findingOf(other.client, other.itemUid, 'qr-small')).remedy).toBeNull();
});
