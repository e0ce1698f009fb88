import { escapeHtml } from './html.ts';
import type { Letterhead } from './letter.ts';

/** One file of a bundled face; the page loads it from `fonts/<file>`. */
export interface PaperFont {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly file: string;
  readonly unicodeRange: string;
}

/** The office's mark, names and ways to reach it, as every paper of it begins. @param logoUrl `data:` address, or null for its initials */
export function letterheadHtml(head: Letterhead, logoUrl: string | null): string {
  const mark =
    logoUrl === null
      ? `<span class="ring">${escapeHtml(head.initials)}</span>`
      : `<img src="${logoUrl}" alt="">`;
  const parent = head.parentName === '' ? '' : `<p class="parent">${escapeHtml(head.parentName)}</p>`;
  const reach = head.reach.map((way) => `<span>${escapeHtml(way)}</span>`).join(' <i>·</i> ');
  return [
    `<header>${mark}<div>${parent}<p class="name">${escapeHtml(head.name)}</p>`,
    reach === '' ? '' : `<p class="reach">${reach}</p>`,
    '</div></header>',
  ].join('');
}

/** A bundled face in a style sheet. */
export function fontFace({ family, weight, italic, file, unicodeRange }: PaperFont): string {
  const style = italic ? 'italic' : 'normal';
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("fonts/${file}") format("woff2");unicode-range:${unicodeRange}}`;
}

/** A CSS string; every character outside letters, digits and spaces by its number, so that no text can end it. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** Style of `letterheadHtml`. */
export const HEAD_STYLE = `
header{display:flex;align-items:center;gap:5mm;padding-bottom:3.6mm;border-bottom:2pt solid #1d1a16;font-family:"Plus Jakarta Sans";position:relative}
header::after{content:"";position:absolute;left:0;right:0;bottom:-1.6mm;border-bottom:.5pt solid #1d1a16}
header p{margin:0;overflow-wrap:anywhere}
header img{width:20mm;height:20mm;object-fit:contain;flex:none}
.ring{width:19mm;height:19mm;flex:none;display:flex;align-items:center;justify-content:center;border:1.4pt solid #1d1a16;border-radius:50%;font-weight:800;font-size:16pt;letter-spacing:.02em}
.parent{font-weight:600;font-size:8.5pt;line-height:1.35;letter-spacing:.06em;text-transform:uppercase}
.name{font-weight:800;font-size:14pt;line-height:1.22;text-transform:uppercase;text-wrap:balance}
.reach{font-weight:500;font-size:8pt;line-height:1.45;padding-top:.8mm;color:#3d3932}
.reach span{white-space:nowrap}
.reach i{font-style:normal;color:#8b857b}
`;
