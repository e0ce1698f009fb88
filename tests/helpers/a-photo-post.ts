import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Client } from '#client/client.ts';
import type { PhotoImportReport } from '#core/photo/import-report.ts';
import type { Photo } from '#core/photo/photo.ts';
import { endOfJob } from './end-of-job.ts';
import { tempFolder } from './temp-folder.ts';

/** Brings one photo into the library: striped, so that covering a part of it shows. */
export async function importOnePhoto(client: Client): Promise<Photo> {
  const folder = tempFolder();
  const stripes = Array.from(
    { length: 24 },
    (_, at) => `<rect x="${at * 50}" width="25" height="1500" fill="rgb(${at * 9},115,85)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500">${stripes.join('')}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).flatten({ background: '#2b7355' }).jpeg().toBuffer();
  writeFileSync(join(folder, 'apel.jpg'), bytes);
  await endOfJob<PhotoImportReport>(client, () =>
    client.call('photo.importPaths', { paths: [folder], credit: '' }),
  );
  const [photo] = (await client.call('photo.list', {})).photos;
  if (photo === undefined) throw new Error('no photo came in');
  return photo;
}

/** Plans a post whose design shows the photo. @returns uid of the item */
export async function aPhotoPost(
  client: Client,
  photo: Photo,
  { title, on }: { readonly title: string; readonly on: string },
): Promise<string> {
  const { item } = await client.call('plan.add', {
    kind: 'liputan',
    title,
    plannedOn: on,
    formats: ['ig_feed_4x5'],
  });
  const { uid, rev, document } = await client.call('design.create', {
    templateId: 'resmi.kutipan_pimpinan',
    itemUid: item.uid,
  });
  const slot = document.template.slots.find(({ type, from }) => type === 'gambar' && from === undefined);
  const value = { kind: 'photo', ...photo.working, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' } as const;
  const diff = [{ path: ['values', slot?.id ?? ''] as ['values', string], value }];
  await client.call('design.apply', { uid, rev, gesture: 'foto', diff });
  return item.uid;
}
