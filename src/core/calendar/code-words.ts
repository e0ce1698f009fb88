/** A stored value as a word, such as `Siaran pers` of `siaran_pers`: the values are Indonesian words themselves. */
export function codeWords(code: string): string {
  return code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ');
}
