import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { DisplayList, TextItem } from '#core/design/display-list.ts';
import type { FaceEntry } from '#core/design/face/face-table.ts';
import type { SvgPicture } from '#core/design/svg/svg-image.ts';
import { plainTexts } from '#core/design/plain-texts.ts';
import { svgPage } from '#core/design/svg/svg-page.ts';
import { wholeText } from '#core/design/whole-text.ts';
import type { BackendContext } from '../context.ts';
import { readMedia } from '../db/tables/media.ts';
import { readFaces } from '../line/faces.ts';
import { withStampedClaims, type BitmapTools } from './claim-bitmaps.ts';
import { outlineWith } from './outlines.ts';

/** What is said of a page in the file itself. */
export interface PageWords {
  readonly title: string;
  readonly description: string;
  /** The same and more for programs, an XMP packet. */
  readonly xmp: string;
}

/**
 * A page as an SVG file that needs nothing else: its pictures and the font files it uses are in it, or its text is
 * outlines. The picture of a claim is in it only as far as it is shown, under its stamp.
 * @throws AppError 'media-missing', and what `withStampedClaims` throws
 */
export async function standaloneSvg(
  tools: BitmapTools,
  page: DisplayList,
  words: PageWords,
  isOutlined: boolean,
): Promise<string> {
  const { context } = tools;
  const { list, pictures } = await withStampedClaims(tools, page);
  return svgPage(list, {
    ...words,
    idPrefix: 'i',
    picture: await readPictures(context, list, pictures),
    fontCss: isOutlined ? null : await embeddedFaces(context, list),
    outline: isOutlined ? await outlineWith(context.resources, list) : null,
  });
}

/**
 * Pages of one size as HTML to print: each fills a sheet of its own. What is read out of the first is the alternative text
 * of the whole, of each other one what stands on it.
 * @param sheetMm width and height of the sheet; a CSS pixel is 1/96 inch, so 1,080 px are 285.75 mm
 */
export async function printedPages(
  tools: BitmapTools,
  lists: readonly DisplayList[],
  words: PageWords,
  sheetMm: { readonly width: number; readonly height: number },
): Promise<string> {
  const { context } = tools;
  const svgs = await Promise.all(
    lists.map(async (page, index) => {
      const { list, pictures } = await withStampedClaims(tools, page);
      return svgPage(list, {
        // Chromium takes only the title of a drawing along as what is read out in its place.
        title: index === 0 ? words.description : inWords(page),
        description: '',
        xmp: '',
        idPrefix: `p${index}i`,
        picture: await readPictures(context, list, pictures),
        fontCss: null,
        outline: null,
      });
    }),
  );
  const faces = facesOf(context, lists);
  const css = faces.map((face) => fontCss(face, face.files, (file) => `fonts/${file}`)).join('');
  const sheet = `${sheetMm.width}mm ${sheetMm.height}mm`;
  return [
    '<!doctype html><html lang="id"><head><meta charset="utf-8">',
    `<title>${words.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`,
    `<style>${css}@page{size:${sheet};margin:0}html,body{margin:0}`,
    `svg.sheet,body>svg{display:block;width:${sheetMm.width}mm;height:${sheetMm.height}mm;break-after:page}`,
    'body>svg:last-child{break-after:auto}</style></head><body>',
    ...svgs,
    '</body></html>',
  ].join('\n');
}

/** What stands on a page, for who cannot see it. */
function inWords({ items }: DisplayList): string {
  const texts = items.filter((item): item is TextItem => item.kind === 'text' && item.isPattern !== true);
  return texts.map(wholeText).join(' ');
}

async function embeddedFaces(context: BackendContext, list: DisplayList): Promise<string> {
  const texts = list.items.filter((item): item is TextItem => item.kind === 'text').flatMap(plainTexts);
  const parts = facesOf(context, [list]).map(async (face) => {
    const used = texts
      .filter((item) => item.face === face.id)
      .flatMap((item) => item.lines.map(({ text }) => text))
      .join('');
    const files = face.files.filter(({ unicodeRange }) => reaches(unicodeRange, used));
    const urls = new Map(
      await Promise.all(
        files.map(async ({ file }) => {
          const bytes = await readFile(join(context.resources, 'fonts', file));
          return [file, `data:font/woff2;base64,${bytes.toString('base64')}`] as const;
        }),
      ),
    );
    return fontCss(face, files, (file) => urls.get(file) ?? '');
  });
  return (await Promise.all(parts)).join('');
}

function fontCss(
  { family, weight, italic }: FaceEntry,
  files: FaceEntry['files'],
  urlOf: (file: string) => string,
): string {
  const style = italic ? 'italic' : 'normal';
  return files
    .map(
      ({ file, unicodeRange }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(${urlOf(file)}) format('woff2');unicode-range:${unicodeRange}}`,
    )
    .join('');
}

/** Whether a file with this range draws a letter of the text. */
function reaches(unicodeRange: string, text: string): boolean {
  const spans = unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0).some((code) =>
    spans.some(([from, to]) => from <= code && code <= to),
  );
}

function facesOf(context: BackendContext, lists: readonly DisplayList[]): readonly FaceEntry[] {
  const used = new Set(lists.flatMap((list) => list.faces));
  return readFaces(context.resources).filter(({ id }) => used.has(id));
}

async function readPictures(
  context: BackendContext,
  list: DisplayList,
  made: ReadonlyMap<string, SvgPicture>,
): Promise<(sha256: string) => SvgPicture> {
  const kept = list.images.filter((sha256) => !made.has(sha256));
  const entries = await Promise.all(
    kept.map(async (sha256) => {
      const bytes = await context.media.read(sha256);
      const media = readMedia(context.db, sha256);
      if (bytes === null || media === undefined || media.widthPx === null || media.heightPx === null)
        throw new AppError('media-missing', { sha256 });
      const url = `data:${media.mime};base64,${Buffer.from(bytes).toString('base64')}`;
      return [sha256, { url, widthPx: media.widthPx, heightPx: media.heightPx }] as const;
    }),
  );
  const pictures = new Map([...made, ...entries]);
  return (sha256) => {
    const picture = pictures.get(sha256);
    if (picture === undefined) throw new AppError('media-missing', { sha256 });
    return picture;
  };
}
