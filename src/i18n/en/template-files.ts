import type { templateFiles as source } from '../id/template-files.ts';

/** Words of templates as files in the gallery. */
export const templateFiles = {
  menu: 'Template files',
  install: 'Install from a file…',
  choose: 'Choose template files',
  dropHere: 'Drop to install the template',
  busy: (p) => `Checking ${p.file}…`,
  save: (p) => `Save “${p.name}” as a file`,
  remove: (p) => `Remove “${p.name}”`,
  removed: (p) => `“${p.name}” is in the bin. Its designs stay.`,
  done: {
    installed: (p) => `“${p.name}” installed, version ${p.version}.`,
    updated: (p) =>
      `“${p.name}” updated to version ${p.version}. Designs stay as they are until they are updated.`,
    unchanged: (p) => `“${p.name}” version ${p.version} was installed already.`,
  },
  refused: (p) => `${p.file}: ${p.what}`,
  close: 'Close',
  guestMeta: (p) => `${p.author}, version ${p.version}`,
  guests: 'From a file',
} satisfies typeof source;
