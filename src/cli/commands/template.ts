import type { PackageRefusal } from '#core/design/package/manifest.ts';
import type { ErrorText } from '#i18n/error-text.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { basename, resolve } from 'node:path';
import { requiredOption, UsageError, type CliCommand, type CliContext } from '../command.ts';

/** `meja template list`: every template, ours and installed. */
export const templateList: CliCommand = {
  path: ['template', 'list'],
  usage: '',
  about: (t) => t.cli.about.templateList,
  words: 0,
  options: {},
  async run(context) {
    const { templates } = await context.withLibrary((client) => client.call('template.list', {}));
    const lines = templates.map(({ id, version, name, author, licence, origin }) =>
      [id, `v${version}`, name, author, licence, context.t.cliLine.templateOrigin[origin]].join('  '),
    );
    return { document: { templates }, lines, exitCode: 0 };
  },
};

/** `meja template export`: one template as a file. */
export const templateExport: CliCommand = {
  path: ['template', 'export'],
  usage: 'ID --out BERKAS.mejatemplate',
  about: (t) => t.cli.about.templateExport,
  words: 1,
  options: { out: { type: 'string' } },
  async run(context) {
    const id = onlyWord(context, 'ID');
    const path = resolve(requiredOption(context, 'out'));
    const { sha256, bytes } = await context.withLibrary((client) =>
      client.call('template.export', { id, path }),
    );
    return {
      document: { id, path, sha256, bytes },
      lines: [context.t.cliLine.templateSaved({ id, path })],
      exitCode: 0,
    };
  },
};

/** `meja template import`: installs a template from a file. Exit 1 when it is refused, with the reason. */
export const templateImport: CliCommand = {
  path: ['template', 'import'],
  usage: 'BERKAS.mejatemplate',
  about: (t) => t.cli.about.templateImport,
  words: 1,
  options: {},
  async run(context) {
    const path = resolve(onlyWord(context, 'BERKAS.mejatemplate'));
    const answer = await context.withLibrary((client) => client.call('template.import', { path }));
    if (answer.outcome !== 'refused') {
      const { outcome, id, version } = answer;
      const line = context.t.cliLine.templateImported[outcome]({ id, version: String(version) });
      return { document: answer, lines: [line], exitCode: 0 };
    }
    const message = refusalSentence(context.t, answer.refusal);
    return {
      document: { outcome: 'refused', ...answer.refusal, message },
      lines: [`${basename(path)}: ${message}`],
      exitCode: 1,
    };
  },
};

/** `meja template remove`: puts an installed template into the bin. */
export const templateRemove: CliCommand = {
  path: ['template', 'remove'],
  usage: 'ID',
  about: (t) => t.cli.about.templateRemove,
  words: 1,
  options: {},
  async run(context) {
    const id = onlyWord(context, 'ID');
    await context.withLibrary((client) => client.call('template.remove', { id }));
    return { document: { id }, lines: [context.t.cliLine.templateRemoved({ id })], exitCode: 0 };
  },
};

function onlyWord(context: CliContext, name: string): string {
  const [word, ...more] = context.words;
  if (word === undefined || more.length > 0) throw new UsageError(name);
  return word;
}

function refusalSentence(t: AllMessages, { code, params }: PackageRefusal): string {
  const texts: Readonly<Record<PackageRefusal['code'], ErrorText>> = t.packageRefusals;
  const { what, next } = texts[code];
  return `${what((name) => String(params[name] ?? ''))} ${next}`;
}
