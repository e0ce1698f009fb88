/** What is read of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The name of a key press in the order Ctrl, Alt, Shift, key; letters are upper case, Command counts as Ctrl. */
export function keysOf(press: KeyPress): string {
  const key = press.key.length === 1 ? signOf(press) : press.key;
  // A sign that needs Shift on some layouts ("?") is named by itself.
  const shift = press.shiftKey && (key.length > 1 || /\p{L}|\d/u.test(key));
  return [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}

/** The sign a key writes, in upper case; with Ctrl and Shift the top row goes by its digits: its signs differ by keyboard. */
function signOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit !== undefined && shiftKey && (ctrlKey || metaKey) ? digit : key.toUpperCase();
}
