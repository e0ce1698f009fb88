import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Block, Inline, InlineRun } from '#core/release/document.ts';
import {
  LETTER_WORDS,
  runningLine,
  type Letterhead,
  type LetterLogo,
  type ReleaseLetter,
} from '#core/release/letter.ts';
import { inlineText, unquoted } from '#core/release/plain-text.ts';
import { LETTER_STYLES, NUMBERING, TEXT_WIDTH_TWIPS } from './letter-docx-styles.ts';
import { repackDocx } from './repack-docx.ts';

/** The mark of the office in the letterhead, both ways at most. */
const MARK_PX = 76;
const MARK_CELL_TWIPS = 1_440;
const A4_TWIPS = { width: 11_906, height: 16_838 } as const;
const INK = '1D1A16';
/** Where signatures stand: the right half of the page. */
const SIGNATURE_INDENT_TWIPS = 4_700;
/** Room for a signature and a stamp. */
const SIGNING_ROOM_TWIPS = 1_250;

/**
 * The letter as a Word document: the same letter at the same moment gives the same bytes.
 * @param at instant written into the document as its making
 */
export async function letterDocx(letter: ReleaseLetter, at: string): Promise<Uint8Array> {
  const document = new Document({
    title: letter.headline === '' ? LETTER_WORDS.title : letter.headline,
    subject: letter.number ?? LETTER_WORDS.title,
    creator: letter.letterhead.name,
    lastModifiedBy: letter.letterhead.name,
    styles: LETTER_STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: { size: A4_TWIPS, margin: { top: 1_020, bottom: 1_300, left: 1_418, right: 1_418 } },
        },
        footers: { default: pageFooter(letter) },
        children: [letterheadTable(letter.letterhead), ...title(letter), ...text(letter), ...closing(letter)],
      },
    ],
  });
  return repackDocx(await Packer.toBuffer(document), at);
}

function letterheadTable(head: Letterhead): Table {
  const line = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const rule = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, color: INK } as const;
  const borders = { top: line, left: line, right: line, bottom: rule };
  const nameWidth = TEXT_WIDTH_TWIPS - MARK_CELL_TWIPS;
  const cell = (width: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      borders,
      width: { size: width, type: WidthType.DXA },
      margins: { bottom: 130, right: 120 },
      verticalAlign: VerticalAlignTable.CENTER,
      children,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: [MARK_CELL_TWIPS, nameWidth],
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(MARK_CELL_TWIPS, [mark(head)]),
          cell(nameWidth, [
            ...(head.parentName === '' ? [] : [styled('KopInduk', head.parentName.toLocaleUpperCase('id'))]),
            styled('KopNama', head.name.toLocaleUpperCase('id')),
            ...(head.reach.length === 0 ? [] : [styled('KopKontak', head.reach.join(' · '))]),
          ]),
        ],
      }),
    ],
  });
}

/** Initials stand in a frame: Word draws no ring around text without a drawing of its own. */
function mark({ logo, initials }: Letterhead): Paragraph {
  if (logo !== null) return new Paragraph({ children: [logoRun(logo)] });
  const border = { style: BorderStyle.SINGLE, size: 10, color: INK, space: 4 } as const;
  return new Paragraph({
    style: 'KopInisial',
    border: { top: border, bottom: border, left: border, right: border },
    children: [new TextRun(initials)],
  });
}

function logoRun({ png, widthPx, heightPx }: LetterLogo): ImageRun {
  const scale = MARK_PX / Math.max(widthPx, heightPx);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
    altText: { id: '1', name: 'Logo', title: 'Logo', description: 'Logo kantor' },
  });
}

function title({ number, headline }: ReleaseLetter): readonly Paragraph[] {
  return [
    styled('Judul', LETTER_WORDS.title),
    ...(number === null ? [] : [styled('Nomor', `${LETTER_WORDS.number}: ${number}`)]),
    ...(headline === '' ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, text: headline })]),
  ];
}

function text({ opening, body }: ReleaseLetter): readonly Paragraph[] {
  return [
    ...(opening.length === 0 ? [] : [new Paragraph({ children: runs(opening) })]),
    ...body.flatMap((block, index) => blockParagraphs(block, index)),
  ];
}

/** @param index tells lists apart, so that each ordered one starts at 1 */
function blockParagraphs(block: Block, index: number): readonly Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text) })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })];
    case 'list': {
      const numbering = { reference: block.ordered ? 'angka' : 'butir', level: 0, instance: index };
      return block.items.map((item) => new Paragraph({ style: 'Butir', numbering, children: runs(item) }));
    }
    case 'quote': {
      const hasSpeaker = block.speaker !== '';
      const said = styled('Kutipan', `“${unquoted(inlineText(block.text))}”`, { keepNext: hasSpeaker });
      return hasSpeaker ? [said, styled('Pengucap', block.speaker)] : [said];
    }
  }
}

function runs(inline: Inline): readonly ParagraphChild[] {
  return inline.map(run);
}

function run({ text: words, bold, italic, href }: InlineRun): ParagraphChild {
  // Never `false`: that would take away what the paragraph's own style gives.
  const look = { text: words, ...(bold && { bold: true }), ...(italic && { italics: true }) };
  if (href === undefined) return new TextRun(look);
  return new ExternalHyperlink({ link: href, children: [new TextRun({ ...look, style: 'Hyperlink' })] });
}

function closing({ signatory, contact }: ReleaseLetter): readonly Paragraph[] {
  const signed =
    signatory === null
      ? []
      : [
          signing(
            { text: signatory.role },
            { keepNext: true, spacing: { before: 480, after: SIGNING_ROOM_TWIPS } },
          ),
          signing({ text: signatory.name, bold: true }, { keepNext: contact !== '' }),
        ];
  const asked =
    contact === ''
      ? []
      : [
          new Paragraph({
            style: 'Narahubung',
            children: [run({ text: `${LETTER_WORDS.contact}: `, bold: true }), new TextRun(contact)],
          }),
        ];
  return [...signed, ...asked];
}

function signing(words: InlineRun, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    alignment: AlignmentType.CENTER,
    indent: { left: SIGNATURE_INDENT_TWIPS },
    keepLines: true,
    children: [run(words)],
  });
}

function pageFooter(letter: ReleaseLetter): Footer {
  const { page, of } = LETTER_WORDS;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Kaki',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH_TWIPS }],
        children: [
          new TextRun(runningLine(letter)),
          new TextRun({
            children: ['\t', `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function styled(style: string, words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, style, children: [new TextRun(words)] });
}
