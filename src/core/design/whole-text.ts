import type { TextItem } from './display-list.ts';

/** The text of an item as it was written: its lines with spaces between, split words whole again. */
export function wholeText({ lines }: Pick<TextItem, 'lines'>): string {
  return lines
    .map(({ text, isSplit }) => (isSplit === true ? text.slice(0, -1) : `${text} `))
    .join('')
    .trimEnd();
}
