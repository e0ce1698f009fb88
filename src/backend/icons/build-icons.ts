import { iconsSchema, moreIconSchema, nameInSet, type IconEntry } from '#core/design/icons.ts';
import { assert } from '#core/shared/assert.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { plainPath } from './plain-path.ts';

/**
 * `npm run icons`: writes `resources/signs/icons.json` and, of all others, `more-icons.json`, from lucide (ISC) and tabler
 * (MIT).
 *
 * The first are chosen in `chosen-icons.txt`, a line each: what a law and service office of the government shows (courts, custody,
 * investigation, immigration, money), how it is reached, what services and timelines are told with (steps, checks, arrows,
 * charts), and everyday things of campaigns and greetings. Lucide first; tabler where lucide has none (prison, passport,
 * flood, excavator) and for the marks of the networks offices write in. Its Indonesian name and search words are ours; the
 * English words are the tags of the sets.
 */
const ROOT = new URL('../../..', import.meta.url);
/** More tags than these are far from what the picture shows. */
const MOST_TAGS = 10;

const attributesSchema = z.record(z.string(), z.string());
type Attributes = z.output<typeof attributesSchema>;
const nodeSchema = z.tuple([z.string(), attributesSchema]);
type Node = z.output<typeof nodeSchema>;
const nodesSchema = z.record(z.string(), z.array(nodeSchema));

interface IconSet {
  readonly nodes: z.output<typeof nodesSchema>;
  readonly tags: (name: string) => readonly string[];
}

function readPackage<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(new URL(`node_modules/${file}`, ROOT), 'utf8')));
}

type Sets = Readonly<Record<string, IconSet>>;

function readSets(): Sets {
  const lucideTags = readPackage('lucide-static/tags.json', z.record(z.string(), z.array(z.string())));
  const tabler = readPackage(
    '@tabler/icons/icons.json',
    z.record(z.string(), z.object({ tags: z.array(z.coerce.string()) })),
  );
  return {
    lucide: {
      nodes: readPackage('lucide-static/icon-nodes.json', nodesSchema),
      tags: (name) => lucideTags[name] ?? [],
    },
    tabler: {
      nodes: readPackage('@tabler/icons/tabler-nodes-outline.json', nodesSchema),
      tags: (name) => tabler[name]?.tags ?? [],
    },
  };
}

/** One element of an icon's drawing as path data. */
function pathOf(element: string, own: Attributes): string {
  const of = (name: string): number => Number(own[name] ?? 0);
  switch (element) {
    case 'path':
      return own['d'] ?? '';
    case 'line':
      return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
    case 'polyline':
    case 'polygon':
      return `M${own['points'] ?? ''}${element === 'polygon' ? 'Z' : ''}`;
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = element === 'circle' ? [of('r'), of('r')] : [of('rx'), of('ry')];
      const arc = `A${rx} ${ry} 0 1 1 `;
      // A filled dot is smaller than its line is thick: its middle is drawn too, or some renderers leave a hole there.
      const middle = own['fill'] === undefined ? '' : `M${of('cx')} ${of('cy')}h0.01`;
      return `M${of('cx') - rx} ${of('cy')}${arc}${of('cx') + rx} ${of('cy')}${arc}${of('cx') - rx} ${of('cy')}Z${middle}`;
    }
    case 'rect':
      return roundedRect(
        { x: of('x'), y: of('y'), width: of('width'), height: of('height') },
        of(own['rx'] === undefined ? 'ry' : 'rx'),
      );
    default:
      throw new Error(`element ${element}`);
  }
}

function roundedRect(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  radius: number,
): string {
  if (radius === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return [
    `M${x + radius} ${y}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}`,
    `h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}Z`,
  ].join('');
}

function buildIcon(line: string, sets: Sets): IconEntry {
  const [icon = '', name = '', ours = ''] = line.split('|');
  const { words, d } = drawingOf(icon, sets);
  const all = [...new Set([...ours.split(' '), ...words])].join(' ');
  return { icon, name: { id: name, en: nameInSet(icon) }, words: all, d };
}

/** What a set knows of an icon: words it is found by, and its lines. */
function drawingOf(icon: string, sets: Sets) {
  const [setName = '', own = ''] = icon.split(':');
  const set = sets[setName];
  const nodes = set?.nodes[own];
  assert(set !== undefined && nodes !== undefined, `${icon} is in its set`);
  return {
    words: set.tags(own).slice(0, MOST_TAGS),
    d: nodes.map(([element, attributes]) => plainPath(pathOf(element, attributes))).join(''),
  };
}

/**
 * All others of both sets that are lines and nothing else; of a name that both have, lucide's. Marks of firms are theirs:
 * only the chosen ones are offered.
 */
function othersThan(chosen: readonly IconEntry[], sets: Sets): readonly z.output<typeof moreIconSchema>[] {
  const names = new Set(chosen.map(({ icon }) => icon.split(':')[1]));
  return Object.entries(sets).flatMap(([setName, { nodes }]) =>
    Object.entries(nodes)
      .filter(([own, drawn]) => !own.startsWith('brand-') && !names.has(own) && !drawn.some(isFilled))
      .map(([own]) => {
        names.add(own);
        const { words, d } = drawingOf(`${setName}:${own}`, sets);
        return moreIconSchema.parse([`${setName}:${own}`, words.join(' '), d]);
      }),
  );
}

/** A dot is told as a line that is as thick; any other surface would be lost. */
function isFilled([element, { fill }]: Node): boolean {
  return element !== 'circle' && fill !== undefined && fill !== 'none';
}

function write(name: string, icons: readonly unknown[]): void {
  const lines = icons.map((icon) => JSON.stringify(icon));
  writeFileSync(new URL(`resources/signs/${name}`, ROOT), `[\n${lines.join(',\n')}\n]\n`);
}

const sets = readSets();
const lines = readFileSync(new URL('chosen-icons.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const chosen = lines.map((line) => buildIcon(line, sets));
write('icons.json', iconsSchema.parse(chosen));
write('more-icons.json', othersThan(chosen, sets));
