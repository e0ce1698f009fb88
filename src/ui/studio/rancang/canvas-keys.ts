import { assertNever } from '#core/shared/assert.ts';
import type { ActOf } from '../keys/studio-keys.ts';
import type { PageEditor } from './page-editor.svelte.ts';

/** A large step of the arrows, in px of the page. */
const LARGE = 10;

/** What keys of the canvas do to the view rather than to the page; the canvas does those itself. */
export type ViewAct = 'zoomIn' | 'zoomOut' | 'zoomFit' | 'pan' | 'write';

/** Does to the page what a key of the canvas means. @param key names the arrow of a nudge */
export function actOnCanvas(act: Exclude<ActOf<'canvas'>, ViewAct>, key: string, editor: PageEditor): void {
  const [only] = editor.picked;
  switch (act) {
    case 'nudge':
    case 'nudgeFar':
      nudge(key, act === 'nudge' ? 1 : LARGE, editor);
      return;
    case 'duplicate':
      editor.duplicate();
      return;
    case 'remove':
      editor.remove();
      return;
    case 'pickAll':
      editor.pick(editor.parts.filter((part) => editor.may(part, 'position')).map(({ id }) => id));
      return;
    case 'letGo':
      editor.pick([]);
      return;
    case 'group':
      editor.group();
      return;
    case 'ungroup':
      editor.ungroup();
      return;
    case 'raise':
    case 'lower':
      if (only !== undefined) editor.raise(only.id, act === 'raise' ? 1 : -1);
      return;
    default:
      assertNever(act);
  }
}

function nudge(key: string, step: number, editor: PageEditor): void {
  const [dx, dy] =
    { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key] ?? [];
  if (dx !== undefined && dy !== undefined && editor.picked.length > 0) editor.nudge(dx, dy);
}
