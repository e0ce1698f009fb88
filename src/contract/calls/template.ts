import type { PackageRefusal } from '#core/design/package/manifest.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

const id = z.string().min(1).max(120);

/** A template an office can design with. */
export interface TemplateInfo {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly author: string;
  readonly licence: string;
  /** Ours, or one that came as a file. */
  readonly origin: 'bawaan' | 'terpasang';
}

/** How the import of a package ended: a refusal is an answer, named, with the file and field it is about. */
export type TemplateImport =
  | { readonly outcome: 'refused'; readonly refusal: PackageRefusal }
  | {
      readonly outcome: 'installed' | 'updated' | 'unchanged';
      readonly id: string;
      readonly version: number;
      readonly name: string;
    };

/** Calls about templates as `.mejatemplate` files. */
export const templateCalls = {
  'template.list': query<{ readonly templates: readonly TemplateInfo[] }>()(z.strictObject({})),
  /** Installs a package: one that was uploaded, or a file of this computer by its absolute path. */
  'template.import': command<TemplateImport>()(
    z.union([
      z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      z.strictObject({ path: z.string().min(1) }),
    ]),
  ),
  /** Packs a template; the bytes lie in media, and at `path` where one is given. An installed one: the bytes it came in. */
  'template.export': command<{ readonly name: string; readonly sha256: string; readonly bytes: number }>()(
    z.strictObject({ id, path: z.string().min(1).optional() }),
  ),
  /** Puts an installed template into the bin; designs made of it stay as they are. */
  'template.remove': command<{ readonly uid: string }>()(z.strictObject({ id })),
  'template.restore': command<Record<string, never>>()(z.strictObject({ uid: z.string().min(1).max(64) })),
} as const;
