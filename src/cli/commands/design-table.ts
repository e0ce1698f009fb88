import { resolve } from 'node:path';
import { requiredOption, UsageError, type CliCommand } from '../command.ts';

/** `meja design table`: a table to begin a merge with, its headings right and one row as an example. */
export const designTable: CliCommand = {
  path: ['design', 'table'],
  usage: 'TEMPLAT|UID_DESAIN --out BERKAS.csv',
  about: (t) => t.cli.about.designTable,
  words: 1,
  options: { out: { type: 'string' } },
  async run(context) {
    const [subject] = context.words;
    if (subject === undefined) throw new UsageError('TEMPLAT');
    const path = resolve(requiredOption(context, 'out'));
    // Templates are named with a dot, designs by their uid.
    const into = subject.includes('.') ? { templateId: subject } : { designUid: subject };
    const { columns } = await context.withLibrary((client) =>
      client.call('merge.starter', { ...into, path }),
    );
    const line = context.t.cliLine.tableSaved({ path, count: String(columns.length) });
    return { document: { path, columns }, lines: [line], exitCode: 0 };
  },
};
