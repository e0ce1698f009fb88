import { AppError, type ErrorCode } from '#contract/errors.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { isMediaNamed, unregisterMedia } from '../db/tables/media.ts';

/** What says that the bytes are no photo that can be used; other failures may pass. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'photo-damaged',
  'photo-unsupported',
  'photo-heic',
  'photo-too-small',
  'photo-too-large',
]);

/**
 * Takes an uploaded photo in; one that is refused for what it is does not stay in the library, unless something there names
 * its bytes already.
 * @throws what `take` throws
 */
export async function orDiscard<Value>(
  context: BackendContext,
  sha256: string,
  take: () => Promise<Value>,
): Promise<Value> {
  try {
    return await take();
  } catch (error) {
    if (error instanceof AppError && REFUSALS.has(error.code)) await discardUnnamed(context, sha256);
    throw error;
  }
}

async function discardUnnamed({ db, media }: BackendContext, sha256: string): Promise<void> {
  const isGone = transaction(db, () => {
    if (isMediaNamed(db, sha256)) return false;
    unregisterMedia(db, sha256);
    return true;
  });
  if (isGone) await media.discard(sha256);
}
