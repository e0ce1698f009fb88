import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renamePatiently, writeDurably, writeFileAtomic } from '#backend/files/atomic-write.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meja-atomic-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a text file is replaced whole and no temporary remains', async () => {
  const path = join(folder, 'naskah.txt');
  await writeFile(path, 'lama');
  expect(await writeFileAtomic(path, 'Siaran pers — baru')).toBe(20);
  expect(await readFile(path, 'utf8')).toBe('Siaran pers — baru');
  expect(await readdir(folder)).toEqual(['naskah.txt']);
});

test('chunks arrive in order and are counted', async () => {
  const path = join(folder, 'gambar.bin');
  async function* chunks() {
    yield await Promise.resolve(new Uint8Array([1, 2]));
    yield new Uint8Array([3]);
  }
  expect(await writeFileAtomic(path, chunks())).toBe(3);
  expect([...(await readFile(path))]).toEqual([1, 2, 3]);
});

test('when the source fails half way the old file stays and no temporary remains', async () => {
  const path = join(folder, 'gambar.bin');
  await writeFile(path, 'lama');
  function* failing() {
    yield new Uint8Array(1000);
    throw new Error('source broke');
  }
  await expect(writeFileAtomic(path, failing())).rejects.toThrow('source broke');
  expect(await readFile(path, 'utf8')).toBe('lama');
  expect(await readdir(folder)).toEqual(['gambar.bin']);
});

test('a durable write refuses to overwrite', async () => {
  const path = join(folder, 'ada.txt');
  await writeFile(path, 'lama');
  await expect(writeDurably(path, 'baru')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('lama');
});

test('a rename waits while another program holds the file', async () => {
  const attempts: string[] = [];
  await renamePatiently('a', 'b', (from, to) => {
    attempts.push(`${from}>${to}`);
    const refused = attempts.length < 4;
    return refused ? Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' })) : Promise.resolve();
  });
  expect(attempts).toEqual(['a>b', 'a>b', 'a>b', 'a>b']);
});

test('a rename does not wait for what waiting cannot mend', async () => {
  let attempts = 0;
  const renaming = renamePatiently('a', 'b', () => {
    attempts += 1;
    return Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
  });
  await expect(renaming).rejects.toMatchObject({ code: 'ENOENT' });
  expect(attempts).toBe(1);
});
