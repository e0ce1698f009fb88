import type { HandlersOf, ParsedInputOf } from '#contract/call.ts';
import type { mergeCalls, MergePreview, MergeTable } from '#contract/calls/merge.ts';
import { AppError } from '#contract/errors.ts';
import { wantedPictures } from '#core/design/merge/wanted-pictures.ts';
import type { BackendContext } from '../context.ts';
import { readDesignStock } from '../design/design-stock.ts';
import { fillRow } from '../merge/fill-row.ts';
import { mergeTable } from '../merge/merge-table.ts';
import type { TableSource } from '../merge/open-table.ts';
import { prepareMerge, sizesOf, type MergeSubject } from '../merge/prepare-merge.ts';
import { saveStarterTable } from '../merge/save-starter-table.ts';
import { openRowPhotos, type PhotoSource } from '../merge/row-photos.ts';

type SubjectInput = ParsedInputOf<(typeof mergeCalls)['merge.open']>;
type PreviewInput = ParsedInputOf<(typeof mergeCalls)['merge.preview']>;

/** Handlers of the merge of a table into many pictures. */
export function mergeHandlers(context: BackendContext): HandlersOf<typeof mergeCalls> {
  return {
    'merge.open': (input) => openMerge(context, input),
    'merge.preview': (input) => previewRow(context, input),
    'merge.starter': ({ path, ...input }) => {
      assertOneSubject(input, 'merge.starter');
      return saveStarterTable(context, { ...input, path });
    },
    'design.merge': ({ formats, outDir, fileType, dryRun, ...input }) => {
      const order = { ...subjectOf(input, 'design.merge'), formats, outDir, fileType, isDryRun: dryRun };
      return context.jobs.start('design.merge', (job) => mergeTable(context, order, job));
    },
  };
}

async function openMerge(context: BackendContext, input: SubjectInput): Promise<MergeTable> {
  const { table, template, mapping, isRemembered, missing } = await prepareMerge(
    context,
    subjectOf(input, 'merge.open'),
  );
  const { sheets, sheet, rows } = table;
  const samples = mapping.map(
    ({ column }) => rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? '',
  );
  const pictures = wantedPictures(template, mapping, rows);
  return { sheets, sheet, rowCount: rows.length, mapping, isRemembered, missing, samples, pictures };
}

async function previewRow(
  context: BackendContext,
  { row, formats, ...input }: PreviewInput,
): Promise<MergePreview> {
  const prepared = await prepareMerge(context, subjectOf(input, 'merge.preview'));
  const line = prepared.table.rows[row - 1];
  if (line === undefined) throw new AppError('not-found', { kind: 'row', id: row });
  const { document, sizes, findings } = await fillRow(
    {
      prepared,
      sizes: sizesOf(prepared, formats),
      photos: openRowPhotos(context, prepared.photos, { isKept: true }),
      faces: readDesignStock(context.resources),
    },
    line,
  );
  const layouts = [...new Set(sizes.map(({ layout }) => layout))];
  return { row, line: line.line, document, layouts, findings };
}

/** @throws AppError 'invalid-input' when there is no table, or nothing to put it into */
function subjectOf(input: SubjectInput, call: string): MergeSubject {
  const { templateId, designUid, mapping, sheet } = input;
  assertOneSubject(input, call);
  const photos: PhotoSource | null =
    input.photos !== undefined
      ? { files: input.photos }
      : input.photoDir !== undefined
        ? { dir: input.photoDir }
        : null;
  return { templateId, designUid, mapping, sheet: sheet ?? null, photos, source: sourceOf(input, call) };
}

function assertOneSubject(
  { templateId, designUid }: Pick<SubjectInput, 'templateId' | 'designUid'>,
  call: string,
): void {
  if ((templateId === undefined) === (designUid === undefined))
    throw new AppError('invalid-input', { call, field: 'templateId', reason: 'custom' });
}

function sourceOf({ dataFile, upload }: SubjectInput, call: string): TableSource {
  if (dataFile !== undefined && upload === undefined) return { path: dataFile };
  if (upload !== undefined && dataFile === undefined) return upload;
  throw new AppError('invalid-input', { call, field: 'dataFile', reason: 'custom' });
}
