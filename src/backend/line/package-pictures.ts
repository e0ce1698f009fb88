import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/errors.ts';
import type { Approval, Master } from '#core/approval/approval.ts';
import { channelsFileSchema } from '#core/calendar/channels.ts';
import { photoCredits } from '#core/design/photo-credits.ts';
import {
  PICTURE_EXTENSIONS,
  sizeLimits,
  type EncodingRules,
  type SizeLimits,
} from '#core/export/encoding-rules.ts';
import type { PackagedPicture } from '#core/export/package-content.ts';
import { textAreas } from '#core/export/text-areas.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import type { BackendContext } from '../context.ts';
import type { EncodeAnswers } from '../encode/encode-tasks.ts';
import { createEncoder, type Encoder } from '../encode/encoder.ts';
import { readEncodingRules } from '../encode/read-rules.ts';
import { aimedScore, bestWithinBudget } from '../encode/within-budget.ts';
import type { Job } from '../jobs.ts';
import type { ItemContent } from './item-content.ts';

/** A format's pictures ready to be written. */
export interface EncodedFormat {
  readonly format: string;
  readonly pictures: readonly PackagedPicture[];
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly previews: readonly { readonly path: string; readonly dataUrl: string }[];
}

/** Wide enough to recognise, small enough that the leaflet stays below 100 kB. */
const PREVIEW_WIDTH_PX = 360;

interface Source {
  readonly content: ItemContent;
  readonly approval: Approval;
  readonly budgetBytes: number | null;
}

/**
 * Encodes every master of an approval for its format. A whole that misses the budget is encoded again at the best
 * quality that all of it can have.
 * @throws AppError 'budget-too-small' when even that is too much; 'media-missing', 'encode-failed', 'cancelled'
 */
export async function encodeItem(
  context: BackendContext,
  source: Source,
  job: Job,
): Promise<readonly EncodedFormat[]> {
  const rules = readEncodingRules(context.resources);
  const encoder = createEncoder(context.ports.children);
  try {
    const { budgetBytes } = source;
    const encodeAt = (quality: number) => {
      const aimed = { ...rules, preferredScore: aimedScore(rules, quality) };
      return encodeAll(context, source, { rules: aimed, encoder, job });
    };
    const made = await bestWithinBudget(budgetBytes, encodeAt, bytesOf);
    if (budgetBytes !== null && bytesOf(made) > budgetBytes)
      throw new AppError('budget-too-small', { max: budgetBytes });
    return made;
  } finally {
    encoder.close();
  }
}

interface Tools {
  readonly rules: EncodingRules;
  readonly encoder: Encoder;
  readonly job: Job;
}

type Sent = EncodeAnswers['delivery'];

async function encodeAll(
  context: BackendContext,
  source: Source,
  tools: Tools,
): Promise<readonly EncodedFormat[]> {
  const limits = readLimits(context.resources);
  const { masters } = source.approval;
  const sent = new Map<string, Sent>();
  const done: EncodedPicture[] = [];
  for (const [index, master] of masters.entries()) {
    tools.job.progress(index, masters.length, master.format);
    done.push(
      await encodeMasterFor(context, source, master, { ...tools, limits: limits(master.format), sent }),
    );
  }
  tools.job.progress(masters.length, masters.length, '');
  return [...Map.groupBy(done, ({ format }) => format)].map(([format, pictures]) => ({
    format,
    pictures: pictures.map(({ picture }) => picture),
    files: pictures.map(({ file }) => file),
    previews: pictures.map(({ preview }) => preview),
  }));
}

interface EncodedPicture {
  readonly format: string;
  readonly picture: PackagedPicture;
  readonly file: EncodedFormat['files'][number];
  readonly preview: EncodedFormat['previews'][number];
}

async function encodeMasterFor(
  context: BackendContext,
  { content, approval }: Source,
  master: Master,
  tools: Tools & { readonly limits: FormatLimits; readonly sent: Map<string, Sent> },
): Promise<EncodedPicture> {
  const { rules, encoder, job, limits } = tools;
  const bytes = await context.media.read(master.sha256);
  if (bytes === null) throw new AppError('media-missing', { sha256: master.sha256 });
  const variant = content.variants.find((entry) => entry.channel.id === master.format);
  const altText = variant?.channel.takesAltText === true ? variant.variant.altText.trim() : '';
  const xmp = xmpPacket({
    title: variant?.variant.title ?? content.item.title,
    altText,
    credit: content.design === null ? '' : photoCredits(content.design.document).join(', '),
    approval: approval.hash,
  });
  const options = { name: master.format, signal: job.signal };
  const page = content.pages.find((entry) => entry.format === master.format && entry.page === master.page);
  const texts = page === undefined ? [] : textAreas(page.list, page.scale);
  const wish = { accepted: limits.accepted, limits: limits.size, rules, xmp, texts };
  // Formats of equal pixels, limits and texts get the same bytes, and finding them takes seconds: once is enough.
  const key = JSON.stringify([master.sha256, wish]);
  const sent = tools.sent.get(key) ?? (await encoder.run({ task: 'delivery', master: bytes, wish }, options));
  tools.sent.set(key, sent);
  if (sent === null) throw new AppError('budget-too-small', { max: limits.size.wallBytes ?? 0 });
  const small = await encoder.run({ task: 'preview', master: bytes, widthPx: PREVIEW_WIDTH_PX }, options);
  const path = `${master.format}/${String(master.page).padStart(2, '0')}.${sent.ext}`;
  return {
    format: master.format,
    picture: {
      path,
      sha256: createHash('sha256').update(sent.bytes).digest('hex'),
      bytes: sent.bytes.byteLength,
      widthPx: sent.widthPx,
      heightPx: sent.heightPx,
      master: master.sha256,
      score: Math.round(sent.score * 100) / 100,
    },
    file: { path, bytes: sent.bytes },
    preview: { path, dataUrl: `data:image/jpeg;base64,${Buffer.from(small).toString('base64')}` },
  };
}

interface FormatLimits {
  readonly accepted: readonly (typeof PICTURE_EXTENSIONS)[number][];
  readonly size: SizeLimits;
}

function readLimits(resources: string): (format: string) => FormatLimits {
  const { channels } = channelsFileSchema.parse(readJson(resources, 'channels.json'));
  return (format) => {
    const channel = channels.find((entry) => entry.id === format);
    if (channel === undefined) throw new AppError('format-unknown', { format });
    return {
      accepted: PICTURE_EXTENSIONS.filter((ext) => channel.accepted.includes(ext)),
      size: sizeLimits(channel),
    };
  };
}

function readJson(resources: string, name: string): unknown {
  return JSON.parse(readFileSync(join(resources, 'data', name), 'utf8'));
}

function bytesOf(formats: readonly EncodedFormat[]): number {
  return formats.flatMap((format) => format.pictures).reduce((sum, picture) => sum + picture.bytes, 0);
}
