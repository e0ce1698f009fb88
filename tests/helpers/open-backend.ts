import { createBackend, type Backend, type BackendOptions } from '#backend/create-backend.ts';
import { createClient, type Client } from '#client/client.ts';
import { inProcess } from '#client/in-process.ts';
import type { OfficeDetails } from '#core/brand/office.ts';
import { officeDetailsSchema } from '#core/brand/office.ts';
import { openNodePorts } from '#host/ports.ts';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

/** The product's own data, as shipped. */
export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));

/** The moment at which libraries made by tests stand still: a Monday morning in Makassar. */
export const TEST_NOW = '2026-11-23T01:42:00.000Z';

/** An office with a long official name, as real ones have. */
export const AN_OFFICE: OfficeDetails = officeDetailsSchema.parse({
  name: 'Cabang Kejaksaan Negeri Teluk Padma di Pulau Kelapa Dua',
  shortName: 'Cabjari Pulau Kelapa Dua',
  kind: 'cabjari',
  code: 'Z.1.12.8',
  city: 'Pulau Kelapa Dua',
  zone: 'Asia/Makassar',
});

/** A backend in this process over a real library in a temporary folder, and a client that reaches it. */
export interface TestBackend {
  readonly backend: Backend;
  readonly client: Client;
  readonly folder: string;
}

/** Opens a new library without an office; it closes by itself when the test ends. */
export async function openEmptyBackend(options: Partial<BackendOptions> = {}): Promise<TestBackend> {
  const folder = options.folder ?? tempFolder();
  const backend = await createBackend({
    folder,
    create: true,
    resources: RESOURCES,
    ports: openNodePorts(),
    newLibraryClock: TEST_NOW,
    ...options,
  });
  let isOpen = true;
  const close = backend.close;
  const closeOnce = async (): Promise<void> => {
    if (isOpen) await close();
    isOpen = false;
  };
  onTestFinished(closeOnce);
  const closing = { ...backend, close: closeOnce };
  return { backend: closing, client: createClient(inProcess(closing)), folder };
}

/** As `openEmptyBackend`, with the first-run wizard already finished. */
export async function openBackend(options: Partial<BackendOptions> = {}): Promise<TestBackend> {
  const opened = await openEmptyBackend(options);
  await opened.client.call('office.save', AN_OFFICE);
  return opened;
}
