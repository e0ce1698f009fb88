import {
  groupedHash,
  windowsText,
  type PackageContent,
  type PackagedFormat,
  type PackagedReleaseFile,
} from './package-content.ts';

/** Small pictures for the leaflet by the path of the picture they show: `data:image/jpeg;base64,…`. */
export type Previews = ReadonlyMap<string, string>;

/** `BACA-SAYA.txt`: the same as the leaflet for a telephone or a terminal. */
export function leafletText(content: PackageContent): string {
  const lines = [
    content.item.title,
    content.office.name,
    `Jadwal: ${plannedText(content)}`,
    ...(content.releaseNumber === null ? [] : [`Nomor siaran pers: ${content.releaseNumber}`]),
    `Disetujui ${content.approval.by}`,
    `Sidik: ${groupedHash(content.approval.hash)}`,
    '',
    ...content.formats.flatMap((format) => [
      `== ${format.name} (folder ${format.format}) ==`,
      ...format.pictures.map((picture) => `[ ] Unggah ${picture.path}`),
      ...(format.text === '' ? [] : [`[ ] Tempel takarir dari ${format.format}/caption.txt`]),
      ...(format.altText === '' ? [] : [`[ ] Isi teks alternatif dari ${format.format}/alt.txt`]),
      '[ ] Salin alamat unggahan ke Kotak Keluar, Tandai terbit',
      '',
    ]),
    ...(content.releaseFiles.length === 0
      ? []
      : ['== Siaran pers (folder siaran-pers) ==', ...content.releaseFiles.map(releaseLine), '']),
    ...(content.tables.length === 0
      ? []
      : ['== Tabel grafik ==', ...content.tables.map(({ path }) => path), '']),
    'Berkas diperiksa dengan: sha256sum -c SHA256SUMS',
  ];
  return windowsText(lines.join('\n'));
}

/**
 * `BACA-SAYA.html`: one file that opens from a USB stick in any browser, fetches nothing, and shows pictures, texts with
 * copy buttons (selecting the text where the browser forbids copying), a check list and times. Everything that came from
 * people is escaped.
 */
export function leafletHtml(content: PackageContent, previews: Previews): string {
  return [
    '<!doctype html><html lang="id"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(content.item.title)}</title><style>${STYLE}</style></head><body>`,
    `<header><h1>${escapeHtml(content.item.title)}</h1><p>${escapeHtml(content.office.name)}</p>`,
    `<dl><dt>Jadwal</dt><dd>${escapeHtml(plannedText(content))}</dd>`,
    content.releaseNumber === null
      ? ''
      : `<dt>Nomor siaran pers</dt><dd>${escapeHtml(content.releaseNumber)}</dd>`,
    `<dt>Disetujui</dt><dd>${escapeHtml(content.approval.by)}</dd>`,
    `<dt>Sidik</dt><dd class="hash">${groupedHash(content.approval.hash)}</dd></dl></header>`,
    ...content.formats.map((format) => formatSection(format, previews)),
    releaseSection(content.releaseFiles),
    tablesSection(content.tables),
    `<footer>Halaman ini tidak memakai internet. Sesudah mengunggah, catat alamatnya di Kotak Keluar.</footer>`,
    `<script>${SCRIPT}</script></body></html>\n`,
  ].join('\n');
}

function formatSection(format: PackagedFormat, previews: Previews): string {
  const id = format.format;
  return [
    `<section><h2>${escapeHtml(format.name)}</h2><div class="row"><div class="pictures">`,
    ...format.pictures.map((picture) => {
      const preview = previews.get(picture.path);
      const image = preview === undefined ? '' : `<img src="${preview}" alt="${escapeHtml(format.altText)}">`;
      return `<figure>${image}<figcaption>${escapeHtml(picture.path)}<br>${picture.widthPx}×${picture.heightPx}, ${kilobytes(picture.bytes)}</figcaption></figure>`;
    }),
    '</div><div class="texts">',
    textBlock('Takarir', `${id}-caption`, format.text),
    textBlock('Teks alternatif', `${id}-alt`, format.altText),
    '<ul>',
    ...checks(format).map((check) => `<li><label><input type="checkbox"> ${escapeHtml(check)}</label></li>`),
    '</ul></div></div></section>',
  ].join('\n');
}

/** What each file of a release is for, by its ending. */
const RELEASE_USES: Readonly<Record<string, string>> = {
  docx: 'untuk redaksi yang menyunting',
  pdf: 'untuk dibaca, dicetak, dan ditandatangani',
  txt: 'teks saja, untuk ditempel di laman atau pesan',
};

function releaseUse({ path }: PackagedReleaseFile): string {
  return RELEASE_USES[path.slice(path.lastIndexOf('.') + 1)] ?? '';
}

function releaseLine(file: PackagedReleaseFile): string {
  return `${file.path}: ${releaseUse(file)}`;
}

function releaseSection(files: readonly PackagedReleaseFile[]): string {
  if (files.length === 0) return '';
  const links = files.map((file) => {
    const path = escapeHtml(file.path);
    return `<li><a href="${path}">${path}</a> ${releaseUse(file)}, ${kilobytes(file.bytes)}</li>`;
  });
  return `<section><h2>Siaran pers</h2><ul class="files">${links.join('')}</ul></section>`;
}

function tablesSection(files: readonly PackagedReleaseFile[]): string {
  if (files.length === 0) return '';
  const links = files.map(({ path, bytes }) => {
    const name = escapeHtml(path);
    return `<li><a href="${name}">${name}</a> dibuka dengan Excel, ${kilobytes(bytes)}</li>`;
  });
  return `<section><h2>Tabel grafik</h2><ul class="files">${links.join('')}</ul></section>`;
}

function textBlock(title: string, id: string, text: string): string {
  if (text === '') return '';
  return `<h3>${title} <button type="button" data-copy="${id}">Salin</button></h3><pre id="${id}" tabindex="0">${escapeHtml(text)}</pre>`;
}

function checks(format: PackagedFormat): readonly string[] {
  return [
    ...(format.pictures.length === 0 ? [] : [`Gambar diunggah (${format.pictures.length})`]),
    ...(format.text === '' ? [] : ['Takarir ditempel']),
    ...(format.altText === '' ? [] : ['Teks alternatif diisi']),
    'Alamat unggahan disalin untuk bukti tayang',
  ];
}

function plannedText({ planned }: PackageContent): string {
  if (planned === null) return 'belum dijadwalkan';
  return planned.time === null
    ? planned.on
    : `${planned.on} pukul ${planned.time.replace(':', '.')} ${planned.zone}`;
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** `text` for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:960px;padding:24px;color:#1d2420;background:#faf9f6}
h1{margin:0 0 4px;font-size:26px;line-height:1.25}h2{margin:0 0 12px;font-size:19px}h3{margin:0 0 4px;font-size:14px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px}dt{color:#5b655f}dd{margin:0}
.hash{font:13px/1.6 ui-monospace,monospace}section{background:#fff;border:1px solid #dcd9d0;border-radius:10px;padding:18px;margin:18px 0}
.row{display:flex;gap:20px;flex-wrap:wrap}.pictures{display:flex;gap:10px;flex-wrap:wrap}.texts{flex:1;min-width:280px}
figure{margin:0;width:200px}img{width:100%;border:1px solid #dcd9d0;border-radius:6px;display:block}
figcaption{font-size:12px;color:#5b655f;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f2ec;padding:12px;border-radius:8px;font:inherit;font-size:14px;margin:0 0 14px}
button{font:inherit;font-size:13px;padding:2px 12px;border:1px solid #8a938d;border-radius:6px;background:#fff;cursor:pointer}
ul{list-style:none;margin:0;padding:0}.files li{padding:3px 0}a{color:#1b5e3f}footer{color:#5b655f;font-size:13px}
@media print{button{display:none}section{break-inside:avoid}}`;

/** Copying needs a secure page in some browsers, and a file is none: then the text is selected, ready for Ctrl+C. */
const SCRIPT = `
document.addEventListener('click',function(event){
var button=event.target.closest('button[data-copy]');if(!button)return;
var block=document.getElementById(button.dataset.copy),text=block.textContent;
function select(){var range=document.createRange();range.selectNodeContents(block);var s=getSelection();s.removeAllRanges();s.addRange(range);
button.textContent=document.execCommand&&document.execCommand('copy')?'Tersalin':'Tekan Ctrl+C';}
if(navigator.clipboard&&navigator.clipboard.writeText){navigator.clipboard.writeText(text).then(function(){button.textContent='Tersalin'},select)}else{select()}
});`;
