import type { CaptionFindingCode } from '../calendar/caption-check.ts';
import type { DesignFindingCode } from '../design/rendered-design.ts';
import type { Finding } from '../shared/finding.ts';

/** What only the check before submitting can find. */
export const OWN_FINDINGS = [
  'formats-missing',
  'design-missing',
  'size-not-offered',
  'pages-too-many',
  'contrast-low',
  'contrast-not-measured',
  'release-not-printed',
  'photo-small',
  'logo-small',
  'logo-distorted',
  'brand-part-missing',
  'brand-not-valid',
  'brand-dated',
  'color-forbidden',
  'color-pair-forbidden',
  'outside-safe-zone',
  'text-small',
  'text-covered',
  'logo-crowded',
  'photo-repeated',
  'photo-must-mask',
  'photo-consent-open',
  'photo-credit-missing',
  'photo-credit-left-out',
  'photo-posted-before',
  'photo-alt-file-name',
  'chart-source-missing',
  'chart-data-old',
  'alt-text-file-name',
  'words-innocence',
  'words-child',
  'words-victim',
  'personal-nik',
  'personal-account',
  'personal-phone',
  'personal-plate',
] as const;

/** Every code the check can answer. */
export type PreflightCode = CaptionFindingCode | DesignFindingCode | (typeof OWN_FINDINGS)[number];

/** One finding of the check. */
export type PreflightFinding = Finding<PreflightCode>;

/** The room in which a finding is mended. */
export type JumpRoom = 'calendar' | 'release' | 'studio';

/**
 * A name for a finding that stays the same between two checks and changes with what was found, so that a recorded reason
 * for one telephone number never covers another.
 */
export function findingKey(finding: PreflightFinding): string {
  const { code, slot, field, format, page, params } = finding;
  const place = [code, format ?? '', slot ?? '', field ?? '', params];
  return JSON.stringify(page === undefined ? place : [...place, page]);
}

const QUESTIONS: ReadonlySet<PreflightCode> = new Set(['words-innocence', 'words-child', 'words-victim']);

/** Whether a finding only asks: whoever looks answers once, and the same sentence is not asked about again. */
export function isQuestion({ code }: Pick<PreflightFinding, 'code'>): boolean {
  return QUESTIONS.has(code);
}

/** Where a finding is mended; what was found on a picture as a whole, in the Studio on that size and page. */
export function jumpRoom({ slot, format, page, field }: PreflightFinding): JumpRoom {
  if (slot !== undefined || page !== undefined || field === 'design') return 'studio';
  if (field === undefined && format !== undefined) return 'studio';
  return field === 'release' ? 'release' : 'calendar';
}
