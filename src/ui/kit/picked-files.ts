/** A file with its name as the user knows it, folders included. */
export interface PickedFile {
  readonly name: string;
  readonly file: File;
}

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
  // What was dragged out of another page has no place in a file system; its files are there all the same.
  if (entries.length === 0) return [...(data?.files ?? [])].map((file) => ({ name: file.name, file }));
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
