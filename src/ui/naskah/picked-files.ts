import {
  IMPORT_EXTENSIONS,
  MAX_IMPORT_FILE_BYTES,
  type ImportFinding,
} from '#core/release/import-finding.ts';
import type { PickedFile } from '#ui/kit/picked-files.ts';

const KNOWN = new Set<string>(IMPORT_EXTENSIONS);

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
