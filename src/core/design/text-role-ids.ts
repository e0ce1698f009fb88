/** What a text is for. The office's type scale: each has its face, and a size range for each shape of page. */
export const TEXT_ROLES = ['hero', 'title', 'quote', 'body', 'label', 'source'] as const;

/** One of {@link TEXT_ROLES}. */
export type TextRole = (typeof TEXT_ROLES)[number];
