import { LAYOUT_SIZES, SMALLEST_TEXT_PX, type LayoutId } from '../layouts.ts';
import { boundsOf } from '../part-box.ts';
import { layoutsOf, pagesIn, type Template } from '../template.ts';
import { pagesOf, partsOn, titleOf, type NamedPart, type PagePlace } from './page-parts.ts';
import { slotsDrawnIn } from './slot-use.ts';

/** What speaks against publishing a template. Texts stand in i18n under these codes. */
export const TEMPLATE_PROBLEMS = [
  'page-bare',
  'slot-none',
  'slot-unknown',
  'slot-unshown',
  'slot-missing-here',
  'text-below-smallest',
  'part-off-page',
] as const;

/** Something that speaks against publishing a template: where, and on what. */
export interface TemplateProblem {
  readonly code: (typeof TEMPLATE_PROBLEMS)[number];
  /** The size it is about; absent for the template as a whole. */
  readonly layout?: LayoutId;
  /** From 0. */
  readonly page?: number;
  readonly part?: string;
  readonly slot?: string;
}

/** A size may show less than others, as some of ours do: its designer is asked whether that is meant. */
const ADVICE: ReadonlySet<TemplateProblem['code']> = new Set(['slot-missing-here']);

/** Whether a template must not be published with it. */
export function blocks({ code }: TemplateProblem): boolean {
  return !ADVICE.has(code);
}

/** What of a template's own make speaks against publishing it. Whether its samples fit is asked of drawing. */
export function checkTemplate(template: Template): readonly TemplateProblem[] {
  const known = new Set(template.slots.map(({ id }) => id));
  const drawn = slotsDrawnIn(template);
  const asked = template.slots.filter(({ from }) => from === undefined);
  return [
    ...(asked.length === 0 ? [{ code: 'slot-none' } as const] : []),
    ...[...drawn].filter((slot) => !known.has(slot)).map((slot) => ({ code: 'slot-unknown', slot }) as const),
    ...asked
      .filter(({ id }) => !drawn.has(id) && id !== template.stampSlot)
      .map(({ id }) => ({ code: 'slot-unshown', slot: id }) as const),
    ...layoutsOf(template).flatMap((layout) => checkLayout(template, layout)),
  ];
}

function checkLayout(template: Template, layout: LayoutId): readonly TemplateProblem[] {
  const drawn = slotsDrawnIn({ layouts: { [layout]: template.layouts[layout] } });
  const required = template.slots.filter(
    ({ id, required: isRequired, from }) => isRequired && from === undefined && id !== template.stampSlot,
  );
  return [
    ...pagesOf(template, layout).flatMap((place) => checkPage(template, place)),
    ...required
      .filter(({ id }) => !drawn.has(id) && slotsDrawnIn(template).has(id))
      .map(({ id }) => ({ code: 'slot-missing-here', layout, slot: id }) as const),
  ];
}

function checkPage(template: Template, place: PagePlace): readonly TemplateProblem[] {
  const at = { layout: place.layout, page: place.page };
  const parts = partsOn(template, place).filter(({ hidden }) => hidden !== true);
  if (parts.length === 0 && pagesIn(template, place.layout)[place.page]?.each === undefined)
    return [{ code: 'page-bare', ...at }];
  return parts.flatMap((part) => checkPart(part, at));
}

function checkPart(part: NamedPart, at: PagePlace): readonly TemplateProblem[] {
  const { widthPx, heightPx } = LAYOUT_SIZES[at.layout];
  const box = boundsOf(part);
  const isOff =
    box.xPx >= widthPx || box.yPx >= heightPx || box.xPx + box.widthPx <= 0 || box.yPx + box.heightPx <= 0;
  const isTiny = Math.min(...sizesIn(part)) < SMALLEST_TEXT_PX[at.layout];
  return [
    ...(isOff ? [{ code: 'part-off-page', ...at, part: titleOf(part) } as const] : []),
    ...(isTiny ? [{ code: 'text-below-smallest', ...at, part: titleOf(part) } as const] : []),
  ];
}

/** The smallest letters that texts of a part may be set in; ornaments have none. */
function sizesIn(part: NamedPart): readonly number[] {
  switch (part.part) {
    case 'text':
      return [part.style.size[0]];
    case 'rows':
      return part.variants.flatMap(({ columns }) =>
        columns.flatMap(({ children }) => children.map(({ style }) => style.size[0])),
      );
    case 'chart':
      return [part.title, part.label, part.value, part.note].map(({ size }) => size[0]);
    default:
      return [];
  }
}
