import { AppError } from '#contract/errors.ts';
import { createDocument } from '#core/design/create-document.ts';
import { blankTemplate, copiedTemplate } from '#core/design/edit/new-template.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { sampleValues, samplePhotosSchema, type SamplePhotos } from '#core/design/sample-values.ts';
import type { Template } from '#core/design/template.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { insertDesign } from '../db/tables/design.ts';
import { draftedIds, insertDraft } from '../db/tables/template-draft.ts';
import { publishedIds } from '../db/tables/template-edition.ts';
import { stockOf } from './design-stock.ts';
import { brandFor, palettesNow } from './office-brand.ts';
import { readGuarded } from './read-guarded.ts';

/** What a template of the office begins with: a bare page, a template, or one a design carries. */
export interface DraftWish {
  readonly name: string;
  /** None: those of what is copied. */
  readonly layouts: readonly LayoutId[];
  readonly from: { readonly blank: true } | { readonly templateId: string } | { readonly designUid: string };
}

/**
 * Begins a template of the office in a design of its own, where every operation is saved and undone like any change.
 * What a design says stays with the design: its template's own samples fill the draft.
 * @returns the uid of that design
 * @throws AppError 'template-unknown' | 'not-found'
 */
export function startDraft(context: BackendContext, wish: DraftWish): string {
  const { db } = context;
  const office = context.office();
  const about = {
    name: wish.name,
    layouts: wish.layouts,
    author: office.name,
    taken: new Set([
      ...stockOf(context).templates.map(({ id }) => id),
      ...draftedIds(db),
      ...publishedIds(db),
    ]),
  };
  const source = sourceOf(context, wish.from);
  const template =
    source === null
      ? blankTemplate({ ...about, palettes: officePalettes(context) })
      : copiedTemplate(source, about);
  const values = sampleValues(template, readSamplePhotos(context.resources));
  const uid = context.newId();
  const document = createDocument(template, brandFor(context, template), values);
  transaction(db, () => {
    const write = { officeUid: office.uid, deviceUid: context.deviceUid, now: context.clock.now() };
    insertDesign(db, { uid, title: wish.name, document }, write);
    insertDraft(db, { designUid: uid, templateId: template.id });
    context.audit('template.drafted', uid, { template: template.id });
  });
  context.emit('library.changed', { topics: ['template'] });
  return uid;
}

/** The pictures that samples may name: our own. */
export function readSamplePhotos(resources: string): SamplePhotos {
  const path = join(resources, 'photos', 'photos.json');
  return samplePhotosSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function sourceOf(context: BackendContext, from: DraftWish['from']): Template | null {
  if ('blank' in from) return null;
  if ('designUid' in from) {
    const design = readGuarded(context, from.designUid);
    if (design === null) throw new AppError('not-found', { kind: 'design', id: from.designUid });
    return design.document.template;
  }
  const template = stockOf(context).templates.find(({ id }) => id === from.templateId);
  if (template === undefined) throw new AppError('template-unknown', { id: from.templateId });
  return template;
}

/** Packages name only palettes that every office has; the office's own is offered for every template anyway. */
function officePalettes(context: BackendContext): readonly string[] {
  const starters = stockOf(context).palettes.map(({ id }) => id);
  const own = palettesNow(context).find(({ id }) => id === context.office().palette)?.id;
  const first = starters.filter((id) => id === own);
  return [...first, ...starters.filter((id) => id !== own)];
}
