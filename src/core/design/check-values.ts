import { checkChart } from './chart/check-chart.ts';
import { allRowsOf, type DesignDocument, type SlotValues } from './document.ts';
import { barValue } from './draw/bars.ts';
import { contactsOf } from './draw/contact.ts';
import { isFilled, photoOf, rowsOf, textOf } from './draw/slot-values.ts';
import type { LayoutId } from './layouts.ts';
import { isAddressSlot, siteAddress } from './office-values.ts';
import { pageOfFinding, pageShowing, type PlacedPage } from './page-sequence.ts';
import type { DesignFinding, DesignFindingCode } from './rendered-design.ts';
import { markupOf } from './slot-markup.ts';
import { readStampLabel } from './stamp-label.ts';
import { pagesIn, type TemplateSlot } from './template.ts';
import { plainWords } from './text/markup.ts';

interface Checked {
  readonly document: DesignDocument;
  readonly layout: LayoutId;
  readonly values: SlotValues;
  /** All pages of the layout with these values. */
  readonly pages: readonly PlacedPage[];
}

/**
 * What is wrong with the values themselves, before anything is set: required slots empty, choices that are none of the
 * options, more rows than the template sets, figures that are no numbers, a claim without a label, a missing logo.
 */
export function checkValues(checked: Checked): readonly DesignFinding[] {
  const { template } = checked.document;
  return [
    ...template.slots.flatMap((slot) => checkSlot(checked, slot)),
    ...checkShares(checked),
    ...(template.stampSlot !== null && readStampLabel(textOf(checked.values, template.stampSlot)) === null
      ? [finding(checked, { code: 'stamp-without-label', slot: template.stampSlot })]
      : []),
  ];
}

function checkSlot(checked: Checked, slot: TemplateSlot): readonly DesignFinding[] {
  if (slot.id === 'logo') return checkLogo(checked);
  if (slot.id === checked.document.template.stampSlot) return [];
  if (slot.id === 'kontak_medsos' && contactsOf(checked).length > 0) return [];
  if (!isFilled(checked, slot.id))
    return slot.required ? [finding(checked, { code: 'slot-empty', slot: slot.id })] : [];
  if (slot.options !== undefined && !slot.options.includes(textOf(checked.values, slot.id)))
    return [
      finding(checked, {
        code: 'choice-unknown',
        slot: slot.id,
        params: { value: textOf(checked.values, slot.id) },
      }),
    ];
  if (isAddressSlot(slot) && siteAddress([textOf(checked.values, slot.id)]) === null)
    return [
      finding(checked, {
        code: 'address-unreadable',
        slot: slot.id,
        params: { value: textOf(checked.values, slot.id) },
      }),
    ];
  if (isUnchanged(checked, slot))
    return [
      finding(checked, {
        code: 'placeholder-unchanged',
        slot: slot.id,
        params: { text: slot.default ?? '' },
      }),
    ];
  if (slot.type === 'grafik') return checkChartSlot(checked, slot);
  if (slot.type === 'angka') return checkNumber(checked, slot.id);
  return slot.type === 'daftar' || slot.type === 'tabel' ? checkRows(checked, slot) : [];
}

/** Whether a slot still carries what only showed the shape of an answer; spaces around it make it no answer either. */
function isUnchanged({ values }: Checked, slot: TemplateSlot): boolean {
  if (slot.changeRequired !== true || slot.default === undefined) return false;
  // To emphasise a word of the example is not to answer.
  const markup = markupOf(slot);
  return plainWords(textOf(values, slot.id), markup) === plainWords(slot.default.trim(), markup);
}

/** What the cells of a chart say that it cannot show, by cell; a kind the slot does not offer. */
function checkChartSlot(checked: Checked, slot: TemplateSlot): readonly DesignFinding[] {
  const value = checked.values[slot.id];
  if (value?.kind !== 'chart')
    return [
      finding(checked, {
        code: 'number-unreadable',
        slot: slot.id,
        params: { value: textOf(checked.values, slot.id) },
      }),
    ];
  const isOffered = slot.charts?.includes(value.chart) ?? true;
  return [
    ...(isOffered
      ? []
      : [finding(checked, { code: 'choice-unknown', slot: slot.id, params: { value: value.chart } })]),
    ...checkChart(slot.id, value).map(({ severity, ...problem }) => ({
      ...finding(checked, problem),
      severity,
    })),
  ];
}

/** A part shown of a whole cannot be more than it; nothing would be drawn. */
function checkShares(checked: Checked): readonly DesignFinding[] {
  const { template } = checked.document;
  const parts = pagesIn(template, checked.layout).flatMap((page) => page.parts);
  return parts.flatMap((part) => {
    if (part.part !== 'dots') return [];
    const own = barValue(textOf(checked.values, part.slot));
    const whole = barValue(textOf(checked.values, part.whole));
    if (own === null || whole === null || own <= whole) return [];
    const params = { part: own, whole };
    return [finding(checked, { code: 'part-above-whole', slot: part.slot, params })];
  });
}

/** Numbers count things: Indonesian ones from zero up. */
function checkNumber(checked: Checked, slot: string): readonly DesignFinding[] {
  const value = textOf(checked.values, slot);
  if (barValue(value) !== null) return [];
  return [finding(checked, { code: 'number-unreadable', slot, params: { value } })];
}

function checkLogo(checked: Checked): readonly DesignFinding[] {
  if (photoOf(checked.values, 'logo') !== null || checked.document.brand.logo !== null) return [];
  return [{ ...finding(checked, { code: 'logo-missing', slot: 'logo' }), severity: 'warning' }];
}

function checkRows(checked: Checked, slot: TemplateSlot): readonly DesignFinding[] {
  // A row that is a page stands in the design even while it is blank, and must say so.
  const isPaged = checked.pages.some((page) => page.rows?.slot === slot.id);
  const rows = (isPaged ? allRowsOf : rowsOf)(checked.values, slot.id);
  const tooMany =
    slot.max !== null && rows.length > slot.max
      ? [
          finding(checked, {
            code: 'rows-too-many',
            slot: slot.id,
            params: { count: rows.length, max: slot.max },
          }),
        ]
      : [];
  const cells = (slot.columns ?? []).flatMap((column) =>
    rows.flatMap((row, index) => {
      const value = (row[column.id] ?? '').trim();
      const place = `${slot.id}.${index + 1}.${column.id}`;
      if (value === '' && column.required) return [finding(checked, { code: 'slot-empty', slot: place })];
      if (column.type === 'angka' && value !== '' && barValue(value) === null)
        return [finding(checked, { code: 'number-unreadable', slot: place, params: { value } })];
      return [];
    }),
  );
  return [...tooMany, ...cells];
}

function finding(
  checked: Checked,
  {
    code,
    slot,
    params = {},
  }: {
    readonly code: DesignFindingCode;
    readonly slot: string;
    readonly params?: Readonly<Record<string, string | number>>;
  },
): DesignFinding {
  const { document, layout, pages } = checked;
  const shown = pageShowing(document.template, pages, slot);
  const place = { subject: document.template.id, slot, ...(shown === null ? {} : pageOfFinding(shown)) };
  return { code, severity: 'error', ...place, params: { layout, ...params } };
}
