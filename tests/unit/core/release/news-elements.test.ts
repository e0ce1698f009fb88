import { expect, test } from 'vitest';
import { emptyDocument } from '#core/release/document.ts';
import { answeredElements } from '#core/release/news-elements.ts';
import { aDocument } from './a-document.ts';

test('an empty release answers nothing', () => {
  expect([...answeredElements(emptyDocument())]).toEqual([]);
});

test('a release that says why and how answers all six', () => {
  const document = aDocument({
    lead: [
      {
        text: 'Kejaksaan Negeri Teluk Padma menerima tersangka dan barang bukti, Jumat (27/11), untuk kepentingan penuntutan.',
      },
    ],
    body: [{ type: 'paragraph', text: [{ text: 'Selanjutnya perkara dilimpahkan ke pengadilan.' }] }],
  });
  expect([...answeredElements(document)]).toEqual([
    'apa',
    'siapa',
    'kapan',
    'di_mana',
    'mengapa',
    'bagaimana',
  ]);
});
