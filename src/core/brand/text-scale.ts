/** How large and how airy an office sets the texts that follow its styles, from the tightest. */
export const TEXT_SCALES = ['rapat', 'sedang', 'lapang'] as const;

/** One of {@link TEXT_SCALES}. */
export type TextScale = (typeof TEXT_SCALES)[number];

/** What holds where an office says nothing else: the product's own sizes. */
export const USUAL_TEXT_SCALE: TextScale = 'sedang';
