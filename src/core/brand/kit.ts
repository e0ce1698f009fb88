import { z } from 'zod';
import { TEXT_SCALES, USUAL_TEXT_SCALE } from './text-scale.ts';
import { USUAL_LOGO_RULE } from './logo-rule.ts';

const hexColor = z.string().regex(/^#[0-9A-F]{6}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The longest line that stands before the contacts at the foot of every page. */
export const FOOTER_MAX = 60;

/** A colour the office does not use; with `on`, only where it lies on that one. */
const forbiddenColorSchema = z.strictObject({ color: hexColor, on: hexColor.nullable().default(null) });

/** A colour the office does not use. */
export type ForbiddenColor = Readonly<z.output<typeof forbiddenColorSchema>>;

/** More rules than this nobody keeps in mind. */
export const FORBIDDEN_MAX = 12;

/** Checks a `LogoRule`; what is not said is the product's own rule. */
export const logoRuleSchema = z.strictObject({
  clearPercent: z.int().min(0).max(50).default(USUAL_LOGO_RULE.clearPercent),
  leastPx: z.int().min(24).max(240).default(USUAL_LOGO_RULE.leastPx),
});

/**
 * What an office's pictures have in common beyond its name: colours of its own, a logo for dark grounds and how much room it
 * is given, the line at the foot, what a genre must not lack, and the days between which all of it holds. Empty in a new office.
 */
export const brandKitSchema = z.strictObject({
  /** The two colours the office's own palette is derived from; null while it has none. */
  colors: z.strictObject({ primary: hexColor, accent: hexColor }).nullable().default(null),
  /** SHA-256 of the logo for dark grounds in media; null draws the usual one there too. */
  logoOnDarkSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  logoRule: logoRuleSchema.prefault({}),
  /** How large and airy texts are that follow the office's styles. */
  textScale: z.enum(TEXT_SCALES).default(USUAL_TEXT_SCALE),
  footer: z.string().trim().max(FOOTER_MAX).default(''),
  /** First and last day on which these marks may be published; null is open. */
  validFrom: day.nullable().default(null),
  validUntil: day.nullable().default(null),
  /** Colours and pairs of colours that the check names wherever a page shows them. */
  forbidden: z.array(forbiddenColorSchema).max(FORBIDDEN_MAX).default([]),
  /** Slots that a design of a genre must have filled, beyond what its template asks for. */
  required: z.record(z.string(), z.array(z.string()).max(20).readonly()).default({}),
});

/** What an office's pictures have in common, every field present. */
export type BrandKit = Readonly<z.output<typeof brandKitSchema>>;

/** `resources/data/institution-packs.json`: what an office of an institution begins with. */
export const institutionPacksSchema = z.strictObject({
  note: z.string(),
  packs: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.strictObject({ id: z.string(), en: z.string() }),
        /** Kinds of office it is meant for. */
        kinds: z.array(z.string()).readonly(),
        palette: z.string(),
        logoRule: logoRuleSchema.prefault({}),
        required: z.record(z.string(), z.array(z.string()).readonly()),
      }),
    )
    .readonly(),
});

/** What an office of an institution begins with. */
export type InstitutionPack = z.output<typeof institutionPacksSchema>['packs'][number];

/** Whether the marks may be published on a day, `YYYY-MM-DD`. */
export function holdsOn(
  marks: { readonly validFrom: string | null; readonly validUntil: string | null },
  on: string,
): boolean {
  return (marks.validFrom ?? on) <= on && on <= (marks.validUntil ?? on);
}
