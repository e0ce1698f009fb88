import type { Point } from '#core/design/display-list.ts';
import type { DesignDocument, SlotValues } from '#core/design/document.ts';
import { fieldsOf, settle, type CarriedField } from '#core/design/edit/carry-fields.ts';
import { putWithin } from '#core/design/edit/put-within.ts';
import { OWN_MARKUP } from '#core/design/own-words.ts';
import { fromClip, picturesInClip, toClip } from '#editor/shape/part-clipboard.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { pastedMarks } from '../marks/pasted-marks.ts';
import type { DesignStore } from '../design-store.svelte.ts';
import type { StudioStock } from '../studio-stock.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/** What a page takes from the clipboard and from files let go over it, and gives to the clipboard. */
interface PageClipboard {
  readonly copy: (event: ClipboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
  /** @param at the point of the page it was let go over */
  readonly drop: (event: DragEvent, at: Point) => void;
}

/** What was copied as a text of ours holds it: bold, lists and paragraphs of Word or a web page, else the words alone. */
function pastedText(data: DataTransfer | null): string {
  const text = data?.getData('text/plain') ?? '';
  const html = data?.getData('text/html') ?? '';
  return html === '' || text.trim() === '' ? text : (pastedMarks(html, OWN_MARKUP) ?? text);
}

/** What is picked, for the clipboard; null when nothing is. */
function copied(editor: PageEditor, document: DesignDocument): string | null {
  const { picked: parts } = editor;
  if (parts.length === 0) return null;
  return toClip({ parts, fields: fieldsOf(document, parts), layout: editor.place.layout });
}

const filled = (fields: readonly CarriedField[]): SlotValues =>
  Object.fromEntries(fields.flatMap(({ slot, value }) => (value === null ? [] : [[slot.id, value]])));

function withFields(document: DesignDocument, fields: readonly CarriedField[]): DesignDocument {
  const { template, values } = document;
  const slots = [...template.slots, ...fields.map(({ slot }) => slot)];
  return { ...document, template: { ...template, slots }, values: { ...values, ...filled(fields) } };
}

/**
 * Puts parts from the clipboard on the page, with what they show; on another page than theirs in inks that can be read there.
 * @returns whether the text held any
 */
function putParts(text: string, editor: PageEditor, document: DesignDocument): boolean {
  const clip = fromClip(text, editor.parts);
  if (clip === null) return false;
  const { place } = editor;
  const placed = clip.layout === place.layout ? clip.parts : putWithin(clip.parts, place.layout);
  const { parts: settled, fields } = settle(document, placed, clip.fields);
  const parts = clip.isBeside ? settled : editor.inked(settled, withFields(document, fields));
  const isDone = editor.act(
    [
      ...fields.map(({ slot }) => ({ op: 'slot' as const, slot })),
      ...parts.map((part) => ({ op: 'add' as const, on: place, part })),
    ],
    filled(fields),
  );
  if (isDone) editor.pick(parts.map(({ id }) => id));
  return true;
}

/** @param onfiles is given the pictures that were dropped or pasted; dropped ones with the point they were dropped on */
export function pageClipboard(
  app: App,
  {
    store,
    editor,
    stock,
  }: {
    readonly store: () => DesignStore;
    readonly editor: () => PageEditor;
    readonly stock: () => StudioStock;
  },
  onfiles: (files: readonly File[], at?: Point) => void,
): PageClipboard {
  const words = () => app.words.rancang;

  /** Parts of another library may show pictures that are not here: nothing is put on the page then. */
  async function pasteText(text: string): Promise<void> {
    try {
      await stock().supplies.pictures.load(picturesInClip(text));
    } catch {
      app.toast(words().picture.missing);
      return;
    }
    if (!putParts(text, editor(), store().document)) editor().addText(text);
  }

  return {
    copy: (event) => {
      const text = copied(editor(), store().document);
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') editor().remove();
    },
    paste: (event) => {
      const text = pastedText(event.clipboardData);
      // Whatever is no picture is refused by name when it is opened.
      const files = [...(event.clipboardData?.files ?? [])];
      event.preventDefault();
      if (text.trim() !== '') void pasteText(text);
      else if (files.length > 0 && editor().mayAdd) onfiles(files);
      else app.toast(words().clipNothing);
    },
    drop: (event, { xPx, yPx }) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      const { widthPx, heightPx } = editor().page;
      const within = (at: number, end: number): number => Math.max(0, Math.min(end, at));
      if (editor().mayAdd) onfiles(files, { xPx: within(xPx, widthPx), yPx: within(yPx, heightPx) });
    },
  };
}
