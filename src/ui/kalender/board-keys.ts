/** Arrow keys over a board: up and down in a column, sideways to the same height of the next column that has cards. */
export function boardKeys(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-status]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-uid]')])
    .filter((cards) => cards.length > 0);
  const at = columns.findIndex((cards) => cards.some((card) => card === document.activeElement));
  const cards = columns[at];
  if (cards === undefined) return;
  const row = cards.findIndex((card) => card === document.activeElement);
  const next = {
    ArrowUp: cards[row - 1],
    ArrowDown: cards[row + 1],
    ArrowLeft: columns[at - 1]?.[Math.min(row, (columns[at - 1]?.length ?? 1) - 1)],
    ArrowRight: columns[at + 1]?.[Math.min(row, (columns[at + 1]?.length ?? 1) - 1)],
    Home: cards[0],
    End: cards.at(-1),
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
