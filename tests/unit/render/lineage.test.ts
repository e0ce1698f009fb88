import { createLineage } from '#render/lineage.ts';
import { expect, test } from 'vitest';

test('between pictures some changes apart differ the rows from the first to the last that any of them told', () => {
  const lineage = createLineage();
  lineage.add('b', 'a', { from: 5, end: 7 });
  lineage.add('c', 'b', { from: 0, end: 0 });
  lineage.add('d', 'c', { from: 2, end: 3 });
  expect(lineage.rowsBetween('a', 'd')).toEqual({ from: 2, end: 7 });
  expect(lineage.rowsBetween('b', 'd')).toEqual({ from: 2, end: 3 });
  expect(lineage.rowsBetween('d', 'd')).toEqual({ from: 0, end: 0 });
});

test('between pictures of which one is not known, or came after the other, any row may differ', () => {
  const lineage = createLineage();
  lineage.add('b', 'a', { from: 5, end: 7 });
  expect(lineage.rowsBetween(undefined, 'b')).toBeNull();
  expect(lineage.rowsBetween('x', 'b')).toBeNull();
  expect(lineage.rowsBetween('b', 'a')).toBeNull();
});

test('what lies many pictures back is forgotten, not guessed', () => {
  const lineage = createLineage();
  for (let at = 1; at <= 17; at += 1) lineage.add(String(at), String(at - 1), { from: at, end: at + 1 });
  expect(lineage.rowsBetween('1', '17')).toEqual({ from: 2, end: 18 });
  expect(lineage.rowsBetween('0', '17')).toBeNull();
});
