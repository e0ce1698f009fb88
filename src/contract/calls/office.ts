import type { Office } from '#core/brand/office.ts';
import type { InstitutionPack } from '#core/brand/kit.ts';
import { officeDetailsSchema, type PaletteId } from '#core/brand/office.ts';
import type { BrandPart } from '#core/design/brand-change.ts';
import type { Palette } from '#core/design/palette.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

/** A palette that an office can choose. */
export interface OfficePalette extends Palette {
  readonly id: PaletteId;
}

/** A design that still carries older marks of the office. */
export interface DatedDesign {
  readonly uid: string;
  readonly title: string;
  readonly rev: number;
  /** What would change in it. */
  readonly changes: readonly BrandPart[];
  /** Submitted or approved: it stays as it is until it is opened again. */
  readonly isLocked: boolean;
}

/** A genre with the fields an office may insist on: those its templates leave open. */
export interface KitGenre {
  readonly id: string;
  readonly name: Bilingual;
  readonly slots: readonly { readonly id: string; readonly label: Bilingual }[];
}

interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** Calls about the one office a library belongs to. */
export const officeCalls = {
  /** Null until the first-run wizard is finished. */
  'office.get': query<{ readonly office: Office | null }>()(z.strictObject({})),
  /** Makes or changes the office; `office-missing` never happens here. */
  'office.save': command<{ readonly office: Office }>()(officeDetailsSchema),
  /** The colours an office can choose from, in the order they are offered. */
  /** The designs that a change of the office's marks would change, the newest first. Nothing changes by asking. */
  'office.datedDesigns': query<{ readonly designs: readonly DatedDesign[] }>()(z.strictObject({})),
  /** What an office chooses its marks from: the institutions' packs, and what can be insisted on by genre. */
  'office.kitChoices': query<{
    readonly packs: readonly InstitutionPack[];
    readonly genres: readonly KitGenre[];
  }>()(z.strictObject({})),
  'office.palettes': query<{ readonly palettes: readonly OfficePalette[] }>()(z.strictObject({})),
} as const;
