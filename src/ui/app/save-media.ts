/** Hands a file of the library to the browser, which keeps it where downloads go. */
export function saveMedia({ name, sha256 }: { readonly name: string; readonly sha256: string }): void {
  const link = document.createElement('a');
  link.href = `/media/${sha256}`;
  link.download = name;
  link.click();
}
