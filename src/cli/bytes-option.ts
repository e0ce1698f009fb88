import { textOption, UsageError, type CliContext } from './command.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1000, mb: 1_000_000, gb: 1_000_000_000 };

/**
 * `5MB`, `800 kB`, `1.5mb` in bytes, null where it is not given; decimal units, as disks and mobile plans are sold.
 * @throws UsageError for anything else
 */
export function bytesOption(context: CliContext, name: string): number | null {
  const text = textOption(context, name);
  if (text === undefined) return null;
  const match = /^(\d+(?:[.,]\d+)?)\s*([kmg]?b?)$/i.exec(text.trim());
  const unit = UNITS[(match?.[2] ?? '?').toLowerCase()];
  if (match === null || unit === undefined) throw new UsageError(`--${name}`);
  return Math.max(1, Math.round(Number(match[1]?.replace(',', '.')) * unit));
}
