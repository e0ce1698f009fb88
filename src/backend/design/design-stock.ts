import { createFaces, type Faces } from '#core/design/face/face.ts';
import { facesSchema, faceTableSchema, type FaceEntry } from '#core/design/face/face-table.ts';
import { iconsSchema, moreIconsSchema } from '#core/design/icons.ts';
import { formatLayoutsSchema, type FormatLayouts } from '#core/design/layouts.ts';
import { palettesSchema, type Palette } from '#core/design/palette.ts';
import { templateSchema, type Template } from '#core/design/template.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { BackendContext } from '../context.ts';
import { readInstalledTemplates } from '../db/tables/installed-template.ts';

/** The product's own data that designs are made of and drawn with. */
export interface StockFiles {
  readonly templates: readonly Template[];
  readonly palettes: readonly Palette[];
  readonly formats: FormatLayouts['formats'];
  readonly faces: Faces;
  /** What each face is called and which font files hold it. */
  readonly faceEntries: readonly FaceEntry[];
  /** Names of the icons, as `lucide:gavel`. */
  readonly icons: Pick<ReadonlySet<string>, 'has'>;
}

/** Those of the product and of the office. */
export interface OfficeStock extends StockFiles {
  /** Ids of the templates that came as a file. */
  readonly installed: readonly string[];
}

const stocks = new Map<string, StockFiles>();

/**
 * Reads templates, palettes, formats and font metrics of `resources`, once a process: about 40 ms.
 * @throws Error naming the file, when one of our own files is not what its schema says
 */
export function readDesignStock(resources: string): StockFiles {
  const known = stocks.get(resources);
  if (known !== undefined) return known;
  const templates = readAll(join(resources, 'templates'), templateSchema);
  const tables = readAll(join(resources, 'fonts', 'metrics'), faceTableSchema);
  const faceEntries = readJson(join(resources, 'fonts', 'faces.json'), facesSchema);
  const stock = {
    templates,
    palettes: readJson(join(resources, 'data', 'palettes.json'), palettesSchema),
    formats: readJson(join(resources, 'data', 'format-layout.json'), formatLayoutsSchema).formats,
    faces: createFaces(faceEntries, tables),
    faceEntries,
    icons: knownIcons(resources),
  };
  stocks.set(resources, stock);
  return stock;
}

/** Names of the icons the product brings. The rest of their sets is read once a name is asked for that is none of ours. */
function knownIcons(resources: string): StockFiles['icons'] {
  const namesIn = (file: string, schema: typeof iconsSchema | typeof moreIconsSchema): ReadonlySet<string> =>
    new Set(readJson(join(resources, 'signs', file), schema).map(({ icon }) => icon));
  const chosen = namesIn('icons.json', iconsSchema);
  let others: ReadonlySet<string> | null = null;
  return {
    has: (name) => chosen.has(name) || (others ??= namesIn('more-icons.json', moreIconsSchema)).has(name),
  };
}

/** As `readDesignStock`, with the templates the office has installed after ours. */
export function stockOf({ resources, db }: Pick<BackendContext, 'resources' | 'db'>): OfficeStock {
  const ours = readDesignStock(resources);
  const guests = readInstalledTemplates(db).map(({ template }) => template);
  return { ...ours, templates: [...ours.templates, ...guests], installed: guests.map(({ id }) => id) };
}

function readAll<Schema extends z.ZodType>(folder: string, schema: Schema): readonly z.output<Schema>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(join(folder, name), schema));
}

function readJson<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path}: ${parsed.error.message}`);
  return parsed.data;
}
