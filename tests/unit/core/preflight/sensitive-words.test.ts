import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSensitiveWords, sensitiveWordsSchema } from '#core/preflight/sensitive-words.ts';
import { checkAltText, checkWords } from '#core/preflight/text-check.ts';
import { RESOURCES } from '../../../helpers/open-backend.ts';

const rules = sensitiveWordsSchema.parse(
  JSON.parse(readFileSync(join(RESOURCES, 'data', 'kata-periksa.json'), 'utf8')),
);
const told = (text: string) => findSensitiveWords(text, rules).map(({ kind, words }) => [kind, words]);

test.each([
  ['Jaksa menahan koruptor dana desa.', [['innocence', 'koruptor']]],
  ['Ia PELAKU utama, dan pelaku lain dicari.', [['innocence', 'PELAKU']]],
  ['Terdakwa jelas bersalah menurut warga.', [['innocence', 'jelas bersalah']]],
  ['Jaksa menahan terduga pelaku penipuan.', []],
  ['Orang yang diduga sebagai “pelaku” diperiksa.', []],
  ['Pembinaan pelaku usaha dan pelaku UMKM di pasar.', []],
  ['Terpidana adalah pelaku pencurian; putusan berkekuatan hukum tetap.', []],
  ['Pencurian dan penipuan dibahas; setiap orang dianggap tidak bersalah.', []],
])('words that call somebody guilty are asked about, and only those: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  [
    'Anak korban berusia 14 tahun, bersekolah di SMP Negeri 2. Sidang tertutup.',
    [['child', 'Anak korban, bersekolah di']],
  ],
  ['Anak korban didampingi pekerja sosial dan pembimbing kemasyarakatan.', []],
  ['Jaksa Masuk Sekolah menyapa siswa SMP bernama Arunika.', []],
  ['Perkara pencabulan, korban bernama Melati.', [['victim', 'pencabulan, korban bernama']]],
  ['Perkara pencabulan disidangkan tertutup.', []],
])('what leads to a child or a victim is asked about in such cases alone: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('a question names the words, the place and the whole sentence, and is advice', () => {
  const text = 'Sidang selesai. Koruptor itu dibawa ke rutan, kata jaksa.\nTerima kasih.';
  expect(checkWords('materi', [{ text, field: 'caption', format: 'ig_feed_4x5' }], rules)).toEqual([
    {
      code: 'words-innocence',
      severity: 'advice',
      subject: 'materi',
      field: 'caption',
      format: 'ig_feed_4x5',
      params: { words: 'Koruptor', sentence: 'Koruptor itu dibawa ke rutan, kata jaksa.' },
    },
  ]);
});

test('the name of a file is no alternative text', () => {
  const refused = (text: string) => checkAltText('materi', { text, field: 'altText' }).length > 0;
  expect(
    ['IMG_2034.JPG', 'foto-sidang.png', 'WhatsApp Image 2026-11-23 at 09.42.11', 'DSC 0042'].map(refused),
  ).toEqual([true, true, true, true]);
  expect(['Jaksa menyapa 86 siswa.', 'Foto kegiatan: sidang.png tampil di layar', ''].map(refused)).toEqual([
    false,
    false,
    false,
  ]);
});
