import type { EventName, Events } from '#contract/events.ts';
import type { PageRenderer } from '#core/export/page-renderer.ts';
import type { Settings } from '#core/shared/settings.ts';
import type { Office } from '#core/brand/office.ts';
import type { ChildPort } from './child-port.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db/query.ts';
import type { Jobs } from './jobs.ts';
import type { LibraryPaths } from './library/library.ts';
import type { Log } from './log.ts';
import type { MediaStore } from './media/media-store.ts';

/** What only a host can do for the backend. */
export interface BackendPorts {
  readonly children: ChildPort;
  /** Draws pages; starts its browser when first asked, and is closed with the backend. */
  readonly renderer: PageRenderer;
  /** Closes the backend and opens it again; only where it has a process of its own. */
  readonly restart?: () => void;
}

/** Everything a handler may use. Nothing else reaches it: no global clock, no random ids, no paths of its own. */
export interface BackendContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Pictures and files by the SHA-256 of their bytes. */
  readonly media: MediaStore;
  readonly paths: LibraryPaths;
  /** Where the product's own data lies: fonts, templates, channels, days. */
  readonly resources: string;
  readonly deviceUid: string;
  readonly ports: BackendPorts;
  readonly jobs: Jobs;
  readonly log: Log;
  /** @throws AppError 'office-missing' before the first-run wizard is finished */
  readonly office: () => Office;
  readonly settings: () => Settings;
  readonly emit: <Name extends EventName>(name: Name, payload: Events[Name]) => void;
  /** Records an act of the person at the desk; call it inside the transaction of the change. */
  readonly audit: (
    act: string,
    subjectUid: string,
    detail?: Readonly<Record<string, string | number | boolean | null>>,
  ) => void;
}
