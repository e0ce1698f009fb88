import { AppError } from '#contract/errors.ts';
import type { ReleaseFile } from '#core/approval/approval.ts';
import { initialsOf } from '#core/design/create-document.ts';
import { releaseLetter, type Letterhead, type LetterLogo, type ReleaseLetter } from '#core/release/letter.ts';
import { letterHtml } from '#core/release/letter-html.ts';
import type { PaperFont } from '#core/release/paper-html.ts';
import type { Edition } from '#core/release/release.ts';
import { readPictureHeader } from '#core/shared/picture-header.ts';
import type { BackendContext } from '../context.ts';
import { createEncoder } from '../encode/encoder.ts';
import { datedPdf } from '../release/dated-pdf.ts';
import { readFaces } from './faces.ts';
import { measured } from './write-package.ts';

/** Families that a letter is set in. */
const LETTER_FAMILIES: readonly string[] = ['Newsreader', 'Plus Jakarta Sans'];
/** A logo 20 mm wide at 600 dpi. */
const LOGO_PX = 480;

/**
 * The release of an item as a letter, DOCX and PDF, kept in media: packages carry these very bytes, so that what is sent
 * is what was approved, on whatever computer it is packed. Without a browser there is no PDF, which the check announces.
 * @throws AppError 'encode-failed' naming the file, 'media-missing' when the logo's file is gone
 */
export async function makeReleaseFiles(
  context: BackendContext,
  edition: Edition | null,
): Promise<readonly ReleaseFile[]> {
  if (edition === null) return [];
  const letter = releaseLetter(edition.document, edition.number, await letterhead(context));
  const at = context.clock.now();
  const pdf = await printed(context, letter);
  // Writing Word takes a megabyte of code that no start-up should wait for.
  const { letterDocx } = await import('../release/letter-docx.ts');
  return [
    await kept(context, 'docx', await letterDocx(letter, at)),
    ...(pdf === null ? [] : [await kept(context, 'pdf', datedPdf(pdf, at))]),
  ];
}

/**
 * The stored files of an approval as a package holds them.
 * @throws AppError 'media-missing' also for one whose bytes are no longer those that were approved
 */
export async function readReleaseFiles(
  context: BackendContext,
  files: readonly ReleaseFile[],
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  return Promise.all(
    files.map(async ({ ext, sha256 }) => {
      const bytes = await context.media.read(sha256);
      if (bytes === null || measured(bytes).sha256 !== sha256)
        throw new AppError('media-missing', { sha256 });
      return { path: `siaran-pers/siaran-pers.${ext}`, bytes };
    }),
  );
}

async function kept(
  context: BackendContext,
  ext: ReleaseFile['ext'],
  bytes: Uint8Array,
): Promise<ReleaseFile> {
  return { ext, ...(await context.media.put(bytes, { ext })) };
}

async function printed(context: BackendContext, letter: ReleaseLetter): Promise<Uint8Array | null> {
  const { fonts, logoUrl } = paperOf(context, letter.letterhead);
  const html = letterHtml(letter, { fonts, logoUrl });
  const result = await context.ports.renderer.print({ html });
  if (result.ok) return result.value;
  const { code, detail } = result.error;
  if (code === 'browser-missing') return null;
  throw new AppError('encode-failed', { file: 'siaran-pers.pdf', reason: `${code}: ${detail}` });
}

/** What a printed paper needs beside its text: faces, and the logo within the page. */
export function paperOf(
  { resources }: BackendContext,
  { logo }: Letterhead,
): { readonly fonts: readonly PaperFont[]; readonly logoUrl: string | null } {
  return { fonts: paperFonts(resources), logoUrl: logo === null ? null : dataUrl(logo.png, 'image/png') };
}

/** Bytes within a page. */
export function dataUrl(bytes: Uint8Array, mime: 'image/png' | 'image/jpeg'): string {
  return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
}

function paperFonts(resources: string): readonly PaperFont[] {
  return readFaces(resources)
    .filter(({ family }) => LETTER_FAMILIES.includes(family))
    .flatMap(({ family, weight, italic, files }) =>
      files.map(({ file, unicodeRange }) => ({ family, weight, italic, file, unicodeRange })),
    );
}

/** What stands above every paper of the office. @throws AppError 'media-missing' when the logo's file is gone */
export async function letterhead(context: BackendContext): Promise<Letterhead> {
  const { name, shortName, parentName, contact, logoSha256 } = context.office();
  const { site, account, phone, email } = contact;
  return {
    name,
    shortName,
    parentName,
    reach: [site, account, phone, email].filter((way) => way !== ''),
    initials: initialsOf(name),
    logo: logoSha256 === null ? null : await smallLogo(context, logoSha256),
  };
}

async function smallLogo(context: BackendContext, sha256: string): Promise<LetterLogo> {
  const picture = await context.media.read(sha256);
  if (picture === null) throw new AppError('media-missing', { sha256 });
  const encoder = createEncoder(context.ports.children);
  try {
    const png = await encoder.run({ task: 'logo', picture, maxPx: LOGO_PX }, { name: 'logo' });
    const size = readPictureHeader(png);
    if (size === null) throw new AppError('encode-failed', { file: 'logo', reason: 'no PNG came back' });
    return { png, widthPx: size.widthPx, heightPx: size.heightPx };
  } finally {
    encoder.close();
  }
}
