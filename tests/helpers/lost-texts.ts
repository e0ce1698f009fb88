import { allRowsOf, type DesignDocument } from '#core/design/document.ts';
import { rowsOf, textOf } from '#core/design/draw/slot-values.ts';
import type { TextLine } from '#core/design/display-list.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import type { RenderedDesign } from '#core/design/rendered-design.ts';
import { pagesIn, type Template, type TemplateSlot } from '#core/design/template.ts';
import { markupOf } from '#core/design/slot-markup.ts';
import { hasMarks, parseMarkup } from '#core/design/text/markup.ts';
import { normalizeText } from '#core/design/text/normalize.ts';

/** A text a user typed and what a finding about it would name: `judul`, `fakta.2`, `seri.3.label`. */
interface Typed {
  readonly place: string;
  readonly text: string;
}

/**
 * Texts of a filled document that are neither drawn whole on one of the pages nor named by an error: what "nothing is cut
 * silently" forbids. Dates are written out in words and the contact line drops whole contacts, so both are left aside;
 * so is what a layout says it does not show.
 */
export function lostTexts(
  document: DesignDocument,
  layout: LayoutId,
  design: RenderedDesign,
): readonly string[] {
  const items = design.pages.flatMap((page) => page.items);
  const drawn = items
    .flatMap((item) => (item.kind === 'text' ? squash(item.lines.map(textOfLine).join('')) : []))
    .join('\n');
  const errors = design.findings.filter(({ severity }) => severity === 'error').map(({ slot }) => slot ?? '');
  return document.template.slots.flatMap((slot) => {
    const together = companionsOf(document.template, layout, slot.id);
    if (together === null || slot.id === 'kontak_medsos') return [];
    if (together.some((id) => isEmpty(document, id) || errors.includes(id))) return [];
    if (
      isCode(document.template, layout, slot.id) &&
      items.some((item) => item.kind === 'path' && item.slot === slot.id)
    )
      return [];
    return typedTexts(document, slot, layout)
      .filter(
        ({ text, place }) => !drawn.includes(squash(text)) && !errors.some((error) => names(error, place)),
      )
      .map(({ place, text }) => `${place}: "${text}" is neither drawn nor refused`);
  });
}

/** Cells of a row or rows of a list may stand in one text: then the finding names its first cell, or the list. */
function names(error: string, place: string): boolean {
  const [slot, row] = place.split('.');
  return error === place || error === slot || (row !== undefined && error.startsWith(`${slot}.${row}.`));
}

/** A line as it was typed: without the hyphen of a word that goes on in the next line. */
function textOfLine({ text, isSplit }: TextLine): string {
  return isSplit === true ? text.slice(0, -1) : text;
}

function squash(text: string): string {
  return normalizeText(text).replace(/\s/g, '');
}

function isEmpty({ values }: DesignDocument, slot: string): boolean {
  return textOf(values, slot) === '' && rowsOf(values, slot).length === 0 && values[slot]?.kind !== 'photo';
}

function typedTexts(document: DesignDocument, slot: TemplateSlot, layout: LayoutId): readonly Typed[] {
  if (slot.type === 'teks')
    return [{ place: slot.id, text: asDrawn(textOf(document.values, slot.id), slot) }];
  if (slot.type === 'grafik') return chartTexts(document, slot.id);
  if (slot.columns === undefined) return [];
  const [isList, most] = [slot.columns.length === 1, mostRows(document, layout, slot.id)];
  // Rows that are pages count with the blank ones: each has its page.
  const isPaged = pagesIn(document.template, layout).some(({ each }) => each?.slot === slot.id);
  return (isPaged ? allRowsOf : rowsOf)(document.values, slot.id)
    .slice(0, most)
    .flatMap((row, index) =>
      (slot.columns ?? [])
        .filter(({ type }) => type !== 'tanggal_jam')
        .map(({ id }) => ({
          place: isList ? `${slot.id}.${index + 1}` : `${slot.id}.${index + 1}.${id}`,
          text: asDrawn(row[id] ?? '', slot, id),
        })),
    );
}

/** A text without the stars of what is emphasised, its items with the markers they are drawn with. */
function asDrawn(text: string, slot: TemplateSlot, cell: string | null = null): string {
  const markup = markupOf(slot, cell);
  if (!hasMarks(text, markup)) return text;
  return parseMarkup(text, markup)
    .map((block) => `${block.marker ?? ''} ${block.text}`)
    .join(' ');
}

/** What stands around a chart and in its cells, as far as it can be drawn at all: what cannot is named for the chart. */
function chartTexts({ values }: DesignDocument, slot: string): readonly Typed[] {
  const value = values[slot];
  if (value?.kind !== 'chart') return [];
  return [
    { place: `${slot}.judul`, text: value.title },
    { place: `${slot}.satuan`, text: value.unit },
    { place: `${slot}.sumber`, text: value.source },
  ];
}

type Json = Readonly<Record<string, unknown>>;

/** Every object of a layout that names the slot. */
function objectsOf(template: Template, layout: LayoutId): readonly Json[] {
  const walk = (value: unknown): readonly Json[] => {
    if (Array.isArray(value)) return value.flatMap(walk);
    // Templates are JSON: what is an object and no array is a record.
    if (typeof value === 'object' && value !== null)
      return [value as Json, ...Object.values(value).flatMap(walk)];
    return [];
  };
  return pagesIn(template, layout).flatMap(({ parts, each }) => [
    ...walk(parts),
    ...(each === undefined ? [] : [{ part: 'each', slot: each.slot }]),
  ]);
}

function namesIn(value: unknown, key: string): readonly string[] {
  return Array.isArray(value)
    ? value.flatMap((one: Json) => (typeof one[key] === 'string' ? [one[key]] : []))
    : [];
}

/**
 * Slots that stand in one text with `slot` or that it waits for: while one of them is missing or refused, `slot` is not
 * shown either, and the finding of that one says why. Null when the layout does not show the slot at all.
 */
function companionsOf(template: Template, layout: LayoutId, slot: string): readonly string[] | null {
  const objects = objectsOf(template, layout);
  const texts = objects.filter(({ content }) => namesIn(content, 'slot').includes(slot));
  const parts = objects.filter((one) => one['slot'] === slot && 'part' in one);
  if (texts.length + parts.length === 0) return null;
  const waits = [...texts, ...parts].flatMap(({ when }) => namesIn(when, 'filled'));
  const joined = texts.flatMap(({ content }) => namesIn(content, 'slot'));
  const stamp = slot === 'klaim' && template.stampSlot !== null ? [template.stampSlot] : [];
  return [...new Set([...waits, ...joined, ...stamp])].filter((id) => id !== slot);
}

/** Whether a slot is shown as a QR code: what it says is read in tests of its own. */
function isCode(template: Template, layout: LayoutId, slot: string): boolean {
  return objectsOf(template, layout).some(
    ({ part, content }) => part === 'qr' && namesIn(content, 'slot').includes(slot),
  );
}

/** How many rows a layout shows of a slot, by what those of its parts say whose conditions hold. */
function mostRows(document: DesignDocument, layout: LayoutId, slot: string): number {
  const { template } = document;
  const parts = objectsOf(template, layout).filter((one) => one['slot'] === slot && 'part' in one);
  const shown = parts.filter(
    ({ when }) =>
      namesIn(when, 'filled').every((id) => !isEmpty(document, id)) &&
      namesIn(when, 'empty').every((id) => isEmpty(document, id)),
  );
  const last = shown.flatMap(({ rows }) => (Array.isArray(rows) ? [Number(rows[1])] : []));
  return last.length > 0 ? Math.max(...last) : (template.slots.find(({ id }) => id === slot)?.max ?? 0);
}
