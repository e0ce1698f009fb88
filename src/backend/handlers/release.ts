import type { HandlersOf } from '#contract/call.ts';
import type { releaseCalls } from '#contract/calls/release.ts';
import { AppError } from '#contract/errors.ts';
import { emptyDocument } from '#core/release/document.ts';
import { isEditable } from '#core/release/edition.ts';
import type { Edition, Release } from '#core/release/release.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { readNumberOf } from '../db/tables/number-entry.ts';
import { readReleaseDeletion, setReleaseDeletion } from '../db/tables/release.ts';
import { countReleases, listReleases, readLiveEdition } from '../db/tables/release-edition.ts';
import { listRevisions, readRevision } from '../db/tables/release-revision.ts';
import { importReleases } from '../import/import-releases.ts';
import { pathSources, uploadSources } from '../import/sources.ts';
import { linkWork, readPlanItemOrRefuse } from '../plan-change.ts';
import { cancelRelease, issueRelease, liveEdition, writeStamp } from '../release/release-editions.ts';
import { createRelease, restoreText, saveText } from '../release/release-texts.ts';
import { proposeNumber, readRegister } from '../release/reserve-number.ts';

/** Handlers of releases: writing, revisions, numbers, the bin, import. */
export function releaseHandlers(context: BackendContext): HandlersOf<typeof releaseCalls> {
  return {
    ...readingHandlers(context),
    ...writingHandlers(context),
    ...stepHandlers(context),
    ...importHandlers(context),
  };
}

type Handlers = HandlersOf<typeof releaseCalls>;
type ReadingCall =
  'release.list' | 'release.get' | 'release.revisions' | 'release.revision' | 'release.register';
type WritingCall = 'release.create' | 'release.forItem' | 'release.save' | 'release.restoreRevision';
type StepCall = 'release.cancel' | 'release.issue' | 'release.delete' | 'release.restore';
type ImportCall = 'release.importPaths' | 'release.importUploads';

function readingHandlers(context: BackendContext): Pick<Handlers, ReadingCall> {
  const { db } = context;
  return {
    'release.list': ({ states, year, limit, offset }) => ({
      items: listReleases(db, { states, year }, { limit, offset }),
      ...countReleases(db),
    }),
    'release.get': ({ uid }) => {
      const edition = readLiveEdition(db, uid);
      if (edition === undefined) throw new AppError('not-found');
      const isUnnumbered = edition.number === null && isEditable(edition.state);
      const proposedNumber = isUnnumbered ? proposeNumber(context, edition) : null;
      return { release: asRelease(context, edition), proposedNumber };
    },
    'release.revisions': ({ uid }) => ({ revisions: listRevisions(db, liveEdition(context, uid).uid) }),
    'release.revision': ({ uid, revisionUid }) => {
      const document = readRevision(db, liveEdition(context, uid).uid, revisionUid);
      if (document === undefined) throw new AppError('not-found');
      return { document };
    },
    'release.register': ({ period }) => readRegister(context, period),
  };
}

function writingHandlers(context: BackendContext): Pick<Handlers, WritingCall> {
  return {
    'release.create': ({ document }) =>
      changed(context, () =>
        createRelease(context, {
          state: 'draf',
          document: document ?? newDocument(context),
          number: null,
          source: null,
        }),
      ),
    'release.forItem': ({ itemUid }) => changed(context, () => releaseOfItem(context, itemUid)),
    'release.save': (save) => {
      const { release } = changed(context, () => saveText(context, save));
      return { rev: release.edition.rev, savedAt: release.edition.updatedAt };
    },
    'release.restoreRevision': ({ uid, revisionUid }) =>
      changed(context, () => restoreText(context, uid, revisionUid)),
  };
}

function stepHandlers(context: BackendContext): Pick<Handlers, StepCall> {
  return {
    'release.cancel': ({ uid, reason }) => changed(context, () => cancelRelease(context, uid, reason)),
    'release.issue': ({ uid }) => changed(context, () => issueRelease(context, uid)),
    'release.delete': ({ uid }) => {
      const deletedAt = context.clock.now();
      changed(context, () => {
        const edition = liveEdition(context, uid);
        if (!isEditable(edition.state) && edition.state !== 'diimpor') {
          throw new AppError('step-not-allowed', { state: edition.state, step: 'delete' });
        }
        if (readNumberOf(context.db, edition.uid) !== undefined) {
          throw new AppError('step-not-allowed', { state: edition.state, step: 'delete' });
        }
        setReleaseDeletion(context.db, uid, deletedAt, writeStamp(context));
        context.audit('release.deleted', uid);
        return edition;
      });
      return { deletedAt };
    },
    'release.restore': ({ uid }) =>
      changed(context, () => {
        if (readReleaseDeletion(context.db, uid) === undefined) throw new AppError('not-found');
        setReleaseDeletion(context.db, uid, null, writeStamp(context));
        context.audit('release.restored', uid);
        return liveEdition(context, uid);
      }),
  };
}

function importHandlers(context: BackendContext): Pick<Handlers, ImportCall> {
  return {
    'release.importPaths': ({ paths, dryRun }) =>
      context.jobs.start('release.import', async (job) =>
        importReleases(context, { job, dryRun, ...(await pathSources(paths, job)) }),
      ),
    'release.importUploads': ({ files, dryRun }) =>
      context.jobs.start('release.import', (job) =>
        importReleases(context, { job, dryRun, ...uploadSources(context.media, files) }),
      ),
  };
}

/** A draft begins with the office's city, today, its spokesperson and its contact. */
function newDocument(context: BackendContext) {
  const { city, spokesperson, contact } = context.office();
  return {
    ...emptyDocument(city, context.clock.today()),
    signatory: { name: spokesperson.name, role: spokesperson.title },
    contact: { name: '', role: '', phone: contact.phone, email: contact.email },
  };
}

/** @throws AppError 'not-found', or 'content-locked' when a submitted item has no release */
function releaseOfItem(context: BackendContext, itemUid: string): Edition {
  const item = readPlanItemOrRefuse(context.db, itemUid);
  const known = item.releaseUid === null ? undefined : readLiveEdition(context.db, item.releaseUid);
  // One in the bin is given up; it can still be taken out again, and then linked by hand.
  if (known !== undefined && (readReleaseDeletion(context.db, known.releaseUid) ?? null) === null)
    return known;
  const blank = newDocument(context);
  const edition = createRelease(context, {
    state: 'draf',
    document: {
      ...blank,
      headline: item.title,
      dateline: { ...blank.dateline, on: item.plannedOn ?? blank.dateline.on },
    },
    number: null,
    source: null,
  });
  linkWork(context, item, { releaseUid: edition.releaseUid });
  return edition;
}

function changed(context: BackendContext, act: () => Edition): { readonly release: Release } {
  const edition = transaction(context.db, act);
  context.emit('library.changed', { topics: ['release'] });
  return { release: asRelease(context, edition) };
}

function asRelease(context: BackendContext, edition: Edition): Release {
  const deletedAt = readReleaseDeletion(context.db, edition.releaseUid) ?? null;
  return { uid: edition.releaseUid, edition, deletedAt };
}
