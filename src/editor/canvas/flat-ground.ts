import { FabricObject } from 'fabric';

/** The first objects of a drawing as the pixels they left: drawn once, then copied exactly, whatever their opacity. */
export class FlatGround extends FabricObject {
  readonly #pixels: HTMLCanvasElement;

  /** @param drawn a canvas that holds those objects and nothing else; it may be drawn over afterwards */
  constructor(drawn: HTMLCanvasElement) {
    super();
    this.#pixels = document.createElement('canvas');
    this.#pixels.width = drawn.width;
    this.#pixels.height = drawn.height;
    copy(drawn, this.#pixels.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' }));
  }

  override render(ctx: CanvasRenderingContext2D): void {
    copy(this.#pixels, ctx);
  }

  /** Gives the pixels' memory back at once instead of with the next collection. */
  override dispose(): void {
    this.#pixels.width = 0;
    this.#pixels.height = 0;
    super.dispose();
  }
}

function copy(from: HTMLCanvasElement, to: CanvasRenderingContext2D | null): void {
  if (to === null) throw new Error('The browser gives no canvas');
  to.save();
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.globalCompositeOperation = 'copy';
  to.drawImage(from, 0, 0);
  to.restore();
}
