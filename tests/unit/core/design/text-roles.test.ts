import { expect, test } from 'vitest';
import { LAYOUT_IDS, LAYOUT_SIZES } from '#core/design/layouts.ts';
import { textStyleSchema } from '#core/design/template-text.ts';
import { TEXT_ROLES } from '#core/design/text-role-ids.ts';
import { roleOf, roleStyle } from '#core/design/text-roles.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();

test.each(LAYOUT_IDS)(
  'on %s every role is a style that can be set, known again, and smaller than the one before',
  (layout) => {
    const page = LAYOUT_SIZES[layout];
    const styles = TEXT_ROLES.map((role) => roleStyle(role, page));
    for (const style of styles) {
      expect(textStyleSchema.safeParse({ ...style, color: 'ink' }).success).toBe(true);
      expect(faces.has(style.face)).toBe(true);
    }
    expect(styles.map((style) => roleOf(style, page))).toEqual([...TEXT_ROLES]);
    const most = styles.map(({ size }) => size[1]);
    expect(most).toEqual(most.toSorted((one, other) => other - one));
  },
);

test('a text that was set otherwise has no role', () => {
  const page = LAYOUT_SIZES['4x5'];
  const ofBefore = { ...roleStyle('title', page), role: undefined };
  expect(roleOf(ofBefore, page)).toBe('title');
  expect(roleOf({ ...ofBefore, lines: 2 }, page)).toBeNull();
  expect(roleOf(ofBefore, LAYOUT_SIZES['9x16'])).toBeNull();
});
