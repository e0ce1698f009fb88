import { openBackend } from '#backend/demo/open-backend.ts';
import { askDemoReset, isDemoResetAsked } from '#backend/demo/reset-mark.ts';
import { createBackend } from '#backend/create-backend.ts';
import { createClient } from '#client/client.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runMeja, startMeja } from '../../../helpers/built-meja.ts';
import { codeOf } from '../../../helpers/code-of.ts';
import { RESOURCES } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';

vi.setConfig({ testTimeout: 240_000 });

test('a demo whose making was cut off by a power cut is made again when it is opened, but not while it is made', async () => {
  const folder = tempFolder();
  const options = { folder, create: true, resources: RESOURCES, ports: WITHOUT_BROWSER };
  const making = await startMeja(['init', '--demo', '--library', folder], {
    env: { MEJA_BROWSER: '/tidak-ada' },
  });
  await vi.waitFor(() => expect(isDemoResetAsked(folder)).toBe(true), { timeout: 120_000, interval: 20 });
  const meanwhile = await codeOf(openBackend(options));
  process.kill(making.pid, 'SIGKILL');
  await making.ended;
  const isHalfMade = existsSync(join(folder, 'library.db'));
  const backend = await openBackend(options);
  const { items } = await createClient(backend).call('plan.list', {});
  await backend.close();

  expect({ meanwhile, isHalfMade, items: items.length, isMarked: isDemoResetAsked(folder) }).toEqual({
    meanwhile: 'library-locked',
    isHalfMade: true,
    items: 49,
    isMarked: false,
  });
});

test('a command that meets a half-made demo makes it again first and says so', async () => {
  const folder = tempFolder();
  const options = { folder, create: true, resources: RESOURCES, ports: WITHOUT_BROWSER };
  await (await createBackend(options)).close();
  await askDemoReset(folder);
  const { notes, json } = await runMeja(['plan', 'list', '--json', '--library', folder], {
    env: { MEJA_BROWSER: '/tidak-ada' },
  });
  expect(notes).toContain('Data contoh belum selesai dibuat; disiapkan ulang dulu.');
  expect(json()).toMatchObject({ items: { length: 49 } });
});
