import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../helpers/temp-folder.ts';

const GUARD = new URL('../../helpers/network-guard-child.mjs', import.meta.url).href;
/** Reserved for documentation: nobody answers there (RFC 5737). */
const ELSEWHERE = '198.51.100.1';

/** Runs a program as a product that a test starts. @returns its exit and what it said */
function run(program: string): readonly [exit: number | null, said: string] {
  const args = ['--import', GUARD, '--input-type=module', '--eval', program];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return [status, `${stdout}${stderr}`.trim()];
}

test.each([
  ['a socket', `import net from 'node:net'; try { net.connect(80, '${ELSEWHERE}'); } catch {}`],
  [
    'a socket by options',
    `import net from 'node:net'; try { new net.Socket().connect({ port: 80, host: '${ELSEWHERE}' }); } catch {}`,
  ],
  ['an encrypted one', `import tls from 'node:tls'; try { tls.connect(443, '${ELSEWHERE}'); } catch {}`],
  [
    'a request',
    `import http from 'node:http'; http.get('http://${ELSEWHERE}/').on('error', () => undefined);`,
  ],
  ['a fetch', `await fetch('http://${ELSEWHERE}/').catch(() => undefined);`],
])(
  '%s beyond this computer ends a product that a test started, though it catches the error',
  (_, program) => {
    expect(run(program)).toEqual([99, `A connection beyond this computer: ${ELSEWHERE}`]);
  },
);

test.each(['spawn', 'fork'])(
  'a child that a test makes by itself with %s is held back as its parent is',
  async (way) => {
    const path = join(tempFolder(), 'anak.mjs');
    writeFileSync(path, `import net from 'node:net'; try { net.connect(80, '${ELSEWHERE}'); } catch {}`);
    const child = way === 'fork' ? fork(path, { stdio: 'pipe' }) : spawn(process.execPath, [path]);
    const said: string[] = [];
    child.stderr?.on('data', (part) => said.push(String(part)));
    const [status] = (await once(child, 'close')) as readonly unknown[];
    expect([status, said.join('').trim()]).toEqual([99, `A connection beyond this computer: ${ELSEWHERE}`]);
  },
);

test('this computer is reached as ever, by number, name and pipe', () => {
  const program = `
    import http from 'node:http';
    import { tmpdir } from 'node:os';
    import { join } from 'node:path';
    const pipe = process.platform === 'win32' ? '//./pipe/meja-' + process.pid : join(tmpdir(), 'meja-' + process.pid + '.sock');
    const said = [];
    for (const place of [0, pipe]) {
      const server = http.createServer((_, answer) => answer.end('ada'));
      await new Promise((done) => server.listen(place, done));
      const { port } = Object(server.address());
      if (port) for (const host of ['127.0.0.1', 'localhost']) said.push(await (await fetch('http://' + host + ':' + port)).text());
      else said.push(await new Promise((done) => http.get({ socketPath: pipe }, (answer) => answer.on('data', (part) => done(String(part))))));
      server.closeAllConnections();
      server.close();
    }
    console.log(said.join(' '));`;
  expect(run(program)).toEqual([0, 'ada ada ada']);
});
