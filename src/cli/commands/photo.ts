import { AppError, ERROR_CODES } from '#contract/errors.ts';
import type { PhotoImportReport, RefusedPhoto } from '#core/photo/import-report.ts';
import { PHOTO_FILTERS } from '#core/photo/photo.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { resolve } from 'node:path';
import { textOption, UsageError, type CliCommand } from '../command.ts';
import { errorSentence } from '../error-sentence.ts';
import { runJob } from '../run-job.ts';

/** `meja photo import`: photos, files and whole folders, into the photo library. */
export const photoImport: CliCommand = {
  path: ['photo', 'import'],
  usage: 'BERKAS_ATAU_FOLDER... [--credit NAMA]',
  about: (t) => t.cli.about.photoImport,
  words: Infinity,
  options: { credit: { type: 'string' } },
  async run(context) {
    if (context.words.length === 0) throw new UsageError(context.t.cli.importNeedsPaths);
    const paths = context.words.map((path) => resolve(path));
    const credit = textOption(context, 'credit') ?? '';
    const report = await context.withLibrary(async (client) => {
      const value = await runJob(context, client, {
        start: () => client.call('photo.importPaths', { paths, credit }),
        say: ({ done, total, label }) =>
          context.t.cli.importing({ done: String(done), total: String(total), label }),
      });
      // What the job of this call ends with (see the contract).
      return value as PhotoImportReport;
    });
    const refused = report.refused.map((one) => ({ ...one, message: sentence(context.t, one) }));
    const counts = {
      imported: String(report.imported),
      known: String(report.known),
      refused: String(refused.length),
    };
    return {
      document: { ...report, refused },
      lines: [
        ...refused.map(({ file, message }) => `${file}: ${message}`),
        context.t.cli.photosImported(counts),
      ],
      exitCode: refused.length > 0 ? 1 : 0,
    };
  },
};

/** `meja photo list`: what the library has, newest first. */
export const photoList: CliCommand = {
  path: ['photo', 'list'],
  usage: `[KATA...] [--filter ${PHOTO_FILTERS.join('|')}] [--month YYYY-MM]`,
  about: (t) => t.cli.about.photoList,
  words: Infinity,
  options: { filter: { type: 'string' }, month: { type: 'string' } },
  async run(context) {
    const wanted = textOption(context, 'filter');
    const filter = PHOTO_FILTERS.find((one) => one === wanted) ?? null;
    if (wanted !== undefined && filter === null) throw new UsageError('--filter');
    const month = textOption(context, 'month') ?? null;
    if (month !== null && !/^\d{4}-\d{2}$/.test(month)) throw new UsageError('--month');
    const page = await context.withLibrary((client) =>
      client.call('photo.list', { words: context.words.join(' '), filter, month, limit: 500 }),
    );
    return {
      document: { total: page.total, photos: page.photos },
      lines: [
        ...page.photos.map(({ title, fileName, credit, consent, takenAt, addedAt }) =>
          [title || fileName, credit || '-', consent, (takenAt ?? addedAt).slice(0, 10)].join('\t'),
        ),
        context.t.cli.photosListed({ shown: String(page.photos.length), total: String(page.total) }),
      ],
      exitCode: 0,
    };
  },
};

function sentence(t: AllMessages, { code, params }: RefusedPhoto): string {
  const known = ERROR_CODES.find((one) => one === code) ?? 'internal';
  return errorSentence(t, new AppError(known, params));
}
