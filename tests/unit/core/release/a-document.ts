import fc from 'fast-check';
import { emptyDocument, type Block, type Inline, type ReleaseDocument } from '#core/release/document.ts';

/** A whole release with every kind of block, for tests to change. */
export function aDocument(change: Partial<ReleaseDocument> = {}): ReleaseDocument {
  return {
    ...emptyDocument('Teluk Padma', '2026-11-27'),
    headline: 'Kejari Teluk Padma Terima Barang Bukti',
    lead: [
      { text: 'Kejaksaan Negeri Teluk Padma menerima ' },
      { text: 'barang bukti', bold: true },
      { text: '.' },
    ],
    body: [
      { type: 'heading', text: [{ text: 'Kronologi' }] },
      {
        type: 'paragraph',
        text: [{ text: 'Lihat ' }, { text: 'laman kami', href: 'https://contoh.example/a?b=1&c=2' }],
      },
      {
        type: 'list',
        ordered: true,
        items: [[{ text: '43 dokumen' }], [{ text: 'satu komputer', italic: true }]],
      },
      {
        type: 'quote',
        text: [{ text: 'Kami menjunjung asas praduga tak bersalah.' }],
        speaker: 'Sekar Lituhayu, S.H., M.H.',
      },
    ],
    signatory: { name: 'Sekar Lituhayu, S.H., M.H.', role: 'Kepala Seksi Intelijen' },
    contact: { name: 'Rangga Pratala', role: 'Staf', phone: '0800-0000-0041', email: 'humas@0041.example' },
    ...change,
  };
}

const words = fc.stringMatching(/^[a-zA-Z “”<>&"'*_-]{1,30}$/u);
const run = fc
  .record({ text: words, bold: fc.boolean(), italic: fc.boolean(), link: fc.boolean() })
  .map(({ text, bold, italic, link }) => ({
    text,
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
    ...(link ? { href: 'https://contoh.example/' } : {}),
  }));

/** Inline content whose neighbouring runs differ in style, as the editor stores it. */
const inline: fc.Arbitrary<Inline> = fc
  .array(run, { maxLength: 4 })
  .map((runs) => runs.filter((each, i) => i === 0 || style(each) !== style(runs[i - 1])));

function style(each: Inline[number] | undefined): string {
  return JSON.stringify([each?.bold, each?.italic, each?.href]);
}

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text: inline }),
  fc.record({ type: fc.constant('heading' as const), text: inline }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(inline, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('quote' as const), text: inline, speaker: fc.oneof(words, fc.constant('')) }),
);

/** Lead and body as the editor may leave them, the last block never an empty paragraph. */
export const editorParts = fc
  .record({ lead: inline, body: fc.array(block, { maxLength: 6 }) })
  .map(({ lead, body }) => ({
    lead,
    body: [...body, { type: 'heading' as const, text: [{ text: 'Akhir' }] }],
  }));
