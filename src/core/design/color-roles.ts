/** The parts a colour can play; templates name parts, offices choose the colours. */
export const COLOR_ROLES = [
  'deep',
  'primary',
  'mid',
  'soft',
  'accent',
  'accentInk',
  'paper',
  'card',
  'ink',
  'mute',
  'line',
  'onDark',
  'onDarkMute',
] as const;

/** A part a colour plays. */
export type ColorRole = (typeof COLOR_ROLES)[number];

/** Colours with a fixed meaning, the same in every palette: true, false and doubtful must never be recoloured. */
export const MEANING_COLORS = {
  salah: '#B3261E',
  salahSoft: '#FBE9E7',
  benar: '#14663F',
  benarSoft: '#E3F1E8',
  waspada: '#8A5200',
  waspadaSoft: '#FBF0DE',
  putih: '#FFFFFF',
  hitam: '#000000',
} as const;
