import type { RoomMessages } from '../messages.ts';
import { brandKit } from './brand-kit.ts';
import { designFindings } from './design-findings.ts';
import { foto } from './foto.ts';
import { line } from './line.ts';
import { merge } from './merge.ts';
import { naskah } from './naskah.ts';
import { officeTemplates } from './office-templates.ts';
import { packageRefusals } from './package-refusals.ts';
import { rancang } from './rancang.ts';
import { remedy } from './remedy.ts';
import { report } from './report.ts';
import { studio } from './studio.ts';
import { studioExport } from './studio-export.ts';
import { studioKeys } from './studio-keys.ts';
import { templateFiles } from './template-files.ts';

/** Words of rooms that are fetched when such a room is first opened, in English. */
// prettier-ignore -- one line each, so that two rooms added at once do not meet
export const rooms = {
  brandKit,
  designFindings,
  foto,
  line,
  merge,
  naskah,
  officeTemplates,
  packageRefusals,
  rancang,
  remedy,
  report,
  studio,
  studioExport,
  studioKeys,
  templateFiles,
} satisfies RoomMessages;
