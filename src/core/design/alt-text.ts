import { isPictureName } from '../shared/picture-name.ts';
import { chartInWords } from './chart/chart-words.ts';
import type { DesignDocument } from './document.ts';
import { photoOf, rowsOf, textOf } from './draw/slot-values.ts';
import { picturesOf } from './photo-places.ts';
import { plainValues } from './slot-markup.ts';
import type { TemplateSlot } from './template.ts';
import { normalizeText } from './text/normalize.ts';
import { writeAs } from './writing/write-as.ts';

/** Slots that name the sender or fill in for the stamp; said first or not at all. */
const NOT_LISTED: ReadonlySet<string> = new Set(['logo', 'satker', 'tautan', 'kontak_medsos', 'label']);

/**
 * A first alt text in Indonesian, put together from the slots: what kind of picture it is, from whom, and what it says,
 * in the order of the template. For an officer to edit, so it is complete rather than short; a caller compares it with
 * the platform's limit.
 */
export function altTextProposal(document: DesignDocument): string {
  const { template, brand } = document;
  const values = plainValues(template, document.values);
  const office = textOf(values, 'satker') || brand.satker;
  const label = template.stampSlot === null ? '' : textOf(values, template.stampSlot);
  const kind = [template.name.id, ...(label === '' ? [] : [`dengan cap ${label}`])].join(' ');
  const says = template.slots
    .filter((slot) => !NOT_LISTED.has(slot.id))
    .flatMap((slot) => sentenceOf({ ...document, values }, slot));
  const pictures = picturesOf(template).flatMap(({ part }) =>
    part.hidden === true ? [] : seenIn(part.photo),
  );
  return normalizeText([`${kind} dari ${office}.`, ...says, ...new Set(pictures)].join(' '));
}

function sentenceOf(document: DesignDocument, slot: TemplateSlot): readonly string[] {
  const { values, brand } = document;
  const photo = photoOf(values, slot.id);
  if (photo !== null) return seenIn(photo);
  const chart = values[slot.id];
  if (chart?.kind === 'chart') return [chartInWords(chart)].filter((words) => words !== '');
  const rows = rowsOf(values, slot.id);
  if (rows.length > 0) return [sentence(`${slot.label.id}: ${rows.map(rowInWords).join('; ')}`)];
  const text = textOf(values, slot.id);
  if (text === '') return [];
  const written =
    slot.type === 'tanggal'
      ? writeAs(text, 'tanggal', brand.zoneLabel)
      : slot.type === 'tanggal_jam'
        ? writeAs(text, 'waktu_cek', brand.zoneLabel)
        : slot.type === 'rentang_tanggal'
          ? writeAs(text, 'rentang', brand.zoneLabel)
          : text;
  return [sentence(`${slot.label.id}: ${written}`)];
}

/** What a photo shows; the name of its file says nothing of that. */
function seenIn({ alt }: { readonly alt: string }): readonly string[] {
  return alt.trim() === '' || isPictureName(alt) ? [] : [sentence(`Foto: ${alt}`)];
}

function rowInWords(row: Readonly<Record<string, string>>): string {
  return Object.values(row)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .map((cell) => cell.replace(/[.;]$/, ''))
    .join(', ');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
