import { AppError } from '#contract/errors.ts';
import type { ProofReport } from '#contract/calls/line.ts';
import { zoneLabel } from '#core/brand/office.ts';
import { approvalHash } from '#core/approval/approved-content.ts';
import type { Approval } from '#core/approval/approval.ts';
import { proofHtml } from '#core/approval/proof-html.ts';
import {
  alikeVariants,
  altTextOf,
  type ProofPicture,
  type ProofPost,
  type ProofState,
  type ProofVariant,
} from '#core/approval/proof-sheet.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { postText } from '#core/calendar/variant.ts';
import { slug } from '#core/export/package-names.ts';
import { indonesianDate } from '#core/release/indonesian-date.ts';
import type { BackendContext } from '../context.ts';
import { readLiveApproval } from '../db/tables/approval.ts';
import { createEncoder, type Encoder } from '../encode/encoder.ts';
import type { Job } from '../jobs.ts';
import { datedPdf } from '../release/dated-pdf.ts';
import { isStillApproved } from './approval-steps.ts';
import { drawList } from './draw-pages.ts';
import { approvedContent, readItemContent, type ItemContent, type ItemPage } from './item-content.ts';
import { dataUrl, letterhead, paperOf } from './release-files.ts';
import { keepDocument } from '../media/keep-document.ts';

/** A picture 78 mm wide at 350 dots an inch. */
const PICTURE_PX = 1080;

/** An item read for its proof, and the asking for approval it still agrees with. */
interface Proof {
  readonly content: ItemContent;
  readonly asked: Approval | null;
  readonly hash: string | null;
  readonly state: ProofState;
}

/**
 * All pictures and texts of an item as one PDF to sign on paper. What was handed in is shown by the pictures that were kept
 * then, with the hash the signature stands for; anything else is drawn now and says that it may still change.
 * @param path absolute, or null to keep it in media only
 * @throws AppError 'not-found' | 'browser-missing' | 'encode-failed' | 'media-missing' | 'cancelled'
 */
export async function makeProof(
  context: BackendContext,
  { itemUid, path }: { readonly itemUid: string; readonly path: string | null },
  job: Job,
): Promise<ProofReport> {
  const proof = readProof(context, itemUid);
  const { item } = proof.content;
  const head = await letterhead(context);
  const posts = await postsOf(context, proof, job);
  const sheet = {
    letterhead: head,
    title: item.title,
    state: proof.state,
    hash: proof.hash,
    facts: factsOf(proof),
    posts,
  };
  const printed = await context.ports.renderer.print({ html: proofHtml(sheet, paperOf(context, head)) });
  if (!printed.ok) {
    const { code, detail } = printed.error;
    if (code === 'browser-missing' || code === 'cancelled') throw new AppError(code);
    throw new AppError('encode-failed', { file: `${item.title}.pdf`, reason: `${code}: ${detail}` });
  }
  job.throwIfCancelled();
  const bytes = datedPdf(printed.value, context.clock.now());
  return {
    ...(await keepDocument(context, bytes, 'pdf', path)),
    path,
    name: `lembar-bukti-${slug(item.title)}.pdf`,
    state: proof.state,
  };
}

function readProof(context: BackendContext, itemUid: string): Proof {
  const content = readItemContent(context, itemUid);
  const asked = readLiveApproval(context.db, itemUid) ?? null;
  if (asked?.state === 'submitted')
    return {
      content,
      asked,
      hash: approvalHash(approvedContent(context, content, asked)),
      state: 'submitted',
    };
  if (asked?.state === 'valid' && isStillApproved(context, asked))
    return { content, asked, hash: asked.hash, state: 'approved' };
  return { content, asked: null, hash: null, state: 'draft' };
}

function factsOf({
  content: { item, edition, variants },
  asked,
}: Proof): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Rencana terbit', whenOf(item)],
    ['Kanal', variants.map(({ channel }) => channel.name).join(', ')],
    [
      'Siaran pers',
      edition === null ? null : [edition.number, edition.document.headline].filter(Boolean).join(', '),
    ],
    ['Embargo sampai', item.embargoUntil === null ? null : indonesianDate(item.embargoUntil.slice(0, 10))],
    ['Diajukan oleh', asked?.submittedBy ?? null],
    ['Disetujui oleh', asked?.approvedBy ?? null],
  ];
  return facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]));
}

function whenOf({ plannedOn, plannedTime, zone }: PlanItem): string | null {
  if (plannedOn === null) return null;
  const time = plannedTime === null ? '' : `, ${plannedTime.replace(':', '.')} ${zoneLabel(zone)}`;
  return `${indonesianDate(plannedOn)}${time}`;
}

async function postsOf(context: BackendContext, proof: Proof, job: Job): Promise<readonly ProofPost[]> {
  const { variants, pages } = proof.content;
  const drawn = (format: string): readonly ItemPage[] => pages.filter((page) => page.format === format);
  const groups = alikeVariants(
    variants.map(({ variant, channel }): ProofVariant => {
      const [first] = drawn(variant.format);
      return {
        variant,
        channel,
        drawing: first === undefined ? null : `${first.layout} ${String(first.scale)}`,
      };
    }),
  );
  const encoder = createEncoder(context.ports.children);
  const made = new Map<string, ProofPicture>();
  const total = new Set(pages.map(keyOf)).size;
  try {
    const posts: ProofPost[] = [];
    for (const group of groups) {
      const [first] = group;
      if (first === undefined) continue;
      const pictures: ProofPicture[] = [];
      for (const page of drawn(first.variant.format)) {
        job.progress(made.size, total, first.channel.name);
        const picture = made.get(keyOf(page)) ?? (await pictureOf(context, proof, { page, encoder, job }));
        made.set(keyOf(page), picture);
        pictures.push(picture);
      }
      const channels = group.map(({ channel }) => channel.name);
      posts.push({ channels, pictures, text: postText(first.variant), altText: altTextOf(first) });
    }
    return posts;
  } finally {
    encoder.close();
  }
}

function keyOf({ layout, scale, page }: ItemPage): string {
  return `${layout} ${String(scale)} ${String(page)}`;
}

async function pictureOf(
  context: BackendContext,
  { asked }: Proof,
  { page, encoder, job }: { readonly page: ItemPage; readonly encoder: Encoder; readonly job: Job },
): Promise<ProofPicture> {
  job.throwIfCancelled();
  const options = { name: page.format, signal: job.signal };
  const kept = asked?.masters.find((master) => master.format === page.format && master.page === page.page);
  const { widthPx, heightPx, master } =
    kept === undefined
      ? await drawMaster(context, page, encoder)
      : { ...kept, master: await readKept(context, kept.sha256) };
  const preview = await encoder.run(
    { task: 'preview', master, widthPx: Math.min(PICTURE_PX, widthPx) },
    options,
  );
  return { widthPx, heightPx, url: dataUrl(preview, 'image/jpeg') };
}

async function drawMaster(context: BackendContext, { list, scale, format }: ItemPage, encoder: Encoder) {
  const { rgba, widthPx, heightPx } = await drawList(context, list, scale);
  const picture = { rgba, widthPx, heightPx };
  return { widthPx, heightPx, master: await encoder.run({ task: 'master', picture }, { name: format }) };
}

async function readKept(context: BackendContext, sha256: string): Promise<Uint8Array> {
  const bytes = await context.media.read(sha256);
  if (bytes === null) throw new AppError('media-missing', { sha256 });
  return bytes;
}
