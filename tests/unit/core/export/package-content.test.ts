import { expect, test } from 'vitest';
import { leafletHtml, leafletText } from '#core/export/leaflet.ts';
import {
  captionFiles,
  checksumText,
  groupedHash,
  manifestText,
  type PackageContent,
} from '#core/export/package-content.ts';

const CONTENT: PackageContent = {
  folder: '2026-11-23_klarifikasi',
  office: { uid: 'kantor-1', name: 'Kejaksaan Negeri Teluk Padma' },
  item: { uid: 'item-1', title: 'Klarifikasi <sumbangan>' },
  planned: { on: '2026-11-23', time: '15:30', zone: 'WITA' },
  approval: { hash: 'ab12'.repeat(16), by: 'Rina & Tim', at: '2026-11-23T01:42:00.000Z' },
  releaseNumber: 'PR-54/Kph.2/11/2026',
  releaseFiles: [
    { path: 'siaran-pers/siaran-pers.txt', sha256: '3'.repeat(64), bytes: 2_100 },
    { path: 'siaran-pers/siaran-pers.pdf', sha256: '4'.repeat(64), bytes: 63_000 },
  ],
  tables: [{ path: 'data/grafik.csv', sha256: '5'.repeat(64), bytes: 310 }],
  formats: [
    {
      format: 'ig_feed_4x5',
      name: 'Instagram Feed 4:5',
      text: 'Tidak benar.\n\n#CekFakta',
      altText: 'Poster "klarifikasi"',
      pictures: [
        {
          path: 'ig_feed_4x5/01.jpg',
          sha256: '1'.repeat(64),
          bytes: 180_400,
          widthPx: 1080,
          heightPx: 1350,
          master: '2'.repeat(64),
          score: 86.5,
        },
      ],
    },
    { format: 'ig_story', name: 'Instagram Story', text: '', altText: '', pictures: [] },
  ],
};

test('the manifest names every picture with its hashes, size and score, and the files of the release', () => {
  expect(JSON.parse(manifestText(CONTENT))).toEqual({
    schema: 1,
    office: CONTENT.office,
    item: CONTENT.item,
    planned: CONTENT.planned,
    approval: CONTENT.approval,
    releaseNumber: 'PR-54/Kph.2/11/2026',
    files: [
      {
        path: 'ig_feed_4x5/01.jpg',
        format: 'ig_feed_4x5',
        sha256: '1'.repeat(64),
        bytes: 180_400,
        width: 1080,
        height: 1350,
        master: '2'.repeat(64),
        score: 86.5,
      },
      { path: 'siaran-pers/siaran-pers.txt', sha256: '3'.repeat(64), bytes: 2_100 },
      { path: 'siaran-pers/siaran-pers.pdf', sha256: '4'.repeat(64), bytes: 63_000 },
      { path: 'data/grafik.csv', sha256: '5'.repeat(64), bytes: 310 },
    ],
  });
});

test('captions and alternative texts lie beside their pictures, and only where there are any', () => {
  expect(captionFiles(CONTENT)).toEqual([
    { path: 'ig_feed_4x5/caption.txt', text: 'Tidak benar.\r\n\r\n#CekFakta\r\n' },
    { path: 'ig_feed_4x5/alt.txt', text: 'Poster "klarifikasi"\r\n' },
  ]);
});

test('the sums are in the form sha256sum reads, sorted by path', () => {
  const sums = checksumText([
    { path: 'b.txt', sha256: '2'.repeat(64) },
    { path: 'a.txt', sha256: '1'.repeat(64) },
  ]);
  expect(sums).toBe(`${'1'.repeat(64)}  a.txt\n${'2'.repeat(64)}  b.txt\n`);
});

test('a hash is shown in groups of four', () => {
  expect(groupedHash('ab12cd34')).toBe('ab12 cd34');
});

test('the leaflet escapes what people wrote, links the files beside it and asks no network for anything', () => {
  const html = leafletHtml(CONTENT, new Map([['ig_feed_4x5/01.jpg', 'data:image/jpeg;base64,AA==']]));
  expect(html).toContain('Klarifikasi &lt;sumbangan&gt;');
  expect(html).toContain('Rina &amp; Tim');
  expect(html).toContain('alt="Poster &quot;klarifikasi&quot;"');
  expect(html).toContain('2026-11-23 pukul 15.30 WITA');
  expect([...html.matchAll(/(?:src|href)="(?!data:)([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'siaran-pers/siaran-pers.txt',
    'siaran-pers/siaran-pers.pdf',
    'data/grafik.csv',
  ]);
  expect(html).not.toMatch(/https?:/);
});

test('the text leaflet lists every step of every format', () => {
  const text = leafletText(CONTENT);
  expect(text).toContain('[ ] Unggah ig_feed_4x5/01.jpg\r\n[ ] Tempel takarir dari ig_feed_4x5/caption.txt');
  expect(text).toContain('== Instagram Story (folder ig_story) ==\r\n[ ] Salin alamat');
  expect(text).toContain(
    [
      '== Siaran pers (folder siaran-pers) ==',
      'siaran-pers/siaran-pers.txt: teks saja, untuk ditempel di laman atau pesan',
      'siaran-pers/siaran-pers.pdf: untuk dibaca, dicetak, dan ditandatangani',
    ].join('\r\n'),
  );
});

test('the tables of charts are linked in the leaflet and listed in its text', () => {
  expect(leafletHtml(CONTENT, new Map())).toContain(
    '<a href="data/grafik.csv">data/grafik.csv</a> dibuka dengan Excel, 1 kB',
  );
  expect(leafletText(CONTENT)).toContain('== Tabel grafik ==\r\ndata/grafik.csv\r\n');
  expect(leafletHtml({ ...CONTENT, tables: [] }, new Map())).not.toContain('Tabel grafik');
});
