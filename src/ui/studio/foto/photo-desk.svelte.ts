import { photoName, type Photo, type PhotoNotes, type PhotoSwap, type PhotoUse } from '#core/photo/photo.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { UndoStep } from '#ui/app/undo.svelte.ts';
import type { PhotoShelf } from './photo-shelf.svelte.ts';

/** The one photo that is open beside the grid, and what can be done with it; every act can be undone. */
export class PhotoDesk {
  readonly #app: App;
  readonly #shelf: PhotoShelf;
  #photo = $state.raw<Photo | null>(null);
  #uses = $state.raw<readonly PhotoUse[] | null>(null);
  #swap = $state.raw<PhotoSwap | null>(null);
  #isSwapping = $state(false);
  #error = $state.raw<unknown>(null);
  #turn: Promise<void> = Promise.resolve();

  constructor(app: App, shelf: PhotoShelf) {
    this.#app = app;
    this.#shelf = shelf;
  }

  get photo(): Photo | null {
    return this.#photo;
  }

  /** Designs that show the open photo; null until they are known. */
  get uses(): readonly PhotoUse[] | null {
    return this.#uses;
  }

  /** Where the open photo would give way to its covered copy; null while that is not known, or nowhere. */
  get swap(): PhotoSwap | null {
    return this.#swap;
  }

  get isSwapping(): boolean {
    return this.#isSwapping;
  }

  get error(): unknown {
    return this.#error;
  }

  /** Opens a photo; null closes the one that is open. */
  async open(photo: Photo | null): Promise<void> {
    if (photo?.uid !== this.#photo?.uid) {
      this.#uses = null;
      this.#swap = null;
      this.#error = null;
    }
    this.#photo = photo;
    if (photo === null) return;
    const { uid } = photo;
    await this.#try(async () => {
      const { client } = this.#app;
      const [{ uses }, { swap }] = await Promise.all([
        client.call('photo.uses', { uid }),
        client.call('photo.planSwap', { uid }),
      ]);
      if (this.#photo?.uid !== uid) return;
      this.#uses = uses;
      this.#swap = swap;
    });
  }

  /** Shows a covered copy in every design that still shows the open photo; one step that Ctrl Z takes back. */
  async showCovered({ from, to: { uid } }: PhotoSwap): Promise<void> {
    if (this.#isSwapping) return;
    const { client, undo, words } = this.#app;
    const label = words.foto.swapped({ title: photoName(from) });
    this.#isSwapping = true;
    const work = this.#try(async () => {
      let { designs } = await client.call('photo.swap', { uid });
      const step: UndoStep = {
        label,
        undo: async () => {
          await client.call('photo.unswap', { uid, designs: [...designs] });
          await this.open(this.#photo);
        },
        redo: async () => {
          ({ designs } = await client.call('photo.swap', { uid }));
          await this.open(this.#photo);
        },
      };
      undo.push(step);
      this.#app.toast(label, step);
    });
    await undo.waitFor(work);
    this.#isSwapping = false;
    if (this.#error === null) await this.open(this.#photo);
  }

  /** Writes what the officer changed; one after the other, since leaving a field and a click come at once. */
  write(photo: Photo, notes: Partial<PhotoNotes>): Promise<void> {
    this.#turn = this.#turn.then(() => this.#write(photo, notes));
    return this.#app.undo.waitFor(this.#turn);
  }

  async #write(photo: Photo, notes: Partial<PhotoNotes>): Promise<void> {
    // Only what changed goes back, so that undoing one field never touches another.
    const known = Object.entries(photo).filter(([name]) => name in notes);
    const before: Partial<PhotoNotes> = Object.fromEntries(known);
    const set = async (next: Partial<PhotoNotes>): Promise<void> => {
      const written = await this.#shelf.write(photo, next);
      if (this.#photo?.uid === photo.uid) this.#photo = written;
    };
    await this.#try(async () => {
      await set(notes);
      const label = this.#app.words.foto.changed({ title: photoName(photo) });
      this.#app.undo.push({ label, undo: () => set(before), redo: () => set(notes) });
    });
  }

  /** Puts a photo into the bin; refused by the backend while a design shows it. */
  async remove(photo: Photo): Promise<void> {
    const { uid } = photo;
    const put = async (): Promise<void> => {
      await this.#app.client.call('photo.remove', { uid });
    };
    const take = async (): Promise<void> => {
      await this.#app.client.call('photo.restore', { uid });
    };
    const work = this.#try(async () => {
      await put();
      const label = this.#app.words.foto.removed({ title: photoName(photo) });
      const step: UndoStep = { label, undo: take, redo: put };
      this.#app.undo.push(step);
      this.#app.toast(label, step);
      if (this.#photo?.uid === uid) await this.open(null);
    });
    await this.#app.undo.waitFor(work);
  }

  /** Opens the photo that a covered copy was made of. */
  async openOriginal({ maskedFrom }: Photo): Promise<void> {
    if (maskedFrom === null) return;
    await this.#try(async () => {
      await this.open(await this.#app.client.call('photo.get', { uid: maskedFrom }));
    });
  }

  /** Opens a covered copy that was just made; undoing throws the copy away. */
  async covered(copy: Photo): Promise<void> {
    const { uid } = copy;
    const label = this.#app.words.foto.covered({ title: photoName(copy) });
    const step: UndoStep = {
      label,
      undo: async () => {
        await this.#app.client.call('photo.remove', { uid });
      },
      redo: async () => {
        await this.#app.client.call('photo.restore', { uid });
      },
    };
    this.#app.undo.push(step);
    this.#app.toast(label, step);
    await this.open(copy);
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.#error = null;
    } catch (error) {
      this.#error = error;
    }
  }
}
