import type { HandlersOf } from '#contract/call.ts';
import type { photoCalls } from '#contract/calls/photo.ts';
import { AppError } from '#contract/errors.ts';
import type { BackendContext } from '../context.ts';
import { reading, transaction } from '../db/query.ts';
import { binPhoto, listPhotoMonths, listPhotos, updatePhoto, usesOfPicture } from '../db/tables/photo.ts';
import { stepDesigns, unstepDesigns } from '../design/step-designs.ts';
import { addPhoto, readPhotoOrRefuse } from '../photo/add-photo.ts';
import { orDiscard } from '../photo/discard-upload.ts';
import { coverPhoto } from '../photo/cover-photo.ts';
import { importPhotos } from '../photo/import-photos.ts';
import { planCoveredSwap } from '../photo/swap-picture.ts';

/** Handlers of the photo library. */
export function photoHandlers(context: BackendContext): HandlersOf<typeof photoCalls> {
  const { db } = context;
  const writer = () => ({ deviceUid: context.deviceUid, now: context.clock.now() });
  return {
    'photo.list': ({ limit, offset, ...wish }) =>
      reading(db, () => ({ ...listPhotos(db, wish, { limit, offset }), months: listPhotoMonths(db) })),
    'photo.get': ({ uid }) => readPhotoOrRefuse(context, uid),
    'photo.uses': ({ uid }) => ({
      uses: usesOfPicture(db, readPhotoOrRefuse(context, uid).working.sha256),
    }),
    'photo.update': ({ uid, rev, notes }) => {
      const given = Object.fromEntries(Object.entries(notes).filter(([, value]) => value !== undefined));
      transaction(db, () => {
        const photo = { ...readPhotoOrRefuse(context, uid), ...given, rev };
        if (!updatePhoto(db, photo, writer())) throw new AppError('conflict');
        context.audit('photo.updated', uid);
      });
      context.emit('library.changed', { topics: ['media'] });
      return readPhotoOrRefuse(context, uid);
    },
    'photo.remove': ({ uid }) => {
      transaction(db, () => {
        assertUnused(context, uid);
        binPhoto(db, { uid, at: context.clock.now() }, writer());
        context.audit('photo.removed', uid);
      });
      context.emit('library.changed', { topics: ['media', 'trash'] });
      return {};
    },
    'photo.restore': ({ uid }) => {
      transaction(db, () => {
        if (!binPhoto(db, { uid, at: null }, writer())) throw new AppError('not-found');
        context.audit('photo.restored', uid);
      });
      context.emit('library.changed', { topics: ['media', 'trash'] });
      return readPhotoOrRefuse(context, uid);
    },
    'photo.cover': async ({ uid, covers }) => {
      const photo = await coverPhoto(context, uid, covers);
      context.emit('library.changed', { topics: ['media'] });
      return photo;
    },
    ...swapHandlers(context),
    'photo.add': async ({ sha256, fileName, credit }) => {
      const bytes = await context.media.read(sha256);
      if (bytes === null) throw new AppError('media-missing');
      const added = await orDiscard(context, sha256, () =>
        addPhoto(context, { bytes, sha256, fileName, credit }),
      );
      if (added.isNew) context.emit('library.changed', { topics: ['media'] });
      return added;
    },
    'photo.importPaths': (wish) =>
      context.jobs.start('photo.import', (job) => importPhotos(context, wish, job)),
  };
}

function swapHandlers(
  context: BackendContext,
): Pick<HandlersOf<typeof photoCalls>, 'photo.planSwap' | 'photo.swap' | 'photo.unswap'> {
  const { db } = context;
  return {
    'photo.planSwap': ({ uid }) => {
      const swap = planCoveredSwap(context, readPhotoOrRefuse(context, uid));
      if (swap === null || swap.changes.length + swap.locked.length === 0) return { swap: null };
      const { from, to, changes, locked } = swap;
      return { swap: { from, to, designs: changes.map(({ design: { title } }) => title), locked } };
    },
    'photo.swap': ({ uid }) => {
      const designs = transaction(db, () => {
        const copy = readPhotoOrRefuse(context, uid);
        const swap = copy.maskedFrom === null ? null : planCoveredSwap(context, copy);
        if (swap === null || swap.changes.length === 0)
          throw new AppError('not-found', { kind: 'photo', id: uid });
        context.audit('photo.swapped', uid);
        return stepDesigns(context, swap.changes);
      });
      context.emit('library.changed', { topics: ['design'] });
      return { designs };
    },
    'photo.unswap': ({ uid, designs }) => {
      transaction(db, () => {
        unstepDesigns(context, designs);
        context.audit('photo.unswapped', uid);
      });
      context.emit('library.changed', { topics: ['design'] });
      return {};
    },
  };
}

/** @throws AppError 'photo-in-use' naming the design that showed the photo last */
function assertUnused(context: BackendContext, uid: string): void {
  const photo = readPhotoOrRefuse(context, uid);
  const [use] = usesOfPicture(context.db, photo.working.sha256);
  if (use !== undefined) throw new AppError('photo-in-use', { title: use.title });
}
