import type { Messages } from '../messages.ts';
import { designFindings } from './design-findings.ts';
import { errors } from './errors.ts';
import { kalender } from './kalender.ts';
import { keys } from './keys.ts';
import { kit } from './kit.ts';
import { line } from './line.ts';
import { naskah } from './naskah.ts';
import { office } from './office.ts';
import { report } from './report.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { studio } from './studio.ts';
import { wizard } from './wizard.ts';

/** All words of the window in English. */
// prettier-ignore -- one line each, so that two rooms added at once do not meet
export const en = {
  designFindings,
  errors,
  kalender,
  keys,
  kit,
  line,
  naskah,
  office,
  report,
  settings,
  shell,
  studio,
  wizard,
} satisfies Messages;
