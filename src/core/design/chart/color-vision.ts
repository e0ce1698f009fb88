import { parseHexColor } from '#core/brand/contrast.ts';

/** Ways of seeing colour that a chart must serve. */
export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;

/** A way of seeing colour. */
export type Vision = (typeof VISIONS)[number];

type Triple = readonly [number, number, number];

/** Full loss of one cone type on linear sRGB: Machado, Oliveira and Fernandes 2009, severity 1,0. */
const SIMULATION: Readonly<Record<Exclude<Vision, 'normal'>, readonly [Triple, Triple, Triple]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How different two colours look to a reader, CIEDE2000 after Sharma, Wu and Dalal 2005; 1 is just noticeable. */
export function colorDistance(one: string, other: string, vision: Vision): number {
  return ciede2000(labOf(one, vision), labOf(other, vision));
}

function labOf(color: string, vision: Vision): Triple {
  const { red, green, blue } = parseHexColor(color);
  const light: Triple = [linear(red), linear(green), linear(blue)];
  const [r, g, b] = vision === 'normal' ? light : times(SIMULATION[vision], light);
  // sRGB to XYZ under D65, each by its white.
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  return [116 * cubic(y) - 16, 500 * (cubic(x) - cubic(y)), 200 * (cubic(y) - cubic(z))];
}

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function times(rows: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple): number => Math.min(1, Math.max(0, a * x + b * y + c * z));
  return [row(rows[0]), row(rows[1]), row(rows[2])];
}

function cubic(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (value * (24389 / 27) + 16) / 116;
}

const DEGREE = Math.PI / 180;

function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hue(a1 * stretch, b1), hue(a2 * stretch, b2)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const meanHue = c1 * c2 === 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const [meanL, meanC] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 -
    0.17 * cosine(meanHue - 30) +
    0.24 * cosine(2 * meanHue) +
    0.32 * cosine(3 * meanHue + 6) -
    0.2 * cosine(4 * meanHue - 63);
  const light = (l2 - l1) / (1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2));
  const strong = (c2 - c1) / (1 + 0.045 * meanC);
  const tinted = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEGREE)) / (1 + 0.015 * meanC * t);
  const rotation =
    -2 *
    Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)) *
    Math.sin(60 * DEGREE * Math.exp(-(((meanHue - 275) / 25) ** 2)));
  return Math.sqrt(light ** 2 + strong ** 2 + tinted ** 2 + rotation * strong * tinted);
}

function hue(a: number, b: number): number {
  return (Math.atan2(b, a) / DEGREE + 360) % 360;
}

function cosine(degrees: number): number {
  return Math.cos(degrees * DEGREE);
}
