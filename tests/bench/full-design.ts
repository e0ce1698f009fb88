import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import { LAYOUT_SIZES, SMALLEST_TEXT_PX, type LayoutId } from '#core/design/layouts.ts';
import { shapeIt, type Op } from '../helpers/shaping.ts';

/** The sizes of one post. */
const LAYOUTS = ['4x5', '1x1', '9x16', '16x9'] as const;
const ACROSS = 4;
const MARGIN_PX = 40;
/** How many fields a design is opened with that must answer every key at once. */
export const MANY_SLOTS = 40;

/** A design with as many fields as an officer ever meets, every one filled and shown in every size. @returns its uid */
export async function createFullDesign(client: Client): Promise<string> {
  const { uid } = await client.call('template.draft', {
    name: 'Empat puluh isian',
    layouts: [...LAYOUTS],
    from: { blank: true },
  });
  const ids = Array.from({ length: MANY_SLOTS }, (_, index) => `isian_${index + 1}`);
  const ops = ids.flatMap((id, index): readonly Op[] => [
    { op: 'slot', slot: slotOf(id, index) },
    ...LAYOUTS.map((layout) => textOf(id, index, layout)),
  ]);
  const draft = await client.call('design.get', { uid });
  const drawn = await shapeIt(client, draft, ...ops);
  const filled = await fill(client, drawn, ids);
  const published = await client.call('template.publish', { uid, rev: filled.rev });
  if (published.outcome !== 'published') throw new Error(JSON.stringify(published));
  const design = await client.call('design.create', { templateId: published.id });
  await fill(client, design, ids);
  return design.uid;
}

function fill(
  client: Client,
  { uid, rev }: { readonly uid: string; readonly rev: number },
  ids: readonly string[],
) {
  const diff: Input<'design.apply'>['diff'] = ids.map((id, index) => ({
    path: ['values', id],
    value: { kind: 'text', text: `Layanan gratis ${index + 1}` },
  }));
  return client.call('design.apply', { uid, rev, gesture: 'isi', diff });
}

function slotOf(id: string, index: number) {
  const name = { id: `Isian ${index + 1}`, en: `Field ${index + 1}` };
  return { id, label: name, hint: name, type: 'teks', max: 24, required: false } as const;
}

function textOf(id: string, index: number, layout: LayoutId): Op {
  const { widthPx, heightPx } = LAYOUT_SIZES[layout];
  const wide = Math.floor((widthPx - 2 * MARGIN_PX) / ACROSS);
  const high = Math.floor((heightPx - 2 * MARGIN_PX) / (MANY_SLOTS / ACROSS));
  const box = [
    MARGIN_PX + (index % ACROSS) * wide,
    MARGIN_PX + Math.floor(index / ACROSS) * high,
    wide - 8,
    high - 4,
  ] as const;
  const leastPx = SMALLEST_TEXT_PX[layout];
  const style = {
    face: 'sans-700',
    size: [leastPx, leastPx + 8],
    lines: 2,
    leading: 1.1,
    color: 'ink',
    align: 'left',
  } as const;
  return {
    op: 'add',
    on: { layout, page: 0 },
    part: {
      part: 'text',
      id: `t_${id}`,
      box: [...box],
      content: [{ slot: id }],
      style: { ...style, size: [...style.size] },
    },
  } as unknown as Op;
}
