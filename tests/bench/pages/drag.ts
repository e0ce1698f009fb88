import { createClient } from '#client/client.ts';
import type { SystemStatus } from '#contract/calls/system.ts';
import type { OpenDesign } from '#core/design/design.ts';
import { createFaces } from '#core/design/face/face.ts';
import { renderParts } from '#core/design/render-design.ts';
import { partsOn } from '#core/design/edit/page-parts.ts';
import { DEFAULT_SETTINGS } from '#core/shared/settings.ts';
import { setUpFabric } from '#editor/canvas/fabric-setup.ts';
import { createFaceLoader } from '#editor/canvas/faces.ts';
import { createPictureShelf } from '#editor/canvas/pictures.ts';
import { toFabric } from '#editor/canvas/to-fabric.ts';
import { id as messages } from '#i18n/id/index.ts';
import { rooms } from '#i18n/id/rooms.ts';
import { App } from '#ui/app/app.svelte.ts';
import { DesignStore } from '#ui/studio/design-store.svelte.ts';
import type { StudioStock } from '#ui/studio/studio-stock.ts';
import { Canvas, FabricObject } from 'fabric';
import { flushSync, mount } from 'svelte';
import DragStage from './DragStage.svelte';
import { painted } from './painted.ts';

/** What the page is given: a design whose one page carries so many parts, the last but ten of them to be dragged. */
interface Order {
  readonly design: OpenDesign;
  readonly status: SystemStatus;
  /** The middle of the part that is dragged, in layout px. */
  readonly from: { readonly xPx: number; readonly yPx: number };
  readonly frames: number;
}

setUpFabric();
const faces = createFaceLoader([], '');
const pictures = createPictureShelf(() => '');
const context = { faces: createFaces([], []) };
/** Back and forth, never twice the same place. */
const offset = (frame: number): number =>
  (frame % 40 < 20 ? frame % 20 : 20 - (frame % 20)) * 4 + frame / 100;

/** @returns milliseconds a frame of a drag takes in design mode, hand to paint */
async function dragOurs({ design, status, from, frames }: Order): Promise<number> {
  const refused = (): Promise<never> =>
    Promise.reject(new Error('Nothing is called while a part is dragged'));
  const client = {
    ...createClient({ call: refused, subscribe: () => () => undefined }),
    upload: refused,
    openOffice: null,
  };
  const start = { client, messages, status, office: null, settings: DEFAULT_SETTINGS };
  const app = new App({ ...start, loadWords: () => Promise.resolve(rooms) });
  await app.loadWords();
  const store = new DesignStore(client, design);
  // The stage takes nothing of the stock but what it draws with.
  const stock = { context, supplies: { faces, pictures } } as StudioStock;
  mount(DragStage, { target: document.body, props: { app, store, stock } });
  flushSync();
  await painted();
  const sheet = document.querySelector<HTMLElement>('[role=application]');
  if (sheet === null) throw new Error('The stage has no page');
  const hand = handOver(sheet, design, { from, kind: 'pointer' });
  hand('down', 0);
  await painted();
  const took = await framesOf(frames, (frame) => hand('move', offset(frame)));
  const layer = document.querySelector<HTMLElement>('.over');
  if (layer === null || !layer.style.transform.startsWith('translate('))
    throw new Error('nothing was dragged');
  return took;
}

/** @returns milliseconds a frame takes when fabric's own canvas drags the same object, as it is out of the box */
async function dragFabric({ design, from, frames }: Order): Promise<number> {
  const place = { layout: '4x5', page: 0 } as const;
  const parts = partsOn(design.document.template, place);
  const list = renderParts(design.document, place, { ...context, parts, isStamped: true });
  FabricObject.ownDefaults.objectCaching = true;
  const element = document.createElement('canvas');
  document.body.append(element);
  const scale = 0.5;
  const size = { width: list.widthPx * scale, height: list.heightPx * scale };
  const canvas = new Canvas(element, { ...size, renderOnAddRemove: false });
  canvas.setZoom(scale);
  const objects = list.items.flatMap((item) => toFabric(item, pictures));
  for (const object of objects) object.set({ objectCaching: true });
  canvas.add(...objects);
  canvas.renderAll();
  await painted();
  const hand = handOver(canvas.upperCanvasEl, design, { from, kind: 'mouse' });
  hand('down', 0);
  await painted();
  const took = await framesOf(frames, (frame) => hand('move', offset(frame)));
  if (canvas.getActiveObject() === undefined) throw new Error('fabric dragged nothing');
  return took;
}

/** Sends the events of a hand that drags to the right from a place of the layout. */
function handOver(
  target: HTMLElement,
  { document: { template } }: OpenDesign,
  { from, kind }: { readonly from: Order['from']; readonly kind: 'pointer' | 'mouse' },
): (what: 'down' | 'move', byPx: number) => void {
  const widthPx = 1080;
  if (template.layouts['4x5'] === undefined) throw new Error('The design has no page of this shape');
  const box = target.getBoundingClientRect();
  const scale = box.width / widthPx;
  return (what, byPx) => {
    const at = {
      clientX: box.left + from.xPx * scale + byPx,
      clientY: box.top + from.yPx * scale + byPx / 2,
      bubbles: true,
      cancelable: true,
      button: what === 'move' ? -1 : 0,
      buttons: 1,
    };
    if (kind === 'pointer') target.dispatchEvent(new PointerEvent(`pointer${what}`, { ...at, pointerId: 1 }));
    else
      (what === 'down' ? target : document).dispatchEvent(
        new MouseEvent(`mouse${what}`, { ...at, button: 0 }),
      );
  };
}

async function framesOf(frames: number, move: (frame: number) => void): Promise<number> {
  const took: number[] = [];
  for (let frame = 1; frame <= frames; frame += 1) {
    const startedAt = performance.now();
    move(frame);
    await painted();
    took.push(performance.now() - startedAt);
  }
  return took.sort((one, other) => one - other)[Math.floor(took.length / 2)] ?? 0;
}

Object.assign(globalThis, { dragOurs, dragFabric });
