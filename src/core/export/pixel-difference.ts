/** A stretch of a picture's pixels as they now are. */
export interface Stretch {
  /** Pixels before it, counted row by row from the top left. */
  readonly from: number;
  readonly pixels: Uint32Array;
}

/**
 * How a difference is told, byte by byte. The upper two bits of a byte say what follows, the lower six say how many, or
 * `MORE` and the number comes after, seven bits a byte, lowest first. A letter is a few shades around one colour, so most
 * pixels are two bytes or a part of one; told as they are they would be four.
 */
const OP = {
  /** Pixels that stay as they were. */
  skip: 0x00,
  /** Pixels like the one told last. */
  repeat: 0x40,
  /** One pixel told before: its place on the shelf, six bits here and eight after. */
  known: 0x80,
  /** One pixel in four bytes, which goes onto the shelf. */
  fresh: 0xc0,
} as const;
const COUNT_BITS = 0x3f;
const MORE = 0x3f;
/** Most bytes that one pixel takes with the skip before it. */
const LONGEST = 11;

/**
 * What has to change in `base` to put the `stretches` into it. The pictures of a merge differ in their texts only, some
 * hundredth of their pixels.
 * @param stretches in order, within `base` and apart from each other; everything between them stays
 * @returns null when that takes more than about `maxBytes`: the picture itself is then the shorter way
 */
export function differenceOf(
  base: Uint32Array,
  stretches: readonly Stretch[],
  maxBytes: number,
): Uint8Array<ArrayBuffer> | null {
  const teller = new Teller(maxBytes + LONGEST);
  for (const { from, pixels } of stretches) {
    for (let at = 0; at < pixels.length; at += 1) {
      const pixel = pixels[at] ?? 0;
      if (pixel === base[from + at]) continue;
      if (teller.used > maxBytes) return null;
      teller.tell(from + at, pixel);
    }
  }
  teller.endRepeat();
  return teller.used > maxBytes ? null : teller.bytes.slice(0, teller.used);
}

/** Pixels told lately, each at the place its value says. */
function createShelf(): Uint32Array {
  return new Uint32Array(1 << 14);
}

/** Fourteen bits of a pixel's value, mixed. */
function placeOf(pixel: number): number {
  return Math.imul(pixel, 0x9e3779b1) >>> 18;
}

class Teller {
  readonly bytes: Uint8Array<ArrayBuffer>;
  used = 0;
  readonly #shelf = createShelf();
  #told = 0;
  #last = 0;
  #repeats = 0;

  constructor(sizeBytes: number) {
    this.bytes = new Uint8Array(sizeBytes);
  }

  tell(at: number, pixel: number): void {
    if (at > this.#told || pixel !== this.#last) this.endRepeat();
    if (at > this.#told) this.#count(OP.skip, at - this.#told);
    this.#told = at + 1;
    if (pixel === this.#last) this.#repeats += 1;
    else this.#value(pixel);
  }

  endRepeat(): void {
    if (this.#repeats > 0) this.#count(OP.repeat, this.#repeats);
    this.#repeats = 0;
  }

  #value(pixel: number): void {
    const place = placeOf(pixel);
    if (this.#shelf[place] === pixel) {
      this.#byte(OP.known | (place >>> 8));
      this.#byte(place & 0xff);
    } else {
      this.#byte(OP.fresh);
      for (let shift = 0; shift < 32; shift += 8) this.#byte((pixel >>> shift) & 0xff);
      this.#shelf[place] = pixel;
    }
    this.#last = pixel;
  }

  #count(op: number, count: number): void {
    if (count < MORE) {
      this.#byte(op | count);
      return;
    }
    this.#byte(op | MORE);
    let left = count;
    for (; left > 0x7f; left >>>= 7) this.#byte(0x80 | (left & 0x7f));
    this.#byte(left);
  }

  #byte(value: number): void {
    this.bytes[this.used] = value;
    this.used += 1;
  }
}

/**
 * Puts what `differenceOf` was given as stretches into `picture`, which must equal its `base`.
 * @returns the pixels from the first to behind the last that were told; those outside are as they were
 * @throws RangeError when the difference is not one of a picture of this size
 */
export function applyDifference(
  picture: Uint32Array,
  difference: Uint8Array,
): { readonly from: number; readonly end: number } {
  const shelf = createShelf();
  let at = 0;
  let read = 0;
  let last = 0;
  let from: number | null = null;

  function byte(): number {
    const value = difference[read];
    if (value === undefined) throw notADifference(picture);
    read += 1;
    return value;
  }

  function count(lowBits: number): number {
    if (lowBits < MORE) return lowBits;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
  }

  function freshPixel(): number {
    const pixel = (byte() | (byte() << 8) | (byte() << 16) | (byte() << 24)) >>> 0;
    shelf[placeOf(pixel)] = pixel;
    return pixel;
  }

  while (read < difference.length) {
    const head = byte();
    const low = head & COUNT_BITS;
    const op = head & ~COUNT_BITS;
    if (op === OP.known) last = shelf[(low << 8) | byte()] ?? 0;
    else if (op === OP.fresh) last = freshPixel();
    const pixels = op === OP.skip || op === OP.repeat ? count(low) : 1;
    if (at + pixels > picture.length) throw notADifference(picture);
    if (op !== OP.skip) {
      from ??= at;
      // Most are single; asking for a filled stretch of one costs several times as much.
      if (pixels === 1) picture[at] = last;
      else picture.fill(last, at, at + pixels);
    }
    at += pixels;
  }
  // A difference ends with a pixel it tells.
  return { from: from ?? 0, end: from === null ? 0 : at };
}

function notADifference(picture: Uint32Array): RangeError {
  return new RangeError(`No difference of a picture of ${picture.length} pixels`);
}
