import {
  IMPORT_EXTENSIONS,
  MAX_IMPORT_FILE_BYTES,
  type ImportFinding,
} from '#core/release/import-finding.ts';

/** A file with its name as the user knows it, folders included. */
export interface PickedFile {
  readonly name: string;
  readonly file: File;
}

const KNOWN = new Set<string>(IMPORT_EXTENSIONS);

/** What a file input holds; a chosen folder names its files with their paths. */
export function filesOfInput(list: FileList | null): readonly PickedFile[] {
  return [...(list ?? [])].map((file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** Every file that was dropped, folders walked. Call it inside the drop event: the browser forgets its data afterwards. */
export async function filesOfDrop(data: DataTransfer | null): Promise<readonly PickedFile[]> {
  const entries = [...(data?.items ?? [])]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => filesOfEntry(entry)))).flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly PickedFile[]> {
  const name = entry.fullPath.replace(/^\//u, '');
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name, file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const files: PickedFile[] = [];
  // A reader hands out a folder in portions and ends with an empty one.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return files;
    for (const child of portion) files.push(...(await filesOfEntry(child)));
  }
}

/** Parts the files that can be releases from those that cannot, judged by name and size before a byte is read. */
export function sortOut(files: readonly PickedFile[]): {
  readonly good: readonly PickedFile[];
  readonly findings: readonly ImportFinding[];
} {
  const visible = files.filter(({ name }) => !/(^|\/)\./u.test(name));
  const judged = visible.map((picked) => ({ picked, finding: findingOf(picked) }));
  return {
    good: judged.filter(({ finding }) => finding === null).map(({ picked }) => picked),
    findings: judged.flatMap(({ finding }) => (finding === null ? [] : [finding])),
  };
}

function findingOf({ name, file }: PickedFile): ImportFinding | null {
  const extension = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const about = { severity: 'error', subject: name } as const;
  if (!KNOWN.has(extension))
    return {
      ...about,
      code: 'import-unsupported',
      params: { extension: extension === '' ? name : extension },
    };
  if (file.size === 0) return { ...about, code: 'import-empty', params: {} };
  if (file.size <= MAX_IMPORT_FILE_BYTES) return null;
  return {
    ...about,
    code: 'import-too-large',
    params: { sizeBytes: file.size, maxBytes: MAX_IMPORT_FILE_BYTES },
  };
}
