import { newField, type FieldKind, type FieldWords } from '#core/design/edit/field-parts.ts';
import { freeId } from '#core/design/edit/page-parts.ts';
import type { Template } from '#core/design/template.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/** Puts a list, a table or a chart on the page, with a slot of its own and something to look at: as one step. */
export function addField(editor: PageEditor, template: Template, kind: FieldKind, words: FieldWords): void {
  const { slot, part, sample } = newField(kind, editor.page, template, words);
  const id = freeId(editor.parts);
  const isDone = editor.act(
    [
      { op: 'slot', slot },
      { op: 'add', on: editor.place, part: { ...part, id } },
    ],
    { [slot.id]: sample },
  );
  if (isDone) editor.pick([id]);
}
