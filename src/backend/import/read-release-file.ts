import { detectEncoding } from '#core/release/detect-encoding.ts';
import type { ImportFinding, ImportFindingCode } from '#core/release/import-finding.ts';
import { markdownBlocks } from '#core/release/markdown.ts';
import { recogniseRelease, textBlocks, type RecognisedRelease } from '#core/release/recognise.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { htmlBlocks } from './html-blocks.ts';
import { extensionOf } from './sources.ts';

/** Reads the bytes of one old release. A refusal is a finding that names the file. */
export function readReleaseFile(name: string, bytes: Uint8Array): Result<RecognisedRelease, ImportFinding> {
  const encoding = detectEncoding(bytes);
  if (encoding === 'empty') return fail(refusal('import-empty', name));
  if (encoding === 'binary') return fail(refusal('import-binary', name));
  const text = cleaned(new TextDecoder(encoding).decode(bytes));
  const { title, blocks } = readBlocks(extensionOf(name), text);
  if (blocks.length === 0) return fail(refusal('import-empty', name));
  return ok(recogniseRelease({ title, blocks, fileName: name }));
}

function readBlocks(extension: string, text: string) {
  if (extension === 'html' || extension === 'htm') return htmlBlocks(text);
  if (extension === 'md' || extension === 'markdown') return markdownBlocks(text);
  return { title: null, blocks: textBlocks(text) };
}

/** Without the characters that no text means: controls but tab and line ends, marks of byte order, soft hyphens. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{Cc}\t\n\r\f]|[\u00ad\u200b\ufeff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function refusal(code: ImportFindingCode, subject: string): ImportFinding {
  return { code, severity: 'error', subject, params: {} };
}
