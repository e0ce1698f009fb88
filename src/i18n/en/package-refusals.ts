import type { PackageRefusal } from '#core/design/package/manifest.ts';
import type { ErrorText } from '../error-text.ts';

/** Why a template file is not installed, in words. */
export const packageRefusals = {
  'package-not-zip': {
    what: () => 'This file is not a template of Meja Humas.',
    next: 'Choose a file whose name ends in .mejatemplate.',
  },
  'package-damaged': {
    what: (value) =>
      `The file is damaged${value('file') === '' ? '' : ` at ${value('file')}`}, or was unpacked and packed again.`,
    next: 'Ask for the original file once more.',
  },
  'package-too-large': {
    what: () => 'This file is too large for a template.',
    next: 'Make its sample pictures smaller; 12 MB and 32 files at most.',
  },
  'package-compressed': {
    what: (value) => `${value('file')} is compressed, but templates are stored as they are.`,
    next: 'Ask for the file saved from Meja Humas, not from a zip program.',
  },
  'package-path-unsafe': {
    what: (value) => `The name ${value('file')} points outside the template.`,
    next: 'Do not use it; ask its sender.',
  },
  'package-name-twice': {
    what: (value) => `${value('file')} is there twice.`,
    next: 'Ask for the original file once more.',
  },
  'package-link': {
    what: (value) => `${value('file')} is no file but a link to another.`,
    next: 'Do not use it; ask its sender.',
  },
  'package-file-kind': {
    what: (value) => `${value('file')} must not be in a template: only data and JPEG, PNG or WebP pictures.`,
    next: 'Ask for the template without that file.',
  },
  'package-font': {
    what: (value) => `${value('file')} is a font; templates use the fonts of Meja Humas only.`,
    next: 'Ask for a template set in fonts of Meja Humas.',
  },
  'package-file-missing': {
    what: (value) => `${value('file')} is not in it.`,
    next: 'Ask for the original file once more.',
  },
  'package-file-extra': {
    what: (value) => `${value('file')} is not listed in manifest.json.`,
    next: 'Ask for the original file once more.',
  },
  'package-hash-wrong': {
    what: (value) => `${value('file')} is not what manifest.json says it is.`,
    next: 'Ask for the original file once more.',
  },
  'package-newer': {
    what: (value) => `${value('file')} was made by a newer Meja Humas (form ${value('schema')}).`,
    next: 'Update Meja Humas, then install again.',
  },
  'package-invalid': {
    what: (value) =>
      `${value('file')} is wrong at ${value('field') === '' ? 'its start' : value('field')}: ${value('reason')}.`,
    next: 'Tell the template’s maker.',
  },
  'package-face-unknown': {
    what: (value) => `This Meja Humas lacks the face ${value('face')}, or has other font files of it.`,
    next: 'Update Meja Humas, or ask for a template in other fonts.',
  },
  'package-palette-unknown': {
    what: (value) => `This Meja Humas lacks the colours ${value('palette')}.`,
    next: 'Update Meja Humas, or ask for a template in other colours.',
  },
  'package-icon-unknown': {
    what: (value) => `This Meja Humas lacks the icon ${value('icon')}.`,
    next: 'Update Meja Humas, or ask for a template with other icons.',
  },
  'package-picture-damaged': {
    what: (value) => `${value('file')} is not a whole picture.`,
    next: 'Ask for the original file once more.',
  },
  'package-sample-unfit': {
    what: (value) =>
      `Its ${value('sample')} sample does not fit ${value('layout')}, part ${value('slot')} (${value('reason')}).`,
    next: 'Tell the template’s maker: the place is too small.',
  },
  'package-too-heavy': {
    what: (value) => `The template ${value('id')} is too heavy to draw.`,
    next: 'Do not use it; tell its maker to make it simpler.',
  },
  'template-ours': {
    what: (value) => `${value('id')} is the name of a template of ours, which cannot be replaced.`,
    next: 'Ask for a template of another name.',
  },
  'template-older': {
    what: (value) => `Version ${value('installed')} is installed; this file is version ${value('version')}.`,
    next: 'No need to install it. To go back, remove the installed one first.',
  },
  'template-version-reused': {
    what: (value) => `Version ${value('version')} is installed with other content.`,
    next: 'Ask its maker to raise the version.',
  },
} satisfies Record<PackageRefusal['code'], ErrorText>;
