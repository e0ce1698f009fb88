import type { Envelope } from '#contract/wire.ts';
import { protocol } from 'electron';

const SCHEME = 'app';
const HOST = 'meja';

/** Where our own pages come from, in place of a web server. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

/** What answers requests of our scheme: the same functions as on the loopback host. */
export interface AppAnswers {
  readonly file: (request: Request) => Promise<Response>;
  readonly upload: (body: AsyncIterable<Uint8Array>) => Promise<Envelope>;
}

/**
 * Declares the scheme; only possible before the app is ready. Each privilege is set on purpose: `standard` gives pages
 * an origin, `secure` the clipboard and workers, `supportFetchAPI` uploads, and `corsEnabled` keeps other origins from
 * reading ours (CVE-2026-70604 was a scheme with fetch but without it). Nothing bypasses the content security policy.
 */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        bypassCSP: false,
      },
    },
  ]);
}

/** Answers every request of our scheme. */
export function serveAppScheme(answers: AppAnswers): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== HOST) return new Response(null, { status: 404 });
    if (request.method === 'GET' || request.method === 'HEAD') return answers.file(request);
    if (request.method !== 'PUT' || pathname !== '/media') return new Response(null, { status: 405 });
    if (request.body === null) return new Response(null, { status: 400 });
    return Response.json(await answers.upload(request.body), { headers: { 'cache-control': 'no-store' } });
  });
}
