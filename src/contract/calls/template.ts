import type { TemplateProblem } from '#core/design/edit/check-template.ts';
import { layoutIdSchema } from '#core/design/layouts.ts';
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
  /** Ours, one that came as a file, or one the office drew. */
  readonly origin: 'bawaan' | 'terpasang' | 'kantor';
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

/** A template the office is drawing. */
export interface TemplateDraft {
  /** The design it is drawn in. */
  readonly uid: string;
  readonly templateId: string;
  readonly title: string;
  readonly rev: number;
  readonly updatedAt: string;
  /** What the gallery offers now; null when nothing of it is published. */
  readonly liveVersion: number | null;
}

/** How publishing ended: a refusal is an answer that names what to mend. */
export type TemplatePublish =
  | { readonly outcome: 'published'; readonly id: string; readonly version: number }
  | {
      readonly outcome: 'refused';
      readonly problems: readonly TemplateProblem[];
      readonly refusal: PackageRefusal | null;
    };

/** Calls about templates: as `.mejatemplate` files, and those the office draws itself. */
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
  /**
   * Begins a template of the office in a design of its own: blank, or after a template or a design. It is changed by
   * `design.shape`, where nothing of it is locked; its samples by `design.apply`.
   */
  'template.draft': command<{ readonly uid: string }>()(
    z.strictObject({
      name: z.string().trim().min(1).max(80),
      layouts: z.array(layoutIdSchema).max(5),
      from: z.union([
        z.strictObject({ blank: z.literal(true) }),
        z.strictObject({ templateId: id }),
        z.strictObject({ designUid: z.string().min(1).max(64) }),
      ]),
    }),
  ),
  'template.drafts': query<{ readonly drafts: readonly TemplateDraft[] }>()(z.strictObject({})),
  /** Checks a draft and offers it in the gallery as its next edition. `conflict` when `rev` is not the newest. */
  'template.publish': command<TemplatePublish>()(
    z.strictObject({ uid: z.string().min(1).max(64), rev: z.int().positive() }),
  ),
  'template.restore': command<Record<string, never>>()(z.strictObject({ uid: z.string().min(1).max(64) })),
} as const;
