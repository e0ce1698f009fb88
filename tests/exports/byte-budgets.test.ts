import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { LayoutId } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { FLOOR_SCORE, underBudgets, withinBudget } from '../helpers/byte-budgets.ts';
import { A_PHOTO, aDocument, builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { bundledFaces, RESOURCES } from '../helpers/design-resources.ts';
import { openDrawing } from '../helpers/drawing.ts';

/** The bench of the same name tries forty designs under four budgets; a page with a photo takes seconds for each. */
const SOME = [60_000, 200_000];
const drawing = openDrawing();
const faces = bundledFaces();

/** A page of the template's everyday content, with one of our photos in its frames. */
async function aPage(templateId: string, layout: LayoutId) {
  const template = builtInTemplate(templateId);
  const [list] = renderDesign(aDocument(template, sampleValues(template, 'ordinary')), layout, {
    faces,
  }).pages;
  const photo = await sharp(readFileSync(join(RESOURCES, 'photos', 'konpers.jpg')))
    .resize({ width: A_PHOTO.widthPx, height: A_PHOTO.heightPx, fit: 'cover' })
    .jpeg({ quality: 92 })
    .toBuffer();
  const drawn = await drawing.render({ list, scale: 1 }, { readMedia: () => Promise.resolve(photo) });
  if (!drawn.ok) throw new Error(`${drawn.error.code}: ${drawn.error.detail}`);
  return { picture: drawn.value, list };
}

test.each([
  ['resmi.siaran_pers_visual', '4x5'],
  ['data.capaian_kinerja', '1x1'],
] as const)(
  '%s in %s keeps every budget and its quality, and is refused where it cannot',
  { timeout: 240_000 },
  async (id, layout) => {
    const page = await aPage(id, layout);
    const files = await underBudgets(page, SOME);
    expect(files).toHaveLength(SOME.length);
    for (const [at, file] of files.entries()) {
      if (file === null) continue;
      expect(file.bytes).toBeLessThanOrEqual(SOME[at] ?? 0);
      expect(file.score).toBeGreaterThanOrEqual(FLOOR_SCORE);
      expect(file.textScore).toBeGreaterThanOrEqual(FLOOR_SCORE);
    }
    expect(files.at(-1)).not.toBeNull();
    expect(await withinBudget(page, 2_000)).toBeNull();
  },
);
