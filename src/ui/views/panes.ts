/**
 * The parts of the window that F6 goes through, in reading order: rail, top bar, then what a room marks as a pane
 * (`data-pane`), or the room as a whole when it marks none.
 */
function panes(): readonly HTMLElement[] {
  const marked = [...document.querySelectorAll<HTMLElement>('.room [data-pane]')];
  const room = document.querySelector<HTMLElement>('.room');
  const chrome = [...document.querySelectorAll<HTMLElement>('.rail, .topbar')];
  return [...chrome, ...(marked.length > 0 ? marked : room === null ? [] : [room])];
}

const FOCUSABLE = 'button:not([tabindex="-1"]), [href], input, select, textarea, [tabindex="0"]';

/** Moves the focus into the next or previous pane, to where it can be used at once. */
export function nextPane(step: 1 | -1): void {
  const all = panes();
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = all[(at + step + all.length) % all.length];
  const target =
    next?.querySelector<HTMLElement>('[aria-current]') ?? next?.querySelector<HTMLElement>(FOCUSABLE) ?? next;
  target?.focus();
}
