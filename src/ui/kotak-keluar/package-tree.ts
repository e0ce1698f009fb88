/** One line of a package's contents: a folder with all that is in it, or a file beside the folders. */
export interface PackageEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly bytes: number;
  /** Every file in it, one a line: what a tooltip says. */
  readonly title: string;
}

/** The top of a package, files first as a reader opens them, folders after them. */
export function packageTree(
  files: readonly { readonly path: string; readonly bytes: number }[],
): readonly PackageEntry[] {
  const groups = Map.groupBy(files, ({ path }) => path.split('/')[0] ?? path);
  const entries = [...groups].map(([name, inside]) => ({
    name,
    isFolder: inside.some(({ path }) => path !== name),
    bytes: inside.reduce((sum, { bytes }) => sum + bytes, 0),
    title: inside.map(({ path }) => path).join('\n'),
  }));
  return entries.sort((a, b) => Number(a.isFolder) - Number(b.isFolder));
}
