/** Id of the palette derived from the office's own colours; every template is drawn in it. */
export const OWN_PALETTE_ID = 'kantor' as const;
