import { AppError } from '#contract/errors.ts';
import { hostCalls, type OpenedOffice } from '#contract/host.ts';
import type { Transport } from '#contract/transport.ts';
import { isAbsolute, resolve } from 'node:path';
import { failure } from './upload.ts';

/** What is needed of a host that serves another office. */
interface OfficeHost {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Offices that were opened from the window of this one; each has a host of its own and ends with this one. */
export class OtherOffices {
  readonly #start: (folder: string) => Promise<OfficeHost>;
  readonly #hosts = new Map<string, Promise<OfficeHost>>();

  constructor(start: (folder: string) => Promise<OfficeHost>) {
    this.#start = start;
  }

  /** The backend's calls, and `host.openOffice` beside them. */
  answering(backend: Transport): Transport {
    return {
      subscribe: backend.subscribe,
      call: async (name, input) => {
        if (name !== 'host.openOffice') return backend.call(name, input);
        try {
          return { ok: true, value: await this.#open(input) };
        } catch (error) {
          if (error instanceof AppError) return failure(error);
          throw error;
        }
      },
    };
  }

  async close(): Promise<void> {
    const started = await Promise.allSettled([...this.#hosts.values()]);
    const hosts = started.flatMap((host) => (host.status === 'fulfilled' ? [host.value] : []));
    await Promise.all(hosts.map((host) => host.close()));
  }

  /** @throws AppError 'invalid-input', or whatever the library refuses with */
  async #open(input: unknown): Promise<OpenedOffice> {
    const parsed = hostCalls['host.openOffice'].input.safeParse(input);
    if (!parsed.success || !isAbsolute(parsed.data.folder)) {
      throw new AppError('invalid-input', { call: 'host.openOffice', field: 'folder', reason: 'schema' });
    }
    const folder = resolve(parsed.data.folder);
    const host = this.#hosts.get(folder) ?? this.#start(folder);
    this.#hosts.set(folder, host);
    try {
      return { address: (await host).address };
    } catch (error) {
      this.#hosts.delete(folder);
      throw error;
    }
  }
}
