import type { PageEditor } from './page-editor.svelte.ts';

/** A large step of the arrows, in px of the page. */
const LARGE = 10;

/** Does what a key means on the canvas. @returns whether it means anything; Ctrl Z, Y, C, X and V are heard elsewhere */
export function keyOnCanvas(event: KeyboardEvent, editor: PageEditor): boolean {
  return event.ctrlKey || event.metaKey ? withControl(event, editor) : plain(event, editor);
}

function withControl({ key, shiftKey }: KeyboardEvent, editor: PageEditor): boolean {
  switch (key.toLowerCase()) {
    case 'd':
      editor.duplicate();
      return true;
    case 'a':
      editor.pick(editor.parts.filter((part) => editor.may(part, 'position')).map(({ id }) => id));
      return true;
    case 'g':
      if (shiftKey) editor.ungroup();
      else editor.group();
      return true;
    default:
      return false;
  }
}

function plain({ key, shiftKey }: KeyboardEvent, editor: PageEditor): boolean {
  const step = shiftKey ? LARGE : 1;
  const [dx, dy] =
    { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key] ?? [];
  if (dx !== undefined && dy !== undefined) {
    if (editor.picked.length > 0) editor.nudge(dx, dy);
    return true;
  }
  const [only] = editor.picked;
  switch (key) {
    case 'Delete':
    case 'Backspace':
      editor.remove();
      return true;
    case 'Escape':
      editor.pick([]);
      return true;
    case ']':
    case '[':
      if (only !== undefined) editor.raise(only.id, key === ']' ? 1 : -1);
      return true;
    default:
      return false;
  }
}
