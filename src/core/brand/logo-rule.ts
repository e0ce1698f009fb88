/** How an office wants its logo shown. */
export interface LogoRule {
  /** The room around the logo that nothing else enters, in percent of its shorter side. Our templates keep 20. */
  readonly clearPercent: number;
  /** Narrowest logo on a post 1080 px wide, in px. */
  readonly leastPx: number;
}

/** What holds where an office says nothing else. 48 px are 16 points on a telephone, below which a logo is a smudge. */
export const USUAL_LOGO_RULE: LogoRule = { clearPercent: 10, leastPx: 48 };

/** The room around the logo that an office may choose from, in percent of its shorter side. */
export const LOGO_ROOMS: readonly number[] = [10, 15, 20, 25, 33, 50];

/** The least widths of the logo that an office may choose from, in px of a post 1080 px wide. */
export const LEAST_LOGOS: readonly number[] = [48, 64, 80, 96, 120];
