import { cache } from 'fabric';
import type { FaceEntry } from '#core/design/face/face-table.ts';

/** Loads faces by name, each once a page. */
export interface FaceLoader {
  /**
   * Resolves when every named face is ready to draw.
   * @throws (rejects) Error naming the face, when one is unknown or its file cannot be loaded: text must never fall back
   */
  readonly load: (ids: readonly string[]) => Promise<void>;
  /** Whether all of them are ready now, so that drawing need not wait a turn. */
  readonly areLoaded: (ids: readonly string[]) => boolean;
}

/**
 * @param entries every face that may be asked for
 * @param folder same-origin address of the font files, with its final slash
 */
export function createFaceLoader(entries: readonly FaceEntry[], folder: string): FaceLoader {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const loading = new Map<string, Promise<void>>();
  const loaded = new Set<string>();

  async function loadOne(id: string): Promise<void> {
    const entry = known.get(id);
    if (entry === undefined) throw new Error(`Unknown face: ${id}`);
    // Every file of the face, whatever the text: a letter typed later must not be drawn in another face first.
    for (const face of await Promise.all(cssFaces(entry, folder).map((face) => face.load()))) {
      document.fonts.add(face);
    }
    // Whatever was measured under this name before was measured in another face.
    cache.clearFontCache(entry.family);
    loaded.add(id);
  }

  return {
    areLoaded: (ids) => ids.every((id) => loaded.has(id)),
    load: async (ids) => {
      await Promise.all(
        ids.map((id) => {
          const running = loading.get(id) ?? loadOne(id);
          loading.set(id, running);
          // A failed load may be tried again: the file may be there the next time.
          running.catch(() => loading.delete(id));
          return running;
        }),
      );
    },
  };
}

function cssFaces(entry: FaceEntry, folder: string): readonly FontFace[] {
  return entry.files.map(
    ({ file, unicodeRange }) =>
      new FontFace(entry.family, `url("${folder}${file}")`, {
        weight: String(entry.weight),
        style: entry.italic ? 'italic' : 'normal',
        unicodeRange,
      }),
  );
}
