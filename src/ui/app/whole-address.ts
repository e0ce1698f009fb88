/** Whether a folder is named on Windows with its drive or share, elsewhere from the root: a part of an address leads nobody knows where. */
export function isWholeAddress(folder: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(folder);
}
