import { AppError } from '#contract/errors.ts';
import type { TemplateImport } from '#contract/calls/template.ts';
import type { PackageRefusal } from '#core/design/package/manifest.ts';
import type { Template } from '#core/design/template.ts';
import { fail, type Result } from '#core/shared/result.ts';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { askChild } from '../ask-child.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import {
  insertInstalled,
  readInstalledTemplates,
  replaceInstalled,
  type InstalledTemplate,
} from '../db/tables/installed-template.ts';
import { readMedia, registerMedia } from '../db/tables/media.ts';
import { readDesignStock } from './design-stock.ts';
import { brandFor } from './office-brand.ts';
import { MOST_PACKAGE_BYTES, openPackage, type OpenedPackage } from './open-package.ts';
import { keepOwnPictures } from './package-pictures.ts';
import { isPicture } from './take-photo.ts';
import type { SamplesRequest } from './samples-child.ts';

/** Where a package comes from: uploaded by the window, or a file of this computer. */
export type PackageSource = { readonly sha256: string } | { readonly path: string };

/**
 * Installs a template from a package, or brings an installed one up to a newer version. Nothing is kept of a package that
 * is refused.
 * @throws AppError 'file-missing' | 'media-missing' when there is nothing to read
 */
export async function installTemplate(
  context: BackendContext,
  source: PackageSource,
): Promise<TemplateImport> {
  const bytes = await bytesOf(context, source);
  const checked = bytes === null ? tooLarge() : await checkPackage(context, bytes);
  if (bytes === null || !checked.ok)
    return { outcome: 'refused', refusal: checked.ok ? TOO_LARGE : checked.error };
  const { template } = checked.value;
  const { id, version, name } = template;
  const answer = { id, version, name: name.id };
  const stored = await context.media.put(bytes, { ext: 'zip' });
  const installed = readInstalledTemplates(context.db).find((one) => one.template.id === id);
  const refusal = installed === undefined ? null : checkVersion(template, installed, stored.sha256);
  if (refusal !== null) return { outcome: 'refused', refusal };
  if (installed?.packageSha256 === stored.sha256) return { outcome: 'unchanged', ...answer };
  await keepOwnPictures(context, checked.value);
  transaction(context.db, () => {
    installChecked(context, { template, packageSha256: stored.sha256, sizeBytes: stored.sizeBytes });
    context.audit('template.installed', template.id, { template: id, version });
  });
  context.emit('library.changed', { topics: ['template'] });
  return { outcome: installed === undefined ? 'installed' : 'updated', ...answer };
}

const TOO_LARGE: PackageRefusal = { code: 'package-too-large', params: { most: MOST_PACKAGE_BYTES } };

function tooLarge(): Result<OpenedPackage, PackageRefusal> {
  return fail(TOO_LARGE);
}

/** Everything about a package alone: what is inside, that its pictures are pictures, and that its samples set. */
export async function checkPackage(
  context: BackendContext,
  bytes: Uint8Array,
): Promise<Result<OpenedPackage, PackageRefusal>> {
  const stock = readDesignStock(context.resources);
  const opened = await openPackage(bytes, stock);
  if (!opened.ok) return opened;
  const { template, pictures } = opened.value;
  if (stock.templates.some(({ id }) => id === template.id))
    return fail({ code: 'template-ours', params: { id: template.id } });
  for (const { name, content } of pictures)
    if (!(await isPicture(context, content)))
      return fail({ code: 'package-picture-damaged', params: { file: name } });
  // A short name: whether the office's own fits is said by its designs.
  const brand = { ...brandFor(context, template), satker: 'Kantor', contacts: ['@kantor'] };
  const refusal = await trySamplesApart(context, { template, brand });
  return refusal === null ? opened : fail(refusal);
}

/** Longest a template may take to set its samples: ours take under a second, on an old office PC under five. */
const SAMPLES_LIMITS = { maxHeapMb: 256, timeoutMs: 30_000 };

/** Sets the samples in a process of its own, which may run out of time or memory without harm. */
async function trySamplesApart(
  { ports, resources }: BackendContext,
  { template, brand }: Pick<SamplesRequest, 'template' | 'brand'>,
): Promise<PackageRefusal | null> {
  const request: SamplesRequest = { resources, template, brand };
  const answer = await askChild<{ readonly refusal: PackageRefusal | null }>(ports.children, {
    module: 'samples-child',
    request,
    limits: SAMPLES_LIMITS,
  });
  return answer === null ? { code: 'package-too-heavy', params: { id: template.id } } : answer.refusal;
}

function checkVersion(
  template: Template,
  installed: InstalledTemplate,
  packageSha256: string,
): PackageRefusal | null {
  const params = { id: template.id, version: template.version, installed: installed.template.version };
  if (template.version < installed.template.version) return { code: 'template-older', params };
  const isOther =
    template.version === installed.template.version && packageSha256 !== installed.packageSha256;
  return isOther ? { code: 'template-version-reused', params } : null;
}

/** Puts a checked template where the gallery finds it, in the place of an earlier version; call it in a transaction. */
export function installChecked(
  context: BackendContext,
  next: { readonly template: Template; readonly packageSha256: string; readonly sizeBytes: number },
): void {
  const { template, packageSha256, sizeBytes } = next;
  const installed = readInstalledTemplates(context.db).find((one) => one.template.id === template.id);
  const write = { officeUid: context.office().uid, deviceUid: context.deviceUid, now: context.clock.now() };
  const uid = installed?.uid ?? context.newId();
  const media = {
    sha256: packageSha256,
    sizeBytes,
    ext: 'zip',
    mime: 'application/zip',
    widthPx: null,
    heightPx: null,
  };
  registerMedia(context.db, media, write.now);
  (installed === undefined ? insertInstalled : replaceInstalled)(
    context.db,
    { uid, template, packageSha256 },
    write,
  );
}

/** Null for a file that is too large to be one of ours. */
async function bytesOf(context: BackendContext, source: PackageSource): Promise<Uint8Array | null> {
  if ('sha256' in source) {
    const media = readMedia(context.db, source.sha256);
    if (media === undefined) throw new AppError('media-missing');
    return media.sizeBytes > MOST_PACKAGE_BYTES ? null : context.media.read(source.sha256);
  }
  const info = await stat(source.path).catch(() => null);
  if (info?.isFile() !== true) throw new AppError('file-missing', { path: basename(source.path) });
  return info.size > MOST_PACKAGE_BYTES ? null : new Uint8Array(await readFile(source.path));
}
