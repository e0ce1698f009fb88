import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { messages } from './messages.mjs';
import { productEnvironment, productNode, ROOT } from './product.mjs';
import { runChild } from './run-child.mjs';
import { sayTo } from './say.mjs';
import { runEntry, Stop } from './stop.mjs';

/** What a copy leaves out: made things, history, and the desktop shell with the tests of it. */
const LEFT_OUT = new Set([
  '.git',
  'node_modules',
  'dist',
  'artifacts',
  'test-results',
  'electron',
  'tests/electron',
]);
const VITEST = 'node_modules/vitest/vitest.mjs';
const SUITES = ['tests/unit', 'tests/contract', 'tests/migrations'];

/** Steps in the copy: arguments of the product's Node. */
const STEPS = [
  ['--run', 'check'],
  [VITEST, 'run', '--config', 'tests/vitest.config.ts', '--reporter=dot', ...SUITES],
];

/** Proves that the product does not need its desktop shell: a copy without `electron/` checks, builds and passes tests. */
await runEntry(async () => {
  const say = sayTo(process.stdout);
  const copy = mkdtempSync(path.join(tmpdir(), 'meja-tanpa-electron-'));
  try {
    copyProduct(copy);
    await ensureBuilt(copy, say);
    for (const args of STEPS) {
      const { code } = await runChild(
        { file: productNode(ROOT), args },
        { cwd: copy, env: productEnvironment(ROOT), output: 'show' },
      );
      if (code !== 0) throw new Stop(messages.stepFailed(args.join(' ')));
    }
    if (existsSync(path.join(copy, 'dist', 'electron'))) throw new Stop(messages.stepFailed('dist/electron'));
    say(messages.withoutElectron);
    return 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

/** @param {string} copy */
function copyProduct(copy) {
  cpSync(ROOT, copy, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(path.relative(ROOT, source).split(path.sep).join('/')),
  });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
}
