import { expect, test } from 'vitest';
import { readJson } from '#core/shared/read-json.ts';

test('a text is read as JSON, and one that was cut or never was any is nothing', () => {
  expect(['[1]', '{"a":null}', 'null', '{"a":', '', 'Teks biasa'].map(readJson)).toEqual([
    [1],
    { a: null },
    null,
    null,
    null,
    null,
  ]);
});
