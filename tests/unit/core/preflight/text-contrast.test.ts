import { expect, test } from 'vitest';
import { worstDecileContrast, type Pixels, type PixelBox } from '#core/preflight/text-contrast.ts';

const WIDTH = 100;
const HEIGHT = 10;
const BOX: PixelBox = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
const WHITE = { red: 255, green: 255, blue: 255 };
/** The only text of the mask: black, as `paint` draws it. */
const MARK = { red: 0, green: 0, blue: 0 };

function paint(grey: (x: number) => number): Pixels {
  const data = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let index = 0; index < data.length; index += 4) {
    data.fill(grey((index / 4) % WIDTH), index, index + 3);
    data[index + 3] = 255;
  }
  return { data, widthPx: WIDTH, heightPx: HEIGHT };
}
const everywhere = paint(() => 0);

test('white text on black has the full contrast', () => {
  const text = { beneath: paint(() => 0), mask: everywhere, box: BOX, mark: MARK, ink: WHITE, opacity: 1 };
  expect(worstDecileContrast(text)).toBeCloseTo(21, 5);
});

test('when more than a tenth of the text lies on a bright patch of the photo, the patch decides', () => {
  const patch = (share: number) => ({
    beneath: paint((x) => (x < share ? 255 : 0)),
    mask: everywhere,
    box: BOX,
    mark: MARK,
    ink: WHITE,
    opacity: 1,
  });
  expect(worstDecileContrast(patch(12))).toBe(1);
  expect(worstDecileContrast(patch(8))).toBeCloseTo(21, 5);
});

test('text in the colour of its ground has no contrast at all, instead of being overlooked', () => {
  const text = { beneath: paint(() => 255), mask: everywhere, box: BOX, mark: MARK, ink: WHITE, opacity: 1 };
  expect(worstDecileContrast(text)).toBe(1);
});

test('only pixels under the strokes count, and edges less than half covered do not', () => {
  const text = {
    beneath: paint((x) => (x < 50 ? 255 : 0)),
    mask: paint((x) => (x < 50 ? 140 : 20)),
    box: BOX,
    mark: MARK,
    ink: WHITE,
    opacity: 1,
  };
  expect(worstDecileContrast(text)).toBeCloseTo(21, 5);
});

test('half transparent text loses contrast', () => {
  const text = { beneath: paint(() => 0), mask: everywhere, box: BOX, mark: MARK, ink: WHITE, opacity: 0.5 };
  expect(worstDecileContrast(text)).toBeCloseTo(5.32, 2);
});

test('a text without a covered pixel has no contrast to speak of', () => {
  const text = { beneath: everywhere, mask: paint(() => 255), box: BOX, mark: MARK, ink: WHITE, opacity: 1 };
  expect(worstDecileContrast(text)).toBeNull();
});

test('what another text covers in the same box is not counted, not even at its edges', () => {
  const mark = (x: number) => (x < 30 ? [0, 0] : [32, 0]);
  const cover = (x: number) => (x % 10 === 0 ? 0.6 : 1);
  const data = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let index = 0; index < data.length; index += 4) {
    const x = (index / 4) % WIDTH;
    const [green = 0, blue = 0] = mark(x);
    data.set(
      [0, green, blue].map((own) => Math.round(255 - (255 - own) * cover(x))),
      index,
    );
    data[index + 3] = 255;
  }
  const text = {
    beneath: paint((x) => (x < 30 ? 0 : 255)),
    mask: { data, widthPx: WIDTH, heightPx: HEIGHT },
    box: BOX,
    ink: WHITE,
    opacity: 1,
  };
  expect(worstDecileContrast({ ...text, mark: MARK })).toBeCloseTo(21, 5);
  expect(worstDecileContrast({ ...text, mark: { red: 0, green: 32, blue: 0 } })).toBe(1);
});
