import { newField, type FieldKind, type FieldWords } from '#core/design/edit/field-parts.ts';
import type { Template } from '#core/design/template.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/**
 * Puts a list, a table or a chart on the page, with a slot of its own: as one step. A template shows something to look at;
 * a design begins empty, since examples must not leave the office.
 */
export function addField(editor: PageEditor, template: Template, kind: FieldKind, words: FieldWords): void {
  const { slot, part, sample } = newField(kind, editor.page, template, words);
  const placed = editor.placed(part);
  const asked = editor.isTemplate ? slot : { ...slot, required: false };
  const isDone = editor.act(
    [
      { op: 'slot', slot: asked },
      { op: 'add', on: editor.place, part: placed },
    ],
    editor.isTemplate ? { [slot.id]: sample } : {},
  );
  if (isDone) editor.pick([placed.id]);
}
