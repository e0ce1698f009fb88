import { freeSlotId, slotFor, type SlotWords } from '#core/design/edit/make-slot.ts';
import { freeId } from '#core/design/edit/page-parts.ts';
import { sampleValues, type SamplePhotos } from '#core/design/sample-values.ts';
import type { Template } from '#core/design/template.ts';
import { partSchema } from '#core/design/template-parts.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/** Puts a place for a photo on the page, with a slot of its own and one of our photos to look at: as one step. */
export function addPhotoSlot(
  editor: PageEditor,
  template: Template,
  words: SlotWords,
  photos: SamplePhotos,
): void {
  const { widthPx, heightPx } = editor.page;
  const slotId = freeSlotId(words.label, new Set(template.slots.map(({ id }) => id)));
  const inner = Math.round(widthPx * 0.866);
  const part = partSchema.parse({
    part: 'photo',
    slot: slotId,
    box: [Math.round((widthPx - inner) / 2), Math.round(heightPx * 0.32), inner, Math.round(heightPx * 0.36)],
    radius: 24,
    ground: 'soft',
    lattice: 'mid',
  });
  const slot = slotFor(template, part, { ...words, words: '' });
  const id = freeId(editor.parts);
  const sample = { ordinary: { [slotId]: photos[0]?.file ?? '' }, longest: {} };
  const isDone = editor.act(
    [
      { op: 'slot', slot },
      { op: 'add', on: editor.place, part: { ...part, id } },
    ],
    sampleValues({ slots: [slot], samples: sample }, photos),
  );
  if (isDone) editor.pick([id]);
}
