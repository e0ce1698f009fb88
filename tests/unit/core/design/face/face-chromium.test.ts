import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widthEm } from '#core/design/face/face.ts';
import type { FaceEntry } from '#core/design/face/face-table.ts';
import { browserProgram, launchBrowser } from '../../../../helpers/browser.ts';
import { bundledFaces, faceEntries, RESOURCES } from '../../../../helpers/design-resources.ts';
import { textCorpus } from '../../../../helpers/text-corpus.ts';

const TOLERANCE_PX = 0.05;
const program = browserProgram();

describe.skipIf(program === null)('in Chromium (skipped where no browser is installed)', () => {
  let browser: Browser | null = null;
  let page: Page | null = null;

  beforeAll(async () => {
    browser = await launchBrowser(program ?? '');
    page = await browser.newPage();
    await page.setContent(`<style>${faceEntries().flatMap(fontFaceRules).join('')}</style>`);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each(faceEntries())(
    'the table of $id measures the corpus as the canvas does, within 0.05 px',
    async (entry) => {
      const face = bundledFaces().get(entry.id);
      if (face === undefined || page === null) throw new Error(`face ${entry.id} is incomplete`);
      const lines = textCorpus().filter((line) => face.missing(line).length === 0);
      expect(lines.length).toBeGreaterThan(300);
      const font = `${entry.italic ? 'italic ' : ''}${entry.weight} 40px "${entry.family}"`;
      const widths = await page.evaluate<number[]>(measureScript(font, lines));
      const wrong = lines.filter((line, index) => {
        const ours = widthEm(face.measure(line), 0, line.length) * 40;
        return Math.abs(ours - (widths[index] ?? NaN)) > TOLERANCE_PX || widths[index] === undefined;
      });
      expect(wrong).toEqual([]);
    },
  );
});

/** Page script: the canvas width of each line, once the face is loaded. */
function measureScript(font: string, lines: readonly string[]): string {
  return `(async (font, lines) => {
    await document.fonts.load(font, lines.join(' '));
    const context = document.createElement('canvas').getContext('2d');
    context.font = font;
    return lines.map((line) => context.measureText(line).width);
  })(${JSON.stringify(font)}, ${JSON.stringify(lines)})`;
}

function fontFaceRules(entry: FaceEntry): readonly string[] {
  return entry.files.map(({ file, unicodeRange }) => {
    const bytes = readFileSync(join(RESOURCES, 'fonts', file)).toString('base64');
    const style = entry.italic ? 'italic' : 'normal';
    return `@font-face{font-family:"${entry.family}";font-weight:${entry.weight};font-style:${style};unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${bytes})}`;
  });
}
