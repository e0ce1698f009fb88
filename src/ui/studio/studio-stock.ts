import type { Client } from '#client/client.ts';
import type { DesignStock } from '#contract/calls/design.ts';
import { facesSchema, faceTableSchema } from '#core/design/face/face-table.ts';
import { createFaces } from '#core/design/face/face.ts';
import { samplePhotosSchema, type SamplePhotos } from '#core/design/sample-values.ts';
import type { RenderContext } from '#core/design/rendered-design.ts';
import { setUpFabric } from '#editor/canvas/fabric-setup.ts';
import { createFaceLoader } from '#editor/canvas/faces.ts';
import type { DrawingSupplies } from '#editor/canvas/paint.ts';
import { createPictureShelf } from '#editor/canvas/pictures.ts';

/** All that the Studio needs before it can draw: templates, brand, font metrics, and the means to draw. */
export interface StudioStock extends DesignStock {
  readonly context: RenderContext;
  readonly supplies: DrawingSupplies;
  /** What the gallery puts into photo slots. */
  readonly samplePhotos: SamplePhotos;
}

const FONTS = 'resources/fonts/';
const PHOTOS = 'resources/photos/';

type DrawingStock = Pick<StudioStock, 'context' | 'supplies' | 'samplePhotos'>;

/** Read once a window: fonts and pictures stay decoded when the user changes rooms. Brand and templates are read anew. */
let drawing: Promise<DrawingStock> | null = null;

/** @throws (rejects) AppError of the call, or Error when a font file of ours is missing */
export async function loadStudioStock(client: Client): Promise<StudioStock> {
  drawing ??= loadDrawing();
  drawing.catch(() => (drawing = null));
  const [stock, means] = await Promise.all([client.call('design.stock', {}), drawing]);
  return { ...stock, ...means };
}

async function loadDrawing(): Promise<DrawingStock> {
  setUpFabric();
  const entries = facesSchema.parse(await fetchJson(`${FONTS}faces.json`));
  const tables = await Promise.all(
    entries.map(async ({ id }) => faceTableSchema.parse(await fetchJson(`${FONTS}metrics/${id}.json`))),
  );
  const samplePhotos = samplePhotosSchema.parse(await fetchJson(`${PHOTOS}photos.json`));
  const sampleFiles = new Map(samplePhotos.map(({ sha256, file }) => [sha256, `${PHOTOS}${file}`]));
  const faces = createFaceLoader(entries, FONTS);
  // All at once: a face that is first needed at a key press would cost that key a flicker.
  await faces.load(entries.map(({ id }) => id));
  return {
    context: { faces: createFaces(entries, tables) },
    supplies: {
      faces,
      pictures: createPictureShelf((sha256) => sampleFiles.get(sha256) ?? `media/${sha256}`),
    },
    samplePhotos,
  };
}

/** @throws (rejects) Error when a file of ours is missing */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
