import type { Backend } from '#backend/create-backend.ts';
import { createClient } from '#client/client.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import type { ExportReport } from '#core/design/export-report.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { serveMeja } from '../helpers/built-meja.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../helpers/design-fixtures.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { startBrowser } from './bench-page.ts';
import { median, percentile, say, type Bench, type Comparison } from './bench.ts';
import { openDrawingBench } from './drawing-bench.ts';
import { createFullDesign, MANY_SLOTS } from './full-design.ts';
import { mergeLists } from './merge-lists.ts';
import { inNewLibrary, inTempFolder, ROOT } from './office.ts';
import { descendantsOf, pssMb } from './process-memory.ts';

/** What a hand takes for at once (Nielsen, "Response Times", 1993, read 2026-11-27), halved for a slower computer. */
const KEY_BUDGET_MS = 50;
const OPEN_BUDGET_MS = 500;
const EXPORT_BUDGET_MS = 5000;
const FIFTY_BUDGET_MS = 5000;
/** Of a page with everything it says; a frame of 60 in a second. */
const LAYOUT_BUDGET_MS = 1000 / 60;
const KEYS = 40;
const PATIENCE_MS = 30_000;
const OPENINGS = 7;
const RENDERS = 500;
const SETTLED_AFTER = 100;
const MEMORY_GROWTH = 1.15;

declare const goTo: (place: object, words: string | null) => Promise<number>;
declare const typeKeys: (keys: number) => Promise<readonly number[]>;

/**
 * What an officer waits for in the Studio, in the real window over the real host: from a key to the frame that shows it,
 * from the wish to a design on the stage. Beside them the fit engine alone, and the memory of drawing without end.
 */
export const bench: Bench = async () => [
  ...(await waited()),
  ...laidOut(),
  ...(process.platform === 'linux' ? await drawnForLong() : []),
];

async function waited(): Promise<readonly Comparison[]> {
  return inTempFolder(async (folder) => {
    const { usual, full, exportedMs } = await inNewLibrary(folder, prepared);
    const server = await serveMeja(['--library', folder]);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
      await page.addInitScript({ content: await inTempFolder(officerScript) });
      await page.goto(server.address);
      await page.getByRole('navigation', { name: 'Ruang' }).waitFor();
      say('membuka desain dan mengetik');
      const openings: number[] = [];
      for (let round = 0; round < OPENINGS; round += 1)
        openings.push(await openedMs(page, usual, 'Kejaksaan'));
      const keys = await typed(page);
      const fullMs = await openedMs(page, full, 'Layanan gratis');
      const fullKeys = await typed(page);
      return [
        waiting('desain dibuka sampai tampak', openings.slice(1), OPEN_BUDGET_MS),
        waiting('satu huruf sampai tampak di halaman', keys, KEY_BUDGET_MS),
        late('satu huruf, yang terlambat (persentil 95)', keys),
        waiting(`desain dengan ${MANY_SLOTS} isian dibuka`, [fullMs], OPEN_BUDGET_MS),
        waiting(`satu huruf di antara ${MANY_SLOTS} isian`, fullKeys, KEY_BUDGET_MS),
        late(`satu huruf di antara ${MANY_SLOTS} isian, persentil 95`, fullKeys),
        waiting('semua ukuran diekspor, peramban belum berjalan', [exportedMs], EXPORT_BUDGET_MS),
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/** A usual design, exported once in every size, and one with many fields. */
async function prepared(backend: Backend) {
  const client = createClient(backend);
  const { uid } = await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan' });
  const full = await createFullDesign(client);
  say('mengekspor semua ukuran');
  const startedAt = performance.now();
  await endOfJob<ExportReport>(client, () =>
    client.call('design.export', { uid: full, types: ['jpg'], sizes: [] }),
  );
  return { usual: uid, full, exportedMs: performance.now() - startedAt };
}

/** From each key to its frame; the first ones still warm up. */
async function typed(page: Page): Promise<readonly number[]> {
  const keys = await within(page.evaluate((count) => typeKeys(count), KEYS));
  return keys.slice(5);
}

function late(what: string, times: readonly number[]): Comparison {
  return { ...waiting(what, times, 2 * KEY_BUDGET_MS), ours: percentile(times, 95) };
}

function waiting(what: string, times: readonly number[], budgetMs: number): Comparison {
  return {
    ...{ what, unit: 'ms', ours: median(times) },
    peer: { name: 'anggaran', value: budgetMs },
    bound: { kind: 'at-most', ratio: 1 },
  };
}

/** What `pages/officer.ts` offers, as a script that runs before the product's own. */
async function officerScript(folder: string): Promise<string> {
  await build({
    configFile: join(ROOT, 'tests', 'bench', 'pages', 'vite.config.ts'),
    build: {
      outDir: folder,
      lib: { entry: 'officer.ts', formats: ['iife'], name: 'officer', fileName: () => 'officer.js' },
    },
  });
  return readFile(join(folder, 'officer.js'), 'utf8');
}

/** From another room to the design on its stage, told by words that it shows. */
async function openedMs(page: Page, design: string, words: string): Promise<number> {
  await page.evaluate(() => goTo({ room: 'calendar', params: {} }, null));
  await page.locator('[role=application]').waitFor({ state: 'detached' });
  return within(
    page.evaluate((place) => goTo({ room: 'studio', params: { design: place.design } }, place.words), {
      design,
      words,
    }),
  );
}

/** What is never drawn must not be waited for for ever. */
function within<Value>(work: Promise<Value>): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error('nothing was drawn')), PATIENCE_MS).unref();
    }),
  ]);
}

/** Every page of every template, its longest content set anew: once to warm up, once on the clock. */
function laidOut(): readonly Comparison[] {
  say('tata letak semua templat');
  const faces = bundledFaces();
  const times: number[] = [];
  let slots = 0;
  for (const isTimed of [false, true]) {
    for (const id of TEMPLATE_IDS) {
      const template = builtInTemplate(id);
      const document = aDocument(template, sampleValues(template, 'longest'));
      for (const layout of layoutsOf(template)) {
        const startedAt = performance.now();
        const { pages, fits } = renderDesign(document, layout, { faces });
        if (!isTimed) continue;
        times.push((performance.now() - startedAt) / pages.length);
        slots += fits.length / pages.length;
      }
    }
  }
  const perSlot = times.reduce((sum, time) => sum + time, 0) / slots;
  return [
    {
      what: `tata letak satu halaman penuh (${perSlot.toFixed(2)} ms tiap isian), persentil 95`,
      ...{ unit: 'ms', ours: percentile(times, 95) },
      peer: { name: 'satu bingkai', value: LAYOUT_BUDGET_MS },
      bound: { kind: 'at-most', ratio: 1 },
    },
  ];
}

/** Pages drawn one after the other as a merge does: the first fifty are waited for, and memory no longer grows. */
async function drawnForLong(): Promise<readonly Comparison[]> {
  const both = await openDrawingBench();
  try {
    const lists = ['resmi.kutipan_pimpinan', 'hangat.agenda_kegiatan', 'data.capaian_kinerja'].flatMap((id) =>
      mergeLists(id, { count: 8, layout: '4x5' }),
    );
    const held = (): number =>
      [process.pid, ...descendantsOf(process.pid)].reduce((sum, pid) => sum + pssMb(pid), 0);
    let settled = 0;
    let fiftyMs = 0;
    const startedAt = performance.now();
    for (let drawn = 1; drawn <= RENDERS; drawn += 1) {
      const list = lists[drawn % lists.length];
      if (list === undefined) throw new Error('nothing to draw');
      both.giveBack(await both.draw(list));
      if (drawn === 50) fiftyMs = performance.now() - startedAt;
      if (drawn === SETTLED_AFTER) settled = held();
      if (drawn % SETTLED_AFTER === 0) say(`${String(drawn)} gambar: ${String(Math.round(held()))} MB`);
    }
    return [
      waiting('50 gambar 1080 × 1350', [fiftyMs], FIFTY_BUDGET_MS),
      {
        what: `memori setelah ${String(RENDERS)} gambar, dibanding setelah ${String(SETTLED_AFTER)}`,
        ...{ unit: 'MB', ours: held() },
        peer: { name: `${String(SETTLED_AFTER)} gambar`, value: settled },
        bound: { kind: 'at-most', ratio: MEMORY_GROWTH },
      },
    ];
  } finally {
    await both.close();
  }
}
