import { z } from 'zod';
import { savedViewSchema } from '../calendar/saved-view.ts';
import { SAVED_VIEWS_MAX } from '../calendar/view-names.ts';

/** Preferences of one workplace. A missing or unreadable value falls back to its default, never to an error. */
export const settingsSchema = z.strictObject({
  language: z.enum(['id', 'en']).default('id'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Text size of the interface in percent of the design size. */
  textScalePercent: z.union([z.literal(100), z.literal(112), z.literal(125)]).default(100),
  /** 0 = Sunday, as printed Indonesian calendars do; 1 = Monday. */
  monthStartsOn: z.union([z.literal(0), z.literal(1)]).default(0),
  /** How fast this office uploads, in kilobits a second: what waiting times are told for. */
  uploadKbps: z.union([z.literal(128), z.literal(512), z.literal(2_000)]).default(512),
  /** What helps the eye in design mode. The step of the grid is in px of the page. */
  canvasAids: z
    .strictObject({
      rulers: z.boolean(),
      grid: z.boolean(),
      gridStepPx: z.int().min(4).max(400),
      /** Whether a hand is drawn to guides, grid and safe areas. */
      snaps: z.boolean(),
      /** Whether what channels show whole is marked. */
      safeAreas: z.boolean().default(true),
    })
    .default({ rulers: true, grid: false, gridStepPx: 30, snaps: true, safeAreas: true }),
  /** Ways of looking at the plan that were given a name. */
  planViews: z.array(savedViewSchema).max(SAVED_VIEWS_MAX).default([]),
  /** Who sits at the desk now; empty until somebody says so. */
  workerName: z.string().max(80).default(''),
});

/** Preferences with every value present. */
export type Settings = Readonly<z.output<typeof settingsSchema>>;

/** Some preferences to change; the others stay. */
export const settingsPatchSchema = z.strictObject({
  language: settingsSchema.shape.language.unwrap().optional(),
  theme: settingsSchema.shape.theme.unwrap().optional(),
  textScalePercent: settingsSchema.shape.textScalePercent.unwrap().optional(),
  monthStartsOn: settingsSchema.shape.monthStartsOn.unwrap().optional(),
  uploadKbps: settingsSchema.shape.uploadKbps.unwrap().optional(),
  canvasAids: settingsSchema.shape.canvasAids.unwrap().optional(),
  planViews: settingsSchema.shape.planViews.unwrap().optional(),
  workerName: settingsSchema.shape.workerName.unwrap().optional(),
});

/** The preferences of a new library. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** How long a file takes to upload at a speed, in ms; the protocol's own bytes not counted. */
export function uploadMs(bytes: number, kbps: Settings['uploadKbps']): number {
  return (bytes * 8) / kbps;
}
