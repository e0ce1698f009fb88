import { createBackend, type BackendOptions } from '#backend/create-backend.ts';
import { makeDemo, type MadeDemo } from '#backend/demo/open-backend.ts';
import { hasLibrary } from '#backend/library/library.ts';
import { createClient } from '#client/client.ts';
import { inProcess } from '#client/in-process.ts';
import { AppError } from '#contract/errors.ts';
import { OFFICE_ZONES, officeDetailsSchema, type OfficeDetails } from '#core/brand/office.ts';
import { openNodePorts } from '#host/ports.ts';
import { productRoot } from '#host/product-files.ts';
import { join } from 'node:path';
import { requiredOption, textOption, UsageError, type CliCommand, type CliContext } from '../command.ts';

/** `meja init`: makes a library and its office, or the demo library. */
export const init: CliCommand = {
  path: ['init'],
  usage: '--demo | --office NAMA --zone Asia/Jakarta|Asia/Makassar|Asia/Jayapura [--city KOTA]',
  about: (t) => t.cli.about.init,
  words: 0,
  options: {
    demo: { type: 'boolean' },
    office: { type: 'string' },
    zone: { type: 'string' },
    city: { type: 'string' },
  },
  async run(context) {
    const make =
      context.options['demo'] === true
        ? makeDemoUntil(context.io.signal)
        : makeOffice(readOfficeDetails(context));
    if (hasLibrary(context.library)) throw new AppError('library-exists', { path: context.library });
    const { backend, undrawn } = await make({
      folder: context.library,
      create: true,
      resources: join(productRoot(), 'resources'),
      ports: openNodePorts(),
    });
    if (undrawn.length > 0) context.io.note(context.t.cli.demoUndrawn({ titles: undrawn.join('; ') }));
    try {
      const { uid, name, zone } = backend.context.office();
      return {
        document: { library: context.library, office: { uid, name, zone } },
        lines: [context.t.cli.libraryMade({ path: context.library, office: name })],
        exitCode: 0,
      };
    } finally {
      await backend.close();
    }
  },
};

function makeDemoUntil(signal: AbortSignal): (options: BackendOptions) => Promise<MadeDemo> {
  return (options) => makeDemo(options, signal);
}

function makeOffice(details: OfficeDetails): (options: BackendOptions) => Promise<MadeDemo> {
  return async (options) => {
    const backend = await createBackend(options);
    try {
      await createClient(inProcess(backend)).call('office.save', details);
      return { backend, undrawn: [] };
    } catch (error) {
      await backend.close();
      throw error;
    }
  };
}

function readOfficeDetails(context: CliContext): OfficeDetails {
  const zone = OFFICE_ZONES.find((known) => known === requiredOption(context, 'zone'));
  if (zone === undefined) throw new UsageError('--zone');
  const name = requiredOption(context, 'office');
  const details = officeDetailsSchema.safeParse({
    name,
    shortName:
      name.length <= 40
        ? name
        : name
            .split(/\s+/)
            .map((word) => word.charAt(0))
            .join(''),
    kind: 'lainnya',
    city: textOption(context, 'city') ?? '',
    zone,
  });
  if (!details.success) throw new UsageError('--office');
  return details.data;
}
