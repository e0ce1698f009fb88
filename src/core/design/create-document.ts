import { deriveColors } from '#core/brand/derive-colors.ts';
import { OWN_PALETTE_ID } from '#core/brand/kit-ids.ts';
import { USUAL_LOGO_RULE } from '#core/brand/logo-rule.ts';
import { USUAL_TEXT_SCALE } from '#core/brand/text-scale.ts';
import { zoneLabel, type Office } from '#core/brand/office.ts';
import type { BrandSnapshot, DesignDocument, Picture, SlotValues } from './document.ts';
import type { Palette } from './palette.ts';
import type { Template } from './template.ts';
import { sameJson } from '../shared/same-json.ts';

/**
 * A new document: the template and the office's brand are copied in, so that neither can move it later. Slots that are
 * given no value begin with their template's own.
 */
export function createDocument(
  template: Template,
  brand: BrandSnapshot,
  values: SlotValues = {},
): DesignDocument {
  const first = template.slots.flatMap(({ id, default: text }) =>
    text === undefined ? [] : [[id, { kind: 'text', text }] as const],
  );
  return {
    schema: 1,
    template,
    brand,
    known: {},
    values: { ...Object.fromEntries(first), ...values },
    overrides: {},
    crops: {},
  };
}

/** The slot that carries a headline, in every template that has one. */
const HEADLINE_SLOT = 'judul';

/** First values of a new design: `headline` where the template has a place for one that is long enough for it. */
export function headlineValues(template: Pick<Template, 'slots'>, headline: string): SlotValues {
  const slot = template.slots.find(({ id }) => id === HEADLINE_SLOT);
  const length = [...new Intl.Segmenter().segment(headline)].length;
  if (slot === undefined || length > (slot.max ?? Infinity)) return {};
  return { [slot.id]: { kind: 'text', text: headline } };
}

/** The palette a design starts with: the office's own where the template is drawn for it, else the template's first. */
export function paletteFor(
  template: Pick<Template, 'palettes'>,
  palettes: readonly Palette[],
  officePaletteId: string,
): Palette | null {
  const isDrawnFor = officePaletteId === OWN_PALETTE_ID || template.palettes.includes(officePaletteId);
  const wanted = isDrawnFor ? officePaletteId : template.palettes[0];
  return palettes.find((palette) => palette.id === wanted) ?? null;
}

/** The palettes an office can choose from: the starter ones, and its own first when it has chosen colours. */
export function palettesOf(office: Pick<Office, 'kit'>, starters: readonly Palette[]): readonly Palette[] {
  const { colors } = office.kit;
  return colors === null ? starters : [{ id: OWN_PALETTE_ID, colors: deriveColors(colors) }, ...starters];
}

/** Words of an office's name that say what kind of office it is; initials are taken from what is left. */
const GENERIC_WORDS = new Set(
  (
    'kejaksaan negeri tinggi agung cabang kejari kejati cabjari lembaga pemasyarakatan lapas rumah tahanan negara ' +
    'rutan balai bapas kantor wilayah kanwil imigrasi kanim kelas di dan kementerian hukum republik indonesia'
  ).split(' '),
);
const ROMAN_CLASS = /^(?:i{1,3}v?|iv|v)[ab]?$/i;
const MOST_INITIALS = 3;

/**
 * The letters that stand in the ring while an office has no logo: `Kejaksaan Negeri Teluk Padma` gives `TP`.
 * @returns at most three capitals; the first letters of all words when every word is generic
 */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const own = words.filter((word) => !GENERIC_WORDS.has(word.toLowerCase()) && !ROMAN_CLASS.test(word));
  return (own.length > 0 ? own : words)
    .slice(0, MOST_INITIALS)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** What an office's details give a design. The logos are passed apart because their sizes are known only to media. */
export function brandOf(
  office: Pick<Office, 'uid' | 'name' | 'contact' | 'zone' | 'kit'>,
  {
    palette,
    logo,
    logoOnDark,
  }: { readonly palette: Palette; readonly logo: Picture | null; readonly logoOnDark: Picture | null },
): BrandSnapshot {
  const { site, account, phone, email } = office.contact;
  const { footer, validFrom, validUntil, logoRule, textScale } = office.kit;
  return {
    officeUid: office.uid,
    satker: office.name,
    // The line at the foot comes first: contacts are left off from the end when room is short.
    contacts: [footer, site, account, phone, email].filter((contact) => contact !== ''),
    logo,
    ...(logoOnDark !== null && { logoOnDark }),
    ...(!sameJson(logoRule, USUAL_LOGO_RULE) && { logoRule }),
    ...(textScale !== USUAL_TEXT_SCALE && { textScale }),
    ...(validFrom !== null && { validFrom }),
    ...(validUntil !== null && { validUntil }),
    initials: initialsOf(office.name),
    zoneLabel: zoneLabel(office.zone),
    palette,
  };
}
