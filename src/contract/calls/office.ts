import type { Office } from '#core/brand/office.ts';
import { officeDetailsSchema, type PaletteId } from '#core/brand/office.ts';
import type { Palette } from '#core/design/palette.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

/** A palette that an office can choose. */
export interface OfficePalette extends Palette {
  readonly id: PaletteId;
}

/** Calls about the one office a library belongs to. */
export const officeCalls = {
  /** Null until the first-run wizard is finished. */
  'office.get': query<{ readonly office: Office | null }>()(z.strictObject({})),
  /** Makes or changes the office; `office-missing` never happens here. */
  'office.save': command<{ readonly office: Office }>()(officeDetailsSchema),
  /** The colours an office can choose from, in the order they are offered. */
  'office.palettes': query<{ readonly palettes: readonly OfficePalette[] }>()(z.strictObject({})),
} as const;
