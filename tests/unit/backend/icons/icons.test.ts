import { readDesignStock } from '#backend/design/design-stock.ts';
import { plainPath } from '#backend/icons/plain-path.ts';
import { iconsSchema, moreIconsSchema, searchIcons, type IconEntry } from '#core/design/icons.ts';
import { readPath } from '#core/design/path-data.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { RESOURCES } from '../../../helpers/design-resources.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(join(RESOURCES, 'signs', file), 'utf8'));
const icons = iconsSchema.parse(read('icons.json'));
const others = moreIconsSchema.parse(read('more-icons.json'));
const FOLDERS: Readonly<Record<string, string>> = {
  lucide: 'lucide-static/icons',
  tabler: '@tabler/icons/icons/outline',
};
const SIDE_PX = 72;

/** What the set's own file looks like, in grey. */
async function asDrawn({ icon }: IconEntry): Promise<Buffer> {
  const [set = '', name = ''] = icon.split(':');
  const file = join(RESOURCES, '..', 'node_modules', FOLDERS[set] ?? '', `${name}.svg`);
  return grey(readFileSync(file, 'utf8').replaceAll('currentColor', '#000'));
}

function asWritten({ d }: IconEntry): Promise<Buffer> {
  const look = 'fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return grey(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${d}" ${look}/></svg>`);
}

function grey(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 300 })
    .resize(SIDE_PX, SIDE_PX)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer();
}

/** Of the many others, one in so many is looked at; all of them with `ICONS=all`. */
const EVERY = process.env['ICONS'] === 'all' ? 1 : 40;

/** Lines that meet in a point are drawn at once here and one over the other there: a corner comes out lighter. */
const CORNER_PX = 4;

test('every icon looks as its set draws it: no pixel but some of a corner differs by more than a third of black', async () => {
  const unlike: string[] = [];
  for (const icon of [...icons, ...others.filter((_, at) => at % EVERY === 0)]) {
    const [drawn, written] = [await asDrawn(icon), await asWritten(icon)];
    const apart = drawn.filter((value, at) => Math.abs(value - (written[at] ?? 0)) > 85).length;
    if (apart > (icons.includes(icon) ? 0 : CORNER_PX)) unlike.push(`${icon.icon} ${apart}`);
  }
  expect(unlike).toEqual([]);
});

test('all icons of both sets are found, each name once, and no mark of a firm beside the chosen ones', () => {
  const names = [...icons, ...others].map(({ icon }) => icon.split(':')[1] ?? '');
  const bundled = ['lucide-static/icon-nodes.json', '@tabler/icons/tabler-nodes-outline.json'].flatMap(
    (file) =>
      Object.keys(
        JSON.parse(readFileSync(join(RESOURCES, '..', 'node_modules', file), 'utf8')) as Record<
          string,
          unknown
        >,
      ),
  );
  const missing = bundled.filter((name) => !names.includes(name) && !name.startsWith('brand-'));
  // What is drawn with surfaces: percentages, half stars and the like.
  expect(missing.length).toBeLessThan(45);
  expect(others.length).toBeGreaterThan(5_700);
  expect(new Set(others.map(({ icon }) => icon.split(':')[1])).size).toBe(others.length);
  expect(others.filter(({ icon }) => /:brand-/u.test(icon))).toEqual([]);
  expect(searchIcons(others, 'kayak')[0]?.icon).toBe('lucide:kayak');
});

test('there are 300 to 500 icons of both sets, each once, with a name of its own that display lists can draw', () => {
  expect(icons.length).toBeGreaterThanOrEqual(300);
  expect(icons.length).toBeLessThanOrEqual(500);
  expect(new Set(icons.map(({ icon }) => icon)).size).toBe(icons.length);
  expect(new Set(icons.map(({ name }) => name.id)).size).toBe(icons.length);
  expect([...new Set(icons.map(({ icon }) => icon.split(':')[0]))].sort()).toEqual(['lucide', 'tabler']);
  const letters = new Set(icons.flatMap(({ d }) => readPath(d).map(({ command }) => command)));
  expect([...letters].sort()).toEqual(['C', 'L', 'M', 'Q', 'Z']);
});

describe('icons are found', () => {
  test.each([
    ['timbangan', 'lucide:scale'],
    ['justice', 'lucide:scale'],
    ['PALU', 'lucide:gavel'],
    ['penjara', 'tabler:prison'],
    ['paspor', 'tabler:e-passport'],
    ['surat email', 'lucide:mail'],
    ['narko', 'lucide:pill'],
  ])('%s: %s is first', (search, first) => {
    expect(searchIcons(icons, search)[0]?.icon).toBe(first);
  });

  test('by every word of the search, and all of them by none', () => {
    expect(searchIcons(icons, 'timbangan penjara')).toEqual([]);
    expect(searchIcons(icons, ' ')).toEqual(icons);
  });
});

test.each([
  ['m5 8 3 8a5 5 0 0 1-6 0zV7', 'M5 8L8 16C6.22 17.33 3.78 17.33 2 16ZL5 7'],
  ['M1 1h4v2H1z', 'M1 1L5 1L5 3L1 3Z'],
  ['M0 0 4 4l1-1', 'M0 0L4 4L5 3'],
  ['M0 0q2 2 4 0t4 0', 'M0 0Q2 2 4 0Q6 -2 8 0'],
  ['M0 0c0 1 1 2 2 2s2-1 2-2', 'M0 0C0 1 1 2 2 2C3 2 4 1 4 0'],
  ['M2 12a10 10 0 0110-10', 'M2 12C2 6.48 6.48 2 12 2'],
  ['M2 2a0 0 0 0 1 0 0', 'M2 2'],
])('%s is %s in absolute lines and curves', (d, expected) => {
  expect(plainPath(d)).toBe(expected);
});

test('what is no path data is refused', () => {
  expect(() => plainPath('M1 x')).toThrow();
});

test('a package may name any icon the product brings, and no other', () => {
  const { icons: known } = readDesignStock(RESOURCES);
  expect(['lucide:gavel', 'lucide:kayak', 'tabler:tidak-ada'].map((name) => known.has(name))).toEqual([
    true,
    true,
    false,
  ]);
});
