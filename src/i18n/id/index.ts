import { errors } from './errors.ts';
import { kalender } from './kalender.ts';
import { keys } from './keys.ts';
import { kit } from './kit.ts';
import { office } from './office.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { wizard } from './wizard.ts';

/** The words the window starts with in Indonesian: the source, and by its shape the type of every other language. */
// prettier-ignore -- one line each, so that two rooms added at once do not meet
export const id = {
  errors,
  kalender,
  keys,
  kit,
  office,
  settings,
  shell,
  wizard,
};
