import { newId } from '#backend/ids.ts';
import { expect, test } from 'vitest';

const AT_MS = Date.parse('2026-11-23T01:42:00.000Z');

test('ids of one instant sort in the order they were made', () => {
  const made = Array.from({ length: 10_000 }, () => newId(AT_MS));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(10_000);
});

test('an id is a UUID of version 7 that begins with its instant and sorts before a later one', () => {
  const id = newId(AT_MS);
  expect(id).toMatch(/^01a20611-3240-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id < newId(AT_MS + 1)).toBe(true);
});
