import { painted } from './painted.ts';

/** What a page of the product offers to the bench of the Studio, beside everything that is its own. */
interface Watched {
  readonly words: string;
  readonly drawn: () => void;
}

const waiting = new Set<Watched>();
const { prototype } = CanvasRenderingContext2D;
const fillText = Reflect.get(prototype, 'fillText');
/** Every line of a page is drawn with this, so nothing has to be asked of the product. */
prototype.fillText = function drawWatched(
  this: CanvasRenderingContext2D,
  text: string,
  ...place: unknown[]
): void {
  for (const one of waiting) {
    if (!text.includes(one.words)) continue;
    waiting.delete(one);
    one.drawn();
  }
  Reflect.apply(fillText, this, [text, ...place]);
};

/** Resolves with the frame that shows a line with these words. */
function drawnText(words: string): Promise<void> {
  return new Promise((done) => {
    waiting.add({ words, drawn: () => void painted().then(done) });
  });
}

/** Goes to a place of the product as back and forward do. @returns milliseconds until a line with `words` is seen */
async function goTo(place: object, words: string | null): Promise<number> {
  const shown = words === null ? Promise.resolve() : drawnText(words);
  const startedAt = performance.now();
  history.pushState(place, '');
  dispatchEvent(new PopStateEvent('popstate', { state: place }));
  await shown;
  return performance.now() - startedAt;
}

/** Types into the first field, key by key. @returns milliseconds from each key to the frame that shows it */
async function typeKeys(keys: number): Promise<readonly number[]> {
  const field = document.querySelector<HTMLTextAreaElement>('form textarea');
  if (field === null) throw new Error('no field to type into');
  const took: number[] = [];
  field.focus();
  for (let key = 0; key < keys; key += 1) {
    const word = `kabar${String(key)}`;
    field.value = `Beredar ${word}`;
    const shown = drawnText(word);
    const startedAt = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown;
    took.push(performance.now() - startedAt);
    await new Promise((rest) => setTimeout(rest, 60));
  }
  return took;
}

Object.assign(globalThis, { goTo, typeKeys });
