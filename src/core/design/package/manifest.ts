import { z } from 'zod';

/** The version of the package format this build writes, and the newest it reads. */
export const PACKAGE_SCHEMA = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json` of a `.mejatemplate` file: what is inside, and what it needs to be drawn. */
export const manifestSchema = z.strictObject({
  schema: z.literal(PACKAGE_SCHEMA),
  id: z.string(),
  version: z.int().positive(),
  /** Every other file of the package. */
  files: z
    .array(z.strictObject({ name: z.string(), sha256 }))
    .max(64)
    .readonly(),
  /** Faces its texts are set in, with the hashes of the font files they were measured from. */
  faces: z.array(z.strictObject({ id: z.string(), files: z.array(sha256).readonly() })).readonly(),
});

/** `manifest.json` of a `.mejatemplate` file. */
export type PackageManifest = Readonly<z.output<typeof manifestSchema>>;

/** Why a package is not installed. Texts stand in i18n under these codes. */
export const PACKAGE_REFUSALS = [
  'package-not-zip',
  'package-damaged',
  'package-too-large',
  'package-compressed',
  'package-path-unsafe',
  'package-name-twice',
  'package-link',
  'package-file-kind',
  'package-font',
  'package-file-missing',
  'package-file-extra',
  'package-hash-wrong',
  'package-newer',
  'package-invalid',
  'package-face-unknown',
  'package-palette-unknown',
  'package-icon-unknown',
  'package-picture-damaged',
  'package-sample-unfit',
  'package-too-heavy',
  'template-ours',
  'template-older',
  'template-version-reused',
] as const;

/** The name of a refusal, with the file and the field it is about. */
export interface PackageRefusal {
  readonly code: (typeof PACKAGE_REFUSALS)[number];
  readonly params: Readonly<Record<string, string | number>>;
}

/** The faces that a template names anywhere, each once, sorted. */
export function facesNamedIn(value: unknown): readonly string[] {
  return [...new Set(facesIn(value))].sort();
}

function facesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'face' && typeof inner === 'string' ? [inner] : facesIn(inner),
  );
}
