import { AppError } from '#contract/errors.ts';
import type { Transport } from '#contract/transport.ts';
import type { Envelope } from '#contract/wire.ts';
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { attachEvents } from './events.ts';
import { factsOf, judge, type GuardRules } from './guard.ts';
import { createFileServer, type ServedFolders } from './serve.ts';
import { failure, limited, storeUpload } from './upload.ts';

const LOOPBACK = '127.0.0.1';
const MAX_CALL_BYTES = 8 * 1024 * 1024;
/** What the HTTP side of the host stands on. */
export interface HostServerOptions extends ServedFolders {
  readonly backend: Transport;
  /** Uploaded bytes wait here until `media.adopt` takes them over. */
  readonly incoming: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Fixed by tests; a new one each start otherwise. */
  readonly token?: string;
}

/** A listening host. */
export interface HostServer {
  readonly origin: string;
  readonly token: string;
  /** The address to open; the token stays in the fragment, which browsers do not send. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the interface, its calls, uploads and events on 127.0.0.1, and nowhere else.
 * @throws AppError 'port-taken'
 */
export async function startHostServer(options: HostServerOptions): Promise<HostServer> {
  const token = options.token ?? randomBytes(32).toString('base64url');
  const server = createServer();
  const port = await listen(server, options.port);
  const rules: GuardRules = { host: `${LOOPBACK}:${port}`, token };
  const files = createFileServer(options, `ws://${rules.host}`);
  server.on('request', (request, response) => {
    handle(request, response, { options, rules, files }).catch(() => refuse(response, 500));
  });
  const closeEvents = attachEvents(server, options.backend, rules);
  const origin = `http://${rules.host}`;
  return {
    origin,
    token,
    address: `${origin}/#token=${token}`,
    async close() {
      closeEvents();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

interface Handling {
  readonly options: HostServerOptions;
  readonly rules: GuardRules;
  readonly files: (request: Request) => Promise<Response>;
}

async function handle(request: IncomingMessage, response: ServerResponse, handling: Handling): Promise<void> {
  const { options, rules, files } = handling;
  const facts = factsOf(request);
  const verdict = judge(facts, rules);
  const { method, path } = facts;
  if (verdict !== 'allow' || path === null) {
    refuse(response, verdict === 'allow' ? 400 : verdict);
  } else if (method === 'POST' && path.startsWith('/api/')) {
    answer(response, await callFrom(request, path.slice('/api/'.length), options.backend));
  } else if (method === 'PUT' && path === '/media') {
    answer(response, await storeUpload(request, options));
  } else if (method === 'GET' || method === 'HEAD') {
    await sendFile(
      response,
      await files(new Request(new URL(request.url ?? '/', `http://${rules.host}`))),
      method,
    );
  } else {
    refuse(response, 405);
  }
}

async function callFrom(request: IncomingMessage, name: string, backend: Transport): Promise<Envelope> {
  try {
    const body = await readText(limited(request, MAX_CALL_BYTES));
    return await backend.call(name, body === '' ? {} : (JSON.parse(body) as unknown));
  } catch (error) {
    if (error instanceof AppError) return failure(error);
    return failure(new AppError('invalid-input', { call: name, field: '', reason: 'json' }));
  }
}

async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

function answer(response: ServerResponse, envelope: Envelope): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(envelope));
}

function refuse(response: ServerResponse, status: number): void {
  // A page of somebody else is not even told which refusal it was.
  const headers = { connection: 'close', 'cross-origin-resource-policy': 'same-origin' };
  if (!response.headersSent) response.writeHead(status, headers);
  response.end();
}

async function sendFile(response: ServerResponse, file: Response, method: string): Promise<void> {
  response.writeHead(file.status, Object.fromEntries(file.headers));
  if (file.body === null || method === 'HEAD') {
    await file.body?.cancel();
    response.end();
    return;
  }
  // The DOM-less global stream type and Node's are one class.
  const body = Readable.fromWeb(file.body);
  await new Promise<void>((done) => {
    response.on('close', () => done());
    body.on('error', () => response.destroy());
    body.pipe(response);
  });
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      fail(isTaken ? new AppError('port-taken', { port }) : error);
    });
    server.listen(port, LOOPBACK, () => {
      // A TCP server has an AddressInfo once it listens.
      done((server.address() as AddressInfo).port);
    });
  });
}
