import { escapeHtml } from '../release/html.ts';
import { cssString, fontFace, HEAD_STYLE, letterheadHtml, type PaperFont } from '../release/paper-html.ts';
import type { ProofPicture, ProofPost, ProofSheet, ProofState } from './proof-sheet.ts';

/** Indonesian whatever the interface speaks: the paper is signed in the office. */
const WORDS = {
  title: 'LEMBAR BUKTI',
  states: {
    draft: 'Rancangan. Isinya masih dapat berubah; yang ditandatangani sebaiknya lembar yang sudah diajukan.',
    submitted: 'Diajukan. Tanda tangan di lembar ini berlaku untuk isi dengan sidik di bawah.',
    approved: 'Disetujui. Isi lembar ini persis yang disetujui.',
  } satisfies Record<ProofState, string>,
  hash: 'Sidik isi',
  page: 'Halaman',
  of: 'dari',
  noText: 'Tanpa takarir.',
  altText: 'Teks alternatif',
  decision: 'Keputusan',
  agreed: 'Disetujui',
  returned: 'Dikembalikan, dengan catatan:',
  place: 'Tempat, tanggal',
  name: 'Nama, NIP',
  signature: 'Tanda tangan',
} as const;

/** Letters of the approval hash that are compared by eye. */
const HASH_CHARS = 16;

/** The proof of an item as the page that is printed to PDF: A4, bundled faces only, no script. */
export function proofHtml(
  sheet: ProofSheet,
  { fonts, logoUrl }: { readonly fonts: readonly PaperFont[]; readonly logoUrl: string | null },
): string {
  return [
    '<!doctype html>',
    '<html lang="id"><head><meta charset="utf-8">',
    `<title>${escapeHtml(`${WORDS.title} ${sheet.title}`)}</title>`,
    `<style>${fonts.map(fontFace).join('\n')}${HEAD_STYLE}${STYLE}${pageStyle(sheet)}</style></head>`,
    '<body>',
    letterheadHtml(sheet.letterhead, logoUrl),
    `<p class="kind">${WORDS.title}</p><h1>${escapeHtml(sheet.title)}</h1>`,
    `<p class="state ${sheet.state}">${WORDS.states[sheet.state]}</p>`,
    factsHtml(sheet),
    ...sheet.posts.map(postHtml),
    decisionHtml(),
    '</body></html>',
    '',
  ].join('\n');
}

/** As much of the approval hash as two people compare: groups of four. */
export function shortHash(hash: string): string {
  return (hash.slice(0, HASH_CHARS).match(/.{4}/g) ?? []).join(' ');
}

function factsHtml({ facts, hash }: ProofSheet): string {
  const rows = [...facts, ...(hash === null ? [] : [[WORDS.hash, shortHash(hash)] as const])];
  const cells = rows.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${cells.join('')}</dl>`;
}

function postHtml({ channels, pictures, text, altText }: ProofPost): string {
  const heading = `<h2>${escapeHtml(channels.join(', '))}</h2>`;
  const words =
    text === '' ? `<p class="none">${WORDS.noText}</p>` : `<p class="text">${escapeHtml(text)}</p>`;
  const alt = altText === '' ? '' : `<p class="alt"><b>${WORDS.altText}:</b> ${escapeHtml(altText)}</p>`;
  const [only] = pictures;
  if (only === undefined) return `<section class="whole">${heading}${words}</section>`;
  if (pictures.length === 1)
    return `<section class="pair whole"><div>${pictureHtml(only)}</div><div>${heading}${words}${alt}</div></section>`;
  const grid = pictures.map((picture) => pictureHtml(picture)).join('');
  return `<section>${heading}<div class="grid">${grid}</div>${words}${alt}</section>`;
}

function pictureHtml({ url, widthPx, heightPx }: ProofPicture): string {
  return `<figure><img src="${url}" alt=""><figcaption>${String(widthPx)} × ${String(heightPx)} px</figcaption></figure>`;
}

function decisionHtml(): string {
  const lines = '<i></i><i></i><i></i>';
  return [
    `<section class="decision whole"><h2>${WORDS.decision}</h2>`,
    `<p><s></s>${WORDS.agreed}</p><p><s></s>${WORDS.returned}</p><div class="lines">${lines}</div>`,
    `<div class="sign"><span>${WORDS.place}</span><span>${WORDS.name}</span><span>${WORDS.signature}</span></div></section>`,
  ].join('');
}

function pageStyle({ title, hash }: ProofSheet): string {
  const words = `"${WORDS.page} " counter(page) " ${WORDS.of} " counter(pages)`;
  const running = hash === null ? title : `${title}, ${shortHash(hash)}`;
  const box = 'font:500 7.5pt "Plus Jakarta Sans";color:#5b5750;vertical-align:top;padding-top:4mm';
  return `@page{size:A4;margin:16mm 16mm 20mm 18mm;
@bottom-left{content:${cssString(running)};${box}}
@bottom-right{content:${words};${box}}}`;
}

const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:500 9.5pt/1.5 "Plus Jakarta Sans";color:#1d1a16;font-synthesis:none;overflow-wrap:anywhere}
p,h1,h2,figure,dl,dd{margin:0}
.whole{break-inside:avoid}
.kind{margin-top:7mm;font-weight:800;font-size:9pt;letter-spacing:.22em}
h1{font-weight:800;font-size:17pt;line-height:1.2;text-wrap:balance;margin:1mm 0 3mm}
h2{font-weight:700;font-size:10.5pt;line-height:1.3;margin-bottom:1.6mm;break-after:avoid}
.state{padding:2.2mm 3mm;border-left:1.6mm solid #8b857b;background:#f3f1ec;font-weight:600}
.state.submitted{border-color:#a06a00}
.state.approved{border-color:#1d6b3a}
dl{display:grid;grid-template-columns:34mm 1fr;gap:1mm 4mm;margin:4mm 0 1mm}
dt{color:#5b5750}
dd{font-weight:600}
section{padding:5mm 0;border-top:.5pt solid #8b857b;margin-top:5mm}
.pair{display:grid;grid-template-columns:78mm 1fr;gap:6mm}
figure img{display:block;max-width:100%;max-height:112mm;outline:.4pt solid #b9b3a8}
figcaption{font-size:7.5pt;color:#5b5750;padding-top:1mm}
.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:4mm;margin-bottom:3mm}
.grid figure{break-inside:avoid}
.text{font:400 10.5pt/1.5 Newsreader;white-space:pre-wrap}
.none{color:#5b5750}
.alt{margin-top:3mm;font-size:8.5pt;color:#3d3932}
.decision p{display:flex;align-items:center;gap:3mm;padding:1mm 0;font-weight:600}
.decision s{display:inline-block;width:4.6mm;height:4.6mm;border:1pt solid #1d1a16}
.lines i{display:block;height:8mm;border-bottom:.5pt solid #8b857b}
.sign{display:grid;grid-template-columns:1fr 1fr 1fr;gap:6mm;margin-top:5mm}
.sign span{border-top:.8pt solid #1d1a16;margin-top:19mm;padding-top:1.4mm;font-size:8pt;color:#5b5750}
`;
