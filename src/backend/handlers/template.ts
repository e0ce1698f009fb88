import type { HandlersOf } from '#contract/call.ts';
import type { templateCalls, TemplateInfo } from '#contract/calls/template.ts';
import { AppError } from '#contract/errors.ts';
import type { Template } from '#core/design/template.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import {
  binInstalled,
  isNameTaken,
  readInstalledTemplates,
  type InstalledTemplate,
} from '../db/tables/installed-template.ts';
import { draftedIds, listDrafts } from '../db/tables/template-draft.ts';
import { readDesignStock } from '../design/design-stock.ts';
import { startDraft } from '../design/draft-template.ts';
import { publishTemplate } from '../design/publish-template.ts';
import { installTemplate } from '../design/install-template.ts';
import { packOwnTemplate } from '../design/write-package.ts';
import { keepDocument } from '../media/keep-document.ts';

/** Handlers of templates as files. */
export function templateHandlers(context: BackendContext): HandlersOf<typeof templateCalls> {
  return {
    'template.list': () => {
      const drawn = new Set(draftedIds(context.db));
      return {
        templates: [
          ...readDesignStock(context.resources).templates.map((template) => infoOf(template, 'bawaan')),
          ...readInstalledTemplates(context.db).map(({ template }) =>
            infoOf(template, drawn.has(template.id) ? 'kantor' : 'terpasang'),
          ),
        ],
      };
    },
    'template.draft': (wish) => ({ uid: startDraft(context, wish) }),
    'template.drafts': () => ({
      drafts: listDrafts(context.db).map(({ designUid, ...draft }) => ({ uid: designUid, ...draft })),
    }),
    'template.publish': (input) => publishTemplate(context, input),
    'template.import': (source) => installTemplate(context, source),
    'template.export': (input) => exportTemplate(context, input),
    'template.remove': ({ id }) => {
      const installed = findInstalled(context, id);
      if (installed === undefined)
        throw new AppError(isOurs(context, id) ? 'template-built-in' : 'template-unknown', { id });
      bin(context, installed.uid, context.clock.now());
      return { uid: installed.uid };
    },
    'template.restore': ({ uid }) => {
      bin(context, uid, null);
      return {};
    },
  };
}

function infoOf(template: Template, origin: TemplateInfo['origin']): TemplateInfo {
  const { id, version, name, author = '', licence = '' } = template;
  return { id, version, name: name.id, author, licence, origin };
}

async function exportTemplate(
  context: BackendContext,
  { id, path }: { readonly id: string; readonly path?: string | undefined },
): Promise<{ readonly name: string; readonly sha256: string; readonly bytes: number }> {
  const { bytes, version } = await packageOf(context, id);
  const { sha256, sizeBytes } = await keepDocument(context, bytes, 'zip', path);
  return { name: `${id}-v${version}.mejatemplate`, sha256, bytes: sizeBytes };
}

async function packageOf(
  context: BackendContext,
  id: string,
): Promise<{ readonly bytes: Uint8Array; readonly version: number }> {
  const own = readDesignStock(context.resources).templates.find((template) => template.id === id);
  if (own !== undefined)
    return { bytes: await packOwnTemplate(context.resources, own), version: own.version };
  const installed = findInstalled(context, id);
  if (installed === undefined) throw new AppError('template-unknown', { id });
  const bytes = await context.media.read(installed.packageSha256);
  if (bytes === null) throw new AppError('media-missing');
  return { bytes, version: installed.template.version };
}

/** @throws AppError 'not-found' | 'conflict' when another template took the name meanwhile */
function bin(context: BackendContext, uid: string, at: string | null): void {
  transaction(context.db, () => {
    const write = { deviceUid: context.deviceUid, now: context.clock.now() };
    if (at === null && isNameTaken(context.db, uid)) throw new AppError('conflict');
    const done = binInstalled(context.db, { uid, at }, write);
    if (!done) throw new AppError('not-found', { kind: 'template', id: uid });
    context.audit(at === null ? 'template.restored' : 'template.removed', uid);
  });
  context.emit('library.changed', { topics: ['template', 'trash'] });
}

function isOurs(context: BackendContext, id: string): boolean {
  return readDesignStock(context.resources).templates.some((template) => template.id === id);
}

function findInstalled(context: BackendContext, id: string): InstalledTemplate | undefined {
  return readInstalledTemplates(context.db).find(({ template }) => template.id === id);
}
