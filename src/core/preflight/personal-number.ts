/** What kind of number of a person stands in a text. `nik` covers the family card too: both share one structure. */
export type PersonalNumberKind = 'nik' | 'phone' | 'plate' | 'account';

/** A number that could lead to a person. `start` and `end` are UTF-16 offsets in the text, end exclusive. */
export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
