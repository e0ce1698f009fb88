import type { DisplayList } from '#core/design/display-list.ts';
import type { DesignDocument } from '#core/design/document.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { hasErrors } from '#core/shared/finding.ts';
import { bundledFaces } from '../helpers/design-resources.ts';
import { aDocument, builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';

/** A row changes this many texts: a title, a name and a line, as tables of an office do. */
const TEXTS_THAT_CHANGE = 3;
const WORDS = ['Padma', 'Nusa', 'Kelapa', 'Teluk', 'Harapan', 'Bahari', 'Selat', 'Mutiara'];

/** What a merge of `count` rows draws: the template's ordinary sample, in which each row changes up to three texts. */
export function mergeLists(
  templateId: string,
  { count, layout }: { readonly count: number; readonly layout: LayoutId },
): readonly DisplayList[] {
  const template = builtInTemplate(templateId);
  const values = sampleValues(template, 'ordinary');
  const faces = bundledFaces();
  return Array.from({ length: count }, (_, row) => {
    const document = aDocument(template, valuesOfRow(values, row));
    const { pages, findings } = renderDesign(document, layout, { faces });
    if (hasErrors(findings)) throw new Error(`${templateId} row ${row}: ${JSON.stringify(findings)}`);
    return pages[0];
  });
}

/** The last word of a text becomes another: as long as its own at most, so that every row fits as the sample does. */
function valuesOfRow(values: DesignDocument['values'], row: number): DesignDocument['values'] {
  const changing = Object.entries(values)
    .flatMap(([slot, value]) => (value.kind === 'text' && /^\D+ \D+$/.test(value.text) ? [slot] : []))
    .slice(0, TEXTS_THAT_CHANGE);
  return Object.fromEntries(
    Object.entries(values).map(([slot, value]) => {
      if (value.kind !== 'text' || !changing.includes(slot)) return [slot, value];
      return [slot, { ...value, text: value.text.replace(/\S+$/, WORDS[row % WORDS.length] ?? '') }];
    }),
  );
}
