import type { BackendContext } from '#backend/context.ts';
import { transaction } from '#backend/db/query.ts';
import { insertEdition } from '#backend/db/tables/release-edition.ts';
import { insertRelease } from '#backend/db/tables/release.ts';
import type { ArchivedRelease } from './archive.ts';

/** Stores an archive by the tables' own functions, so that the product's triggers fill the index. */
export function fillArchive(context: BackendContext, releases: Iterable<ArchivedRelease>): void {
  const { db } = context;
  const stamp = { officeUid: context.office().uid, deviceUid: context.deviceUid, now: context.clock.now() };
  transaction(db, () => {
    for (const { document, number } of releases) {
      const releaseUid = context.newId();
      insertRelease(db, releaseUid, stamp);
      const uid = context.newId();
      insertEdition(
        db,
        { uid, releaseUid, editionNo: 1, state: 'diimpor', document, number, source: null },
        stamp,
      );
    }
  });
}
