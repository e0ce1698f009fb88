import type { DisplayList } from '#core/design/display-list.ts';
import { facesSchema } from '#core/design/face/face-table.ts';
import { setUpFabric } from '#editor/canvas/fabric-setup.ts';
import { createFaceLoader } from '#editor/canvas/faces.ts';
import { createPictureShelf } from '#editor/canvas/pictures.ts';
import { createScene } from '#editor/canvas/scene.ts';

/** What the Studio's canvas shows, read back from the screen: the harness of `screen-is-export.test.ts`. */
async function screenPixels(views: readonly DisplayList[], dropId: string): Promise<string> {
  setUpFabric();
  const faces = createFaceLoader(facesSchema.parse(await (await fetch('fonts/faces.json')).json()), 'fonts/');
  const pictures = createPictureShelf((sha256) => `render/${dropId}/media/${sha256}`);
  const element = document.createElement('canvas');
  document.body.append(element);
  const scene = createScene(element, { faces, pictures });
  // Every list before the last is an earlier state of the same canvas: what is kept of it must not show.
  for (const list of views) await scene.show({ list, widthPx: list.widthPx, heightPx: list.heightPx });
  const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
  await scene.dispose();
  element.remove();
  const digest = await crypto.subtle.digest('SHA-256', pixels ?? new Uint8Array());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

Object.assign(globalThis, { screenPixels });
