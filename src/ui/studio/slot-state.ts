import type { SlotForm } from '#core/design/describe-slots.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import type { DesignFinding, RenderedDesign, SlotFit } from '#core/design/rendered-design.ts';
import { isAddressSlot } from '#core/design/office-values.ts';
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
  /** Cells of a chart that an error names, as `r2.c1`. */
  readonly cells: ReadonlySet<string>;
  /** Whether the slot keeps a page from leaving. */
  readonly blocks: boolean;
}

/** A slot, and the sizes that show it: none where it stands on no page by itself. */
type ShownSlot = TemplateSlot & Pick<SlotForm, 'shownOn'>;

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

const TOO_MUCH: ReadonlySet<string> = new Set([
  'text-too-long',
  'word-too-wide',
  'rows-too-many',
  'qr-too-long',
]);

/** Whether a refusal says that there is more than has room, as opposed to something that cannot be. */
export function isTooMuch(finding: DesignFinding): boolean {
  return TOO_MUCH.has(finding.code);
}

/** What the line under a field says: refused, where and by how much; missing; or that it fits, and how. */
export function slotState(slot: ShownSlot, pages: Pages, layout: LayoutId, words: Words): SlotState {
  const errors = [...pages.values()].flatMap((page) =>
    findingsOf(page, slot.id).filter(({ severity }) => severity === 'error'),
  );
  const cells = errors.flatMap(({ slot: place }) => /r\d+\.c\d+$/.exec(place ?? '')?.[0] ?? []);
  return { ...wordsUnder(slot, pages, layout, words), cells: new Set(cells) };
}

type LineUnder = Omit<SlotState, 'cells'>;

function wordsUnder(slot: ShownSlot, pages: Pages, layout: LayoutId, words: Words): LineUnder {
  const { shownOn } = slot;
  // What is wrong with a value is wrong where nobody sees it too: only sizes that show it are named.
  const seen = [...pages].filter(([id]) => shownOn.length === 0 || shownOn.includes(id));
  const byLayout = seen.map(([id, page]) => ({ id, findings: findingsOf(page, slot.id) }));
  const refused = byLayout.filter(({ findings }) => findings.some(isRefusal));
  if (refused.length > 0) return refusedState(refused, seen.length, words);
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
  // What is left asks for a look, and keeps nothing from leaving.
  const doubt = all[0];
  if (doubt !== undefined) return { tone: 'warn', text: doubtText(slot, doubt, words), blocks: false };
  return fittingState(slot, pages, layout, words);
}

/** An address that makes too small a code has a short one in its place: that of the office's site. */
function doubtText(slot: TemplateSlot, finding: DesignFinding, words: Words): string {
  const what = reasonText(finding, words);
  return finding.code === 'qr-small' && isAddressSlot(slot) ? words.t.orSite({ what }) : what;
}

function refusedState(
  refused: readonly { readonly id: LayoutId; readonly findings: readonly DesignFinding[] }[],
  layoutCount: number,
  { t, format }: Words,
): LineUnder {
  const finding = refused[0]?.findings.find(isRefusal);
  if (finding === undefined) return { tone: 'danger', text: null, blocks: true };
  const layouts = format.list(refused.map(({ id }) => t.layouts[id]));
  const reason = reasonText(finding, { t, format });
  const what = whereIn(finding.slot ?? '', reason, { t, format });
  const where = t.onlyIn({ what, layouts });
  if (refused.length < layoutCount) return { tone: 'danger', text: `${where} ${t.othersFit}`, blocks: true };
  return { tone: 'danger', text: layoutCount > 1 ? t.inAll({ what }) : where, blocks: true };
}

/** A reason with the row, or the cell of a chart, it is about. */
function whereIn(slot: string, what: string, { t, format }: Words): string {
  const cell = /\.r(\d+)\.c(\d+)$/.exec(slot);
  if (cell !== null) return t.chart.inCell({ row: numberIn(cell[1]), column: numberIn(cell[2]), what });
  const row = Number(slot.split('.')[1]);
  return Number.isInteger(row) ? t.inRow({ number: format.number(row), what }) : what;

  /** As a spreadsheet counts: the names of the series stand in row 1, those of the rows in column 1. */
  function numberIn(text: string | undefined): string {
    return format.number(Number(text ?? '0') + 1);
  }
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
    case 'address-unreadable':
      return t.notAnAddress({ value: param('value') });
    case 'number-unreadable':
      return t.notANumber({ value: param('value') });
    case 'part-above-whole':
      return t.partAboveWhole({ whole: format.number(Number(finding.params['whole'] ?? 0)) });
    case 'chart-series-too-many':
      return t.chart.tooManySeries({ count: param('count'), max: param('max') });
    case 'chart-negative':
      return t.chart.negative({ value: param('value') });
    case 'chart-above-hundred':
      return t.chart.aboveHundred({ sum: format.number(Number(finding.params['sum'] ?? 0)) });
    case 'chart-province-unknown':
      return t.chart.provinceUnknown({ name: param('value') });
    case 'chart-province-twice':
      return t.chart.provinceTwice({ name: param('value') });
    case 'chart-too-small':
      return t.chart.tooSmall;
    case 'choice-unknown':
      return t.unknownChoice({ value: param('value') });
    case 'placeholder-unchanged':
      return t.stillExample({ text: param('text') });
    case 'slot-empty':
      return t.required;
    case 'qr-too-long':
      return t.qrTooLong;
    case 'qr-small':
      return t.qrSmall;
    case 'qr-faint':
      return t.qrFaint;
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

function fittingState(slot: TemplateSlot, pages: Pages, layout: LayoutId, { t, format }: Words): LineUnder {
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
