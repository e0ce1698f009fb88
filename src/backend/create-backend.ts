import type { Handlers } from '#contract/contract.ts';
import { AppError } from '#contract/errors.ts';
import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import { createClock } from './clock.ts';
import type { BackendContext, BackendPorts } from './context.ts';
import { transaction, type Db } from './db/query.ts';
import { appendAudit } from './db/tables/audit.ts';
import { readMeta, writeMeta } from './db/tables/meta.ts';
import { readOffice } from './db/tables/office.ts';
import { readSettings } from './db/tables/setting.ts';
import { createDispatch, createToWireError, isDiskFull } from './dispatch.ts';
import { demoHandlers } from './handlers/demo.ts';
import { designHandlers } from './handlers/design.ts';
import { lineHandlers } from './handlers/line.ts';
import { mediaHandlers } from './handlers/media.ts';
import { mergeHandlers } from './handlers/merge.ts';
import { officeHandlers } from './handlers/office.ts';
import { photoHandlers } from './handlers/photo.ts';
import { planHandlers } from './handlers/plan.ts';
import { releaseHandlers } from './handlers/release.ts';
import { searchHandlers } from './handlers/search.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { systemHandlers } from './handlers/system.ts';
import { templateHandlers } from './handlers/template.ts';
import { trashHandlers } from './handlers/trash.ts';
import { newId } from './ids.ts';
import { createJobs } from './jobs.ts';
import { dropBallast } from './library/ballast.ts';
import { libraryPaths, openLibrary, type Library } from './library/library.ts';
import { createLog } from './log.ts';
import { openMediaStore } from './media/media-store.ts';

/** A running backend: reached like any transport, and closed by whoever opened it. */
export interface Backend extends Transport {
  /** For the program around the backend (start-up, tests of handlers); never handed to an interface. */
  readonly context: BackendContext;
  /** Stops long work, then gives the library back. */
  readonly close: () => Promise<void>;
}

/** What opening a backend needs to know. */
export interface BackendOptions {
  /** The library's folder. */
  readonly folder: string;
  /** Makes the library when there is none. */
  readonly create: boolean;
  /** The folder of the product's own data. */
  readonly resources: string;
  readonly ports: BackendPorts;
  /** For a library being made: the instant at which its clock stands still, as the demo's does. */
  readonly newLibraryClock?: string;
  /** Asked for the present in place of the library's clock, while the demo's past is being told. */
  readonly clockAt?: () => string;
}

/** Before an office exists nothing is dated by its zone; the wizard asks for the real one. */
const ZONE_BEFORE_OFFICE = 'Asia/Jakarta';

/**
 * Opens a library and answers calls on it.
 * @throws AppError whatever `openLibrary` refuses with; 'disk-full' where not even opening finds room
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  try {
    const library = openLibrary(options.folder, { create: options.create, now: new Date().toISOString() });
    try {
      return await runOn(library, options);
    } catch (error) {
      library.close();
      throw error;
    }
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    // The reserve is given up here too: with it gone the next start has room to tidy up in.
    dropBallast(libraryPaths(options.folder));
    throw new AppError('disk-full');
  }
}

async function runOn(library: Library, options: BackendOptions): Promise<Backend> {
  const { db, paths } = library;
  const deviceUid = identify(db, options.newLibraryClock);
  const clock = createClock(
    options.clockAt ?? readMeta(db, 'clock_fixed_at'),
    () => readOffice(db)?.zone ?? ZONE_BEFORE_OFFICE,
  );
  const makeId = () => newId(Date.parse(clock.now()));
  const log = createLog(paths.log);
  const listeners = new Set<(event: PushEvent) => void>();
  const push = (event: PushEvent) => {
    for (const listener of listeners) listener(event);
  };
  const toWire = createToWireError(log, makeId, () => dropBallast(paths));
  const context: BackendContext = {
    db,
    clock,
    newId: makeId,
    media: await openMediaStore(paths.media),
    paths,
    resources: options.resources,
    deviceUid,
    ports: options.ports,
    jobs: createJobs(makeId, push, toWire),
    log,
    office: () => officeOrRefuse(db),
    settings: () => readSettings(db),
    // The name and its payload come from one entry of Events.
    emit: (name, payload) => push({ name, payload } as PushEvent),
    audit: (act, subjectUid, detail = {}) =>
      appendAudit(db, {
        at: clock.now(),
        deviceUid,
        worker: readSettings(db).workerName,
        act,
        subjectUid,
        detail,
      }),
  };
  const call = createDispatch(createHandlers(context), toWire);
  return {
    context,
    call,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await context.jobs.stopAll();
      await options.ports.renderer.close();
      library.close();
    },
  };
}

/** One handler for every call of the contract; a missing one does not compile. */
function createHandlers(context: BackendContext): Handlers {
  return {
    ...systemHandlers(context),
    ...officeHandlers(context),
    ...settingsHandlers(context),
    ...mediaHandlers(context),
    ...planHandlers(context),
    ...demoHandlers(context),
    ...mergeHandlers(context),
    ...designHandlers(context),
    ...photoHandlers(context),
    ...releaseHandlers(context),
    ...searchHandlers(context),
    ...lineHandlers(context),
    ...templateHandlers(context),
    ...trashHandlers(context),
  };
}

/** Gives a new library its identity and, for the demo, its clock. @returns the uid of this copy of the program's data */
function identify(db: Db, fixedAt: string | undefined): string {
  const known = readMeta(db, 'device_uid');
  if (known !== null) return known;
  const deviceUid = newId(Date.now());
  transaction(db, () => {
    writeMeta(db, 'device_uid', deviceUid);
    writeMeta(db, 'created_at', fixedAt ?? new Date().toISOString());
    if (fixedAt !== undefined) writeMeta(db, 'clock_fixed_at', fixedAt);
  });
  return deviceUid;
}

function officeOrRefuse(db: Db) {
  const office = readOffice(db);
  if (!office) throw new AppError('office-missing');
  return office;
}
