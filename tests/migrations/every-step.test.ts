import { migrations } from '#backend/db/migrations/index.ts';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('every migration has a test of its own', () => {
  const tested = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((file) => /^\d/.test(file));
  expect(tested.sort()).toEqual(
    migrations.map(({ id, name }) => `${String(id).padStart(4, '0')}-${name}.test.ts`),
  );
});
