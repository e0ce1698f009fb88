import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** Finds the bytes of a picture by its SHA-256; null when the library has no such picture. */
export type ReadMedia = (sha256: string) => Promise<Uint8Array | null>;

/** One picture that is being drawn: where its page fetches pictures from and where the pixels arrive. */
export interface PixelDrop {
  readonly id: string;
  /** Settles with the page's raw RGBA rows, or rejects when the body has not exactly the announced length. */
  readonly pixels: Promise<Uint8Array<ArrayBuffer>>;
  /** Forgets the drop; later requests for it are refused. */
  readonly close: () => void;
}

/** A page that is being printed. */
export interface PrintSheet {
  readonly url: string;
  /** Forgets the page; later requests for it are refused. */
  readonly close: () => void;
}

/** A loopback server that only the drawing page can use: every path starts with a secret made at the start. */
export interface RenderServer {
  /** Address of the drawing page, secret included. */
  readonly pageUrl: string;
  readonly openDrop: (drop: { readonly sizeBytes: number; readonly readMedia: ReadMedia }) => PixelDrop;
  /** Serves `html` as a page of its own, with the fonts beside it, until it is closed. */
  readonly openSheet: (html: string) => PrintSheet;
  readonly close: () => Promise<void>;
}

export interface RenderServerFolders {
  /** The built page: `render.html` and `assets/`. */
  readonly pageDir: string;
  /** Font files as named in the display list's faces. */
  readonly fontsDir: string;
}

interface OpenDrop {
  readonly sizeBytes: number;
  readonly readMedia: ReadMedia;
  readonly settle: (pixels: Uint8Array<ArrayBuffer>) => void;
  readonly refuse: (reason: Error) => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
/** Only what the page is made of; nothing may come from elsewhere, nothing inline may run. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'";
/** A sheet runs nothing and loads nothing but fonts and what it carries itself. */
const SHEET_POLICY = "default-src 'none'; font-src 'self'; img-src data:; style-src 'unsafe-inline'";
/** One folder, one plain file name: no dots that climb, no separators that descend. */
const PUBLIC_PATH = /^(?:render\.html|assets\/[\w.-]+|fonts\/[\w.-]+)$/;
const MEDIA_PATH = /^render\/([\w-]+)\/media\/([0-9a-f]{64})$/;
const DROP_PATH = /^render\/([\w-]+)$/;
const SHEET_PATH = /^print\/([\w-]+)\/(?:sheet\.html|(fonts\/[\w.-]+))$/;

/** Starts the server on a free port of 127.0.0.1; resolves when it listens. */
export async function startRenderServer(folders: RenderServerFolders): Promise<RenderServer> {
  const secret = randomBytes(24).toString('base64url');
  const drops = new Map<string, OpenDrop>();
  const sheets = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = pathBehindSecret(request, { secret, port: portOf(server) });
    if (path === null) refuse(response, 403);
    else answer({ request, response, path, folders, drops, sheets });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${portOf(server)}/${secret}`;
  return {
    pageUrl: `${base}/render.html`,
    openDrop: (drop) => openDrop(drops, drop),
    openSheet(html) {
      const id = randomUUID();
      sheets.set(id, html);
      return { url: `${base}/print/${id}/sheet.html`, close: () => void sheets.delete(id) };
    },
    close: () => closeServer(server),
  };
}

function openDrop(
  drops: Map<string, OpenDrop>,
  { sizeBytes, readMedia }: { readonly sizeBytes: number; readonly readMedia: ReadMedia },
): PixelDrop {
  const id = randomUUID();
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  drops.set(id, { sizeBytes, readMedia, settle: resolve, refuse: reject });
  // A drop that is closed unused must not end the process as an unhandled rejection.
  promise.catch(() => undefined);
  return { id, pixels: promise, close: () => void drops.delete(id) };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly folders: RenderServerFolders;
  readonly drops: ReadonlyMap<string, OpenDrop>;
  readonly sheets: ReadonlyMap<string, string>;
}

function answer(exchange: Exchange): void {
  const { request, response, path, folders, drops } = exchange;
  const media = MEDIA_PATH.exec(path);
  const drop = drops.get(media?.[1] ?? DROP_PATH.exec(path)?.[1] ?? '');
  if (request.method === 'PUT' && media === null && drop !== undefined)
    receivePixels(request, response, drop);
  else if (request.method !== 'GET') refuse(response, 405);
  else if (media !== null && drop !== undefined) void sendMedia(response, drop, media[2] ?? '');
  else if (path.startsWith('print/')) sendSheet(exchange);
  else if (PUBLIC_PATH.test(path)) sendFile(response, fileFor(path, folders));
  else refuse(response, 404);
}

function sendSheet({ response, path, folders, sheets }: Exchange): void {
  const [, id = '', font] = SHEET_PATH.exec(path) ?? [];
  const html = sheets.get(id);
  if (html === undefined) refuse(response, 404);
  else if (font !== undefined) sendFile(response, fileFor(font, folders));
  else {
    response.writeHead(200, {
      'content-type': TYPES['.html'],
      'content-security-policy': SHEET_POLICY,
      'x-content-type-options': 'nosniff',
    });
    response.end(html);
  }
}

function receivePixels(request: IncomingMessage, response: ServerResponse, drop: OpenDrop): void {
  const pixels = new Uint8Array(drop.sizeBytes);
  let received = 0;
  let tooLong = false;
  request.on('data', (chunk: Buffer) => {
    tooLong ||= received + chunk.length > pixels.length;
    if (!tooLong) pixels.set(chunk, received);
    received += chunk.length;
  });
  request.on('error', drop.refuse);
  request.on('end', () => {
    const complete = received === pixels.length;
    if (complete) drop.settle(pixels);
    else drop.refuse(new Error(`Page sent ${received} bytes of pixels, not ${pixels.length}`));
    response.writeHead(complete ? 204 : 400).end();
  });
}

async function sendMedia(response: ServerResponse, drop: OpenDrop, sha256: string): Promise<void> {
  // A picture that cannot be read is missing to the page, which names it in its answer.
  const bytes = await drop.readMedia(sha256).catch(() => null);
  if (bytes === null) refuse(response, 404);
  else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
}

function sendFile(response: ServerResponse, path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': PAGE_POLICY,
    'x-content-type-options': 'nosniff',
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function fileFor(path: string, folders: RenderServerFolders): string {
  return path.startsWith('fonts/')
    ? join(folders.fontsDir, path.slice('fonts/'.length))
    : join(folders.pageDir, path);
}

/** The path after the secret, or null for a request that does not know the secret or came by another host name. */
function pathBehindSecret(
  request: IncomingMessage,
  { secret, port }: { readonly secret: string; readonly port: number },
): string | null {
  if (request.headers.host !== `127.0.0.1:${port}`) return null;
  const [, given = '', ...rest] = (request.url ?? '').split('?', 1).join('').split('/');
  const expected = Buffer.from(secret);
  const candidate = Buffer.from(given);
  if (candidate.length !== expected.length || !timingSafeEqual(candidate, expected)) return null;
  return rest.join('/');
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
