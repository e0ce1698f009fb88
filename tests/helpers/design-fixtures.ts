import { createDocument, paletteFor } from '#core/design/create-document.ts';
import type { BrandSnapshot, DesignDocument, PhotoValue, SlotValue } from '#core/design/document.ts';
import { palettesSchema, type Palette } from '#core/design/palette.ts';
import { templateSchema, type Template } from '#core/design/template.ts';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readResource, RESOURCES } from './design-resources.ts';

/** The built-in templates, as shipped. */
export const TEMPLATE_IDS: readonly string[] = readdirSync(join(RESOURCES, 'templates'))
  .map((file) => basename(file, '.json'))
  .sort();

/** A built-in template, checked against its schema. */
export function builtInTemplate(id: string): Template {
  return templateSchema.parse(readResource(`templates/${id}.json`));
}

/** The bundled palettes. */
export function bundledPalettes(): readonly Palette[] {
  return palettesSchema.parse(readResource('data/palettes.json'));
}

/** A photo value of no particular photo. */
export const A_PHOTO: PhotoValue = {
  kind: 'photo',
  sha256: 'a'.repeat(64),
  widthPx: 3000,
  heightPx: 2000,
  focal: { x: 0.5, y: 0.4 },
  credit: 'Dok. Humas',
  alt: '',
};

/** A document of a built-in template with the demo office's brand and a logo. */
export function aDocument(template: Template, values: DesignDocument['values']): DesignDocument {
  const palette = paletteFor(template, bundledPalettes(), 'resmi-hijau');
  if (palette === null) throw new Error(`no palette for ${template.id}`);
  const brand: BrandSnapshot = {
    officeUid: 'kantor',
    satker: 'Kejaksaan Tinggi Nusa Harapan',
    contacts: ['kejati-nusaharapan.example', '@kejati.nusaharapan'],
    logo: { sha256: 'b'.repeat(64), widthPx: 400, heightPx: 400 },
    initials: 'KTNH',
    zoneLabel: 'WITA',
    palette,
  };
  return createDocument(template, brand, values);
}

/** The values of a template's sample. */
export function sampleValues(template: Template, sample: 'ordinary' | 'longest'): DesignDocument['values'] {
  return Object.fromEntries(
    Object.entries(template.samples[sample]).map(([id, value]) => {
      const slot = template.slots.find((candidate) => candidate.id === id);
      return [id, slot?.type === 'gambar' ? A_PHOTO : sampleValue(value)] as const;
    }),
  );
}

function sampleValue(value: Template['samples']['ordinary'][string]): SlotValue {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if ('grid' in value) return { kind: 'chart', ...value };
  const items = value.flatMap((item) => (typeof item === 'string' ? [item] : []));
  const rows = value.flatMap((item) => (typeof item === 'string' ? [] : [item]));
  return items.length > 0 ? { kind: 'list', items } : { kind: 'table', rows };
}
