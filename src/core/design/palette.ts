import { z } from 'zod';
import { COLOR_ROLES } from './color-roles.ts';

const hexColor = z.string().regex(/^#[0-9A-F]{6}$/);

/** The colours of one look: each part a colour plays, as #RRGGBB. */
export const paletteSchema = z.strictObject({
  id: z.string(),
  colors: z.record(z.enum(COLOR_ROLES), hexColor),
});

/** The colours of one look. */
export type Palette = Readonly<z.output<typeof paletteSchema>>;

/** `resources/data/palettes.json`. */
export const palettesSchema = z.array(paletteSchema).readonly();
