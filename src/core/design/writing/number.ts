/**
 * A number written the Indonesian way: points between thousands, a comma before decimals (`1.246`, `12,5`). Null for
 * anything else, also for `1,246`-style and mixed forms: a figure is never guessed.
 */
export function readIndonesianNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(trimmed)) return null;
  return Number(trimmed.replaceAll('.', '').replace(',', '.'));
}
