import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, startTestHost, type TestHost } from '../../helpers/running-host.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** How a page of ours asks. */
function ours({ host }: TestHost): Record<string, string> {
  return { origin: host.origin, authorization: `Bearer ${host.token}` };
}

/** Stores a picture as a page does and gives its address on the host. */
async function storedPicture(running: TestHost): Promise<string> {
  const answer = await fetch(`${running.host.origin}/media`, {
    method: 'PUT',
    headers: ours(running),
    body: PNG,
  });
  const { value } = (await answer.json()) as { readonly value: { readonly sha256: string } };
  return `/media/${value.sha256}`;
}

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, address);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

/** A WebSocket as a page of the host opens it, with all it was told and the code it was closed with. */
function openEvents({ host }: TestHost): {
  readonly socket: WebSocket;
  readonly told: string[];
  readonly closed: Promise<number>;
} {
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/events`, { origin: host.origin });
  onTestFinished(() => socket.terminate());
  const told: string[] = [];
  socket.on('message', (message: Buffer) => told.push(message.toString('utf8')));
  const closed = new Promise<number>((done) => socket.once('close', done));
  return { socket, told, closed };
}

test('the host answers on 127.0.0.1 and on no other address of this computer', async () => {
  const { port } = await startTestHost();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
    .map(({ address }) => address);

  expect(await canConnect('127.0.0.1', port)).toBe(true);
  for (const address of ['::1', ...others])
    expect([address, await canConnect(address, port)]).toEqual([address, false]);
});

test('each start has a token of its own, which stands in the fragment of its address and in no cookie', async () => {
  const [first, second] = [await startTestHost(), await startTestHost()];
  const page = await ask({ port: first.port, headers: { host: `127.0.0.1:${first.port}` } });

  expect(first.host.token).toMatch(/^[\w-]{43}$/);
  expect(second.host.token).not.toBe(first.host.token);
  expect(first.host.address).toBe(`http://127.0.0.1:${first.port}/#token=${first.host.token}`);
  expect(page.headers['set-cookie']).toBeUndefined();
});

test('every page goes out with a policy that runs our own files and talks to nobody else', async () => {
  const { port } = await startTestHost();
  const { status, headers } = await ask({ port, headers: { host: `127.0.0.1:${port}` } });

  expect({ status, policy: headers['content-security-policy'] }).toEqual({
    status: 200,
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
      "img-src 'self' blob: data:; font-src 'self'; " +
      `connect-src 'self' ws://127.0.0.1:${port}; worker-src 'self'; base-uri 'none'; form-action 'none'; ` +
      "frame-ancestors 'none'; object-src 'none'",
  });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test('a call is answered to our own page with the token, and to nobody else', async () => {
  const running = await startTestHost();
  const { port } = running;
  const call = async (headers: Record<string, string>): Promise<number> =>
    (
      await ask(
        { port, method: 'POST', path: '/api/office.get', headers: { ...ours(running), ...headers } },
        '{}',
      )
    ).status;

  expect({
    ours: await call({ host: `127.0.0.1:${port}` }),
    withoutToken: await call({ host: `127.0.0.1:${port}`, authorization: '' }),
    tokenInCookie: await call({
      host: `127.0.0.1:${port}`,
      authorization: '',
      cookie: `token=${running.host.token}`,
    }),
    otherOrigin: await call({ host: `127.0.0.1:${port}`, origin: 'http://127.0.0.1:1' }),
    otherName: await call({ host: `localhost:${port}` }),
  }).toEqual({ ours: 200, withoutToken: 401, tokenInCookie: 401, otherOrigin: 403, otherName: 421 });
});

test.each([
  ['GET', 'same-origin', 200],
  ['GET', 'cross-site', 403],
  ['GET', 'same-site', 403],
  ['GET', 'none', 403],
  ['HEAD', 'cross-site', 403],
])('a stored picture asked for by %s from a %s page answers %d', async (method, site, status) => {
  const running = await startTestHost();
  const path = await storedPicture(running);
  const headers = { host: `127.0.0.1:${running.port}`, 'sec-fetch-site': site };

  expect((await ask({ port: running.port, method, path, headers })).status).toBe(status);
});

test.each([
  ['a letter written as its code', (path: string) => path.replace('m', '%6d'), 403],
  ['a letter written as the code of its code', (path: string) => path.replace('m', '%256d'), 404],
  ['a way around', (path: string) => `/assets/..${path}`, 403],
  ['another host in front', (path: string) => `http://lain.example${path}`, 403],
  ['a code that stands for nothing', (path: string) => `${path}%e0`, 400],
])('a stored picture stays closed to other pages when its address has %s', async (_what, spell, expected) => {
  const running = await startTestHost();
  const path = spell(await storedPicture(running));
  const headers = { host: `127.0.0.1:${running.port}`, 'sec-fetch-site': 'cross-site' };
  const { status, body } = await ask({ port: running.port, path, headers });

  expect({ status, body }).toEqual({ status: expected, body: '' });
});

test('events reach a socket only after it has shown the token as its first message', async () => {
  const running = await startTestHost();
  const { socket, told } = openEvents(running);
  await new Promise((done) => socket.once('open', done));
  await running.client.call('settings.update', { theme: 'dark' });
  expect(told).toEqual([]);

  const heard = new Promise((done) => socket.once('message', done));
  socket.send(running.host.token);
  await heard;
  const again = new Promise((done) => socket.once('message', done));
  await running.client.call('settings.update', { theme: 'light' });
  await again;
  expect(told.map((text) => JSON.parse(text) as unknown)).toEqual([
    { name: 'backend.started', payload: {} },
    { name: 'library.changed', payload: { topics: ['settings'] } },
  ]);
});

test('a socket that shows a wrong token first is closed without hearing anything', async () => {
  const { socket, told, closed } = openEvents(await startTestHost());
  await new Promise((done) => socket.once('open', done));
  socket.send('tebakan');

  expect([await closed, told]).toEqual([4401, []]);
});

test('a socket that shows no token is sent away', async () => {
  const { closed, told } = openEvents(await startTestHost());

  expect([await closed, told]).toEqual([1006, []]);
});
