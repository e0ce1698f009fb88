import { samplePhotosSchema, sampleValues } from '#core/design/sample-values.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { builtInTemplate, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { readResource, RESOURCES } from '../../../helpers/design-resources.ts';

const photos = samplePhotosSchema.parse(readResource('photos/photos.json'));

test.each(photos)('the list says of $file what the file is', async ({ file, ...stated }) => {
  const bytes = readFileSync(join(RESOURCES, 'photos', file));
  const { width, height } = await sharp(bytes).metadata();
  expect(stated).toEqual({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    widthPx: width,
    heightPx: height,
  });
});

test.each(TEMPLATE_IDS)('every photo that the everyday sample of %s names is there', (id) => {
  const template = builtInTemplate(id);
  const named = template.slots.flatMap(({ id: slot, type }) =>
    type === 'gambar' && template.samples.ordinary[slot] !== undefined ? [slot] : [],
  );
  const values = sampleValues(template, photos);
  expect(named.map((slot) => values[slot]?.kind)).toEqual(named.map(() => 'photo'));
});

test('a sample’s photo that is not in the list leaves its slot empty', () => {
  const template = builtInTemplate('resmi.siaran_pers_visual');
  expect(Object.keys(sampleValues(template, []))).toEqual(['judul', 'tanggal', 'teras']);
});
