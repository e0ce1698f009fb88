import { expect, test } from 'vitest';
import { wantedPictures } from '#core/design/merge/wanted-pictures.ts';
import { builtInTemplate } from '../../../../helpers/design-fixtures.ts';

test('the files that rows ask for are those in columns of pictures, on any size, each once', () => {
  const mapping = [
    { column: 'Klaim', target: 'klaim' },
    { column: 'Gambar', target: 'tangkapan' },
    { column: 'Gambar cerita', target: 'tangkapan@ig_story' },
    { column: 'Catatan', target: '' },
  ];
  const row = (line: number, image: string, story: string) => ({
    line,
    cells: { Klaim: 'satu.jpg', Gambar: image, 'Gambar cerita': story, Catatan: 'dua.jpg' },
    problems: [],
  });
  const rows = [row(2, 'a.jpg', ''), row(3, ' b.jpg ', 'c.jpg'), row(4, 'a.jpg', 'c.jpg')];
  expect(wantedPictures(builtInTemplate('resmi.klarifikasi_hoaks'), mapping, rows)).toEqual([
    'a.jpg',
    'b.jpg',
    'c.jpg',
  ]);
});
