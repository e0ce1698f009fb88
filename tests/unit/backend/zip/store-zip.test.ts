import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomic } from '#backend/files/atomic-write.ts';
import { planParts, storeZip, zipSizeBytes, type ZipEntry } from '#backend/zip/store-zip.ts';
import { testWith } from '../../../helpers/programs.ts';

const AT = '2026-11-23T09:42:10';
const text = (value: string) => new TextEncoder().encode(value);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meja-zip-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const chunks = [];
  for await (const chunk of storeZip(entries, AT)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

test('the same entries give the same bytes, from memory or from a file', async () => {
  const path = join(folder, 'isi.txt');
  await writeFile(path, 'isi paket');
  const fromMemory = await zipOf([{ name: 'paket/isi.txt', content: text('isi paket') }]);
  expect(await zipOf([{ name: 'paket/isi.txt', content: { path } }])).toEqual(fromMemory);
  expect(fromMemory.byteLength).toBe(
    zipSizeBytes([{ name: 'paket/isi.txt', content: text('isi paket'), sizeBytes: 9 }]),
  );
});

test('a file beyond the whole-read limit is streamed with the right checksum', async () => {
  const path = join(folder, 'besar.bin');
  const bytes = Buffer.alloc(17 * 1024 * 1024, 'abcdefg');
  await writeFile(path, bytes);
  const streamed = await zipOf([{ name: 'besar.bin', content: { path } }]);
  const whole = await zipOf([{ name: 'besar.bin', content: bytes }]);
  expect(streamed.equals(whole)).toBe(true);
});

testWith('unzip', 'unzip finds no fault and gives names, times and bytes back', async () => {
  const path = join(folder, 'paket.zip');
  const entries = [
    { name: 'paket/BACA-SAYA.txt', content: text('Baca saya') },
    { name: 'paket/ig_feed_4x5/01.png', content: new Uint8Array(70_000).fill(7) },
    { name: 'paket/kosong.txt', content: new Uint8Array() },
  ];
  await writeFileAtomic(path, storeZip(entries, AT));
  const run = (...args: string[]) => execFileSync('unzip', [...args], { cwd: folder, encoding: 'utf8' });
  expect(run('-t', path)).toContain('No errors detected');
  expect(run('-l', path)).toMatch(/70000 {2}2026-11-23 09:42 {3}paket\/ig_feed_4x5\/01\.png/);
  run('-q', path, '-d', 'keluar');
  for (const entry of entries) {
    expect(new Uint8Array(await readFile(join(folder, 'keluar', entry.name)))).toEqual(entry.content);
  }
});

const sized = (name: string, sizeBytes: number) => ({ name, content: new Uint8Array(sizeBytes), sizeBytes });

test('parts stay at or below their limit, keep the order and each carry the common files', () => {
  const common = sized('SHA256SUMS', 100);
  const files = [sized('a', 400), sized('b', 400), sized('c', 400)];
  const parts = planParts(files, { maxBytes: 1400, inEveryPart: [common] });
  expect(parts.map((part) => part.map((entry) => entry.name))).toEqual([
    ['SHA256SUMS', 'a', 'b'],
    ['SHA256SUMS', 'c'],
  ]);
  expect(parts.every((part) => zipSizeBytes(part) <= 1400)).toBe(true);
});

test('a file that no part can hold is refused by name', () => {
  expect(() => planParts([sized('video.mp4', 5000)], { maxBytes: 1000, inEveryPart: [] })).toThrow(
    expect.objectContaining({
      code: 'part-too-small',
      params: { file: 'video.mp4', bytes: 5000, max: 1000 },
    }),
  );
});

test('a time that no zip can hold is refused', async () => {
  await expect(storeZip([], '1979-12-31T23:59:00').next()).rejects.toThrow('cannot hold the year 1979');
});
