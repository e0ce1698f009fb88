/** The item that a drag has begun on; null for anything else, which is then left to the browser. */
export function draggedItem(event: DragEvent): string | null {
  const uid = event.target instanceof HTMLElement ? event.target.dataset['uid'] : undefined;
  if (uid === undefined || event.dataTransfer === null) return null;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', uid);
  return uid;
}

/** The day under the pointer, also through a bar that lies on it; null outside the days. */
export function dropTarget(event: DragEvent): string | null {
  const under = document.elementsFromPoint(event.clientX, event.clientY);
  const day = under.find((element) => element instanceof HTMLElement && 'on' in element.dataset);
  return day instanceof HTMLElement ? (day.dataset['on'] ?? null) : null;
}
