import type { Attachment } from 'svelte/attachments';

const DELAY_MS = 450;
const GAP_PX = 6;

/**
 * Shows a short text beside an element while the pointer rests on it or the keyboard focus is there. The element keeps
 * its own accessible name; this is for eyes only, so it never carries anything that stands nowhere else.
 * @param keys shortcut shown behind the text
 */
export function tooltip(text: string, keys?: string): Attachment<HTMLElement> {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let bubble: HTMLElement | null = null;

    const show = (): void => {
      if (bubble !== null || text === '') return;
      bubble = makeBubble(text, keys);
      (element.closest('dialog') ?? document.body).append(bubble);
      place(bubble, element.getBoundingClientRect());
    };
    const hide = (): void => {
      clearTimeout(timer);
      bubble?.remove();
      bubble = null;
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(show, DELAY_MS);
    };
    const focused = (): void => {
      if (element.matches(':focus-visible')) later();
    };
    const listeners = [
      ['pointerenter', later],
      ['pointerleave', hide],
      ['pointerdown', hide],
      ['focus', focused],
      ['blur', hide],
      ['keydown', hide],
    ] as const;
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    return () => {
      hide();
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  };
}

function makeBubble(text: string, keys: string | undefined): HTMLElement {
  const bubble = document.createElement('div');
  bubble.className = 'tooltip';
  bubble.setAttribute('aria-hidden', 'true');
  bubble.textContent = text;
  if (keys !== undefined) {
    const cap = document.createElement('kbd');
    cap.className = 'kbd';
    cap.textContent = keys.replaceAll(/(?<=[^+])\+/g, ' ');
    bubble.append(cap);
  }
  return bubble;
}

/** Below the element, or above where there is no room; never outside the window. */
function place(bubble: HTMLElement, anchor: DOMRect): void {
  const { width, height } = bubble.getBoundingClientRect();
  const below = anchor.bottom + GAP_PX;
  const top = below + height > window.innerHeight ? anchor.top - height - GAP_PX : below;
  const centred = anchor.left + anchor.width / 2 - width / 2;
  const left = Math.min(Math.max(GAP_PX, centred), window.innerWidth - width - GAP_PX);
  bubble.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}
