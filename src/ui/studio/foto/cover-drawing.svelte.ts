import {
  coverBetween,
  movedCover,
  resizedCover,
  SMALLEST_COVER,
  type PhotoPoint,
} from '#core/photo/cover-edit.ts';
import type { Cover } from '#core/photo/cover.ts';

/** Covers as they are being drawn. Every act is one step back, as long as the drawing is open. */
export class CoverDrawing {
  #covers = $state.raw<readonly Cover[]>([]);
  #past = $state.raw<readonly (readonly Cover[])[]>([]);
  /** Place of the cover the keys move, or null. */
  #picked = $state<number | null>(null);
  shape = $state<Cover['shape']>('elips');

  get covers(): readonly Cover[] {
    return this.#covers;
  }

  get picked(): number | null {
    return this.#picked;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  pick(place: number | null): void {
    this.#picked = place;
  }

  /** Adds what was drawn between two points; a slip of the hand adds nothing. */
  draw(from: PhotoPoint, to: PhotoPoint): void {
    const cover = coverBetween(this.shape, from, to);
    if (Math.min(cover.width, cover.height) >= SMALLEST_COVER) this.#add(cover);
  }

  /** Adds one in the middle, to be moved by keys. */
  addInMiddle(): void {
    this.#add({ shape: this.shape, x: 0.4, y: 0.4, width: 0.2, height: 0.2 });
  }

  move(place: number, by: PhotoPoint): void {
    this.#change(place, (cover) => movedCover(cover, by));
  }

  resize(place: number, by: PhotoPoint): void {
    this.#change(place, (cover) => resizedCover(cover, by));
  }

  remove(place: number): void {
    this.#step(this.#covers.filter((_, at) => at !== place));
    this.#picked = null;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#covers = before;
    this.#past = this.#past.slice(0, -1);
    this.#picked = null;
  }

  #add(cover: Cover): void {
    this.#step([...this.#covers, cover]);
    this.#picked = this.#covers.length - 1;
  }

  #change(place: number, change: (cover: Cover) => Cover): void {
    this.#step(this.#covers.map((cover, at) => (at === place ? change(cover) : cover)));
  }

  #step(covers: readonly Cover[]): void {
    this.#past = [...this.#past, this.#covers];
    this.#covers = covers;
  }
}
