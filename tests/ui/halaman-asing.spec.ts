import type { Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What a page tries to read, and where. */
interface Wanted {
  readonly origin: string;
  readonly picture: string;
}

/** What each way of reading the picture came to, in a page's own words. */
interface Attempts {
  readonly image: string;
  readonly fetch: string;
  readonly fetchWithoutCors: string;
  readonly script: string;
  readonly sockets: readonly string[];
}

test.use({ library: 'empty' });

/** Stores a picture as the product's page does. */
async function storePicture(address: string): Promise<Wanted> {
  const { origin, hash } = new URL(address);
  const answer = await fetch(`${origin}/media`, {
    method: 'PUT',
    headers: { origin, authorization: `Bearer ${hash.replace('#token=', '')}` },
    body: PNG,
  });
  const { value } = (await answer.json()) as { readonly value: { readonly sha256: string } };
  return { origin, picture: `/media/${value.sha256}` };
}

/** Tries every way by which a page may read something of another; runs in the page. */
async function tryToRead({ origin, picture }: Wanted): Promise<Attempts> {
  const address = origin + picture;
  const loaded = (element: HTMLImageElement | HTMLScriptElement): Promise<string> =>
    new Promise((done) => {
      element.onload = () =>
        done(element instanceof HTMLImageElement ? `${element.naturalWidth} px` : 'loaded');
      element.onerror = () => done('refused');
      element.src = address;
      document.head.append(element);
    });
  const fetched = (options: RequestInit): Promise<string> =>
    fetch(address, options).then(
      async (response) => `${response.type}, ${(await response.arrayBuffer()).byteLength} bytes`,
      () => 'refused',
    );
  const socket = (path: string): Promise<string> =>
    new Promise((done) => {
      const opened = new WebSocket(origin.replace('http', 'ws') + path);
      opened.onopen = () => done('opened');
      opened.onmessage = () => done('told');
      opened.onclose = ({ code }) => done(`closed ${code}`);
    });
  return {
    image: await loaded(new Image()),
    fetch: await fetched({}),
    fetchWithoutCors: await fetched({ mode: 'no-cors', credentials: 'include' }),
    script: await loaded(document.createElement('script')),
    sockets: [await socket('/events'), await socket(picture)],
  };
}

/** Puts an address into a frame of the page and looks from outside at what the browser shows in it. */
async function shownInFrame(
  page: Page,
  address: string,
): Promise<'the picture' | 'the product' | 'neither' | undefined> {
  const frame = await page.evaluateHandle(
    (src) =>
      new Promise<HTMLIFrameElement>((done) => {
        const element = document.createElement('iframe');
        element.onload = () => done(element);
        element.src = src;
        document.body.append(element);
      }),
    address,
  );
  const shown = await frame.contentFrame();
  return shown?.evaluate(() => {
    if (document.contentType.startsWith('image/')) return 'the picture';
    return document.title.includes('Meja Humas') ? 'the product' : 'neither';
  });
}

/** A page of somebody else on another port of this computer. @param policy its Content-Security-Policy */
async function foreignPage(
  desk: Page,
  policy: string,
): Promise<{ readonly page: Page; readonly close: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(policy === '' ? {} : { 'content-security-policy': policy }),
    });
    response.end('<!doctype html><title>Halaman lain</title><body></body>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const page = await desk.context().newPage();
  // A TCP server has an AddressInfo once it listens.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

for (const { who, policy } of [
  { who: 'a page on another port', policy: '' },
  { who: 'a page without an origin of its own', policy: 'sandbox allow-scripts' },
]) {
  test(`${who} gets nothing of a stored picture, which the product's page has just read`, async ({
    desk,
    host,
  }) => {
    const wanted = await storePicture(host.address);
    const own = await desk.evaluate(tryToRead, wanted);
    const { page, close } = await foreignPage(desk, policy);
    const foreign = await page.evaluate(tryToRead, wanted);
    const framed = {
      picture: await shownInFrame(page, wanted.origin + wanted.picture),
      product: await shownInFrame(page, `${wanted.origin}/`),
    };
    close();

    // The own page's second socket is none of ours, and a picture is no script: both fail for everybody.
    expect(own).toEqual({
      image: '1 px',
      fetch: `basic, ${PNG.byteLength} bytes`,
      fetchWithoutCors: `basic, ${PNG.byteLength} bytes`,
      script: 'refused',
      sockets: ['opened', 'closed 1006'],
    });
    expect({ foreign, framed }).toEqual({
      foreign: {
        image: 'refused',
        fetch: 'refused',
        fetchWithoutCors: 'refused',
        script: 'refused',
        sockets: ['closed 1006', 'closed 1006'],
      },
      framed: { picture: 'neither', product: 'neither' },
    });
  });
}
