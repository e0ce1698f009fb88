import type { Markup } from '#core/design/text/markup.ts';
import type { Attachment } from 'svelte/attachments';
import { actOf } from '../keys/studio-keys.ts';
import { newItem, pasteInto, toggleList, toggleStrong, type Writing } from './edit-marks.ts';
import { pastedMarks } from './pasted-marks.ts';

/** What can be done to the text at the caret. */
export type Mark = 'strong' | 'bullet' | 'number';

/** Which marks a slot allows, in the order of the bar. */
export function marksOf({ emphasis, list }: Markup): readonly Mark[] {
  return [...(emphasis ? (['strong'] as const) : []), ...(list ? (['bullet', 'number'] as const) : [])];
}

/** What each mark is called in the events of a field; browsers drop names of our own. */
const INPUT_TYPES = {
  strong: 'formatBold',
  bullet: 'insertUnorderedList',
  number: 'insertOrderedList',
} as const satisfies Readonly<Record<Mark, string>>;
const PASTED = 'insertFromPaste';
/** What is formatted or pasted at once is a step of undo of its own; typing is not. */
const STEPS: ReadonlySet<string> = new Set([...Object.values(INPUT_TYPES), PASTED]);

/** Whether what a field tells of is a step of its own. */
export function isStep(event: Event): boolean {
  return event instanceof InputEvent && STEPS.has(event.inputType);
}

/** Marks what is selected in a field, as its bar and its keys do. */
export function mark(element: HTMLTextAreaElement, kind: Mark): void {
  const writing = writingIn(element);
  apply(element, kind === 'strong' ? toggleStrong(writing) : toggleList(writing, kind), INPUT_TYPES[kind]);
}

/**
 * Lets a field be marked by keys, goes on with lists on a new line, and keeps bold and lists of what is pasted. A field whose slot allows nothing is left alone.
 */
export function markable(markup: () => Markup): Attachment<HTMLTextAreaElement> {
  return (element) => {
    const keydown = (event: KeyboardEvent): void => {
      const writing = event.key === 'Enter' ? nextItem(event, markup(), element) : null;
      const kind = actOf(event, 'writing');
      const isAllowed = kind !== null && marksOf(markup()).includes(kind);
      if (writing === null && !isAllowed) return;
      event.preventDefault();
      event.stopPropagation();
      if (writing !== null) apply(element, writing, 'insertLineBreak');
      else if (kind !== null) mark(element, kind);
    };
    const paste = (event: ClipboardEvent): void => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = html === '' ? null : pastedMarks(html, markup());
      if (text === null) return;
      event.preventDefault();
      apply(element, pasteInto(writingIn(element), text), PASTED);
    };
    element.addEventListener('keydown', keydown);
    element.addEventListener('paste', paste);
    return () => {
      element.removeEventListener('keydown', keydown);
      element.removeEventListener('paste', paste);
    };
  };
}

function nextItem(event: KeyboardEvent, { list }: Markup, element: HTMLTextAreaElement): Writing | null {
  return list && !event.ctrlKey && !event.altKey ? newItem(writingIn(element)) : null;
}

function writingIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Writing {
  return { text: value, from: selectionStart, to: selectionEnd };
}

/** Written as if typed: whoever listens to the field hears of it. */
function apply(element: HTMLTextAreaElement, { text, from, to }: Writing, inputType: string): void {
  element.focus();
  element.setRangeText(text, 0, element.value.length, 'preserve');
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
  element.setSelectionRange(from, to);
}
