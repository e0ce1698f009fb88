import type { Area } from './repair.ts';

/** The first objects of a drawing as the pixels they left: drawn once, then copied exactly, whatever their opacity. */
export class FlatGround {
  readonly #pixels: HTMLCanvasElement;

  /** @param drawn a canvas that holds those objects and nothing else; it may be drawn over afterwards */
  constructor(drawn: HTMLCanvasElement) {
    this.#pixels = document.createElement('canvas');
    this.#pixels.width = drawn.width;
    this.#pixels.height = drawn.height;
    const context = this.#pixels.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
    if (context === null) throw new Error('The browser gives no canvas');
    context.drawImage(drawn, 0, 0);
  }

  /** Copies the pixels of `area` to the same place in `context`, where it must be empty: over nothing they come out as they are. */
  copyTo(context: CanvasRenderingContext2D, { leftPx, topPx, widthPx, heightPx }: Area): void {
    const place = [leftPx, topPx, widthPx, heightPx] as const;
    context.drawImage(this.#pixels, ...place, ...place);
  }

  /** Gives the pixels' memory back at once instead of with the next collection. */
  dispose(): void {
    this.#pixels.width = 0;
    this.#pixels.height = 0;
  }
}
