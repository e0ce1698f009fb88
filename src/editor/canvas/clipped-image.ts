import { FabricImage, type ImageProps } from 'fabric';

/**
 * An image with rounded corners, or in an oval. fabric's own `clipPath` would draw it through a bitmap cache; clipping the context
 * while drawing keeps every pixel of the photo and needs no cache.
 */
export class ClippedImage extends FabricImage {
  /** Corner radius in px of the picture; null for the ellipse that fills it. */
  readonly radiusPx: number | null;

  constructor(
    element: HTMLCanvasElement,
    { radiusPx, ...options }: Partial<ImageProps> & { readonly radiusPx: number | null },
  ) {
    super(element, options);
    this.radiusPx = radiusPx;
  }

  override _render(ctx: CanvasRenderingContext2D): void {
    ctx.save();
    ctx.beginPath();
    const [rx, ry] = [this.width / 2, this.height / 2];
    if (this.radiusPx === null) ctx.ellipse(0, 0, rx, ry, 0, 0, 2 * Math.PI);
    else ctx.roundRect(-rx, -ry, this.width, this.height, this.radiusPx);
    ctx.clip();
    super._render(ctx);
    ctx.restore();
  }
}
