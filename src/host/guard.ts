import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readPath } from './serve.ts';

/** What a request says about where it comes from. Header names in lower case, as Node gives them. */
export interface RequestFacts {
  readonly method: string;
  /** Decoded, as the file server reads it; null when it cannot be read. */
  readonly path: string | null;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What the guard needs of a Node request. */
export function factsOf(request: IncomingMessage): RequestFacts {
  return { method: request.method ?? '', path: readPath(request.url ?? '/'), headers: request.headers };
}

/** What this host accepts. */
export interface GuardRules {
  /** `127.0.0.1:PORT`, compared exactly: prefixes of it have been real holes elsewhere. */
  readonly host: string;
  readonly token: string;
}

/** Let it in, or the HTTP status to refuse it with. */
export type Verdict = 'allow' | 400 | 401 | 403 | 421;

/**
 * Judges a request before anything else looks at it. A web page open in the same browser can send requests here, so the
 * name it used (DNS rebinding), its origin and the start's token all have to be ours.
 */
export function judge(request: RequestFacts, rules: GuardRules): Verdict {
  const { headers, method, path } = request;
  if (headers['host'] !== rules.host) return 421;
  const origin = headers['origin'];
  if (origin !== undefined && origin !== `http://${rules.host}`) return 403;
  if (path === null) return 400;
  if (method === 'GET' || method === 'HEAD') {
    const isOpen = !path.startsWith('/media/') || headers['sec-fetch-site'] === 'same-origin';
    return isOpen ? 'allow' : 403;
  }
  if (origin === undefined) return 403;
  return hasToken(headers['authorization'], rules.token) ? 'allow' : 401;
}

/** Judges a WebSocket upgrade; browsers always send an Origin with one. The token follows as the first message. */
export function judgeUpgrade(request: RequestFacts, rules: GuardRules): Verdict {
  if (request.headers['host'] !== rules.host) return 421;
  return request.headers['origin'] === `http://${rules.host}` && request.path === '/events' ? 'allow' : 403;
}

/** Compares in constant time, so that the token cannot be guessed letter by letter. */
export function isToken(candidate: string, token: string): boolean {
  const given = Buffer.from(candidate);
  const expected = Buffer.from(token);
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
}

function hasToken(header: string | readonly string[] | undefined, token: string): boolean {
  return typeof header === 'string' && header.startsWith('Bearer ') && isToken(header.slice(7), token);
}
