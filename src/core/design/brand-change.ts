import { USUAL_LOGO_RULE } from '../brand/logo-rule.ts';
import { sameJson } from '../shared/same-json.ts';
import { USUAL_TEXT_SCALE } from '../brand/text-scale.ts';
import { followsTextScale } from './scaled-style.ts';
import type { BrandSnapshot, DesignDocument } from './document.ts';

/** What of an office's marks differs, in the order screens name it. */
export const BRAND_PARTS = [
  'nama',
  'logo',
  'warna',
  'kontak',
  'masa',
  'zona',
  'aturan_logo',
  'huruf',
] as const;

/** A part of an office's marks. */
export type BrandPart = (typeof BRAND_PARTS)[number];

/** What changes in a design when it takes on `now`; none when that shows or means nothing else in it. */
export function brandChanges(
  { brand: before, template }: Pick<DesignDocument, 'brand' | 'template'>,
  now: BrandSnapshot,
): readonly BrandPart[] {
  const isOther: Readonly<Record<BrandPart, boolean>> = {
    nama: before.satker !== now.satker || before.initials !== now.initials,
    logo: before.logo?.sha256 !== now.logo?.sha256 || before.logoOnDark?.sha256 !== now.logoOnDark?.sha256,
    warna: !isSame(before.palette.colors, now.palette.colors),
    kontak: before.contacts.join('\n') !== now.contacts.join('\n'),
    masa: before.validFrom !== now.validFrom || before.validUntil !== now.validUntil,
    aturan_logo: !sameJson(before.logoRule ?? USUAL_LOGO_RULE, now.logoRule ?? USUAL_LOGO_RULE),
    huruf:
      (before.textScale ?? USUAL_TEXT_SCALE) !== (now.textScale ?? USUAL_TEXT_SCALE) &&
      followsTextScale(template),
    zona: before.zoneLabel !== now.zoneLabel,
  };
  return BRAND_PARTS.filter((part) => isOther[part]);
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return (
    Object.keys(one).length === Object.keys(other).length &&
    Object.entries(one).every(([role, color]) => other[role] === color)
  );
}
