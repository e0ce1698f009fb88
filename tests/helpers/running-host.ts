import { libraryPaths } from '#backend/library/library.ts';
import { openMediaStore } from '#backend/media/media-store.ts';
import { startHostServer, type HostServer } from '#host/server.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openBackend, RESOURCES, type TestBackend } from './open-backend.ts';

/** The loopback host over a real library, its page a single line. */
export interface TestHost extends TestBackend {
  readonly host: HostServer;
  readonly port: number;
}

/** Starts it on a port the system chooses; it ends with the test. */
export async function startTestHost(): Promise<TestHost> {
  const opened = await openBackend();
  const paths = libraryPaths(opened.folder);
  const ui = join(opened.folder, 'ui');
  mkdirSync(ui);
  writeFileSync(join(ui, 'index.html'), '<!doctype html><title>Meja</title>');
  const host = await startHostServer({
    backend: opened.backend,
    ui,
    resources: RESOURCES,
    media: await openMediaStore(paths.media),
    incoming: paths.incoming,
    port: 0,
  });
  onTestFinished(host.close);
  return { ...opened, host, port: Number(new URL(host.origin).port) };
}

/** What came back, the body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request exactly as given, `Host` and `Origin` included, which `fetch` would not. */
export function ask(options: RequestOptions, body = ''): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
