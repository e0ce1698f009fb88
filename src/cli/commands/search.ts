import { snippetParts } from '#core/search/snippet.ts';
import { textOption, UsageError, type CliCommand, type CliContext } from '../command.ts';

const DEFAULT_LIMIT = 20;

/** `meja search`: the archive, best first. */
export const search: CliCommand = {
  path: ['search'],
  usage: 'KATA... [--limit N]',
  about: (t) => t.cli.about.search,
  words: Infinity,
  options: { limit: { type: 'string' } },
  async run(context) {
    const text = context.words.join(' ');
    if (text.trim() === '') throw new UsageError('KATA');
    const limit = readLimit(context);
    const answer = await context.withLibrary((client) => client.call('search.query', { text, limit }));
    return {
      document: answer,
      lines: [
        context.t.cli.searched({ total: String(answer.total), ms: String(answer.tookMs) }),
        ...answer.hits.flatMap((hit) => [
          `${[hit.number, hit.on].filter((part) => part !== null).join('  ')}  ${words(hit.title)}`.trim(),
          `    ${words(hit.snippet)}`,
        ]),
      ],
      exitCode: 0,
    };
  },
};

function readLimit(context: CliContext): number {
  const limit = Number(textOption(context, 'limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new UsageError('--limit');
  return limit;
}

function words(html: string): string {
  return snippetParts(html)
    .map((part) => part.text)
    .join('');
}
