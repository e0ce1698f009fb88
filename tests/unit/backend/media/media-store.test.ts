import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMediaStore } from '#backend/media/media-store.ts';

const BYTES = new TextEncoder().encode('foto loket');
const SHA = createHash('sha256').update(BYTES).digest('hex');

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'meja-media-')), 'media');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

test('bytes are kept under their hash and read back', async () => {
  const store = await openMediaStore(folder);
  expect(await store.put(BYTES, { ext: 'jpg' })).toEqual({ sha256: SHA, sizeBytes: 10 });
  expect(await store.path(SHA)).toBe(join(folder, SHA.slice(0, 2), `${SHA}.jpg`));
  expect(await store.read(SHA)).toEqual(BYTES);
  expect(await store.list()).toEqual([SHA]);
  expect(await store.check(SHA)).toBeNull();
});

test('the same bytes are kept once, whatever the extension, and no temporary remains', async () => {
  const store = await openMediaStore(folder);
  await store.put(BYTES, { ext: 'jpg' });
  async function* chunks() {
    yield await Promise.resolve(BYTES.subarray(0, 4));
    yield BYTES.subarray(4);
  }
  expect(await store.put(chunks(), { ext: 'jpeg' })).toEqual({ sha256: SHA, sizeBytes: 10 });
  expect(await readdir(folder)).toEqual([SHA.slice(0, 2)]);
  expect(await readdir(join(folder, SHA.slice(0, 2)))).toEqual([`${SHA}.jpg`]);
});

test('what is not here is null, also for names that are not hashes', async () => {
  const store = await openMediaStore(folder);
  expect(await store.read(SHA)).toBeNull();
  expect(await store.path('../../etc/passwd')).toBeNull();
  expect(await store.has('')).toBe(false);
});

test('a damaged file is named, and putting the bytes again mends it', async () => {
  const store = await openMediaStore(folder);
  await store.put(BYTES, { ext: 'jpg' });
  const path = join(folder, SHA.slice(0, 2), `${SHA}.jpg`);
  await writeFile(path, 'foto rusak');
  const actualSha256 = createHash('sha256').update('foto rusak').digest('hex');
  expect(await store.check(SHA)).toEqual({ sha256: SHA, path, actualSha256 });
  await store.put(BYTES, { ext: 'jpg' });
  expect(await store.check(SHA)).toBeNull();
});

test('an extension that could climb out of the folder is refused', async () => {
  const store = await openMediaStore(folder);
  await expect(store.put(BYTES, { ext: '../x' })).rejects.toThrow('Not a media extension');
});
