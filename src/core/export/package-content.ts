/** One picture of a package as it lies there, with what it was made from. */
export interface PackagedPicture {
  /** Path inside the package, `ig_feed_4x5/01.jpg`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** SHA-256 of the master file it was encoded from. */
  readonly master: string;
  /** Similarity to the master, 0–100, two decimals. */
  readonly score: number;
}

/** One format in a package: its texts as they are pasted, and its pictures in the order of posting. */
export interface PackagedFormat {
  readonly format: string;
  /** Name of the channel for people, `Instagram Feed 4:5`. */
  readonly name: string;
  /** Caption, link and hashtags as they are pasted; empty where the format takes none. */
  readonly text: string;
  readonly altText: string;
  readonly pictures: readonly PackagedPicture[];
}

/** A file of the release in a package: the letter, ready to be sent. */
export interface PackagedReleaseFile {
  /** Path inside the package, `siaran-pers/siaran-pers.pdf`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Everything a package says about itself. */
export interface PackageContent {
  readonly folder: string;
  readonly office: { readonly uid: string; readonly name: string };
  readonly item: { readonly uid: string; readonly title: string };
  /** Planned local day and time with the short name of the zone; null when unscheduled. */
  readonly planned: { readonly on: string; readonly time: string | null; readonly zone: string } | null;
  readonly approval: { readonly hash: string; readonly by: string; readonly at: string };
  readonly releaseNumber: string | null;
  readonly releaseFiles: readonly PackagedReleaseFile[];
  /** Tables of the charts that the pictures show, `data/grafik.csv`. */
  readonly tables: readonly PackagedReleaseFile[];
  readonly formats: readonly PackagedFormat[];
}

/** A text file of a package. */
export interface PackageText {
  readonly path: string;
  readonly text: string;
}

/** Version of manifest.json; a reader refuses what is newer. */
const MANIFEST_SCHEMA = 1;

/** `manifest.json`: what the package holds, from what it was approved, and every picture and release file with its hash. */
export function manifestText(content: PackageContent): string {
  const manifest = {
    schema: MANIFEST_SCHEMA,
    office: content.office,
    item: content.item,
    planned: content.planned,
    approval: content.approval,
    releaseNumber: content.releaseNumber,
    files: [
      ...content.formats.flatMap((format) =>
        format.pictures.map(({ path, sha256, bytes, widthPx, heightPx, master, score }) => ({
          path,
          format: format.format,
          sha256,
          bytes,
          width: widthPx,
          height: heightPx,
          master,
          score,
        })),
      ),
      ...[...content.releaseFiles, ...content.tables].map(({ path, sha256, bytes }) => ({
        path,
        sha256,
        bytes,
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `caption.txt` and `alt.txt` of every format that has such a text. Windows Notepad shows them right: UTF-8, CR LF. */
export function captionFiles(content: PackageContent): readonly PackageText[] {
  return content.formats.flatMap((format) =>
    [
      { path: `${format.format}/caption.txt`, text: format.text },
      { path: `${format.format}/alt.txt`, text: format.altText },
    ]
      .filter((file) => file.text !== '')
      .map((file) => ({ path: file.path, text: windowsText(file.text) })),
  );
}

/** `SHA256SUMS` for `sha256sum -c`, sorted by path; the file itself is not among them. */
export function checksumText(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');
}

/** `text` with CR LF line ends and one at its end. */
export function windowsText(text: string): string {
  return `${text.replaceAll(/\r\n?/g, '\n').replaceAll('\n', '\r\n')}\r\n`;
}

/** A SHA-256 in groups of four, as people compare it. */
export function groupedHash(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}
