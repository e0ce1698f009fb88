import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { MediaStore } from '#backend/media/media-store.ts';

/** Where the files come from. */
export interface ServedFolders {
  /** The built interface. */
  readonly ui: string;
  /** The product's own data; only `PUBLIC_RESOURCES` of it is served. */
  readonly resources: string;
  readonly media: Pick<MediaStore, 'path'>;
}

const PUBLIC_RESOURCES = ['fonts', 'icons', 'photos', 'signs'];

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};

/**
 * What the interface may do in its page: run our own files, nothing else. Style attributes are allowed because
 * positioned parts set them; style elements are not.
 * @param events the WebSocket origin it may talk to, or the empty string for none
 */
export function contentSecurityPolicy(events: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' ${events}`.trim(),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * Answers requests for files: the interface, bundled fonts and icons, and media by hash. The same function serves the
 * loopback host and the desktop shell's own scheme.
 * @param events see `contentSecurityPolicy`
 */
export function createFileServer(
  folders: ServedFolders,
  events: string,
): (request: Request) => Promise<Response> {
  const headers = {
    'content-security-policy': contentSecurityPolicy(events),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  return async (request) => {
    const path = readPath(request.url);
    const file = path === null ? null : await locate(path, folders);
    if (file === null) return new Response(null, { status: 404, headers });
    const { size } = await stat(file.path);
    const body = Readable.toWeb(createReadStream(file.path));
    // Node's web stream and the global one are the same class under two type names.
    return new Response(body, {
      headers: {
        ...headers,
        'content-type': MIME[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
        'content-length': String(size),
        'cache-control': file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-store',
        // A picture that is opened on its own must not run as a page of ours.
        ...(file.isMedia ? { 'content-security-policy': "default-src 'none'; sandbox" } : {}),
      },
    });
  };
}

interface LocatedFile {
  readonly path: string;
  readonly isImmutable: boolean;
  readonly isMedia: boolean;
}

async function locate(path: string, folders: ServedFolders): Promise<LocatedFile | null> {
  const media = /^\/media\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (media !== undefined) {
    const found = await folders.media.path(media);
    return found === null ? null : { path: found, isImmutable: true, isMedia: true };
  }
  const resource = /^\/resources\/([a-z]+)\//.exec(path)?.[1];
  if (resource !== undefined) {
    if (!PUBLIC_RESOURCES.includes(resource)) return null;
    return fileInside(folders.resources, path.slice('/resources/'.length), false);
  }
  return fileInside(folders.ui, path === '/' ? 'index.html' : path.slice(1), path.startsWith('/assets/'));
}

async function fileInside(
  folder: string,
  relative: string,
  isImmutable: boolean,
): Promise<LocatedFile | null> {
  const path = normalize(join(folder, relative));
  if (!path.startsWith(normalize(folder) + sep)) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? { path, isImmutable, isMedia: false } : null;
}

/**
 * The path of a request, decoded once. Guard and file server both read it here, so that no spelling of an address
 * means one thing to the one and another to the other.
 * @param target path or whole address
 * @returns null when it cannot be decoded
 */
export function readPath(target: string): string | null {
  try {
    const path = decodeURIComponent(new URL(target, 'http://127.0.0.1').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
