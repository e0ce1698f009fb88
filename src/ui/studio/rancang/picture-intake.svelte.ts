import type { Point } from '#core/design/display-list.ts';
import type { PartOf } from '#core/design/template-parts.ts';
import { photoName, type Photo } from '#core/photo/photo.ts';
import { newPicture } from '#editor/shape/new-parts.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { addPhotoFile } from '../foto/photo-import.svelte.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/** Pictures a design can draw. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp';

/** Pictures on their way onto a page. Each becomes a photo of the office first, so that the next design finds it. */
export class PictureIntake {
  readonly #app: App;
  readonly #editor: () => PageEditor;
  #waiting = $state(0);
  #error = $state.raw<unknown>(null);

  constructor(app: App, editor: () => PageEditor) {
    this.#app = app;
    this.#editor = editor;
  }

  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** Why the last picture did not come in; null when it did. */
  get error(): unknown {
    return this.#error;
  }

  /** Puts files on the page, one after the other. @param at where the middle of the first goes; absent: of the page */
  async put(files: readonly File[], at?: Point): Promise<void> {
    for (const [index, file] of files.entries()) {
      const photo = await this.bring(file);
      if (photo === null) return;
      this.place(photo, at === undefined ? at : beside(at, index));
    }
  }

  /** Puts a photo of the library on the page. */
  place(photo: Photo, at?: Point): void {
    const editor = this.#editor();
    const name = photoName(photo);
    editor.add([newPicture(photoOfLibrary(photo), editor.page, { name: name.slice(0, 80), at })]);
  }

  /** Takes a file into the library; null when it was refused, with the reason in `error`. */
  async bring(file: File): Promise<Photo | null> {
    this.#waiting += 1;
    this.#error = null;
    try {
      const isPasted = file.name === 'image.png';
      const name = isPasted ? `${this.#app.words.foto.pastedName}.png` : file.name;
      return (await addPhotoFile(this.#app, { name, file })).photo;
    } catch (error) {
      this.#error = error;
      return null;
    } finally {
      this.#waiting -= 1;
    }
  }
}

/** What a page keeps of a photo of the library: what is known about it is proposed and can be written over there. */
export function photoOfLibrary({ working, credit, alt }: Photo): PartOf<'picture'>['photo'] {
  return { ...working, focal: { x: 0.5, y: 0.5 }, credit: credit.slice(0, 200), alt: alt.slice(0, 1000) };
}

/** The next of several is not put right over the one before. */
const APART_PX = 48;

function beside({ xPx, yPx }: Point, index: number): Point {
  return { xPx: xPx + index * APART_PX, yPx: yPx + index * APART_PX };
}
