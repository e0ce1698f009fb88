import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import type { Photo, PhotoFilter, PhotoNotes, PhotoOrder } from '#core/photo/photo.ts';

/** What the list is narrowed to and how it is ordered. */
export interface ShelfWish {
  readonly words: string;
  readonly filter: PhotoFilter | null;
  readonly order: PhotoOrder;
}

/** How many photos one call brings: more than any screen shows at once. */
const PAGE = 120;

/** The place that is picked, and the photo there once it was read. */
interface Pick {
  readonly place: number;
  readonly uid: string | null;
}

/**
 * The photos that fit a wish. Only the stretches that came into sight are read, however many there are; what is shown
 * stays until its successor is there. A pick is of a photo: it moves along when others come in before it.
 */
export class PhotoShelf {
  readonly #client: Client;
  #wish: ShelfWish;
  /** By place; only those that were read. */
  #photos = $state.raw<Readonly<Record<number, Photo>>>({});
  /** The newest revision seen of each photo, in sight or not. */
  #revs: Readonly<Record<string, number>> = {};
  #total = $state.raw<number | null>(null);
  #pick = $state.raw<Pick | null>(null);
  #error = $state.raw<unknown>(null);
  #inSight: { readonly from: number; readonly to: number } = { from: 0, to: 0 };
  #asked: readonly number[] = [];
  /** Answers to an older wish are not shown. */
  #generation = 0;

  constructor(client: Client, wish: ShelfWish) {
    this.#client = client;
    this.#wish = wish;
    void this.reload();
  }

  /** How many photos fit; null until that is known. */
  get total(): number | null {
    return this.#total;
  }

  /** What the last reading was refused with. */
  get error(): unknown {
    return this.#error;
  }

  /** The picked place; -1 while none is picked. */
  get index(): number {
    return this.#pick?.place ?? -1;
  }

  /** The picked photo; null while none is picked or it has not been read. */
  get picked(): Photo | null {
    return this.#pick === null ? null : this.at(this.#pick.place);
  }

  /** Picks the photo at a place; -1 picks none. */
  pick(place: number): void {
    this.#pick = place < 0 ? null : { place, uid: this.at(place)?.uid ?? null };
  }

  /** The photo at a place of the list, or null while it has not been read. */
  at(index: number): Photo | null {
    return this.#photos[index] ?? null;
  }

  /** Where a photo that has been read stands, or null. */
  indexOf(uid: string): number | null {
    const found = Object.entries(this.#photos).find(([, photo]) => photo.uid === uid);
    return found === undefined ? null : Number(found[0]);
  }

  /** Narrows the list anew. */
  async ask(wish: ShelfWish): Promise<void> {
    if (JSON.stringify(wish) === JSON.stringify(this.#wish)) return;
    this.#wish = wish;
    this.#pick = null;
    this.#inSight = { from: 0, to: 0 };
    await this.reload();
  }

  /** Reads what is in sight again, as after a change of the library. */
  async reload(): Promise<void> {
    this.#generation += 1;
    this.#asked = [];
    await this.#read(this.#inSight, 'replace');
  }

  /** Says which places are on the screen; what is missing there is read. */
  async show(from: number, to: number): Promise<void> {
    this.#inSight = { from, to };
    await this.#read({ from, to }, 'add');
  }

  /** Writes what is known about a photo. @throws AppError 'conflict' when another window changed it since */
  async write(photo: Photo, notes: Partial<PhotoNotes>): Promise<Photo> {
    const rev = this.#revs[photo.uid] ?? photo.rev;
    const written = await this.#client.call('photo.update', { uid: photo.uid, rev, notes });
    this.#revs = { ...this.#revs, [photo.uid]: written.rev };
    const place = this.indexOf(photo.uid);
    if (place !== null) this.#photos = { ...this.#photos, [place]: written };
    return written;
  }

  async #read(
    { from, to }: { readonly from: number; readonly to: number },
    mode: 'replace' | 'add',
  ): Promise<void> {
    const generation = this.#generation;
    const first = Math.floor(from / PAGE);
    const last = Math.floor(Math.max(from, to) / PAGE);
    const pages = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const missing = pages.filter((page) => !this.#asked.includes(page));
    this.#asked = [...this.#asked, ...missing];
    try {
      const read = await Promise.all(missing.map((page) => this.#page(page)));
      if (generation !== this.#generation || read.length === 0) return;
      const entries = Object.fromEntries(read.flatMap((page) => page.entries));
      const revs = Object.values(entries).map(({ uid, rev }) => [uid, rev] as const);
      this.#revs = { ...this.#revs, ...Object.fromEntries(revs) };
      this.#photos = mode === 'replace' ? entries : { ...this.#photos, ...entries };
      // With the photos, not after them: in between another photo would stand where the picked one stood.
      this.pick(this.#placeOfPick());
      this.#total = read[0]?.total ?? null;
      this.#error = null;
    } catch (error) {
      if (generation !== this.#generation) return;
      this.#asked = this.#asked.filter((page) => !missing.includes(page));
      this.#error = error;
    }
  }

  #placeOfPick(): number {
    if (this.#pick === null || this.#pick.uid === null) return this.index;
    return this.indexOf(this.#pick.uid) ?? -1;
  }

  async #page(page: number) {
    const input: Input<'photo.list'> = { ...this.#wish, limit: PAGE, offset: page * PAGE };
    const { photos, total } = await this.#client.call('photo.list', input);
    return { total, entries: photos.map((photo, step) => [page * PAGE + step, photo] as const) };
  }
}
