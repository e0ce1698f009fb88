import type { SizePx } from './layouts.ts';
import { TEXT_ROLES, type TextRole } from './text-role-ids.ts';
import type { TextStyle } from './template-text.ts';

/** The part of a style that a role decides; colour and alignment are the designer's. */
export type RoleStyle = Pick<TextStyle, 'face' | 'size' | 'lines' | 'leading' | 'rag' | 'role'>;

type Range = readonly [leastPx: number, mostPx: number];

interface Role {
  readonly face: string;
  readonly lines: number;
  readonly leading: number;
  readonly rag: TextStyle['rag'];
  /** On posts and sheets, on stories, and on wide pages, in px of the layout. */
  readonly sizes: { readonly usual: Range; readonly tall: Range; readonly wide: Range };
}

/** The visual language of our templates; its ranges narrowed to what one text on a page needs. */
const ROLES: Readonly<Record<TextRole, Role>> = {
  hero: {
    ...{ face: 'narrow-700', lines: 1, leading: 1.05, rag: 'even' },
    sizes: { usual: [96, 240], tall: [110, 260], wide: [54, 160] },
  },
  title: {
    ...{ face: 'sans-800', lines: 3, leading: 1.1, rag: 'even' },
    sizes: { usual: [42, 96], tall: [54, 110], wide: [30, 72] },
  },
  quote: {
    ...{ face: 'serif-400', lines: 7, leading: 1.15, rag: 'even' },
    sizes: { usual: [34, 80], tall: [44, 80], wide: [32, 64] },
  },
  body: {
    ...{ face: 'sans-500', lines: 6, leading: 1.28, rag: 'natural' },
    sizes: { usual: [27, 44], tall: [30, 52], wide: [22, 34] },
  },
  label: {
    ...{ face: 'sans-700', lines: 2, leading: 1.2, rag: 'natural' },
    sizes: { usual: [24, 42], tall: [28, 50], wide: [20, 32] },
  },
  source: {
    ...{ face: 'narrow-500', lines: 2, leading: 1.15, rag: 'natural' },
    sizes: { usual: [22, 26], tall: [24, 32], wide: [17, 22] },
  },
};

/** From here on a page is a story: 9:16 is 1.78 high, A4 1.41. */
const TALL = 1.6;

/** How a text of this role is set on a page of this shape, before the office's type scale. */
export function roleStyle(role: TextRole, { widthPx, heightPx }: SizePx): RoleStyle {
  const { sizes, ...style } = ROLES[role];
  const shape = widthPx > heightPx ? 'wide' : heightPx / widthPx > TALL ? 'tall' : 'usual';
  return { ...style, role, size: sizes[shape] };
}

/** The role whose style a text follows, or has by chance; null when it was set in a way of its own. */
export function roleOf(style: RoleStyle, page: SizePx): TextRole | null {
  if (style.role !== undefined) return style.role;
  const found = TEXT_ROLES.find((role) => {
    const { face, size, lines, leading, rag } = roleStyle(role, page);
    const isSame = face === style.face && lines === style.lines && leading === style.leading;
    return isSame && rag === style.rag && size[0] === style.size[0] && size[1] === style.size[1];
  });
  return found ?? null;
}
