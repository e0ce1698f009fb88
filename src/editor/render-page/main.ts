import type { DisplayList } from '#core/design/display-list.ts';
import { MAX_KEPT_AREA_PX } from '#core/export/page-renderer.ts';
import { facesSchema, type FaceEntry } from '#core/design/face/face-table.ts';
import { setUpFabric } from '#editor/canvas/fabric-setup.ts';
import { createFaceLoader } from '#editor/canvas/faces.ts';
import { createPictureShelf } from '#editor/canvas/pictures.ts';
import { createRasteriser } from '#editor/canvas/rasteriser.ts';
import { createPixelMemory, type PixelChange } from './pixel-memory.ts';

/** One picture to draw and where its pixels go: the page knows nothing but this. */
interface DrawJob {
  readonly list: DisplayList;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dropId: string;
}

/** Pixels that are little to tell are answered as a difference, others are PUT first. */
type DrawAnswer =
  | { readonly ok: true; readonly change?: PixelChange }
  | { readonly ok: false; readonly code: 'asset-missing'; readonly detail: string };

// Relative addresses throughout: the server in front of this page puts a secret before every path.
const FONTS = 'fonts/';

setUpFabric();
let dropId = '';
const faces = createFaceLoader(await fetchFaces(), FONTS);
const pictures = createPictureShelf((sha256) => `render/${dropId}/media/${sha256}`);
const rasteriser = createRasteriser({ faces, pictures }, MAX_KEPT_AREA_PX);
const memory = createPixelMemory(MAX_KEPT_AREA_PX);

async function fetchFaces(): Promise<readonly FaceEntry[]> {
  const response = await fetch(`${FONTS}faces.json`);
  return facesSchema.parse(await response.json());
}

async function draw(job: DrawJob): Promise<DrawAnswer> {
  dropId = job.dropId;
  try {
    await Promise.all([faces.load(job.list.faces), pictures.load(job.list.images)]);
  } catch (error) {
    return {
      ok: false,
      code: 'asset-missing',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
  const told = memory.tell(await rasteriser.draw(job.list, job), job);
  if (told.how === 'changed') return { ok: true, change: told.change };
  // As a blob: bytes given as they are would be told, whole and as text, to whoever watches the page's network, and the
  // program that drives this page does. Six megabytes took a hundred times as long as drawing them.
  const body = new Blob([told.pixels]);
  const sent = await fetch(`render/${job.dropId}`, { method: 'PUT', body });
  if (!sent.ok) throw new Error(`Pixels refused: ${sent.status}`);
  return { ok: true };
}

let last: Promise<unknown> = Promise.resolve();

/** The next job may come before the last one is done, so that its way here costs no time; it is drawn after it. */
function drawInTurn(job: DrawJob): Promise<DrawAnswer> {
  const answer = last.then(() => draw(job));
  last = answer.catch(() => undefined);
  return answer;
}

// Called from outside, by the program that drives this page.
Object.assign(globalThis, { mejaRender: drawInTurn });
