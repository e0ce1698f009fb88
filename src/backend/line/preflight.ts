import { AppError } from '#contract/errors.ts';
import type { ForbiddenColor } from '#core/brand/kit.ts';
import { checkCaption } from '#core/calendar/caption-check.ts';
import type { Channel } from '#core/calendar/channels.ts';
import { isSideTrack } from '#core/calendar/status.ts';
import { wholeText } from '#core/design/whole-text.ts';
import { pageOfFinding } from '#core/design/page-sequence.ts';
import { checkBrand } from '#core/preflight/brand-check.ts';
import { checkColors } from '#core/preflight/color-check.ts';
import { checkData } from '#core/preflight/data-check.ts';
import { checkLayout } from '#core/preflight/layout-check.ts';
import { checkPictures } from '#core/preflight/page-check.ts';
import { checkPhotos, type KnownPhoto } from '#core/preflight/photo-check.ts';
import { findingKey, type PreflightFinding } from '#core/preflight/preflight-finding.ts';
import {
  checkAltText,
  checkPersonalNumbers,
  checkWords,
  type PublicText,
} from '#core/preflight/text-check.ts';
import { documentText } from '#core/release/plain-text.ts';
import { bySeverity } from '#core/shared/finding.ts';
import type { BackendContext } from '../context.ts';
import { brandToday } from '../design/office-brand.ts';
import { findPhotoByPicture, usesOfPicture } from '../db/tables/photo.ts';
import { readPlanItem } from '../db/tables/plan-item.ts';
import { readAcknowledgements, type Acknowledgement } from '../db/tables/acknowledgement.ts';
import { readSensitiveWords } from './sensitive-words.ts';
import { checkAllContrast, placeOf } from './contrast.ts';
import type { ItemContent, ItemPage } from './item-content.ts';

/** A finding, the name it is acknowledged under, and the reason recorded for it. */
export interface JudgedFinding {
  readonly key: string;
  readonly finding: PreflightFinding;
  readonly acknowledgement: Acknowledgement | null;
}

/** What the check found, errors first. */
export interface PreflightReport {
  readonly findings: readonly JudgedFinding[];
  readonly errors: number;
  /** Warnings without a recorded reason. */
  readonly openWarnings: number;
}

/**
 * Checks everything that would leave the office with an item. Drawing for the contrast takes about a second a page.
 * Without a browser the contrast is reported as not measured; the rest is checked all the same.
 */
export async function checkItem(context: BackendContext, content: ItemContent): Promise<PreflightReport> {
  const findings = [...checkWithoutDrawing(context, content), ...(await checkAllContrast(context, content))];
  const reasons = new Map(
    readAcknowledgements(context.db, content.item.uid).map((entry) => [entry.key, entry]),
  );
  const judged = bySeverity(withoutRepeats(findings)).map((finding) => {
    const key = findingKey(finding);
    return { key, finding, acknowledgement: reasons.get(key) ?? null };
  });
  return {
    findings: judged,
    errors: judged.filter(({ finding }) => finding.severity === 'error').length,
    openWarnings: judged.filter(
      ({ finding, acknowledgement }) => finding.severity === 'warning' && acknowledgement === null,
    ).length,
  };
}

/** Everything of the check that needs no drawing, sizes that find the same not yet joined. */
export function checkWithoutDrawing(
  context: BackendContext,
  content: ItemContent,
): readonly PreflightFinding[] {
  return [
    ...checkPresence(content),
    ...content.variants.flatMap(({ variant, channel }) => checkCaption(content.item.uid, variant, channel)),
    ...checkTexts(context, content),
    ...checkPages(content, context.office().kit.forbidden),
    ...checkMarks(context, content),
    ...checkPrinting(context, content),
  ];
}

/** @throws AppError 'findings-block' with the counts, when something stands in the way of submitting */
export function refuseWhenBlocked({ errors, openWarnings }: PreflightReport): void {
  if (errors > 0 || openWarnings > 0) {
    throw new AppError('findings-block', { errors, warnings: openWarnings });
  }
}

function checkPresence({ item, variants, design, unserved }: ItemContent): readonly PreflightFinding[] {
  const subject = item.uid;
  if (variants.length === 0) {
    return [{ code: 'formats-missing', severity: 'error', subject, field: 'formats', params: {} }];
  }
  const pictured = variants.filter(({ channel }) => channel.widthPx !== null);
  const missing: readonly PreflightFinding[] =
    design === null && pictured.length > 0
      ? [
          {
            code: 'design-missing',
            severity: 'error',
            subject,
            field: 'design',
            params: { count: pictured.length },
          },
        ]
      : [];
  const notOffered = unserved.map((channel): PreflightFinding => {
    const params = { name: channel.name };
    return {
      code: 'size-not-offered',
      severity: 'error',
      subject,
      format: channel.id,
      field: 'formats',
      params,
    };
  });
  return [...missing, ...notOffered];
}

function checkTexts(context: BackendContext, content: ItemContent): readonly PreflightFinding[] {
  const { item, variants, edition, pages } = content;
  const texts: readonly PublicText[] = [
    ...variants.flatMap(({ variant }) => [
      { text: variant.caption, field: 'caption', format: variant.format },
      { text: variant.altText, field: 'altText', format: variant.format },
      { text: variant.link, field: 'link', format: variant.format },
    ]),
    ...(edition === null ? [] : [{ text: documentText(edition.document, edition.number), field: 'release' }]),
    ...pages.flatMap((page) => slotTexts(page)),
  ];
  return [
    ...checkPersonalNumbers(item.uid, texts, ownPhones(context)),
    ...texts.filter(({ field }) => field === 'altText').flatMap((text) => checkAltText(item.uid, text)),
    ...checkWords(item.uid, eachTextOnce(texts), readSensitiveWords(context.resources)),
  ];
}

/** Each text once: an alternative text repeats what the picture says, and a caption may serve several formats. */
function eachTextOnce(texts: readonly PublicText[]): readonly PublicText[] {
  return [
    ...new Map(texts.map((text) => [`${text.field ?? ''} ${text.slot ?? ''} ${text.text}`, text])).values(),
  ];
}

/** The telephones an office publishes itself. */
function ownPhones(context: BackendContext): readonly string[] {
  const { spokesperson, contact } = context.office();
  return [spokesperson.phone, contact.phone].filter((phone) => phone !== '');
}

function slotTexts({ list, page, pageCount }: ItemPage): readonly PublicText[] {
  return list.items.flatMap((item) =>
    item.kind === 'text' && item.slot !== undefined
      ? [
          {
            text: wholeText(item),
            slot: item.slot,
            ...pageOfFinding({ number: page, count: pageCount }),
          },
        ]
      : [],
  );
}

const WHOLE_PAGE = { top: 0, right: 0, bottom: 0, left: 0 };

function checkPages(
  { item, variants, pages, design }: ItemContent,
  forbidden: readonly ForbiddenColor[],
): readonly PreflightFinding[] {
  const logoRule = design?.document.brand.logoRule;
  const safeZoneOf = ({ format }: ItemPage) =>
    variants.find(({ channel }) => channel.id === format)?.channel.safeZone ?? WHOLE_PAGE;
  return [
    ...pages.flatMap((page) => [
      ...page.findings.map((finding) => ({ ...finding, subject: item.uid, format: page.format })),
      ...checkColors(placeOf(item.uid, page), page.list, forbidden),
      ...checkPictures(placeOf(item.uid, page), page.list, { scale: page.scale, logoRule }),
      ...checkLayout(placeOf(item.uid, page), page.list, {
        scale: page.scale,
        safeZone: safeZoneOf(page),
        logoRule,
      }),
    ]),
    ...variants.flatMap(({ channel }) => checkPageCount(item.uid, channel, pages)),
  ];
}

/** More pages than one post of the channel takes: nothing is left off silently. */
function checkPageCount(
  subject: string,
  channel: Channel,
  pages: readonly ItemPage[],
): readonly PreflightFinding[] {
  const count = pages.filter((page) => page.format === channel.id).length;
  if (channel.pagesMax === null || count <= channel.pagesMax) return [];
  const params = { name: channel.name, count, max: channel.pagesMax };
  return [
    { code: 'pages-too-many', severity: 'error', subject, format: channel.id, field: 'formats', params },
  ];
}

function checkMarks(context: BackendContext, { item, design }: ItemContent): readonly PreflightFinding[] {
  if (design === null) return [];
  const { uid, plannedOn: on } = item;
  return [
    ...checkBrand(uid, design.document, { kit: context.office().kit, now: brandToday(context, design), on }),
    ...checkData(uid, design.document, on),
    ...checkPhotos(uid, design.document, { knownOf: (sha256) => knownPhoto(context, uid, sha256), on }),
  ];
}

function knownPhoto({ db }: BackendContext, itemUid: string, sha256: string): KnownPhoto | null {
  const photo = findPhotoByPicture(db, sha256);
  if (photo === null) return null;
  const elsewhere = usesOfPicture(db, sha256).flatMap((use) => {
    const other = use.itemUid === null || use.itemUid === itemUid ? null : readPlanItem(db, use.itemUid);
    if (other === null || other.plannedOn === null || isSideTrack(other.status)) return [];
    return [{ title: other.title, on: other.plannedOn }];
  });
  return { ...photo, elsewhere };
}

function checkPrinting(context: BackendContext, { item, edition }: ItemContent): readonly PreflightFinding[] {
  if (edition === null || context.ports.renderer.isAvailable()) return [];
  return [
    { code: 'release-not-printed', severity: 'advice', subject: item.uid, field: 'release', params: {} },
  ];
}

/** What several sizes find alike in one slot is told once, for the first of them: mending it mends all. */
function withoutRepeats(findings: readonly PreflightFinding[]): readonly PreflightFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding.slot === undefined ? finding : alikeInAllSizes(finding));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The finding without the size it was made in. */
function alikeInAllSizes(finding: PreflightFinding): unknown {
  const { code, severity, subject, slot, field, page, row } = finding;
  const params = Object.entries(finding.params).filter(([name]) => name !== 'layout');
  return [code, severity, subject, slot, field, page, row, params];
}
