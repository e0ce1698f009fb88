import { PACKAGE_TIME } from '#backend/design/write-package.ts';
import { readStoredZip, type StoredFile } from '#backend/zip/read-stored-zip.ts';
import { storeZip } from '#backend/zip/store-zip.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A template as any JSON, to be broken at will. */
export type LooseTemplate = Record<string, unknown>;

const looseManifest = z.looseObject({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });
const loose = z.record(z.string(), z.unknown());

/** The files of a package. */
export async function unpack(bytes: Uint8Array): Promise<readonly StoredFile[]> {
  const read = await readStoredZip(bytes, { modifiedAt: PACKAGE_TIME, mostFiles: 100 });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Files as the package that the product itself would have written of them. */
export async function pack(files: readonly StoredFile[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of storeZip(files, PACKAGE_TIME)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A package with its template, its manifest or its files changed, and every hash in the manifest made true again. */
export async function repack(
  bytes: Uint8Array,
  change: {
    readonly template?: (template: LooseTemplate) => LooseTemplate;
    readonly manifest?: (manifest: LooseTemplate) => LooseTemplate;
    readonly files?: (files: readonly StoredFile[]) => readonly StoredFile[];
  },
): Promise<Uint8Array> {
  const [, ...rest] = await unpack(bytes);
  const [first] = await unpack(bytes);
  const changed = rest.map((file) =>
    file.name === 'template.json' && change.template !== undefined
      ? { name: file.name, content: encode(change.template(read(file))) }
      : file,
  );
  const files = change.files?.(changed) ?? changed;
  const template = files.find(({ name }) => name === 'template.json');
  if (first === undefined || template === undefined) throw new Error('no package');
  const { id, version } = z.looseObject({ id: z.unknown(), version: z.unknown() }).parse(read(template));
  const manifest = {
    ...looseManifest.parse(read(first)),
    id,
    version,
    files: files.map(({ name, content }) => ({
      name,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  };
  const written = change.manifest?.(manifest) ?? manifest;
  return pack([{ name: first.name, content: encode(written) }, ...files]);
}

function read({ content }: StoredFile): LooseTemplate {
  return loose.parse(JSON.parse(new TextDecoder().decode(content)));
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}
