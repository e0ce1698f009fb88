import type { HandlersOf } from '#contract/call.ts';
import type { designCalls } from '#contract/calls/design.ts';
import { AppError } from '#contract/errors.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { brandChanges } from '#core/design/brand-change.ts';
import { createDocument, headlineValues } from '#core/design/create-document.ts';
import { designName } from '#core/design/design-name.ts';
import type { Design, OpenDesign } from '#core/design/design.ts';
import { withAdditionsOf } from '#core/design/edit/carry-additions.ts';
import { layoutsOf, MOST_PAGES, pagesIn } from '#core/design/template.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { stepsLeft } from '../db/tables/design-step.ts';
import { binDesign, insertDesign, listDesigns, updateDesign } from '../db/tables/design.ts';
import { findItemOfDesign } from '../db/tables/plan-item.ts';
import { draftedIds, isDraft } from '../db/tables/template-draft.ts';
import { readLiveEdition } from '../db/tables/release-edition.ts';
import { assertUnlocked, designWriter, isLocked, moveDesign, stepDesign } from '../design/change-design.ts';
import { readGuarded } from '../design/read-guarded.ts';
import { shapeDesign } from '../design/shape-design.ts';
import { keepEdition } from '../db/tables/template-edition.ts';
import { stockOf } from '../design/design-stock.ts';
import { brandFor, brandNow, brandToday, palettesNow } from '../design/office-brand.ts';
import { exportDesign } from '../design-export/export-design.ts';
import { linkWork, readPlanItemOrRefuse } from '../plan-change.ts';

/** Handlers of the Studio: templates, designs, their changes and the way back. */
export function designHandlers(context: BackendContext): HandlersOf<typeof designCalls> {
  const { db } = context;
  return {
    'design.stock': () => {
      const { templates, installed, formats } = stockOf(context);
      const drawn = new Set(draftedIds(db));
      return {
        templates,
        installed: installed.filter((id) => !drawn.has(id)),
        palettes: palettesNow(context),
        formats,
        brand: brandNow(context),
      };
    },
    'design.list': () => ({ designs: listDesigns(db) }),
    'design.get': ({ uid }) => opened(context, uid),
    'design.item': ({ uid }) => ({ itemUid: findItemOfDesign(db, uid) }),
    'design.create': (input) => createDesign(context, input),
    'design.rename': ({ uid, rev, title }) =>
      change(context, uid, () => {
        if (!updateDesign(db, { uid, rev, title }, designWriter(context))) throw new AppError('conflict');
        context.audit('design.renamed', uid);
      }),
    'design.apply': ({ uid, rev, gesture, diff }) =>
      change(context, uid, (design) => stepDesign(context, design, { rev, gesture }, diff)),
    'design.shape': ({ uid, rev, gesture, ops }) =>
      change(context, uid, (design) => {
        assertUnlocked(context, uid);
        stepDesign(
          context,
          design,
          { rev, gesture },
          shapeDesign(context, design.document, { ops, rules: isDraft(db, uid) ? 'template' : 'design' })
            .diff,
        );
      }),
    'design.updateTemplate': ({ uid, rev }) =>
      change(context, uid, (design) => updateTemplate(context, design, rev)),
    'design.updateBrand': ({ uid, rev }) =>
      change(context, uid, (design) => updateBrand(context, design, rev)),
    'design.undo': ({ uid, rev }) =>
      change(context, uid, (design) => moveDesign(context, design, rev, 'undo')),
    'design.redo': ({ uid, rev }) =>
      change(context, uid, (design) => moveDesign(context, design, rev, 'redo')),
    'design.remove': ({ uid }) => {
      assertUnlocked(context, uid);
      bin(context, uid, context.clock.now());
      return {};
    },
    'design.restore': ({ uid }) => {
      bin(context, uid, null);
      return opened(context, uid);
    },
    'design.export': ({ uid, trial, outlined, ...wish }) => {
      const design = found(context, uid);
      const order = { ...wish, design, isOutlined: outlined, isTrial: trial };
      return context.jobs.start('design.export', (job) => exportDesign(context, order, job));
    },
  };
}

function createDesign(
  context: BackendContext,
  input: {
    readonly templateId: string;
    readonly title?: string | undefined;
    readonly paletteId?: string | undefined;
    readonly itemUid?: string | undefined;
  },
): OpenDesign {
  const { templates } = stockOf(context);
  const template = templates.find(({ id }) => id === input.templateId);
  if (template === undefined) throw new AppError('not-found', { kind: 'template', id: input.templateId });
  const item = input.itemUid === undefined ? null : readPlanItemOrRefuse(context.db, input.itemUid);
  const values = item === null ? {} : headlineValues(template, headlineOf(context, item));
  const document = createDocument(template, brandFor(context, template, input.paletteId), values);
  const design = {
    uid: context.newId(),
    title: input.title ?? item?.title ?? designName(document),
    document,
  };
  transaction(context.db, () => {
    if (item !== null) linkWork(context, item, { designUid: design.uid });
    keepEdition(context.db, { template, origin: 'bawaan', at: context.clock.now() });
    insertDesign(context.db, design, { ...designWriter(context), officeUid: context.office().uid });
    context.audit('design.created', design.uid, { template: template.id, version: template.version });
  });
  context.emit('library.changed', { topics: ['design'] });
  return opened(context, design.uid);
}

/** What the public will read first: the headline of the item's release, else the item's title. */
function headlineOf(context: BackendContext, item: PlanItem): string {
  const edition = item.releaseUid === null ? undefined : readLiveEdition(context.db, item.releaseUid);
  const headline = edition?.document.headline.trim() ?? '';
  return headline === '' ? item.title : headline;
}

/** Runs one change of a design in a transaction, tells listeners, and answers the design as it is now. */
function change(context: BackendContext, uid: string, work: (design: Design) => void): OpenDesign {
  transaction(context.db, () => work(found(context, uid)));
  context.emit('library.changed', { topics: ['design'] });
  return opened(context, uid);
}

/** Old designs never move by themselves: what they are drawn with is exchanged when somebody asks for it. */
function updateTemplate(context: BackendContext, design: Design, rev: number): void {
  assertUnlocked(context, design.uid);
  const own = design.document.template;
  const newest = stockOf(context).templates.find(({ id }) => id === own.id);
  if (newest === undefined || newest.version <= own.version) return;
  keepEdition(context.db, { template: newest, origin: 'bawaan', at: context.clock.now() });
  const value = withAdditionsOf(own, newest);
  if (layoutsOf(value).some((layout) => pagesIn(value, layout).length > MOST_PAGES))
    throw new AppError('page-refused', { why: 'full', most: MOST_PAGES });
  stepDesign(context, design, { rev, gesture: `templat@${newest.version}` }, [{ path: ['template'], value }]);
  context.audit('design.template-updated', design.uid, { template: newest.id, version: newest.version });
}

/** The same for the office's marks. */
function updateBrand(context: BackendContext, design: Design, rev: number): void {
  assertUnlocked(context, design.uid);
  const brand = brandToday(context, design);
  const changes = brandChanges(design.document, brand);
  if (changes.length === 0) return;
  stepDesign(context, design, { rev, gesture: context.newId() }, [{ path: ['brand'], value: brand }]);
  context.audit('design.brand-updated', design.uid, { changes: changes.join(' ') });
}

function bin(context: BackendContext, uid: string, at: string | null): void {
  transaction(context.db, () => {
    if (!binDesign(context.db, { uid, at }, designWriter(context)))
      throw new AppError('not-found', { id: uid });
    context.audit(at === null ? 'design.restored' : 'design.removed', uid);
  });
  context.emit('library.changed', { topics: ['design', 'trash'] });
}

function opened(context: BackendContext, uid: string): OpenDesign {
  return {
    ...found(context, uid),
    isLocked: isLocked(context, uid),
    isDraft: isDraft(context.db, uid),
    ...stepsLeft(context.db, uid),
  };
}

function found(context: BackendContext, uid: string): Design {
  const design = readGuarded(context, uid);
  if (design === null) throw new AppError('not-found', { kind: 'design', id: uid });
  return design;
}
