import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDocument, releaseDocumentSchema } from '#core/release/document.ts';
import { documentHtml } from '#core/release/html.ts';
import { countWords, documentText, peopleText } from '#core/release/plain-text.ts';
import { fromEditorJson, toEditorJson } from '#core/release/tiptap.ts';
import { whatsAppText } from '#core/release/whatsapp.ts';
import { aDocument, editorParts } from './a-document.ts';

test('a whole release passes its own schema', () => {
  expect(releaseDocumentSchema.parse(aDocument())).toEqual(aDocument());
});

test('a script link, a picture and an unknown block are outside the schema', () => {
  const link = aDocument({ lead: [{ text: 'a', href: 'javascript:alert(1)' }] });
  const image = { ...aDocument(), body: [{ type: 'image', src: 'x' }] };
  expect([
    releaseDocumentSchema.safeParse(link).success,
    releaseDocumentSchema.safeParse(image).success,
  ]).toEqual([false, false]);
});

test('lead and body go to the editor and come back unchanged', () => {
  fc.assert(
    fc.property(editorParts, (parts) => {
      expect(fromEditorJson(JSON.parse(JSON.stringify(toEditorJson(parts))))).toEqual(parts);
    }),
  );
});

test('what the schema does not know keeps its words when read from the editor', () => {
  const json = {
    type: 'doc',
    content: [
      { type: 'lead', content: [{ type: 'text', text: 'Teras', marks: [{ type: 'highlight' }] }] },
      {
        type: 'table',
        content: [
          {
            type: 'cell',
            content: [{ type: 'text', text: 'isi' }, { type: 'hardBreak' }, { type: 'text', text: 'sel' }],
          },
        ],
      },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
      },
      { type: 'paragraph' },
    ],
  };
  expect(fromEditorJson(json)).toEqual({
    lead: [{ text: 'Teras' }],
    body: [
      { type: 'paragraph', text: [{ text: 'isi sel' }] },
      { type: 'paragraph', text: [{ text: 'x' }] },
    ],
  });
});

test('lists inside lists and paragraphs inside an item keep their words apart', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const item = (...content: readonly object[]) => ({ type: 'listItem', content });
  const inner = { type: 'orderedList', content: [item(paragraph('Dua')), item(paragraph('Tiga'))] };
  const list = {
    type: 'bulletList',
    content: [item(paragraph('Satu'), paragraph('lagi'), inner), item(paragraph('Empat'))],
  };
  expect(fromEditorJson({ type: 'doc', content: [{ type: 'lead' }, list] }).body).toEqual([
    {
      type: 'list',
      ordered: false,
      items: [[{ text: 'Satu lagi' }], [{ text: 'Dua' }], [{ text: 'Tiga' }], [{ text: 'Empat' }]],
    },
  ]);
});

test('the plain text reads as a release is sent', () => {
  expect(documentText(aDocument(), 'PR-44/Z.1.12/Kph.3/11/2026')).toBe(
    `SIARAN PERS
Nomor: PR-44/Z.1.12/Kph.3/11/2026

Kejari Teluk Padma Terima Barang Bukti

Teluk Padma, 27 November 2026. Kejaksaan Negeri Teluk Padma menerima barang bukti.

Kronologi

Lihat laman kami

1. 43 dokumen
2. satu komputer

“Kami menjunjung asas praduga tak bersalah.”
Sekar Lituhayu, S.H., M.H.

Sekar Lituhayu, S.H., M.H., Kepala Seksi Intelijen
Narahubung: Rangga Pratala, Staf, 0800-0000-0041, humas@0041.example
`,
  );
});

test('the WhatsApp text marks words, never the spaces beside them', () => {
  const document = aDocument({
    lead: [{ text: 'Isi ' }, { text: ' tebal ', bold: true }, { text: 'rapi.' }],
  });
  expect(whatsAppText(document, null)).toBe(
    `*SIARAN PERS*

*Kejari Teluk Padma Terima Barang Bukti*

*Teluk Padma, 27 November 2026.* Isi  *tebal* rapi.

*Kronologi*

Lihat laman kami (https://contoh.example/a?b=1&c=2)

1. 43 dokumen
2. _satu komputer_

> “Kami menjunjung asas praduga tak bersalah.”
> _Sekar Lituhayu, S.H., M.H._

Sekar Lituhayu, S.H., M.H., Kepala Seksi Intelijen
Narahubung: Rangga Pratala, Staf, 0800-0000-0041, humas@0041.example
`,
  );
});

test('HTML escapes every character that could open an element or leave an attribute', () => {
  const html = documentHtml(aDocument({ headline: '<script>"&\'', body: [] }), '<b>');
  expect(html).toContain('<h1>&lt;script&gt;&quot;&amp;&#39;</h1>');
  expect(html).toContain('Nomor: &lt;b&gt;');
  fc.assert(
    fc.property(editorParts, (parts) => {
      const allowed =
        /^<(\/?(p|h1|h2|ol|ul|li|blockquote|footer|strong|em|article|body|html|head|title|a)( lang="id"| href="[^"<>]*")?|br|meta charset="utf-8"|!doctype html)>$/u;
      const tags = documentHtml(aDocument(parts), null).match(/<[^>]*>/gu) ?? [];
      expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
    }),
  );
});

test('an empty release has no words and nobody in it', () => {
  expect([countWords(emptyDocument()), peopleText(emptyDocument())]).toEqual([0, '']);
});
