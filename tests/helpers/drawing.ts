import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { PageRenderer } from '#core/export/page-renderer.ts';
import { nodeChildPort } from '#host/child-port.ts';
import { createBrowserRenderer } from '#render/browser-renderer.ts';
import { buildRenderPage } from './build-render-page.ts';
import { RESOURCES } from './design-resources.ts';
import { openBackend, type TestBackend } from './open-backend.ts';

/** The product's renderer over the installed browser, for all tests of a file. */
export interface Drawing {
  /** One of its own, which whoever asked for it closes. */
  readonly another: () => PageRenderer;
  readonly render: PageRenderer['render'];
  /** A backend with an office, which draws. */
  readonly backend: () => Promise<TestBackend>;
}

/** Builds the drawing page before the first test of the file and closes everything after its last. */
export function openDrawing(): Drawing {
  let pageDir = '';
  let renderer: PageRenderer | null = null;
  const another = (): PageRenderer => createBrowserRenderer({ pageDir, fontsDir: join(RESOURCES, 'fonts') });
  beforeAll(async () => {
    pageDir = await buildRenderPage();
    renderer = another();
  });
  afterAll(async () => {
    await renderer?.close();
    await rm(pageDir, { recursive: true });
  });
  return {
    another,
    backend: () => openBackend({ ports: { children: nodeChildPort, renderer: another() } }),
    render(job, options) {
      if (renderer === null) throw new Error('drawing begins with the first test');
      return renderer.render(job, options);
    },
  };
}
