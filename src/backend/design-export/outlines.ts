import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import type { DisplayList, TextItem } from '#core/design/display-list.ts';
import type { FaceEntry } from '#core/design/face/face-table.ts';
import { number } from '#core/design/svg/svg-text.ts';
import { readFaces } from '../line/faces.ts';

/**
 * Turns the finished lines of a page's texts into outlines: glyph for glyph what the browser draws with the same font
 * files, so that the picture looks the same in programs that have none of them.
 */
export async function outlineWith(resources: string, list: DisplayList): Promise<(item: TextItem) => string> {
  // Reading fonts takes half a megabyte of code that no start-up should wait for.
  const { create } = await import('fontkit');
  const used = readFaces(resources).filter(({ id }) => list.faces.includes(id));
  const entries = await Promise.all(
    used.map(async (face) => {
      const fonts = await Promise.all(
        face.files.map(async ({ file }) => {
          const font = create(await readFile(join(resources, 'fonts', file)));
          if (!('layout' in font)) throw new Error(`${file} is a collection of fonts`);
          return font;
        }),
      );
      return [face.id, fonts] as const;
    }),
  );
  const byFace = new Map<FaceEntry['id'], readonly Font[]>(entries);
  return (item) =>
    item.lines.map((line) => outlined(byFace.get(item.face) ?? [], item.sizePx, line)).join('');
}

/** One line, letter run by letter run, each in the first of the face's files that has its letters. */
function outlined(fonts: readonly Font[], sizePx: number, line: TextItem['lines'][number]): string {
  let xPx = line.xPx;
  const paths: string[] = [];
  for (const { font, text } of runs(fonts, line.text)) {
    const scale = sizePx / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    glyphs.forEach((glyph, index) => {
      const position = positions[index];
      if (position === undefined) return;
      const left = xPx + position.xOffset * scale;
      const base = line.baselinePx - position.yOffset * scale;
      paths.push(pathOf(glyph.path.commands, { left, base, scale }));
      xPx += position.xAdvance * scale;
    });
  }
  return paths.join('');
}

function runs(
  fonts: readonly Font[],
  text: string,
): readonly { readonly font: Font; readonly text: string }[] {
  const found: { font: Font; text: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const font = fonts.find((each) => each.hasGlyphForCodePoint(code)) ?? fonts[0];
    if (font === undefined) continue;
    const last = found.at(-1);
    if (last?.font === font) last.text += letter;
    else found.push({ font, text: letter });
  }
  return found;
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** Font units count upwards from the baseline, pixels downwards. */
function pathOf(
  commands: readonly { readonly command: string; readonly args: readonly number[] }[],
  { left, base, scale }: { readonly left: number; readonly base: number; readonly scale: number },
): string {
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) =>
        number(index % 2 === 0 ? left + value * scale : base - value * scale),
      );
      return `${LETTERS[command] ?? ''}${points.join(' ')}`;
    })
    .join('');
}
