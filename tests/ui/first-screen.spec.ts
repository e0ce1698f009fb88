import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

/** Script fetched until the month can be used, each file gzip -9. Room for a small feature, not for a library. */
const BUDGET_BYTES = 90 * 1024;
const UI = fileURLToPath(new URL('../../dist/ui/', import.meta.url));

test('the month can be used after at most 90 KB of script, gzipped', async ({ page, host }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role=grid] [data-uid]') === null) return;
      observer.disconnect();
      performance.mark('month');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(host.address);
  await page.getByRole('grid', { name: 'November 2026' }).waitFor();
  const paths = await page.evaluate(() => {
    const usable = performance.getEntriesByName('month')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= usable)
      .map(({ name }) => new URL(name).pathname);
  });
  const sizes = [...new Set(paths)].sort().map((path) => ({
    path,
    bytes: gzipSync(readFileSync(join(UI, path)), { level: 9 }).byteLength,
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  // The catalogue and the room are fetched on demand: a list without them was read too early to say anything.
  expect(sizes.map(({ path }) => path).join(' ')).toMatch(/\/KalenderRoom-.*\/id-/u);
  expect(total, sizes.map(({ path, bytes }) => `${path} ${bytes}`).join('\n')).toBeLessThanOrEqual(
    BUDGET_BYTES,
  );
});
