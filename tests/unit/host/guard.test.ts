import { isToken, judge, judgeUpgrade } from '#host/guard.ts';
import { expect, test } from 'vitest';

const RULES = { host: '127.0.0.1:41730', token: 'rahasia-start-ini' };
const OURS = { host: RULES.host, origin: `http://${RULES.host}`, authorization: `Bearer ${RULES.token}` };

test.each([
  ['our own page calls', { method: 'POST', path: '/api/office.get', headers: OURS }, 'allow'],
  ['our own page uploads', { method: 'PUT', path: '/media', headers: OURS }, 'allow'],
  ['the browser opens the page', { method: 'GET', path: '/', headers: { host: RULES.host } }, 'allow'],
  [
    'a name that was bound to this address asks',
    { method: 'GET', path: '/', headers: { host: 'evil.example:41730' } },
    421,
  ],
  [
    'localhost instead of the exact address asks',
    { method: 'GET', path: '/', headers: { host: 'localhost:41730' } },
    421,
  ],
  ['no Host at all', { method: 'GET', path: '/', headers: {} }, 421],
  [
    'a longer host that starts like ours',
    { method: 'GET', path: '/', headers: { host: '127.0.0.1:41730.evil.example' } },
    421,
  ],
  [
    'another page posts',
    { method: 'POST', path: '/api/x', headers: { ...OURS, origin: 'http://evil.example' } },
    403,
  ],
  [
    'another port on this computer posts',
    { method: 'POST', path: '/api/x', headers: { ...OURS, origin: 'http://127.0.0.1:8080' } },
    403,
  ],
  ['a sandboxed page posts', { method: 'POST', path: '/api/x', headers: { ...OURS, origin: 'null' } }, 403],
  [
    'a program without an origin posts',
    { method: 'POST', path: '/api/x', headers: { host: RULES.host, authorization: OURS.authorization } },
    403,
  ],
  [
    'a page without the token posts',
    { method: 'POST', path: '/api/x', headers: { host: RULES.host, origin: OURS.origin } },
    401,
  ],
  [
    'a page with a wrong token posts',
    { method: 'POST', path: '/api/x', headers: { ...OURS, authorization: 'Bearer tebakan-panjang' } },
    401,
  ],
  [
    'our page shows a picture',
    { method: 'GET', path: '/media/ab', headers: { host: RULES.host, 'sec-fetch-site': 'same-origin' } },
    'allow',
  ],
  [
    'another page shows our picture',
    { method: 'GET', path: '/media/ab', headers: { host: RULES.host, 'sec-fetch-site': 'cross-site' } },
    403,
  ],
  [
    'a picture is asked for without saying from where',
    { method: 'GET', path: '/media/ab', headers: { host: RULES.host } },
    403,
  ],
] as const)('when %s', (_when, request, verdict) => {
  expect(judge(request, RULES)).toBe(verdict);
});

test.each([
  ['our own page', { host: RULES.host, origin: OURS.origin }, '/events', 'allow'],
  ['another page', { host: RULES.host, origin: 'http://evil.example' }, '/events', 403],
  ['a program without an origin', { host: RULES.host }, '/events', 403],
  ['another path', { host: RULES.host, origin: OURS.origin }, '/api', 403],
  ['another name for this address', { host: 'evil.example:41730', origin: OURS.origin }, '/events', 421],
] as const)('a WebSocket from %s', (_from, headers, path, verdict) => {
  expect(judgeUpgrade({ method: 'GET', path, headers }, RULES)).toBe(verdict);
});

test('a token matches itself only', () => {
  expect([
    isToken(RULES.token, RULES.token),
    isToken('rahasia-start-inj', RULES.token),
    isToken('', RULES.token),
  ]).toEqual([true, false, false]);
});
