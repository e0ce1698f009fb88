import type { CliCommand } from '../command.ts';
import { approve, returnItem, submit } from './approval.ts';
import { backup, verify } from './care.ts';
import { check } from './check.ts';
import { daysList } from './days.ts';
import { designExport } from './design-export.ts';
import { designMerge } from './design-merge.ts';
import { designTable } from './design-table.ts';
import { exportPackages } from './export.ts';
import { importFiles } from './import.ts';
import { init } from './init.ts';
import { photoImport, photoList } from './photo.ts';
import { planAdd, planExport, planList, planMove } from './plan.ts';
import { proof } from './proof.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { templateExport, templateImport, templateList, templateRemove } from './template.ts';

/** Every command of `meja`, in the order of the line. */
export const commands: readonly CliCommand[] = [
  init,
  serve,
  importFiles,
  planList,
  planAdd,
  planMove,
  planExport,
  daysList,
  search,
  photoImport,
  photoList,
  designMerge,
  designTable,
  templateList,
  templateExport,
  templateImport,
  templateRemove,
  designExport,
  check,
  submit,
  proof,
  approve,
  returnItem,
  exportPackages,
  backup,
  verify,
];
