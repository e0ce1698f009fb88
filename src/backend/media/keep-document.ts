import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { registerMedia } from '../db/tables/media.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import type { StoredMedia } from './media-store.ts';

const MIME = {
  csv: 'text/csv',
  html: 'text/html',
  ics: 'text/calendar',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const;

/**
 * Keeps a document that was made here in the library, where a browser fetches it, and writes it to `path` if one is given.
 * @throws AppError those of writing a file
 */
export async function keepDocument(
  context: BackendContext,
  content: Uint8Array,
  ext: keyof typeof MIME,
  path?: string | null,
): Promise<StoredMedia> {
  const stored = await context.media.put(content, { ext });
  const media = { ...stored, ext, mime: MIME[ext], widthPx: null, heightPx: null };
  transaction(context.db, () => registerMedia(context.db, media, context.clock.now()));
  if (typeof path === 'string') await writeFileAtomic(path, content);
  return stored;
}
