import { keysOf, type KeyPress } from '#ui/app/key-names.ts';

/**
 * Every key of the Studio, by where it is heard. Handlers ask this table what was pressed and the window of shortcuts and the
 * tooltips show it, so that what is told is what works. Several keys of one act are told in this order; names as `keysOf` gives.
 */
export const STUDIO_KEYS = {
  anywhere: {
    undo: ['Ctrl+Z'],
    redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    check: ['Ctrl+Enter'],
    shortcuts: ['?', 'Ctrl+/'],
  },
  writing: {
    strong: ['Ctrl+B'],
    bullet: ['Ctrl+Shift+8'],
    number: ['Ctrl+Shift+7'],
  },
  rows: {
    addRow: ['Enter'],
    removeRow: ['Backspace'],
    rowUp: ['Alt+ArrowUp'],
    rowDown: ['Alt+ArrowDown'],
  },
  cells: {
    cellUp: ['ArrowUp', 'Shift+Enter'],
    cellDown: ['ArrowDown', 'Enter'],
    cellLeft: ['ArrowLeft'],
    cellRight: ['ArrowRight'],
  },
  picture: {
    nextSlot: ['ArrowDown', 'ArrowRight'],
    previousSlot: ['ArrowUp', 'ArrowLeft'],
    writeSlot: ['Enter'],
  },
  onPicture: {
    doneWriting: ['Escape', 'Enter'],
  },
  focal: {
    moveFocal: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    moveFocalFar: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
  },
  turning: {
    nextPage: ['PageDown'],
    previousPage: ['PageUp'],
  },
  pages: {
    pageRight: ['ArrowRight'],
    pageLeft: ['ArrowLeft'],
    firstPage: ['Home'],
    lastPage: ['End'],
    pageLater: ['Alt+ArrowRight'],
    pageEarlier: ['Alt+ArrowLeft'],
    addPage: ['+', 'Insert'],
    copyPage: ['Ctrl+D'],
    removePage: ['Delete'],
  },
  insert: {
    heading: ['J'],
    text: ['T'],
    rect: ['R'],
    ellipse: ['O', 'E'],
    line: ['L'],
    arrow: ['A'],
    icon: ['I'],
    qr: ['Q'],
    scrim: ['S'],
    kop: ['K'],
    contact: ['H'],
    pageNumber: ['N'],
    pager: ['U'],
    picture: ['B'],
    officePhoto: ['P'],
    photo: ['F'],
    list: ['D'],
    table: ['M'],
    chart: ['C'],
    map: ['W'],
  },
  canvas: {
    nudge: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    nudgeFar: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    write: ['Enter'],
    duplicate: ['Ctrl+D'],
    remove: ['Delete', 'Backspace'],
    pickAll: ['Ctrl+A'],
    letGo: ['Escape'],
    group: ['Ctrl+G'],
    ungroup: ['Ctrl+Shift+G'],
    raise: [']'],
    lower: ['['],
    zoomIn: ['+', '='],
    zoomOut: ['-'],
    zoomFit: ['0'],
    pan: [' '],
  },
  view: {
    rulers: ['Shift+R'],
    grid: ['G'],
    snaps: ['Shift+G'],
    safeAreas: ['Shift+A'],
    addUpright: ['V'],
    addLevel: ['Shift+V'],
  },
  guides: {
    moveGuide: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    moveGuideFar: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    removeGuide: ['Delete', 'Backspace'],
    leaveGuide: ['Escape'],
  },
  /** The browser's own, told here and heard as its events of copying and pasting. */
  clipboard: {
    copy: ['Ctrl+C'],
    cut: ['Ctrl+X'],
    paste: ['Ctrl+V'],
  },
  layers: {
    pickLower: ['ArrowDown'],
    pickUpper: ['ArrowUp'],
    alsoLower: ['Shift+ArrowDown'],
    alsoUpper: ['Shift+ArrowUp'],
    layerUp: ['Alt+ArrowUp'],
    layerDown: ['Alt+ArrowDown'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What asks an officer for something: designs fill it, only templates put it in. */
export const ONLY_OF_TEMPLATES: ReadonlySet<string> = new Set(['photo'] satisfies readonly ActOf<'insert'>[]);

/** Where keys are heard. */
export type KeyPlace = keyof typeof STUDIO_KEYS;

/** What the keys of one place do. */
export type ActOf<Place extends KeyPlace> = keyof (typeof STUDIO_KEYS)[Place] & string;

/** What a key press means at a place of the Studio; null when it means nothing there. */
export function actOf<Place extends KeyPlace>(event: KeyPress, place: Place): ActOf<Place> | null {
  const pressed = keysOf(event);
  const acts = Object.entries<readonly string[]>(STUDIO_KEYS[place]);
  const found = acts.find(([, keys]) => keys.includes(pressed));
  // The names of the acts are the keys of this very object.
  return found === undefined ? null : (found[0] as ActOf<Place>);
}

/** The keys of an act: the first, as tooltips and menus show it, and the others that do the same. */
export function keysFor<Place extends KeyPlace>(
  place: Place,
  act: ActOf<Place>,
): { readonly keys: string; readonly alsoKeys: readonly string[] } {
  const acts: Readonly<Record<string, readonly string[]>> = STUDIO_KEYS[place];
  const [keys = '', ...alsoKeys] = acts[act] ?? [];
  return { keys, alsoKeys };
}
