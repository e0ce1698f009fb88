import { openInBrowser } from '#host/open-address.ts';
import { startHost } from '#host/start-host.ts';
import { textOption, UsageError, type CliCommand, type CliContext } from '../command.ts';

/** `meja serve`: the workstation in a browser on this computer, until Ctrl-C. */
export const serve: CliCommand = {
  path: ['serve'],
  usage: '[--port N] [--no-open]',
  about: (t) => t.cli.about.serve,
  words: 0,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  async run(context) {
    const { io, t } = context;
    const host = await startHost({ folder: context.library, port: readPort(context) });
    const document = { address: host.address, library: context.library };
    const opens = context.options['no-open'] !== true;
    const line = opens ? t.cli.serving(host) : t.cli.servingUnopened(host);
    io.out(context.isJson ? JSON.stringify(document) : line);
    if (opens && !(await openInBrowser(host.address))) {
      io.note(t.cli.openByHand);
    }
    await new Promise<void>((done) => {
      if (io.signal.aborted) done();
      io.signal.addEventListener('abort', () => done(), { once: true });
    });
    await host.close();
    return { document: null, lines: [t.cli.stopped], exitCode: 0 };
  },
};

function readPort(context: CliContext): number {
  const text = textOption(context, 'port');
  if (text === undefined) return 0;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError('--port');
  return port;
}
