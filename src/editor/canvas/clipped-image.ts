import { FabricImage, type ImageProps } from 'fabric';

/**
 * An image with rounded corners. fabric's own `clipPath` would draw it through a bitmap cache; clipping the context
 * while drawing keeps every pixel of the photo and needs no cache.
 */
export class ClippedImage extends FabricImage {
  /** Corner radius in px of the picture. */
  readonly radiusPx: number;

  constructor(
    element: HTMLCanvasElement,
    { radiusPx, ...options }: Partial<ImageProps> & { readonly radiusPx: number },
  ) {
    super(element, options);
    this.radiusPx = radiusPx;
  }

  override _render(ctx: CanvasRenderingContext2D): void {
    ctx.save();
    ctx.beginPath();
    ctx.roundRect(-this.width / 2, -this.height / 2, this.width, this.height, this.radiusPx);
    ctx.clip();
    super._render(ctx);
    ctx.restore();
  }
}
