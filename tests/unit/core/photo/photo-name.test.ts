import { expect, test } from 'vitest';
import { photoName, titleFromFile } from '#core/photo/photo.ts';

test.each([
  ['Kunjungan/apel pagi.jpg', 'apel pagi'],
  ['D:\\Foto\\rapat_koordinasi.JPG', 'rapat koordinasi'],
  ['Sidang 12 November.jpeg', 'Sidang 12 November'],
  ['IMG_2034.JPG', ''],
  ['DSC00412.jpg', ''],
  ['20261123_094211.jpg', ''],
  ['IMG-20261123-WA0007.jpg', ''],
  ['WhatsApp Image 2026-11-23 at 09.42.11 (1).jpeg', ''],
])('the title of %s begins as “%s”: what a camera made up says nothing', (file, title) => {
  expect(titleFromFile(file)).toBe(title);
});

test('a photo is called by its title, or by what tells its file from others of that day', () => {
  const called = (title: string, fileName: string) => photoName({ title, fileName });
  expect([
    called('Apel pagi', 'IMG_2034.JPG'),
    called('', 'Kunjungan/IMG_2034.JPG'),
    called('', 'Foto/WhatsApp Image 2026-11-23 at 09.42.11.jpeg'),
    called('', '.jpg'),
  ]).toEqual(['Apel pagi', 'IMG_2034', '2026-11-23 at 09.42.11', '.jpg']);
});
