/** A family as @fontsource ships it, with the weights and italics the templates use. */
export interface AdmittedFamily {
  /** Short name in face ids. */
  readonly short: string;
  readonly family: string;
  /** Folder under node_modules/@fontsource. */
  readonly source: string;
  readonly weights: readonly number[];
  readonly italics: readonly number[];
}

/**
 * The faces that templates may name. A face is admitted only while its table agrees with fontkit and with Chromium
 * within 0.05 px (tests/unit/core/design/face). All are SIL Open Font License 1.1.
 */
export const ADMITTED_FAMILIES: readonly AdmittedFamily[] = [
  {
    short: 'sans',
    family: 'Plus Jakarta Sans',
    source: 'plus-jakarta-sans',
    weights: [500, 600, 700, 800],
    italics: [],
  },
  {
    short: 'serif',
    family: 'Newsreader',
    source: 'newsreader',
    weights: [400, 500, 600, 700],
    italics: [400, 500],
  },
  {
    short: 'narrow',
    family: 'Archivo Narrow',
    source: 'archivo-narrow',
    weights: [500, 600, 700],
    italics: [],
  },
];

/** The two files of a face: everyday Latin, and the letters other Latin scripts add. */
export const SUBSETS = ['latin', 'latin-ext'] as const;
