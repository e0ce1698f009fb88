import { USUAL_LOGO_RULE } from '#core/brand/logo-rule.ts';
import { USUAL_TEXT_SCALE } from '#core/brand/text-scale.ts';
import type { Office, OfficeDetails } from '#core/brand/office.ts';
import { OFFICE_NAME_MAX } from '#core/brand/office.ts';
import { formatNumber, parseNumberPattern } from '#core/release/number-pattern.ts';

/** What a new office starts with. */
const NEW_OFFICE: OfficeDetails = {
  name: '',
  shortName: '',
  kind: 'kejari',
  code: '',
  city: '',
  zone: 'Asia/Makassar',
  parentName: '',
  spokesperson: { name: '', title: '', phone: '', email: '' },
  contact: { site: '', account: '', phone: '', email: '' },
  numberPattern: 'PR-{urut:02}/{kode_satker}/Kph.3/{bulan:02}/{tahun}',
  palette: 'resmi-hijau',
  logoSha256: null,
  kit: {
    colors: null,
    logoOnDarkSha256: null,
    logoRule: USUAL_LOGO_RULE,
    textScale: USUAL_TEXT_SCALE,
    footer: '',
    validFrom: null,
    validUntil: null,
    forbidden: [],
    required: {},
  },
};

/** A field that keeps the office from being saved. */
export type MissingField = 'name' | 'shortName' | 'city' | 'numberPattern';

/** The office while it is being described: every keystroke is here, and only a whole office is saved. */
export class OfficeDraft {
  readonly details: OfficeDraftFields;

  constructor(office: Office | null, zone: string) {
    this.details = $state(fieldsOf(office ?? { ...NEW_OFFICE, zone: officeZone(zone) }));
  }

  /** What still has to be filled in, in the order of the form. */
  get missing(): readonly MissingField[] {
    const { name, shortName, city } = this.details;
    const length = Array.from(name.trim()).length;
    return [
      ...(length < 3 || length > OFFICE_NAME_MAX ? (['name'] as const) : []),
      ...(shortName.trim().length < 2 ? (['shortName'] as const) : []),
      ...(city.trim().length < 2 ? (['city'] as const) : []),
      ...(this.isPatternValid ? [] : (['numberPattern'] as const)),
    ];
  }

  /** An empty pattern is an office that does not number its releases. */
  get isPatternValid(): boolean {
    const { numberPattern } = this.details;
    return numberPattern.trim() === '' || parseNumberPattern(numberPattern, 'year').ok;
  }

  /** The number that pattern would print for a running number and a day; null when there is none to print. */
  numberFor(sequence: number, on: string): string | null {
    const pattern = parseNumberPattern(this.details.numberPattern, 'year');
    if (!pattern.ok) return null;
    return formatNumber(pattern.value, {
      sequence,
      fieldSequence: sequence,
      prefix: 'PR',
      officeCode: this.details.code,
      classification: 'Kph.3',
      on,
    });
  }

  /** What the form says, as it is to be saved. */
  get value(): OfficeDetails {
    return $state.snapshot(this.details);
  }
}

type Writable<T> = T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T;
type OfficeDraftFields = Writable<OfficeDetails>;

function fieldsOf(office: OfficeDetails): OfficeDraftFields {
  const { name, shortName, kind, code, city, zone, parentName, numberPattern, palette, logoSha256 } = office;
  return {
    ...{ name, shortName, kind, code, city, zone, parentName, numberPattern, palette, logoSha256 },
    spokesperson: { ...office.spokesperson },
    contact: { ...office.contact },
    kit: structuredClone($state.snapshot(office.kit)) as Writable<OfficeDetails['kit']>,
  };
}

function officeZone(zone: string): OfficeDetails['zone'] {
  if (zone === 'Asia/Jakarta' || zone === 'Asia/Jayapura') return zone;
  return 'Asia/Makassar';
}
