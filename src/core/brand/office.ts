import { z } from 'zod';
import { brandKitSchema } from './kit.ts';
import { OWN_PALETTE_ID } from './kit-ids.ts';

/** The kinds of office the product is made for; `lainnya` keeps the door open. */
export const OFFICE_KINDS = [
  'kejati',
  'kejari',
  'cabjari',
  'lapas',
  'rutan',
  'bapas',
  'kanwil_kemenkum',
  'kanim',
  'lainnya',
] as const;

/** The three zones of Indonesia as IANA names; none has daylight saving. */
export const OFFICE_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** The starter palettes of the templates. */
export const PALETTE_IDS = ['resmi-hijau', 'resmi-biru', 'hangat', 'hangat-daun', 'data'] as const;

/** One of the starter palettes. */
export type PaletteId = (typeof PALETTE_IDS)[number];

/** The longest official name that every template can set in two lines. */
export const OFFICE_NAME_MAX = 60;

const text = (max: number) => z.string().trim().max(max).default('');

/** What an office tells about itself, once. It fills letterheads, templates, captions and reports. */
export const officeDetailsSchema = z.strictObject({
  name: z.string().trim().min(3).max(OFFICE_NAME_MAX),
  shortName: z.string().trim().min(2).max(40),
  kind: z.enum(OFFICE_KINDS),
  code: text(24),
  /** Where releases are dated from; the wizard asks for it, the command line may leave it for later. */
  city: text(60),
  zone: z.enum(OFFICE_ZONES),
  parentName: text(120),
  spokesperson: z
    .strictObject({ name: text(90), title: text(120), phone: text(30), email: text(90) })
    .prefault({}),
  contact: z
    .strictObject({ site: text(90), account: text(60), phone: text(30), email: text(90) })
    .prefault({}),
  /** Pattern of release numbers; empty means this office does not number its releases. */
  numberPattern: z.string().trim().max(80).default('PR-{urut:02}/{kode_satker}/Kph.3/{bulan:02}/{tahun}'),
  palette: z.enum([...PALETTE_IDS, OWN_PALETTE_ID]).default('resmi-hijau'),
  /** SHA-256 of the logo in media; null draws initials in the ring. */
  logoSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  kit: brandKitSchema.prefault({}),
});

/** What an office tells about itself, every field present. */
export type OfficeDetails = Readonly<z.output<typeof officeDetailsSchema>>;

/** The office a library belongs to. */
export type Office = OfficeDetails & { readonly uid: string; readonly rev: number };

/** The official abbreviation of an office's zone; an unknown zone stays as it is. */
export function zoneLabel(zone: string): string {
  switch (zone) {
    case 'Asia/Jakarta':
      return 'WIB';
    case 'Asia/Makassar':
      return 'WITA';
    case 'Asia/Jayapura':
      return 'WIT';
    default:
      return zone;
  }
}
