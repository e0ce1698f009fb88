import type { Area } from './repair.ts';

/** The first objects of a drawing as the pixels they left: drawn once, then copied exactly, whatever their opacity. */
export class FlatGround {
  readonly #pixels = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;

  /** @param size of the canvas it is taken from and copied to */
  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.#pixels.width = width;
    this.#pixels.height = height;
    const context = this.#pixels.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
    if (context === null) throw new Error('The browser gives no canvas');
    this.#context = context;
  }

  /** Forgets what it held. @param drawn holds those objects and nothing else; it may be drawn over afterwards */
  take(drawn: HTMLCanvasElement): void {
    this.#context.clearRect(0, 0, drawn.width, drawn.height);
    this.#context.drawImage(drawn, 0, 0);
  }

  /** Copies `area` to the same place in `context`, where nothing must stand: over nothing, pixels come out as they are. */
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
