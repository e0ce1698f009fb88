import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { usersNode } from '../helpers/installed-nodes.ts';
import { startProgram } from '../helpers/program.ts';
import { median, say, type Bench } from './bench.ts';
import { inTempFolder, ROOT } from './office.ts';

const SECOND_STARTS = 3;
/** A first start fetches some 0.7 GB of packages over the line of an office. */
const LONGEST_START_MS = 1_800_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=/;

/**
 * `npm start` in a clean copy of the last commit, on the Node of this computer, until it says that it serves: the first one
 * installs with a real `npm ci`, builds and makes the demo; the ones after it do none of that.
 */
export const bench: Bench = () =>
  inTempFolder(async (folder) => {
    const checkout = join(folder, 'salinan');
    copyLastCommit(checkout, join(folder, 'salinan.tar'));
    say('mulai pertama: memasang, membangun, menyiapkan data contoh');
    const first = await secondsUntilServing(checkout);
    const later: number[] = [];
    for (let round = 0; round < SECOND_STARTS; round += 1) later.push(await secondsUntilServing(checkout));
    return [
      {
        what: 'npm start sesudah yang pertama, sampai melayani',
        unit: 's',
        ours: median(later),
        peer: { name: 'mulai pertama dari salinan bersih', value: first },
        bound: { kind: 'at-most', ratio: 0.25 },
      },
    ];
  });

function copyLastCommit(checkout: string, archive: string): void {
  mkdirSync(checkout);
  execFileSync('git', ['archive', '--output', archive, 'HEAD'], { cwd: ROOT });
  execFileSync('tar', ['-xf', archive, '-C', checkout]);
}

async function secondsUntilServing(checkout: string): Promise<number> {
  const started = performance.now();
  const running = startProgram({
    file: usersNode(),
    args: [join(checkout, 'src', 'bootstrap', 'start.mjs'), '--no-open'],
    cwd: checkout,
    env: { ...environmentOfAUser(), MEJA_DATA: join(checkout, '..', 'data') },
    group: 'ours',
    patienceMs: LONGEST_START_MS,
  });
  try {
    await running.saying(ADDRESS);
    return (performance.now() - started) / 1000;
  } finally {
    await running.terminate();
  }
}

/** Without what `npm run bench` adds for this checkout: a user's `npm start` in another knows nothing of it. */
function environmentOfAUser(): NodeJS.ProcessEnv {
  const added = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|INIT_CWD$)/;
  const own = Object.entries(process.env).filter(([name]) => !added.test(name));
  return Object.fromEntries(own);
}
