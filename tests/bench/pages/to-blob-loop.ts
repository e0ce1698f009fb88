import type { DisplayList } from '#core/design/display-list.ts';
import { facesSchema } from '#core/design/face/face-table.ts';
import { setUpFabric } from '#editor/canvas/fabric-setup.ts';
import { createFaceLoader } from '#editor/canvas/faces.ts';
import { keepObjects, type KeptObjects } from '#editor/canvas/kept-objects.ts';
import { openCanvas } from '#editor/canvas/paint.ts';
import { createPictureShelf } from '#editor/canvas/pictures.ts';
import { toFabric } from '#editor/canvas/to-fabric.ts';

/** One run of the peer: fabric's own way from display lists to files, as its users write it. */
interface LoopOrder {
  readonly lists: readonly DisplayList[];
  readonly format: 'png' | 'jpeg';
  readonly dropId: string;
  /** Whether each picture is read from JSON with all that is in it, as most code does; else what stays is kept. */
  readonly readsAnew: boolean;
  /** Whether the files themselves are wanted back, as base64; only for the untimed comparison of pixels. */
  readonly wantsFiles: boolean;
}

setUpFabric();
/** fabric leaves the browser's quick way of shrinking pictures; ours is the good one, and the pixels must be equal. */
const { prototype } = CanvasRenderingContext2D;
const drawImage = Reflect.get(prototype, 'drawImage');
prototype.drawImage = function drawWell(this: CanvasRenderingContext2D, ...order: unknown[]): void {
  this.imageSmoothingQuality = 'high';
  Reflect.apply(drawImage, this, order);
};
let dropId = '';
const faces = createFaceLoader(facesSchema.parse(await (await fetch('fonts/faces.json')).json()), 'fonts/');
const pictures = createPictureShelf((sha256) => `render/${dropId}/media/${sha256}`);

/**
 * Draws each list with one canvas and `canvas.toBlob`, in the page's own clock. To the peer's advantage: faces and pictures
 * are loaded before the clock starts, fabric's slower object cache is off, and, unless it reads anew, objects that did not
 * change from row to row are kept. Blobs stay in the page.
 */
async function toBlobLoop(
  order: LoopOrder,
): Promise<{ readonly tookMs: number; readonly files: readonly string[] }> {
  dropId = order.dropId;
  const [first] = order.lists;
  if (first === undefined) return { tookMs: 0, files: [] };
  for (const list of order.lists) await Promise.all([faces.load(list.faces), pictures.load(list.images)]);
  const written = order.readsAnew ? await inJson(order.lists) : [];
  const files: string[] = [];
  const startedAt = performance.now();
  const canvas = openCanvas(document.createElement('canvas'), first);
  let kept: KeptObjects = new Map();
  for (const [index, list] of order.lists.entries()) {
    if (canvas.width !== list.widthPx || canvas.height !== list.heightPx)
      canvas.setDimensions({ width: list.widthPx, height: list.heightPx });
    const json = written[index];
    if (json === undefined) {
      kept = keepObjects(list.items, kept, pictures);
      canvas.remove(...canvas.getObjects());
      canvas.add(...[...kept.values()].flat());
    } else {
      await canvas.loadFromJSON(json);
    }
    const blob = await canvas.toBlob({ format: order.format, quality: 0.92, multiplier: 1 });
    if (blob === null) throw new Error('fabric gave no file');
    if (order.wantsFiles) files.push(btoa(await latin1(blob)));
  }
  await canvas.dispose();
  return { tookMs: performance.now() - startedAt, files };
}

/**
 * Every list as fabric writes a canvas. Its pictures are addresses in this page's memory, so that nothing is fetched; corners
 * that we clip stay whole, which is less to draw.
 */
async function inJson(lists: readonly DisplayList[]): Promise<readonly string[]> {
  const addresses = new Map<string, string>();
  for (const sha256 of new Set(lists.flatMap(({ images }) => images))) {
    const file = await (await fetch(`render/${dropId}/media/${sha256}`)).blob();
    addresses.set(sha256, URL.createObjectURL(file));
  }
  return lists.map(({ items }) => {
    const objects = items.flatMap((item): readonly unknown[] => {
      const made = toFabric(item, pictures);
      if (item.kind !== 'image') return made.map((object): unknown => object.toObject());
      const src = addresses.get(item.sha256) ?? '';
      // Else fabric would write the pixels into the JSON, as no user's JSON has them.
      return made.map((object) => {
        // fabric types what it writes as `any`; it is an object.
        const json = Object.assign(object, { getSrc: () => src }).toObject() as object;
        return { ...json, type: 'Image' };
      });
    });
    return JSON.stringify({ objects });
  });
}

async function latin1(blob: Blob): Promise<string> {
  let text = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return text;
}

Object.assign(globalThis, { toBlobLoop });
