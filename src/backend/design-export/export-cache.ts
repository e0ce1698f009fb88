import { createHash } from 'node:crypto';

/** A finished file's bytes with its pixels. */
export interface CachedFile {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How like its page it is, 0–100; null where nothing was given up. */
  readonly score: number | null;
}

/** Files made for a trial, so that the export after it only writes them. The oldest go when there are too many. */
export interface ExportCache {
  /** @param key everything the file depends on, as JSON can hold it */
  readonly file: (key: unknown, make: () => Promise<CachedFile | null>) => Promise<CachedFile | null>;
}

/** A carousel of ten pages in three kinds of file fits several times over. */
const MOST_BYTES = 48 * 1024 * 1024;

/** An empty cache. What could not be made is remembered too: finding that out takes as long as making it. */
export function createExportCache(): ExportCache {
  const files = new Map<string, CachedFile | null>();
  /** Two sizes may be one page, and both are made at a time. */
  const underWay = new Map<string, Promise<CachedFile | null>>();
  let held = 0;

  function keep(name: string, made: CachedFile | null): void {
    files.set(name, made);
    held += made?.bytes.byteLength ?? 0;
    for (const [oldest, file] of files) {
      if (held <= MOST_BYTES) break;
      files.delete(oldest);
      held -= file?.bytes.byteLength ?? 0;
    }
  }

  return {
    async file(key, make) {
      const name = createHash('sha256').update(JSON.stringify(key)).digest('hex');
      const known = files.get(name);
      if (known !== undefined) return known;
      const begun = underWay.get(name);
      if (begun !== undefined) return begun;
      const making = make();
      underWay.set(name, making);
      try {
        const made = await making;
        keep(name, made);
        return made;
      } finally {
        underWay.delete(name);
      }
    },
  };
}
