import { createBackend, type Backend } from '#backend/create-backend.ts';
import { officeDetailsSchema } from '#core/brand/office.ts';
import { openNodePorts } from '#host/ports.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The moment at which libraries of benches stand still: a Monday morning in Makassar. */
const BENCH_NOW = '2026-11-23T01:42:00.000Z';
/** The office that every library of a bench belongs to. */
export const BENCH_OFFICE = officeDetailsSchema.parse({
  name: 'Kejaksaan Negeri Teluk Padma',
  shortName: 'Kejari Teluk Padma',
  kind: 'kejari',
  code: 'Z.1.12',
  city: 'Teluk Padma',
  zone: 'Asia/Makassar',
});

/** Does something in a new empty folder, which is gone afterwards. */
export async function inTempFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does something with a new library in this process, whose office is set up already; closes it afterwards. */
export async function inNewLibrary<Value>(
  folder: string,
  work: (backend: Backend) => Promise<Value>,
): Promise<Value> {
  const backend = await createBackend({
    folder,
    create: true,
    resources: join(ROOT, 'resources'),
    ports: openNodePorts(),
    newLibraryClock: BENCH_NOW,
  });
  try {
    const answer = await backend.call('office.save', BENCH_OFFICE);
    if (!answer.ok) throw new Error(`office.save: ${answer.error.code}`);
    return await work(backend);
  } finally {
    await backend.close();
  }
}
