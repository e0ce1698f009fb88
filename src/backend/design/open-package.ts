import {
  facesNamedIn,
  manifestSchema,
  PACKAGE_SCHEMA,
  type PackageManifest,
  type PackageRefusal,
} from '#core/design/package/manifest.ts';
import { checkStamp } from '#core/design/stamp-rule.ts';
import { layoutsOf, pagesIn, templateSchema, type Template } from '#core/design/template.ts';
import { readPictureHeader } from '#core/shared/picture-header.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { z } from 'zod';
import { readStoredZip, type StoredFile } from '../zip/read-stored-zip.ts';
import type { StockFiles } from './design-stock.ts';
import { checkOwnPictures } from './package-pictures.ts';
import { PACKAGE_FILES, PACKAGE_TIME, sha256Of } from './write-package.ts';

/** Ours have at most 0.2 MB; a template with twelve photos of an office still passes. */
export const MOST_PACKAGE_BYTES = 12 * 1024 * 1024;
/** Ours are at most 60 KB. */
const MOST_TEMPLATE_BYTES = 512 * 1024;
const MOST_FILES = 32;
const FONT = /\.(?:woff2?|ttf|otf|ttc|eot)$/i;
const PICTURE = /^gambar\/[a-z0-9][a-z0-9._-]*\.(jpg|png|webp)$/;

/** A package whose files are all what it says they are; its samples have not been set yet. */
export interface OpenedPackage {
  readonly template: Template;
  readonly pictures: readonly StoredFile[];
}

/** What of the product a package may name. */
type Known = Pick<StockFiles, 'faceEntries' | 'palettes' | 'icons'>;

/**
 * Opens the bytes of a `.mejatemplate` file and checks everything that can be checked without drawing: the archive, names,
 * hashes, kinds of file, schema, faces, palettes and icons. Nothing of it is run, inflated or written to the disk.
 */
export async function openPackage(
  bytes: Uint8Array,
  known: Known,
): Promise<Result<OpenedPackage, PackageRefusal>> {
  if (bytes.byteLength > MOST_PACKAGE_BYTES) return refuse('package-too-large', { bytes: bytes.byteLength });
  const read = await readStoredZip(bytes, { modifiedAt: PACKAGE_TIME, mostFiles: MOST_FILES });
  if (!read.ok) return read;
  const files = new Map(read.value.map(({ name, content }) => [name, content]));
  for (const [name, content] of files) {
    const refusal = checkKind(name, content);
    if (refusal !== null) return fail(refusal);
  }
  const manifest = readJson(files, PACKAGE_FILES.manifest, manifestSchema);
  if (!manifest.ok) return manifest;
  const listed = checkFiles(manifest.value, files);
  if (listed !== null) return fail(listed);
  const template = readJson(files, PACKAGE_FILES.template, templateSchema);
  if (!template.ok) return template;
  const refusal = checkContent(manifest.value, template.value, known);
  if (refusal !== null) return fail(refusal);
  const pictures = read.value.filter(({ name }) => PICTURE.test(name));
  const unshown = checkOwnPictures(template.value, pictures);
  return unshown === null ? ok({ template: template.value, pictures }) : fail(unshown);
}

/** Only data and still pictures: nothing that could be run, and no fonts, whose metrics nobody has measured. */
function checkKind(file: string, content: Uint8Array): PackageRefusal | null {
  const [, ext] = PICTURE.exec(file) ?? [];
  if (ext !== undefined)
    return readPictureHeader(content)?.ext === ext
      ? null
      : { code: 'package-picture-damaged', params: { file } };
  if (FONT.test(file)) return { code: 'package-font', params: { file } };
  const { manifest, licence, template } = PACKAGE_FILES;
  if (![manifest, licence, template].some((name) => name === file))
    return { code: 'package-file-kind', params: { file } };
  if (content.byteLength > MOST_TEMPLATE_BYTES)
    return { code: 'package-too-large', params: { file, bytes: content.byteLength } };
  return null;
}

/** Every listed file is there with its hash, and no other. */
function checkFiles(
  manifest: PackageManifest,
  files: ReadonlyMap<string, Uint8Array>,
): PackageRefusal | null {
  const wanted = new Set<string>([PACKAGE_FILES.licence, PACKAGE_FILES.template]);
  for (const name of [...wanted, ...manifest.files.map((file) => file.name)])
    if (!files.has(name)) return { code: 'package-file-missing', params: { file: name } };
  for (const [name, content] of files) {
    if (name === PACKAGE_FILES.manifest) continue;
    const listed = manifest.files.find((file) => file.name === name);
    if (listed === undefined) return { code: 'package-file-extra', params: { file: name } };
    if (listed.sha256 !== sha256Of(content)) return { code: 'package-hash-wrong', params: { file: name } };
  }
  return null;
}

function checkContent(manifest: PackageManifest, template: Template, known: Known): PackageRefusal | null {
  for (const field of ['id', 'version'] as const)
    if (manifest[field] !== template[field])
      return invalid(PACKAGE_FILES.manifest, field, String(template[field]));
  for (const field of ['licence', 'author'] as const)
    if (template[field] === undefined) return invalid(PACKAGE_FILES.template, field, 'missing');
  const [stamp] = checkStamp(template);
  if (stamp !== undefined)
    return invalid(PACKAGE_FILES.template, `layouts.${String(stamp.params['layout'])}`, 'stamp');
  const addition = additionIn(template);
  if (addition !== null) return invalid(PACKAGE_FILES.template, addition, 'added');
  const unlisted = facesNamedIn(template).find((face) => !manifest.faces.some(({ id }) => id === face));
  if (unlisted !== undefined) return { code: 'package-face-unknown', params: { face: unlisted } };
  const foreign = manifest.faces.find((face) => !hasFace(known, face));
  if (foreign !== undefined) return { code: 'package-face-unknown', params: { face: foreign.id } };
  const palette = template.palettes.find((id) => !known.palettes.some((one) => one.id === id));
  if (palette !== undefined) return { code: 'package-palette-unknown', params: { palette } };
  const icon = iconsNamedIn(template).find((name) => !known.icons.has(name));
  return icon === undefined ? null : { code: 'package-icon-unknown', params: { icon } };
}

/** Where a template calls something the addition of a design, which no lock would hold there; null when nowhere. */
function additionIn(template: Template): string | null {
  const slot = template.slots.find(isAdded);
  if (slot !== undefined) return `slots.${slot.id}`;
  const layout = layoutsOf(template).find((id) =>
    pagesIn(template, id).some((page) => isAdded(page) || page.parts.some(isAdded)),
  );
  return layout === undefined ? null : `layouts.${layout}`;
}

function isAdded({ added }: { readonly added?: true | undefined }): boolean {
  return added === true;
}

function iconsNamedIn(template: Template): readonly string[] {
  return layoutsOf(template)
    .flatMap((layout) => pagesIn(template, layout))
    .flatMap(({ parts }) => parts.flatMap((part) => (part.part === 'icon' ? part.icon : [])));
}

/** The product has the face, in the very files it was measured from. */
function hasFace({ faceEntries }: Known, face: PackageManifest['faces'][number]): boolean {
  const own = faceEntries.find(({ id }) => id === face.id)?.files.map(({ sha256 }) => sha256);
  return own?.join() === face.files.join();
}

function readJson<Schema extends z.ZodType>(
  files: ReadonlyMap<string, Uint8Array>,
  file: string,
  schema: Schema,
): Result<z.output<Schema>, PackageRefusal> {
  const bytes = files.get(file);
  if (bytes === undefined) return refuse('package-file-missing', { file });
  const value = parsed(bytes);
  if (value === undefined) return fail(invalid(file, '', 'JSON'));
  const versioned = z.looseObject({ schema: z.number() }).safeParse(value);
  if (versioned.success && versioned.data.schema > PACKAGE_SCHEMA)
    return refuse('package-newer', { file, schema: versioned.data.schema });
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return fail(invalid(file, issue?.path.map(String).join('.') ?? '', issue?.message ?? ''));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function invalid(file: string, field: string, reason: string): PackageRefusal {
  return { code: 'package-invalid', params: { file, field, reason } };
}

function refuse(
  code: PackageRefusal['code'],
  params: PackageRefusal['params'],
): Result<never, PackageRefusal> {
  return fail({ code, params });
}
