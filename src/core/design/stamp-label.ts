import { MEANING_COLORS } from './color-roles.ts';

/** The words a claim may be stamped with. */
export const STAMP_LABELS = [
  'HOAKS',
  'DISINFORMASI',
  'MISINFORMASI',
  'MALINFORMASI',
  'PENIPUAN',
  'BELUM TERBUKTI',
  'BENAR',
] as const;

/** A word a claim may be stamped with. */
export type StampLabel = (typeof STAMP_LABELS)[number];

/** The stamp word that `text` is, whatever its case; null when it is none. */
export function readStampLabel(text: string): StampLabel | null {
  const word = text.trim().replace(/\s+/g, ' ').toUpperCase();
  return STAMP_LABELS.find((label) => label === word) ?? null;
}

/** The colour of a label and the pale ground of its claim; doubt where there is no label. */
export function labelColors(label: StampLabel | null): { readonly strong: string; readonly soft: string } {
  const { salah, salahSoft, benar, benarSoft, waspada, waspadaSoft } = MEANING_COLORS;
  if (label === 'BENAR') return { strong: benar, soft: benarSoft };
  if (label === 'BELUM TERBUKTI' || label === null) return { strong: waspada, soft: waspadaSoft };
  return { strong: salah, soft: salahSoft };
}
