import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { compiledFolder } from '../../../src/bootstrap/product.mjs';
import { usersNode } from '../../helpers/installed-nodes.ts';
import { copyBuiltProduct } from '../../helpers/product-copy.ts';
import { linesOf, startProgram, type RunningProgram } from '../../helpers/program.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const LONG_MS = 600_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;
const UNDRAWN =
  'Tanpa peramban untuk menggambar, ini tetap menunggu: Jaksa Masuk Sekolah Sapa 86 Pelajar SMP di Pulau Kelapa Dua; ' +
  'Kutipan Kasi Intelijen: jangan transfer, simpan buktinya; ' +
  'Klarifikasi: pesan permintaan sumbangan mengatasnamakan Kajari. Pasang Chromium, Chrome, atau Edge.\n';
const CLOSED = 'Meja Humas ditutup. Semua pekerjaan sudah tersimpan.\n';

const readyLine = (address: string): string =>
  `Meja Humas siap tanpa membuka peramban. Buka ${address} dengan peramban di komputer ini  (Ctrl-C untuk menutup)\n`;

describe(
  'npm start, run as a user runs it on a computer without display and browser',
  { timeout: LONG_MS },
  () => {
    let checkout = '';
    let npmLog = '';

    beforeAll(async () => {
      checkout = mkdtempSync(join(tmpdir(), 'meja-salinan-'));
      await copyBuiltProduct(checkout);
      npmLog = join(checkout, 'npm.log');
      // Stands for npm: whoever runs it leaves a trace and fails.
      writeFileSync(
        join(checkout, 'npm-cli.js'),
        `require('node:fs').appendFileSync(${JSON.stringify(npmLog)}, process.argv.join(' ')); process.exit(1);`,
      );
    }, LONG_MS);
    afterAll(() => rmSync(checkout, { recursive: true, force: true }));

    function npmStart(given: { readonly args?: readonly string[]; readonly data?: string }): RunningProgram {
      const running = startProgram({
        file: usersNode(),
        args: [join(checkout, 'src', 'bootstrap', 'start.mjs'), ...(given.args ?? [])],
        cwd: checkout,
        env: {
          ...process.env,
          DISPLAY: '',
          WAYLAND_DISPLAY: '',
          // Windows and macOS have a display unless they are reached from elsewhere.
          SSH_CONNECTION: '127.0.0.1 1 127.0.0.1 2',
          MEJA_BROWSER: join(checkout, 'tidak-ada'),
          MEJA_DATA: given.data ?? join(checkout, 'data'),
          npm_execpath: join(checkout, 'npm-cli.js'),
          TZ: 'Asia/Makassar',
        },
        group: 'own',
      });
      onTestFinished(async () => {
        await running.terminate();
      });
      return running;
    }

    /** When everything that installing and building write was written. */
    function whenMade(): readonly string[] {
      const built = readdirSync(join(checkout, 'dist'), { recursive: true }).map((name) =>
        join('dist', String(name)),
      );
      const installed = ['.meja-stamp', '.package-lock.json'].map((name) => join('node_modules', name));
      return [...built, ...installed].map((name) => {
        const file = join(checkout, name);
        return `${name} ${existsSync(file) ? statSync(file).mtimeMs : 'absent'}`;
      });
    }

    test('makes the demo, says in one line which address to open by hand, and serves until Ctrl-C', async () => {
      const data = tempFolder();
      const library = join(data, 'meja-humas', 'contoh');
      const started = npmStart({ data });
      const address = await started.saying(ADDRESS);
      const page = await fetch(address);
      const isHeld = existsSync(join(library, 'lock.json'));
      started.interrupt();

      expect({ status: page.status, isHeld, ended: await started.ended }).toEqual({
        status: 200,
        isHeld: true,
        ended: {
          code: 0,
          signal: null,
          stdout: `Menyiapkan data contoh di ${library} (sekali saja)…\n${readyLine(address)}${CLOSED}`,
          stderr: UNDRAWN,
        },
      });
      expect(existsSync(join(library, 'lock.json'))).toBe(false);
    });

    test('keeps beside what was installed what was compiled, so that the next start is quicker', () => {
      const compiled = readdirSync(compiledFolder(checkout), { recursive: true, withFileTypes: true });
      expect(compiled.some((entry) => entry.isFile())).toBe(true);
    });

    test('stopped by Ctrl-C while the demo is made leaves no half of it, and does not open an empty one', async () => {
      const data = tempFolder();
      const library = join(data, 'meja-humas', 'contoh');
      const started = npmStart({ data });
      await started.saying(/Menyiapkan data contoh/);
      started.interrupt();
      const { code, signal, stdout, stderr } = await started.ended;

      expect({ code, signal, stdout, last: linesOf(stderr).at(-1) }).toEqual({
        code: 1,
        signal: null,
        stdout: `Menyiapkan data contoh di ${library} (sekali saja)…\n`,
        last: 'Data contoh belum jadi; npm start berikutnya membuatnya lagi.',
      });
      expect(['library.db', 'media', 'lock.json'].filter((name) => existsSync(join(library, name)))).toEqual(
        [],
      );
    });

    test('on a library that is open already says who holds it in one line, and the first goes on', async () => {
      const library = join(tempFolder(), 'kantor');
      const first = npmStart({ args: ['--library', library] });
      const address = await first.saying(ADDRESS);
      const second = await npmStart({ args: ['--library', library] }).ended;
      const page = await fetch(address);
      const ended = await first.terminate();

      expect(second).toEqual({
        code: 1,
        signal: null,
        stdout: '',
        stderr: expect.stringMatching(
          /^Folder kerja sedang dipakai di komputer .+ \(proses \d+\) sejak .+\. Tutup Meja Humas yang lain dahulu\. .+\n$/,
        ) as string,
      });
      expect({ status: page.status, ended, isHeld: existsSync(join(library, 'lock.json')) }).toEqual({
        status: 200,
        ended: { code: 0, signal: null, stdout: `${readyLine(address)}${CLOSED}`, stderr: '' },
        isHeld: false,
      });
    });

    test('after one that has ended begins at once: nothing is installed and nothing is built', async () => {
      const library = join(tempFolder(), 'kantor');
      const first = npmStart({ args: ['--library', library] });
      await first.saying(ADDRESS);
      await first.terminate();
      const before = whenMade();
      const second = npmStart({ args: ['--library', library] });
      const address = await second.saying(ADDRESS);
      second.interrupt();

      expect(await second.ended).toEqual({
        code: 0,
        signal: null,
        stdout: `${readyLine(address)}${CLOSED}`,
        stderr: '',
      });
      expect({ made: whenMade(), npmRan: existsSync(npmLog) }).toEqual({ made: before, npmRan: false });
    });
  },
);
