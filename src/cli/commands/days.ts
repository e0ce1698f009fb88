import { UsageError, type CliCommand } from '../command.ts';

/** `meja days list`: commemorative days and days off of a year, with the decree they come from. */
export const daysList: CliCommand = {
  path: ['days', 'list'],
  usage: 'TAHUN',
  about: (t) => t.cli.about.daysList,
  words: 1,
  options: {},
  async run(context) {
    const [text = '', ...more] = context.words;
    if (!/^(19|20|21)\d\d$/.test(text) || more.length > 0) throw new UsageError('TAHUN');
    const answer = await context.withLibrary((client) =>
      client.call('days.list', { from: `${text}-01-01`, to: `${text}-12-31` }),
    );
    const { number, source, confirmed } = answer.decrees[0] ?? { number: null, source: '', confirmed: false };
    const { t } = context;
    return {
      document: {
        year: Number(text),
        decree: { number, source, confirmed },
        days: answer.days.map((day) => ({
          on: day.on,
          name: day.name,
          kind: day.kind,
          official: day.isOfficial,
          certainty: day.certainty,
          confirmed: day.isConfirmed,
        })),
      },
      lines: [
        `${number ?? t.kalender.day.noDecreeNumber}: ${source}`,
        ...answer.days.map((day) => `${day.on}  ${t.kalender.day.kind[day.kind]}  ${day.name}`),
      ],
      exitCode: 0,
    };
  },
};
