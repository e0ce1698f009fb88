import { escapeXml } from '../../shared/escape-xml.ts';

/** A thousandth of a pixel is finer than anything that can be seen or measured. */
const DECIMALS = 1_000;

/** A coordinate as SVG writes it: at most three decimals, never an exponent. */
export function number(value: number): string {
  const rounded = Math.round(value * DECIMALS) / DECIMALS;
  return String(rounded === 0 ? 0 : rounded);
}

/** Attributes in the order given, each with a space before it; null leaves one out. */
export function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

/** An element without content. */
export function element(name: string, values: Readonly<Record<string, string | null>>): string {
  return `<${name}${attributes(values)}/>`;
}
