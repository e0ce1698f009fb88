import { expect, test } from 'vitest';
import { allEn as en } from '../../../src/i18n/en/all.ts';
import { allId as id } from '../../../src/i18n/id/all.ts';

/** Every leaf by its path, with its kind. */
function leaves(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

test('English has exactly the texts that Indonesian has', () => {
  expect(leaves(en, '').sort()).toEqual(leaves(id, '').sort());
});

test('no text is empty', () => {
  const empty = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.trim() === ''
      : typeof value === 'object' && value !== null && Object.values(value).some(empty);
  expect([empty(id), empty(en)]).toEqual([false, false]);
});
