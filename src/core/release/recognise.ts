import { plainInline, type Block, type ReleaseDocument } from './document.ts';
import { findDate } from './indonesian-date.ts';
import { blockText } from './plain-text.ts';

/** A release read from an old text, and which of its parts were found (the rest stays empty for the user to fill). */
export interface RecognisedRelease {
  readonly document: ReleaseDocument;
  readonly number: string | null;
  readonly found: { readonly number: boolean; readonly date: boolean; readonly city: boolean };
}

/** An old text as its reader found it: blocks in order, and a title when the format marks one (`#`, `<h1>`). */
export interface SourceText {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly fileName: string;
}

const NUMBER_LINE = /^(?:nomor|nomer|no)\b\s*\.?\s*:?\s*(?<number>\S*\d\S*)$/iu;
const NUMBER_ALONE = /^(?<number>(?:PR|SP|W\.?\d+)[-.]\S*\d\S*\/\S+)$/iu;
const HEADING_LINE = /^(?:siaran pers|press release|pers rilis|rilis)(?:\s*[:.]?)$/iu;
const LETTERHEAD =
  /^(?:kejaksaan|kementerian|direktorat|kantor wilayah|republik indonesia|lembaga pemasyarakatan|jl\.|jalan\s|telp|telepon|fax|website|e-?mail|kode pos)/iu;
/** `Teluk Padma, 27 November 2026.` or `Teluk Padma -` or `Rimba Sari, INFO_PAS –` at the head of a paragraph. */
const DATELINE =
  /^(?<city>\p{Lu}[\p{L}.'’]*(?:[ -]\p{Lu}[\p{L}.'’]*){0,4})(?:\s*[,(]\s*(?<extra>[^–—.]{1,60}?)\)?)?\s*(?:[–—]|\s--?\s|(?<=\d{4})\.|\.\s(?=\p{Lu}))\s*/u;

/**
 * Finds number, title, place, date, lead and body in an old release. Dates are looked for in the dateline, then in lines
 * of their own, in the text, in the file name, and never guessed: a part that is not there stays empty. No word of the
 * text is lost, except the lines that became a part.
 */
export function recogniseRelease(source: SourceText): RecognisedRelease {
  const blocks = source.blocks.filter((block) => blockText(block).trim() !== '');
  const { number, rest } = takeNumber(blocks);
  const { title, rest: afterTitle } = takeTitle(source.title, withoutLetterhead(rest));
  const dated = takeDateLines(afterTitle);
  const opening = takeDateline(dated.rest);
  const on = opening.on ?? dated.on ?? dateIn(blocks, source.fileName);
  const city = opening.city ?? dated.city ?? '';
  const document: ReleaseDocument = {
    schema: 1,
    headline: title === '' ? titleFromName(source.fileName) : title,
    dateline: { city, on },
    lead: opening.lead === null ? [] : opening.lead.text,
    body: opening.rest,
    signatory: { name: '', role: '' },
    contact: { name: '', role: '', phone: '', email: '' },
  };
  return { document, number, found: { number: number !== null, date: on !== null, city: city !== '' } };
}

function takeNumber(blocks: readonly Block[]): { number: string | null; rest: readonly Block[] } {
  for (const [index, block] of blocks.slice(0, 12).entries()) {
    const text = blockText(block)
      .trim()
      .replace(/\s*([/–-])\s*/gu, '$1')
      .replaceAll('–', '-');
    const number = (NUMBER_LINE.exec(text) ?? NUMBER_ALONE.exec(text))?.groups?.['number'];
    if (number !== undefined && number.length <= 80) return { number, rest: blocks.toSpliced(index, 1) };
  }
  return { number: null, rest: blocks };
}

/** Drops `SIARAN PERS` and, where it stands near the top, the letterhead lines above it. */
function withoutLetterhead(blocks: readonly Block[]): readonly Block[] {
  const heading = blocks.slice(0, 12).findIndex((block) => HEADING_LINE.test(blockText(block).trim()));
  if (heading < 0) return blocks;
  const above = blocks.slice(0, heading).filter((block) => !isLetterhead(blockText(block).trim()));
  return [...above, ...blocks.slice(heading + 1)];
}

function isLetterhead(line: string): boolean {
  return LETTERHEAD.test(line) || (line.length <= 60 && line === line.toUpperCase());
}

function takeTitle(
  marked: string | null,
  blocks: readonly Block[],
): { title: string; rest: readonly Block[] } {
  if (marked !== null && marked.trim() !== '') {
    const title = oneLine(marked);
    return { title, rest: blocks.filter((block, i) => i > 3 || oneLine(blockText(block)) !== title) };
  }
  const index = blocks.slice(0, 6).findIndex((block) => isTitle(block));
  const block = blocks[index];
  if (block === undefined) return { title: '', rest: blocks };
  return {
    title: oneLine(blockText(block)).replace(/^judul\s*:\s*/iu, ''),
    rest: blocks.toSpliced(index, 1),
  };
}

function isTitle(block: Block): boolean {
  const text = oneLine(blockText(block));
  if (block.type === 'list' || block.type === 'quote' || text.length > 200) return false;
  return !isDateLine(text) && !DATELINE.test(text) && !/[.;:]$/u.test(text);
}

function isDateLine(text: string): boolean {
  const date = findDate(text);
  return date !== null && text.length - (date.end - date.start) <= 40 && !/[.!?]\s/u.test(text);
}

/** Lines that hold only place and date, as at the head (Kemensetneg) or above the signature (Kejaksaan). */
function takeDateLines(blocks: readonly Block[]): {
  on: string | null;
  city: string | null;
  rest: readonly Block[];
} {
  const index = blocks.findIndex(
    (block) => block.type === 'paragraph' && isDateLine(oneLine(blockText(block))),
  );
  const block = blocks[index];
  if (block === undefined) return { on: null, city: null, rest: blocks };
  const text = oneLine(blockText(block));
  const date = findDate(text);
  const before = text.slice(0, date?.start ?? 0).replace(/[,:\s]+$/u, '');
  const named = before
    .replace(/^(?:tanggal|dikeluarkan di)\s*:?\s*/iu, '')
    .replace(/,?\s*(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu)$/iu, '');
  const isPlace =
    /^\p{Lu}[\p{L}.'’ -]{1,40}$/u.test(named) &&
    !/^(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu)$/iu.test(named);
  return { on: date?.on ?? null, city: isPlace ? properCase(named) : null, rest: blocks.toSpliced(index, 1) };
}

interface Opening {
  readonly city: string | null;
  readonly on: string | null;
  readonly lead: Extract<Block, { type: 'paragraph' }> | null;
  readonly rest: readonly Block[];
}

function takeDateline(blocks: readonly Block[]): Opening {
  const index = blocks.findIndex((block) => block.type === 'paragraph');
  const first = blocks[index];
  if (first?.type !== 'paragraph') return { city: null, on: null, lead: null, rest: blocks };
  const rest = blocks.toSpliced(index, 1);
  const text = blockText(first);
  const match = DATELINE.exec(text);
  const city = match?.groups?.['city'];
  if (match === null || city === undefined || match[0].length === text.length) {
    return { city: null, on: null, lead: first, rest };
  }
  const on = findDate(match.groups?.['extra'] ?? '')?.on ?? null;
  const lead = { type: 'paragraph' as const, text: withoutStart(first.text, match[0].length) };
  return { city: properCase(city), on, lead, rest };
}

function withoutStart(inline: Extract<Block, { type: 'paragraph' }>['text'], chars: number) {
  let left = chars;
  return inline.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}

function dateIn(blocks: readonly Block[], fileName: string): string | null {
  for (const block of blocks) {
    const date = findDate(blockText(block));
    if (date !== null) return date.on;
  }
  return findDate(fileName)?.on ?? null;
}

/** `JAKARTA` → `Jakarta`; a name that is not all capitals stays as it is. */
function properCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(^|[ -])\p{L}/gu, (start) => start.toUpperCase());
}

function titleFromName(fileName: string): string {
  return oneLine(
    fileName
      .replace(/^.*[/\\]/u, '')
      .replace(/\.[a-z]+$/iu, '')
      .replace(/[_-]+/gu, ' '),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A plain text as blocks: paragraphs parted by empty lines, or by every line when there are none; lists by `-`, `1.`. */
export function textBlocks(text: string): readonly Block[] {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029|\f/gu, '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n');
  const isSpaced = /\n[ \t]*\n/u.test(text.trim().replace(/\r\n?/gu, '\n'));
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') chunks.push([]);
    else chunks.at(-1)?.push(line.trim());
  }
  return chunks.flatMap((chunk) => chunkBlocks(chunk, isSpaced));
}

function chunkBlocks(chunk: readonly string[], isSpaced: boolean): readonly Block[] {
  if (chunk.length === 0) return [];
  const bullet = /^(?:[-*•]|\d{1,2}[.)])\s+/u;
  if (chunk.length > 1 && chunk.every((line) => bullet.test(line))) {
    const items = chunk.map((line) => plainInline(line.replace(bullet, '')));
    return [{ type: 'list', ordered: /^\d/u.test(chunk[0] ?? ''), items }];
  }
  const standsAlone = !isSpaced || chunk.some((line) => HEADING_LINE.test(line) || NUMBER_LINE.test(line));
  const texts = standsAlone ? chunk : [chunk.join(' ')];
  return texts.map((text) => ({ type: 'paragraph', text: plainInline(text) }));
}
