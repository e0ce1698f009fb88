import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runMeja, serveMeja } from '../../helpers/built-meja.ts';
import { installedNodes } from '../../helpers/installed-nodes.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const MINUTES = 60_000;
const AN_OFFICE = ['init', '--office', 'Kejari Teluk Padma', '--zone', 'Asia/Makassar', '--city', 'Padma'];

/** A port that another program of this computer holds. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
  });
  // A TCP server has an AddressInfo once it listens.
  return (server.address() as AddressInfo).port;
}

/** A Node older than SQLite's binding needs, such as Debian's; it may be the one that npm runs on. */
function olderNode(): string | undefined {
  return installedNodes().find((node) => {
    const asked = spawnSync(node, ['-p', 'process.versions.napi'], { encoding: 'utf8' });
    return asked.status === 0 && Number(asked.stdout) < 10;
  });
}

test(
  'a port that is taken is told in one line, and the library is given back',
  async () => {
    const port = await takenPort();
    const library = tempFolder();
    const argv = ['serve', '--no-open', '--port', String(port), '--library', library];
    const { code, signal, stdout, stderr } = await runMeja(argv);

    expect({ code, signal, stdout, stderr }).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: `Porta ${port} sudah dipakai program lain. Jalankan tanpa menyebut porta, atau pilih nomor lain.\n`,
    });
    expect(readdirSync(library)).not.toContain('lock.json');
  },
  5 * MINUTES,
);

test(
  'where no browser can be opened the address is said, with what to do, and the work goes on',
  async () => {
    const serving = await serveMeja(['--library', tempFolder()], { env: { PATH: tempFolder() } });
    const page = await fetch(serving.address);
    const { code, stderr } = await serving.stop();

    expect({ status: page.status, code, stderr }).toEqual({
      status: 200,
      code: 0,
      stderr: 'Peramban tidak bisa dibuka dari sini. Buka alamat di atas dengan peramban di komputer ini.\n',
    });
  },
  5 * MINUTES,
);

const old = olderNode();
test.skipIf(old === undefined).each([
  ['search', ['search', 'apa']],
  ['serve', ['serve', '--no-open']],
  ['init', ['init', '--demo']],
])(
  'on a Node too old for SQLite, meja %s says so in one line instead of crashing (perlu Node 20)',
  async (_name, args) => {
    const library = join(tempFolder(), 'ruang');
    if (args[0] !== 'init') await runMeja([...AN_OFFICE, '--library', library]);
    const { code, signal, stdout, stderr } = await runMeja([...args, '--library', library], {
      node: old ?? '',
    });

    expect({ code, signal, stdout, lines: stderr.split('\n').length, stderr }).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      lines: 2,
      stderr: expect.stringMatching(
        /^Node\.js [\d.]+ terlalu lama untuk membuka ruang kerja: perlu 22\.14/,
      ) as string,
    });
  },
  5 * MINUTES,
);
