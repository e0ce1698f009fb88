import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runMeja, serveMeja } from '../helpers/built-meja.ts';
import { median, type Bench } from './bench.ts';
import { startBrowser } from './bench-page.ts';
import { inTempFolder, ROOT } from './office.ts';

const ROUNDS = 5;
/** Opens the same database with nothing else and says so: the least that any product of this kind has to start. */
const BARE_PROGRAM = `
  const Sqlite = require(process.argv[1]);
  const db = new Sqlite(process.argv[2], { readonly: true });
  process.stdout.write(String(db.prepare('SELECT count(*) FROM plan_item').pluck().get()));
  setInterval(() => undefined, 1000);
`;
const BARE_PAGE = '<!doctype html><title>Kosong</title><p role="grid">Siap</p>';

/**
 * Cold start to the first usable screen: from starting `meja serve` on the demo library, as built, to the month with its
 * items in a browser started for it. Beside it the floor, started the same way: a bare Node that opens the same database,
 * and the same browser with a page of one line.
 */
export const bench: Bench = async () => {
  return inTempFolder(async (folder) => {
    // Without pictures the demo is made in seconds; the calendar is the same.
    const made = await runMeja(['init', '--demo', '--library', folder], {
      env: { MEJA_BROWSER: '/tidak-ada' },
    });
    if (made.code !== 0) throw new Error(made.stderr);
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floor.push(await bareStart(folder));
      ours.push(await productStart(folder));
    }
    return [
      {
        what: 'dari menjalankan sampai bulan terlihat',
        unit: 'ms',
        ours: median(ours),
        peer: { name: 'Node, SQLite, dan peramban kosong', value: median(floor) },
        bound: { kind: 'at-most', ratio: 3 },
      },
    ];
  });
};

async function productStart(folder: string): Promise<number> {
  const started = performance.now();
  const server = await serveMeja(['--library', folder]);
  try {
    return await untilShown(started, async (page) => {
      await page.goto(server.address);
      await page.locator('[role=grid] [data-uid]').first().waitFor();
    });
  } finally {
    await server.stop();
  }
}

async function bareStart(folder: string): Promise<number> {
  const started = performance.now();
  const sqlite = join(ROOT, 'node_modules', 'better-sqlite3');
  const program = spawn(process.execPath, ['-e', BARE_PROGRAM, sqlite, join(folder, 'library.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(program.stdout, 'data');
    return await untilShown(started, async (page) => {
      await page.setContent(BARE_PAGE);
      await page.getByRole('grid').waitFor();
    });
  } finally {
    program.kill();
    await once(program, 'close');
  }
}

type StartedPage = Awaited<ReturnType<Awaited<ReturnType<typeof startBrowser>>['newPage']>>;

/** Starts a browser for one page and measures until it shows what it is to show. */
async function untilShown(started: number, show: (page: StartedPage) => Promise<void>): Promise<number> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await show(page);
    return performance.now() - started;
  } finally {
    await browser.close();
  }
}
