import { AppError } from '#contract/errors.ts';
import type { ApprovedContent } from '#core/approval/approved-content.ts';
import type { Approval } from '#core/approval/approval.ts';
import type { Channel } from '#core/calendar/channels.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { effectiveVariant, type EffectiveVariant } from '#core/calendar/variant.ts';
import type { Design } from '#core/design/design.ts';
import type { DisplayList } from '#core/design/display-list.ts';
import { withoutGuides } from '#core/design/guides.ts';
import { layoutOfFormat, type LayoutId } from '#core/design/layouts.ts';
import { layoutsOf } from '#core/design/template.ts';
import { renderDesign } from '#core/design/render-design.ts';
import type { DesignFinding, RenderedDesign } from '#core/design/rendered-design.ts';
import type { Edition } from '#core/release/release.ts';
import { documentHash } from '#core/release/seal.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { sha256Hex } from '#core/shared/sha256.ts';
import { readCalendarData } from '../calendar-data.ts';
import type { BackendContext } from '../context.ts';
import { readGuarded } from '../design/read-guarded.ts';
import { readLiveEdition } from '../db/tables/release-edition.ts';
import { readDesignStock } from '../design/design-stock.ts';
import { readPlanItemOrRefuse } from '../plan-change.ts';
import { readFaces } from './faces.ts';

/** One page to draw for a format. Formats of equal pixels share the drawing. */
export interface ItemPage {
  readonly format: string;
  readonly layout: LayoutId;
  readonly scale: number;
  /** From 1. */
  readonly page: number;
  /** How many pages the format gets. */
  readonly pageCount: number;
  readonly list: DisplayList;
  /** What is wrong on this page; what concerns no page stands with the first. */
  readonly findings: readonly DesignFinding[];
}

/** Everything that would leave the office with an item, read at one moment. */
export interface ItemContent {
  readonly item: PlanItem;
  readonly variants: readonly { readonly variant: EffectiveVariant; readonly channel: Channel }[];
  readonly edition: Edition | null;
  readonly design: Design | null;
  readonly pages: readonly ItemPage[];
  /** Formats with pictures that no layout serves. */
  readonly unserved: readonly Channel[];
}

/**
 * Reads an item with its texts, release and design, and lays its pages out (not yet drawn).
 * @throws AppError 'not-found' for the item, or a design it points to that lies in the bin
 */
export function readItemContent(context: BackendContext, itemUid: string): ItemContent {
  const { db, resources } = context;
  const item = readPlanItemOrRefuse(db, itemUid);
  const channels = new Map(readCalendarData(resources).channels.map((channel) => [channel.id, channel]));
  const variants = item.formats.flatMap((format) => {
    const channel = channels.get(format.format);
    return channel === undefined ? [] : [{ variant: effectiveVariant(item, format), channel }];
  });
  const design = item.designUid === null ? null : readGuarded(context, item.designUid);
  if (item.designUid !== null && design === null) throw new AppError('not-found', { uid: item.designUid });
  const edition = item.releaseUid === null ? null : (readLiveEdition(db, item.releaseUid) ?? null);
  const pictured = variants.map(({ channel }) => channel).filter((channel) => channel.widthPx !== null);
  const { pages, unserved } = layOut(context, design, pictured);
  return { item, variants, edition, design, pages, unserved };
}

/** What an approval of this content with what was made of it stands for. */
export function approvedContent(
  context: BackendContext,
  content: ItemContent,
  { masters, releaseFiles }: Pick<Approval, 'masters' | 'releaseFiles'>,
): ApprovedContent {
  const { item, variants, edition, design } = content;
  return {
    itemUid: item.uid,
    formats: variants.map(({ variant }) => ({
      format: variant.format,
      title: variant.title,
      caption: variant.caption,
      hashtags: variant.hashtags,
      link: variant.link,
      altText: variant.altText,
      masters: masters
        .filter((master) => master.format === variant.format)
        .toSorted((a, b) => a.page - b.page)
        .map((master) => master.pixelHash),
    })),
    release:
      edition === null
        ? null
        : {
            editionUid: edition.uid,
            textHash: documentHash(edition.document),
            number: edition.number,
            ...(releaseFiles.length > 0 && { files: releaseFiles.map(({ sha256 }) => sha256).toSorted() }),
          },
    design: design === null ? null : approvedDesign(context, content, design),
    embargoUntil: item.embargoUntil,
  };
}

function approvedDesign(context: BackendContext, { pages }: ItemContent, design: Design) {
  const { template } = design.document;
  const lists = pages.map((page) => page.list);
  const faces = new Set(lists.flatMap((list) => list.faces));
  const files = readFaces(context.resources)
    .filter((face) => faces.has(face.id))
    .flatMap((face) => face.files.map((file) => file.sha256));
  return {
    document: withoutGuides(design.document),
    template: `${template.id}@${template.version}`,
    templateHash: sha256Hex(canonicalJson(template)),
    pictures: [...new Set(lists.flatMap((list) => list.images))].sort(),
    fonts: [...new Set(files)].sort(),
  };
}

function layOut(context: BackendContext, design: Design | null, channels: readonly Channel[]) {
  if (design === null) return { pages: [], unserved: [] };
  const stock = readDesignStock(context.resources);
  const offered = layoutsOf(design.document.template);
  const drawn = new Map<LayoutId, RenderedDesign>();
  const pages: ItemPage[] = [];
  const unserved: Channel[] = [];
  for (const channel of channels) {
    const served = layoutOfFormat({ note: '', formats: stock.formats }, channel.id);
    if (served === null || !offered.includes(served.layout)) {
      unserved.push(channel);
      continue;
    }
    const rendered = drawn.get(served.layout) ?? renderDesign(design.document, served.layout, stock);
    drawn.set(served.layout, rendered);
    pages.push(
      ...rendered.pages.map((list, index) => ({
        format: channel.id,
        ...served,
        page: index + 1,
        pageCount: rendered.pages.length,
        list,
        findings: rendered.findings.filter(({ page = 1 }) => page === index + 1),
      })),
    );
  }
  return { pages, unserved };
}
