import { z } from 'zod';
import { pictureSchema, type Picture, type SlotValue, type SlotValues } from './document.ts';
import type { Template } from './template.ts';

/** `resources/photos/photos.json`: the pictures that samples name, drawn by us. */
export const samplePhotosSchema = z
  .array(z.strictObject({ file: z.string(), ...pictureSchema.shape }))
  .readonly();

/** Pictures of samples with the file each lies in. */
export type SamplePhotos = z.output<typeof samplePhotosSchema>;

/** One of the template's samples as slot values; the everyday one is what the gallery shows. A photo that is not known stays empty. */
export function sampleValues(
  template: Pick<Template, 'samples' | 'slots'>,
  photos: SamplePhotos,
  sample: 'ordinary' | 'longest' = 'ordinary',
): SlotValues {
  return Object.fromEntries(
    Object.entries(template.samples[sample]).flatMap(([id, given]) => {
      const isPhoto = template.slots.some((slot) => slot.id === id && slot.type === 'gambar');
      if (!isPhoto) return [[id, valueOf(given)] as const];
      const photo = photos.find(({ file }) => file === given);
      return photo === undefined ? [] : [[id, photoValue(photo)] as const];
    }),
  );
}

/** Our drawn photos have their subject a little above the middle. */
function photoValue({ sha256, widthPx, heightPx }: Picture): SlotValue {
  return { kind: 'photo', sha256, widthPx, heightPx, focal: { x: 0.5, y: 0.4 }, credit: '', alt: '' };
}

function valueOf(sample: Template['samples']['ordinary'][string]): SlotValue {
  if (typeof sample === 'string') return { kind: 'text', text: sample };
  if ('grid' in sample) return { kind: 'chart', ...sample };
  const texts = sample.filter((row) => typeof row === 'string');
  if (texts.length === sample.length) return { kind: 'list', items: texts };
  return { kind: 'table', rows: sample.filter((row) => typeof row !== 'string') };
}
