import { studioKeys as en } from '#i18n/en/studio-keys.ts';
import { studioKeys as id } from '#i18n/id/studio-keys.ts';
import type { KeyPress } from '#ui/app/key-names.ts';
import { actOf, keysFor, STUDIO_KEYS } from '#ui/studio/keys/studio-keys.ts';
import { expect, test } from 'vitest';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('no key means two things at one place of the Studio', () => {
  const twice = Object.entries(STUDIO_KEYS).flatMap(([place, acts]) => {
    const keys = Object.values<readonly string[]>(acts).flat();
    return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${place} ${key}`);
  });
  expect(twice).toEqual([]);
});

test('no key of the window does two things in design mode', () => {
  const { anywhere, insert, view } = STUDIO_KEYS;
  const keys = [anywhere, insert, view].flatMap((acts) => Object.values<readonly string[]>(acts).flat());
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every key has its words in both languages, and no words stand without a key', () => {
  const names = (of: object): readonly (readonly [string, readonly string[]])[] =>
    Object.entries(of).map(([place, acts]) => [place, Object.keys(acts as object)] as const);
  expect([names(id.acts), names(en.acts)]).toEqual([names(STUDIO_KEYS), names(STUDIO_KEYS)]);
});

test('a key is what it writes: capitals, the top row with Ctrl and Shift, and letters held with Shift', () => {
  expect([
    actOf(press('t'), 'insert'),
    actOf(press('T'), 'insert'),
    actOf(press('T', { shiftKey: true }), 'insert'),
    actOf(press('t', { ctrlKey: true }), 'insert'),
    actOf(press('e'), 'insert'),
    actOf(press('*', { code: 'Digit8', ctrlKey: true, shiftKey: true }), 'writing'),
    actOf(press('G', { metaKey: true, shiftKey: true }), 'canvas'),
    actOf(press('+', { shiftKey: true }), 'canvas'),
    actOf(press('?', { shiftKey: true }), 'anywhere'),
  ]).toEqual(['text', 'text', null, null, 'ellipse', 'bullet', 'ungroup', 'zoomIn', 'shortcuts']);
});

test('the first key of an act is the one menus show', () => {
  expect(keysFor('insert', 'ellipse')).toEqual({ keys: 'O', alsoKeys: ['E'] });
});
