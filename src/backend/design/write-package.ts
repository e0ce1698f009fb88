import { facesNamedIn, PACKAGE_SCHEMA, type PackageManifest } from '#core/design/package/manifest.ts';
import type { Template } from '#core/design/template.ts';
import { samplePhotosSchema } from '#core/design/sample-values.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredFile } from '../zip/read-stored-zip.ts';
import { storeZip } from '../zip/store-zip.ts';
import { readDesignStock } from './design-stock.ts';

/** Every package is dated alike, so that the same template gives the same bytes on every day and computer. */
export const PACKAGE_TIME = '2026-01-01T00:00:00';

/** Where the files of a package stand in it. */
export const PACKAGE_FILES = {
  manifest: 'manifest.json',
  licence: 'lisensi.txt',
  template: 'template.json',
  pictures: 'gambar/',
} as const;

/**
 * One of our own templates as the bytes of a `.mejatemplate` file, with the pictures of its samples. Same template, same
 * bytes.
 */
export async function packOwnTemplate(resources: string, template: Template): Promise<Uint8Array> {
  const licence = await readFile(join(resources, 'schema', 'LICENSE-templates.txt'));
  return packTemplate(resources, {
    template: encode(canonicalJson(template)),
    manifest: { id: template.id, version: template.version, faces: facesNamedIn(template) },
    licence,
    pictures: await samplePictures(resources, template),
  });
}

/**
 * The bytes of a template the office has drawn itself; its terms are its own, said in the package.
 * @param own the pictures it shows of its own
 */
export async function packOfficeTemplate(
  resources: string,
  template: Template,
  own: readonly StoredFile[],
): Promise<Uint8Array> {
  const { id, version, name, author = '', licence = '' } = template;
  return packTemplate(resources, {
    template: encode(canonicalJson(template)),
    manifest: { id, version, faces: facesNamedIn(template) },
    licence: encode(`${name.id}\n${author}\n${licence}\n`),
    pictures: [...(await samplePictures(resources, template)), ...own],
  });
}

async function packTemplate(
  resources: string,
  parts: {
    readonly template: Uint8Array;
    readonly manifest: { readonly id: string; readonly version: number; readonly faces: readonly string[] };
    readonly licence: Uint8Array;
    readonly pictures: readonly StoredFile[];
  },
): Promise<Uint8Array> {
  const files: readonly StoredFile[] = [
    { name: PACKAGE_FILES.licence, content: parts.licence },
    { name: PACKAGE_FILES.template, content: parts.template },
    ...parts.pictures,
  ];
  const { faceEntries } = readDesignStock(resources);
  const manifest: PackageManifest = {
    schema: PACKAGE_SCHEMA,
    id: parts.manifest.id,
    version: parts.manifest.version,
    files: files.map(({ name, content }) => ({ name, sha256: sha256Of(content) })),
    faces: faceEntries
      .filter(({ id }) => parts.manifest.faces.includes(id))
      .map(({ id, files: fonts }) => ({ id, files: fonts.map(({ sha256 }) => sha256) })),
  };
  const chunks: Uint8Array[] = [];
  const all = [{ name: PACKAGE_FILES.manifest, content: encode(canonicalJson(manifest)) }, ...files];
  for await (const chunk of storeZip(all, PACKAGE_TIME)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function samplePictures(resources: string, template: Template): Promise<readonly StoredFile[]> {
  const folder = join(resources, 'photos');
  const known = samplePhotosSchema.parse(JSON.parse(await readFile(join(folder, 'photos.json'), 'utf8')));
  const named = new Set([template.samples.ordinary, template.samples.longest].flatMap(Object.values));
  const files = known.map(({ file }) => file).filter((file) => named.has(file));
  return Promise.all(
    files.sort().map(async (file) => ({
      name: `${PACKAGE_FILES.pictures}${file}`,
      content: await readFile(join(folder, file)),
    })),
  );
}

/** Lower-case hexadecimal SHA-256 of bytes. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
