import { createClient } from '#client/client.ts';
import type { Browser, Page } from 'playwright-core';
import { serveMeja } from '../helpers/built-meja.ts';
import { say, type Bench } from './bench.ts';
import { startBrowser } from './bench-page.ts';
import { seededArchive } from './library/archive.ts';
import { fillArchive } from './library/fill-archive.ts';
import { inNewLibrary, inTempFolder } from './office.ts';
import { childrenOf, pssMb } from './process-memory.ts';

const RELEASES = 10_000;
/** What a PC of 4 GB can spare for one program beside its system. */
const BUDGET_MB = 450;

/**
 * Memory of host, backend and page, each page shared by several processes counted in parts (PSS), with 10,000 releases in
 * the archive and one design open, after the calendar, the list of releases and a search. Linux only. The browser's own
 * processes (its window, network, raster) belong to the browser; they are told on stderr.
 */
export const bench: Bench = async () => {
  return inTempFolder(async (folder) => {
    const design = await inNewLibrary(folder, async (backend) => {
      say(`mengisi arsip dengan ${RELEASES} siaran pers`);
      fillArchive(backend.context, seededArchive(RELEASES));
      const client = createClient(backend);
      // An empty plan shows no month.
      await client.call('plan.add', { kind: 'kutipan', title: 'Kutipan Kasi', plannedOn: '2026-11-24' });
      return (await client.call('design.create', { templateId: 'resmi.kutipan_pimpinan' })).uid;
    });
    const server = await serveMeja(['--library', folder]);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
      await page.goto(server.address);
      await workAtTheDesk(page, design);
      return [await measured(server.pid, browser)];
    } finally {
      await browser.close();
      await server.stop();
    }
  });
};

/** The rooms that hold most, ending with the design open; the page's own place is set, as back and forward do. */
async function workAtTheDesk(page: Page, design: string): Promise<void> {
  await page.locator('[role=grid]').first().waitFor();
  await goTo(page, { room: 'release', params: {} });
  await page.getByRole('searchbox').first().fill('dan');
  await page.locator('mark').first().waitFor();
  await goTo(page, { room: 'studio', params: { design } });
  await page.locator('canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function goTo(page: Page, place: { readonly room: string; readonly params: object }): Promise<void> {
  const state = JSON.stringify(place);
  await page.evaluate(
    `history.pushState(${state}, ''); dispatchEvent(new PopStateEvent('popstate', { state: ${state} }));`,
  );
}

async function measured(hostPid: number, browser: Browser) {
  const host = pssMb(hostPid);
  const backend = sum(childrenOf(hostPid).map(pssMb));
  const processes = await browserProcesses(browser);
  const page = Math.max(...processes.filter(({ type }) => type === 'renderer').map(({ mb }) => mb));
  for (const { type, mb } of processes) say(`peramban, ${type}: ${Math.round(mb)} MB`);
  const parts = { host, backend, page };
  const told = Object.entries(parts).map(([name, mb]) => `${name} ${Math.round(mb)}`);
  return {
    what: `memori dengan ${RELEASES.toLocaleString('id-ID')} siaran pers dan satu desain (${told.join(', ')})`,
    unit: 'MB',
    ours: host + backend + page,
    peer: { name: 'anggaran', value: BUDGET_MB },
    bound: { kind: 'at-most', ratio: 1 },
  } as const;
}

async function browserProcesses(
  browser: Browser,
): Promise<readonly { readonly type: string; readonly mb: number }[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.map(({ id, type }) => ({ type, mb: pssMb(id) }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
