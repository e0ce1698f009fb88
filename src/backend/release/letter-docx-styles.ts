import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type Document } from 'docx';

type DocumentOptions = Required<ConstructorParameters<typeof Document>[0]>;

/** Between the margins of an A4 page. */
export const TEXT_WIDTH_TWIPS = 11_906 - 2 * 1_418;

/** Faces that come with Office, and that LibreOffice replaces by others of the same widths (Caladea, Carlito). */
const SERIF = 'Cambria';
const SANS = 'Calibri';
const INK = '1D1A16';
const QUIET = '3D3932';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8B857B' } as const;

/** Paragraph styles by the names an officer sees in Word. Sizes in half points, distances in twentieths of a point. */
export const LETTER_STYLES: DocumentOptions['styles'] = {
  default: {
    document: {
      run: { font: SERIF, size: 23, color: INK, language: { value: 'id-ID' } },
      paragraph: { spacing: { after: 170, line: 320, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: SERIF, size: 34, bold: true, color: INK },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 340, line: 276, lineRule: LineRuleType.AUTO },
      },
    },
    heading2: {
      run: { font: SANS, size: 23, bold: true, color: INK },
      paragraph: { spacing: { before: 260, after: 90 }, keepNext: true },
    },
    hyperlink: { run: { color: INK, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'KopInisial',
      name: 'Kop inisial',
      basedOn: 'Normal',
      run: { font: SANS, size: 36, bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 0, line: 276, lineRule: LineRuleType.AUTO },
        indent: { left: 120, right: 200 },
      },
    },
    {
      id: 'KopInduk',
      name: 'Kop induk',
      basedOn: 'Normal',
      run: { font: SANS, size: 19, bold: true },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'KopNama',
      name: 'Kop nama',
      basedOn: 'Normal',
      run: { font: SANS, size: 31, bold: true },
      paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'KopKontak',
      name: 'Kop kontak',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: QUIET },
      paragraph: { spacing: { before: 30, after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Judul',
      name: 'Judul naskah',
      basedOn: 'Normal',
      run: { font: SANS, size: 27, bold: true, characterSpacing: 70 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 440, after: 0, line: 276, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: 'Nomor',
      name: 'Nomor naskah',
      basedOn: 'Normal',
      run: { font: SANS, size: 21 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 360, line: 276, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: 'Butir',
      name: 'Butir',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 170, line: 320, lineRule: LineRuleType.AUTO }, contextualSpacing: true },
    },
    {
      id: 'Kutipan',
      name: 'Kutipan',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: {
        indent: { left: 380, right: 220 },
        spacing: { before: 180, after: 60 },
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: INK, space: 14 } },
      },
    },
    {
      id: 'Pengucap',
      name: 'Pengucap',
      basedOn: 'Normal',
      run: { font: SANS, size: 19, bold: true, color: QUIET },
      paragraph: {
        indent: { left: 380, right: 220 },
        spacing: { after: 220, line: 276, lineRule: LineRuleType.AUTO },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: INK, space: 14 } },
      },
    },
    {
      id: 'Narahubung',
      name: 'Narahubung',
      basedOn: 'Normal',
      run: { font: SANS, size: 19 },
      paragraph: {
        spacing: { before: 480, after: 0, line: 264, lineRule: LineRuleType.AUTO },
        keepLines: true,
        border: { top: { ...RULE, space: 6 } },
      },
    },
    {
      id: 'Kaki',
      name: 'Kaki halaman',
      basedOn: 'Normal',
      run: { font: SANS, size: 17, color: QUIET },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
  ],
};

const ITEM = { style: { paragraph: { indent: { left: 480, hanging: 340 } } } } as const;

/** Lists: `butir` with bullets, `angka` numbered. */
export const NUMBERING: DocumentOptions['numbering'] = {
  config: [
    { reference: 'butir', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', ...ITEM }] },
    { reference: 'angka', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', ...ITEM }] },
  ],
};
