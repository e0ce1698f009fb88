import type { LayoutId } from '#core/design/layouts.ts';
import type { DesignFinding, RenderedDesign, SlotFit } from '#core/design/rendered-design.ts';
import { assertNever } from '#core/shared/assert.ts';
import type { TemplateSlot } from '#core/design/template.ts';
import type { Format } from '#i18n/format.ts';
import type { RoomMessages } from '#i18n/messages.ts';

/** Every layout as it is drawn now. */
export type Pages = ReadonlyMap<LayoutId, RenderedDesign>;

/** The line under a field. */
export interface SlotState {
  readonly tone: 'ok' | 'warn' | 'danger' | undefined;
  readonly text: string | null;
  /** Whether the slot keeps a page from leaving. */
  readonly blocks: boolean;
}

interface Words {
  readonly t: RoomMessages['studio'];
  readonly format: Format;
}

/** Findings about one slot (its rows and cells included) on one page. */
export function findingsOf(page: RenderedDesign, slot: string): readonly DesignFinding[] {
  return page.findings.filter((finding) => finding.slot === slot || finding.slot?.startsWith(`${slot}.`));
}

/** Whether a finding says that content is there but cannot be set, as opposed to missing. */
export function isRefusal(finding: DesignFinding): boolean {
  return (
    finding.severity === 'error' && finding.code !== 'slot-empty' && finding.code !== 'stamp-without-label'
  );
}

/** What the line under a field says: refused, where and by how much; missing; or that it fits, and how. */
export function slotState(slot: TemplateSlot, pages: Pages, layout: LayoutId, words: Words): SlotState {
  const byLayout = [...pages].map(([id, page]) => ({ id, findings: findingsOf(page, slot.id) }));
  const refused = byLayout.filter(({ findings }) => findings.some(isRefusal));
  if (refused.length > 0) return refusedState(refused, pages.size, words);
  const all = byLayout.flatMap(({ findings }) => findings);
  if (all.some(({ code }) => code === 'stamp-without-label'))
    return { tone: 'danger', text: words.t.stampMissing, blocks: true };
  const missing = all.find(({ code }) => code === 'slot-empty');
  if (missing !== undefined)
    return {
      tone: 'warn',
      text: missing.slot === slot.id ? words.t.required : words.t.emptyRow,
      blocks: true,
    };
  if (all.some(({ code }) => code === 'logo-missing'))
    return { tone: 'warn', text: words.t.logoMissing, blocks: false };
  return fittingState(slot, pages, layout, words);
}

function refusedState(
  refused: readonly { readonly id: LayoutId; readonly findings: readonly DesignFinding[] }[],
  layoutCount: number,
  { t, format }: Words,
): SlotState {
  const finding = refused[0]?.findings.find(isRefusal);
  if (finding === undefined) return { tone: 'danger', text: null, blocks: true };
  const layouts = format.list(refused.map(({ id }) => t.layouts[id]));
  const reason = reasonText(finding, { t, format });
  const [, row] = finding.slot?.split('.') ?? [];
  const what = row === undefined ? reason : t.inRow({ number: format.number(Number(row)), what: reason });
  const where = t.onlyIn({ what, layouts });
  const text = refused.length < layoutCount ? `${where} ${t.othersFit}` : where;
  return { tone: 'danger', text, blocks: true };
}

/** Why a text cannot be set, in a few words and with the figure that matters. */
export function reasonText(finding: DesignFinding, { t, format }: Words): string {
  const param = (name: string): string => String(finding.params[name] ?? '');
  switch (finding.code) {
    case 'text-too-long':
      return t.tooLong({ letters: format.number(Number(finding.params['lettersOver'] ?? 0)) });
    case 'word-too-wide':
      return t.wordTooWide({ word: param('word') });
    case 'glyph-missing':
      return t.glyphMissing({ character: param('character') });
    case 'rows-too-many':
      return t.tooManyRows({ count: param('count'), max: param('max') });
    case 'number-unreadable':
      return t.notANumber({ value: param('value') });
    case 'part-above-whole':
      return t.partAboveWhole({ whole: format.number(Number(finding.params['whole'] ?? 0)) });
    case 'choice-unknown':
      return t.unknownChoice({ value: param('value') });
    case 'placeholder-unchanged':
      return t.stillExample({ text: param('text') });
    case 'slot-empty':
      return t.required;
    case 'logo-missing':
      return t.logoMissing;
    case 'stamp-without-label':
      return t.stampMissing;
    case 'stamp-removed':
      return t.stampRemoved;
    default:
      return assertNever(finding.code);
  }
}

function fittingState(slot: TemplateSlot, pages: Pages, layout: LayoutId, { t, format }: Words): SlotState {
  const here = fitsOf(pages.get(layout), slot.id);
  const everywhere = [...pages.values()].filter((page) => fitsOf(page, slot.id).length > 0);
  if (everywhere.length === 0) return { tone: undefined, text: null, blocks: false };
  const [only] = here;
  // Not set on its own here: it may stand inside another slot's text, so nothing is claimed.
  if (only === undefined) return { tone: undefined, text: null, blocks: false };
  const fits =
    here.length === 1
      ? t.fits({ lines: format.number(only.lineCount), max: format.number(only.maxLines) })
      : t.fitsAll({ count: format.number(everywhere.length) });
  const text = here.some(({ usesSecondFace }) => usesSecondFace) ? `${fits}, ${t.narrower}` : fits;
  return { tone: 'ok', text, blocks: false };
}

function fitsOf(page: RenderedDesign | undefined, slot: string): readonly SlotFit[] {
  return (page?.fits ?? []).filter((fit) => fit.slot === slot || fit.slot.startsWith(`${slot}.`));
}
