import {
  decodePicture,
  encodeDelivery,
  encodeMaster,
  type DeliveryWish,
  type RawPicture,
} from '#backend/encode/encode-picture.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { encodingRulesSchema } from '#core/export/encoding-rules.ts';
import { referencePicture, similarity } from '#core/export/similarity.ts';
import { textAreas } from '#core/export/text-areas.ts';
import { xmpPacket } from '#core/export/xmp.ts';
import { readResource } from '../helpers/design-resources.ts';
import { say, type Comparison } from './bench.ts';
import { calibrate } from './calibration.ts';
import { openDrawingBench, type DrawingBench } from './drawing-bench.ts';
import { mergeLists } from './merge-lists.ts';

/** One page, what canvas makes of it, and what the byte search makes of it at two scores. */
interface Page {
  readonly name: string;
  readonly picture: RawPicture;
  readonly canvas: Sized;
  readonly veryGood: Sized;
  readonly asCanvas: Sized;
  readonly searchedMs: number;
}

interface Sized {
  readonly bytes: number;
  readonly score: number;
}

/** A page of every kind: photo, flat, list, ornament, stamp, chart. More of them take longer and say the same. */
const TEMPLATES = [
  'resmi.siaran_pers_visual',
  'resmi.kutipan_pimpinan',
  'hangat.agenda_kegiatan',
  'resmi.ucapan_hari_besar',
  'resmi.klarifikasi_hoaks',
  'data.capaian_kinerja',
];
const LAYOUTS = ['4x5', '1x1', '9x16'] as const;
const VERY_GOOD = 80;
const RULES = encodingRulesSchema.parse(readResource('data/encoding.json'));

/**
 * The byte search apart from merging: six templates in three layouts, once at a score of 80 and once at whatever score
 * canvas' own JPEG .92 has of the same pixels. All scores are ours; `calibrate` says what they are worth.
 */
export async function bench(): Promise<readonly Comparison[]> {
  const calibration = await calibrate();
  const both = await openDrawingBench();
  try {
    const pages: Page[] = [];
    for (const id of TEMPLATES) {
      for (const layout of LAYOUTS) pages.push(await searched(both, id, layout));
    }
    return [...comparisons(pages), ...(await calibration(pages))];
  } finally {
    await both.close();
  }
}

async function searched(both: DrawingBench, templateId: string, layout: LayoutId): Promise<Page> {
  const name = `${templateId} ${layout}`;
  const lists = mergeLists(templateId, { count: 1, layout });
  const [list] = lists;
  if (list === undefined) throw new Error(`No list for ${name}`);
  const picture = await both.draw(list);
  const { files } = await both.loop(lists, { format: 'jpeg', readsAnew: false, wantsFiles: true });
  const canvas = await sized(picture, files[0] ?? new Uint8Array());
  const master = await encodeMaster(picture);
  const xmp = xmpPacket({ title: name, altText: '', approval: null });
  const page = { master, xmp, texts: textAreas(list, 1) };
  const startedAt = performance.now();
  const veryGood = await deliver(page, VERY_GOOD);
  const searchedMs = performance.now() - startedAt;
  const asCanvas = await deliver(page, canvas.score);
  say(`${name}: kanvas ${told(canvas)}, skor ${VERY_GOOD} ${told(veryGood)}, setara ${told(asCanvas)}`);
  return { name, picture, canvas, veryGood, asCanvas, searchedMs };
}

/** The product's own search, in the formats every network takes, without a goal or a wall: fewest bytes at `score`. */
async function deliver(
  { master, xmp, texts }: Pick<DeliveryWish, 'xmp' | 'texts'> & { readonly master: Uint8Array },
  score: number,
): Promise<Sized> {
  const found = await encodeDelivery(master, {
    accepted: ['png', 'jpg'],
    limits: { goalBytes: null, wallBytes: null },
    rules: { ...RULES, preferredScore: score, floorScore: Math.min(score, RULES.floorScore) },
    xmp,
    texts,
  });
  if (found === null) throw new Error(`Tidak ada berkas dengan skor ${score}`);
  return { bytes: found.bytes.byteLength, score: found.score };
}

async function sized(picture: RawPicture, file: Uint8Array): Promise<Sized> {
  const copy = await decodePicture(file);
  const [original, other] = [picture, copy].map(({ rgba, widthPx, heightPx }) =>
    referencePicture(rgba, widthPx, heightPx),
  );
  if (original === undefined || other === undefined) throw new Error('Nothing to compare');
  return { bytes: file.byteLength, score: similarity(original, other) };
}

function comparisons(pages: readonly Page[]): readonly Comparison[] {
  const sum = (of: (page: Page) => number) => pages.reduce((total, page) => total + of(page), 0);
  const canvasKb = { name: 'kanvas JPEG .92', value: sum(({ canvas }) => canvas.bytes) / 1000 };
  const worst = (of: (page: Page) => number) => Math.min(...pages.map(of));
  say(`pencarian: ${((1000 * pages.length) / sum(({ searchedMs }) => searchedMs)).toFixed(2)} gambar/dtk`);
  return [
    {
      what: `${pages.length} gambar pada skor ≥ ${VERY_GOOD}`,
      unit: 'kB',
      ours: sum(({ veryGood }) => veryGood.bytes) / 1000,
      peer: canvasKb,
      bound: { kind: 'at-most', ratio: 0.45 },
    },
    {
      what: 'skor terendah di antaranya',
      unit: 'skor',
      ours: worst(({ veryGood }) => veryGood.score),
      peer: { name: 'lantai', value: VERY_GOOD },
      bound: { kind: 'at-least', ratio: 1 },
    },
    {
      what: `${pages.length} gambar pada skor kanvas sendiri`,
      unit: 'kB',
      ours: sum(({ asCanvas }) => asCanvas.bytes) / 1000,
      peer: canvasKb,
      bound: { kind: 'at-most', ratio: 0.5 },
    },
    {
      what: 'skor terendah dibanding kanvas',
      unit: 'bagian',
      ours: worst(({ asCanvas, canvas }) => asCanvas.score / canvas.score),
      peer: { name: 'kanvas', value: 1 },
      bound: { kind: 'at-least', ratio: 1 },
    },
  ];
}

function told({ bytes, score }: Sized): string {
  return `${Math.round(bytes / 1000)} kB (${score.toFixed(1)})`;
}
