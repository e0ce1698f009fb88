import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  errorCode,
  renamePatiently,
  syncFolder,
  TEMPORARY_PREFIX,
  writeDurably,
} from '#backend/files/atomic-write.ts';

/** What `put` answers: the name of the bytes for ever, and how many they are. */
export interface StoredMedia {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A stored file whose bytes no longer match its name. */
export interface DamagedMedia {
  readonly sha256: string;
  readonly path: string;
  readonly actualSha256: string;
}

/** The library's pictures and files, each kept once under the SHA-256 of its bytes: `<folder>/ab/<sha256>.<ext>`. */
export interface MediaStore {
  readonly folder: string;
  /** Keeps the bytes (again: a no-op) and answers once they are on disk. `ext` without the dot, lower case. */
  put(
    content: Uint8Array | AsyncIterable<Uint8Array>,
    options: { readonly ext: string },
  ): Promise<StoredMedia>;
  /** Absolute path of the stored file, or null when it is not here. */
  path(sha256: string): Promise<string | null>;
  /** The bytes, or null when they are not here. */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  has(sha256: string): Promise<boolean>;
  /** Throws the bytes away; the caller knows that nothing names them. */
  discard(sha256: string): Promise<void>;
  /** Every hash in the store, sorted. Reads folder names only. */
  list(): Promise<readonly string[]>;
  /** Reads the file again and compares its hash with its name: null when sound or absent. */
  check(sha256: string): Promise<DamagedMedia | null>;
}

const SHA256 = /^[0-9a-f]{64}$/;
const EXTENSION = /^[a-z0-9]{1,8}$/;

/**
 * Opens the store in `folder`, making it when needed.
 * @throws the Node error when the folder cannot be made
 */
export async function openMediaStore(folder: string): Promise<MediaStore> {
  await mkdir(folder, { recursive: true });
  return {
    folder,
    put: (content, { ext }) => put(folder, content, ext),
    path: (sha256) => find(folder, sha256),
    read: async (sha256) => {
      const path = await find(folder, sha256);
      return path === null ? null : new Uint8Array(await readFile(path));
    },
    has: async (sha256) => (await find(folder, sha256)) !== null,
    discard: async (sha256) => {
      const path = await find(folder, sha256);
      if (path !== null) await rm(path, { force: true });
    },
    list: () => list(folder),
    check: (sha256) => check(folder, sha256),
  };
}

/** Lower-case hexadecimal SHA-256 of a file, read in a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) {
    // A read stream without an encoding yields buffers.
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}

async function put(
  folder: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  ext: string,
): Promise<StoredMedia> {
  if (!EXTENSION.test(ext)) throw new Error(`Not a media extension: ${ext}`);
  const hash = createHash('sha256');
  const temporary = join(folder, `${TEMPORARY_PREFIX}${randomBytes(8).toString('hex')}`);
  try {
    const sizeBytes = await writeDurably(temporary, hashing(content, hash));
    const sha256 = hash.digest('hex');
    await settle(folder, temporary, sha256, ext);
    return { sha256, sizeBytes };
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Moves finished bytes to their name, replacing nothing that is already sound. */
async function settle(folder: string, temporary: string, sha256: string, ext: string): Promise<void> {
  const existing = await find(folder, sha256);
  if (existing !== null && (await sha256OfFile(existing)) === sha256) return;
  const shelf = join(folder, sha256.slice(0, 2));
  const isNewShelf = (await mkdir(shelf, { recursive: true })) !== undefined;
  await renamePatiently(temporary, existing ?? join(shelf, `${sha256}.${ext}`));
  await syncFolder(shelf);
  if (isNewShelf) await syncFolder(folder);
}

async function* hashing(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    hash.update(content);
    yield content;
    return;
  }
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

async function find(folder: string, sha256: string): Promise<string | null> {
  if (!SHA256.test(sha256)) return null;
  const shelf = join(folder, sha256.slice(0, 2));
  const name = (await namesIn(shelf)).find((entry) => entry.startsWith(`${sha256}.`));
  return name === undefined ? null : join(shelf, name);
}

async function list(folder: string): Promise<readonly string[]> {
  const shelves = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const names = await Promise.all(shelves.map((shelf) => namesIn(join(folder, shelf))));
  return names
    .flat()
    .map((name) => name.slice(0, 64))
    .filter((name) => SHA256.test(name))
    .sort();
}

async function check(folder: string, sha256: string): Promise<DamagedMedia | null> {
  const path = await find(folder, sha256);
  if (path === null) return null;
  const actualSha256 = await sha256OfFile(path);
  return actualSha256 === sha256 ? null : { sha256, path, actualSha256 };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await stat(folder)).isDirectory() ? await readdir(folder) : [];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
