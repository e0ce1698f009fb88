import { createBackend } from '#backend/create-backend.ts';
import { createClient, type Client } from '#client/client.ts';
import type { VerifyReport } from '#contract/calls/line.ts';
import { startBackendProcess } from '#host/backend-link.ts';
import { openNodePorts } from '#host/ports.ts';
import { expect } from 'vitest';
import { endOfJob } from '../helpers/end-of-job.ts';
import { AN_OFFICE, RESOURCES } from '../helpers/open-backend.ts';

/** The product's own backend process, which can be killed at any moment. */
export interface ProductProcess {
  readonly client: Client;
  /** SIGKILL: no handler runs, nothing is flushed. */
  readonly kill: () => void;
  /** Waits until nothing of it is left. */
  readonly gone: () => Promise<void>;
}

/** Starts the product over a library, which is made with an office where there is none yet. */
export async function startProduct(folder: string): Promise<ProductProcess> {
  const link = await startBackendProcess({ folder, create: true, resources: RESOURCES });
  const client = createClient(link);
  const { office } = await client.call('office.get', {});
  if (office === null) await client.call('office.save', AN_OFFICE);
  const pid = link.pid();
  if (pid === undefined) throw new Error('The backend process has no number');
  const died = new Promise<void>((done) => {
    const stop = link.subscribe((event) => {
      if (event.name !== 'backend.stopped') return;
      stop();
      done();
    });
  });
  return {
    client,
    kill: () => void process.kill(pid, 'SIGKILL'),
    async gone() {
      await died;
      await link.close();
    },
  };
}

/** Opens a library that was left by a kill as any later start would, has it verified whole, and reads what it holds. */
export async function afterwards<Found>(
  folder: string,
  read: (client: Client) => Promise<Found>,
): Promise<Found> {
  const backend = await createBackend({
    folder,
    create: false,
    resources: RESOURCES,
    ports: openNodePorts(),
  });
  try {
    const client = createClient(backend);
    const report = await endOfJob<VerifyReport>(client, () => client.call('library.verify', {}));
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
    return await read(client);
  } finally {
    await backend.close();
  }
}
