import type { errors as source } from '../id/errors.ts';
import { localMoment, megabytes } from '../plain-values.ts';

/** Why a table cannot be read, by the reason that comes with it. */
const tableReasons: Readonly<Record<string, (value: (name: string) => string) => string>> = {
  'table-binary': () => 'it holds no table; perhaps it is a picture',
  'table-empty': () => 'it is empty, or has nothing but the heading row',
  'table-broken': (value) => `line ${value('line')} has a quotation mark never closed`,
  'table-column-twice': (value) => `there are two columns “${value('column')}”`,
  'table-too-large': () => 'it holds more than 20 MB',
  'table-too-many-rows': (value) => `it has more than ${value('max')} rows`,
  'table-too-heavy': () => 'it is too heavy to open',
  'table-encrypted': () => 'a password locks it',
  'table-old-workbook': () => 'it is an old .xls',
  'table-not-workbook': () => 'it is no whole Excel workbook (.xlsx)',
  'table-sheet-missing': (value) => `it has no sheet “${value('sheet')}”`,
};

/** Every error code in words: what happened, then what is safe and what to do. */
export const errors = {
  'unknown-call': {
    what: (value) => `This part of the program does not know the call ${value('name')}.`,
    next: 'Close Meja Humas and open it again, so that all its parts are of one version.',
  },
  'invalid-input': {
    what: () => 'This cannot be saved because something in it is not right.',
    next: 'Check the marked fields. What was saved before has not changed.',
  },
  'not-found': {
    what: () => 'What you are looking for is no longer in this office.',
    next: 'It may have been deleted in another window. Look in the bin, or go back to the list.',
  },
  conflict: {
    what: () => 'This was changed in another window.',
    next: 'The view has been reloaded with the latest content. Make your change again if it is still needed.',
  },
  cancelled: {
    what: () => 'The work was cancelled.',
    next: 'No half-made file was left behind.',
  },
  unauthorised: {
    what: () => 'This window has no access to the workplace.',
    next: 'Close this tab and open the address that Meja Humas printed when it started.',
  },
  'library-missing': {
    what: (value) => `The folder ${value('path')} was not found.`,
    next: 'Connect its drive again, or make a new office.',
  },
  'library-locked': {
    what: (value) => {
      const since = value('since') === '' ? '' : ` since ${localMoment('en-GB', value('since'))}`;
      return `The folder is in use on ${value('computer')} (process ${value('pid')})${since}.`;
    },
    next: 'Close the other Meja Humas first. Two programs on one folder can damage the data.',
  },
  'library-not-ours': {
    what: (value) => `The folder ${value('path')} holds other data, not a Meja Humas workplace.`,
    next: 'Choose an empty folder or the right one. That folder was not touched.',
  },
  'library-newer': {
    what: () => 'This folder was made by a newer Meja Humas.',
    next: 'Update the program on this computer. The folder was not changed in any way.',
  },
  'library-location-unsafe': {
    what: (value) => `The folder must not be in ${value('path')}.`,
    next: 'Network places, removable drives and synchronised folders can damage data. Choose a folder on this computer.',
  },
  'library-read-only': {
    what: (value) => `The folder ${value('path')} cannot be written to.`,
    next: 'Ask for write access to it, or choose another folder.',
  },
  'library-damaged': {
    what: () => 'The data of this workplace is damaged and cannot be opened.',
    next: 'Restore the last backup. The damaged file is kept.',
  },
  'library-exists': {
    what: (value) => `The folder ${value('path')} already holds a workplace.`,
    next: 'Open that workplace, or choose another folder.',
  },
  'office-missing': {
    what: () => 'The office has not been described yet.',
    next: 'Fill in its name, city and time zone first.',
  },
  'demo-only': {
    what: () => 'This can be done with the demo data only.',
    next: 'Your own office was not touched.',
  },
  'disk-full': {
    what: () => 'The disk is full; the last change has not been saved.',
    next: 'Free some space and try again. Everything saved before is intact.',
  },
  'step-not-allowed': {
    what: (value) => `This step does not apply to a release that is ${value('state')}.`,
    next: 'Reload the release; its status may just have changed.',
  },
  'release-read-only': {
    what: (value) => `A release that is ${value('state')} can only be read.`,
    next: 'What you typed is kept in this window. Turn the release back into a draft to change it.',
  },
  'number-pattern-invalid': {
    what: (value) => `The number pattern ${value('pattern')} cannot be used.`,
    next: 'Correct the pattern in Settings. It must contain {urut} and {tahun}.',
  },
  'reason-missing': {
    what: () => 'The reason has not been written.',
    next: 'Give it in one sentence; it is kept on record.',
  },
  'import-nothing': {
    what: (value) => `${value('path')} was not found or cannot be read.`,
    next: 'Check the name of the folder or file, then try again.',
  },
  'media-missing': {
    what: () => 'This picture is no longer in the folder.',
    next: 'Choose the picture again, or restore a backup.',
  },
  'media-too-large': {
    what: (value) => `This file is too large; the limit is ${megabytes(value('maxBytes'))} MB.`,
    next: 'Make the picture smaller, then try again. Nothing else has changed.',
  },
  'media-unsupported': {
    what: (value) =>
      value('file') === ''
        ? 'This file is not a picture that can be read.'
        : `“${value('file')}” is not a picture that can be read.`,
    next: 'Use JPG, PNG, WebP or SVG.',
  },
  'design-damaged': {
    what: (value) =>
      value('field') === ''
        ? `The data of the design “${value('title')}” is damaged and cannot be opened.`
        : `The data of the design “${value('title')}” is damaged at ${value('field')} and cannot be opened.`,
    next: 'Restore it from a backup, or make it again from its template. Nothing else is affected.',
  },
  'stamp-removed': {
    what: (value) =>
      `The design “${value('title')}” was changed outside Meja Humas: its stamp is no longer whole in size ${value('layout')}.`,
    next: 'Restore it from a backup, or make it again from its template. A claim without its stamp cannot be used.',
  },
  'part-locked': {
    what: (value) =>
      value('part') === ''
        ? 'This template does not let its page be changed like that.'
        : `“${value('part')}” is locked by its template and stays as it is.`,
    next: 'Add an element of your own, or choose another template. The design is unchanged.',
  },
  'part-missing': {
    what: (value) => `The element “${value('part')}” is no longer on this page.`,
    next: 'It may have been deleted in another window. Choose another one in the list of layers.',
  },
  'parts-too-many': {
    what: (value) => `A page holds at most ${value('most')} elements.`,
    next: 'Delete elements that are not needed, then try again.',
  },
  'page-refused': {
    what: (value) =>
      ({
        locked: 'This page is locked by its template and stays where it is.',
        closed: 'This template takes no pages besides its own.',
        last: 'At least one page of the template must stay.',
        list: 'This page is made of the rows of a field, so it is not copied here.',
        stamp: 'A page with the claim must keep its stamp.',
        full: `One size holds at most ${value('most')} pages.`,
      })[value('why')] ?? '',
    next: 'The pages are as they were. Other pages can still be changed.',
  },
  'paste-too-long': {
    what: (value) =>
      `The pasted text has ${value('letters')} letters, while a page holds at most ${value('most')}.`,
    next: 'Copy only the part that is needed, then paste again. Nothing has changed.',
  },
  'design-tampered': {
    what: (value) =>
      value('part') === ''
        ? `The design “${value('title')}” was changed outside Meja Humas: its template is no longer whole.`
        : `The design “${value('title')}” was changed outside Meja Humas: “${value('part')}”, which is locked, is not what it was.`,
    next: 'Restore it from a backup, or make it again from its template. Other designs are not affected.',
  },
  'photo-damaged': {
    what: () => 'This photo is damaged or cut off.',
    next: 'Copy it again from the camera or its sender, then try once more. Nothing else has changed.',
  },
  'photo-unsupported': {
    what: () => 'This file is not a photo that can be used.',
    next: 'Use a still JPG, PNG or WebP.',
  },
  'photo-heic': {
    what: () => 'HEIC photos from a phone cannot be opened yet.',
    next: 'iPhone: Settings → Camera → Formats → Most Compatible. Android: turn off “High efficiency pictures” in the Camera settings. Then send it again as JPG.',
  },
  'photo-in-use': {
    what: (value) => `This photo is still used by the design “${value('title')}”.`,
    next: 'Replace the photo in that design first. The photo stays where it is.',
  },
  'photo-too-small': {
    what: (value) => `This photo is too small: ${value('widthPx')} × ${value('heightPx')} pixels.`,
    next: 'Ask for the original; photos from messengers have often been shrunk.',
  },
  'photo-too-large': {
    what: (value) => `This photo is too large: ${value('widthPx')} × ${value('heightPx')} pixels.`,
    next: 'Shrink it below 80 megapixels first.',
  },
  'file-missing': {
    what: (value) => `The file ${value('path')} was not found.`,
    next: 'Check its name and folder, then try again.',
  },
  'table-unreadable': {
    what: (value) =>
      `The table ${value('path')} cannot be read: ${tableReasons[value('reason')]?.(value) ?? value('reason')}.`,
    next: 'Save it as .xlsx without a password or as CSV, with one heading row, then try again. No picture has been made.',
  },
  'table-column-missing': {
    what: (value) => `The table ${value('path')} lacks required columns: ${value('columns')}.`,
    next: 'Add them or pair other columns, then try again. No picture has been made.',
  },
  'table-mapping-unfit': {
    what: (value) =>
      value('reason') === 'no-column'
        ? `The table ${value('path')} has no column “${value('column')}”.`
        : value('reason') === 'twice'
          ? `The field ${value('target')} was given two columns, “${value('column')}” among them.`
          : `This template has no field ${value('target')} for the column “${value('column')}”.`,
    next: 'Pair the columns again, then try again. No picture has been made.',
  },
  'template-unknown': {
    what: (value) => `There is no template ${value('id')}.`,
    next: 'See the names of templates in the Studio, for example resmi.klarifikasi_hoaks.',
  },
  'template-built-in': {
    what: (value) => `${value('id')} came with Meja Humas and stays.`,
    next: 'Only templates installed from a file can be removed.',
  },
  'size-not-offered': {
    what: (value) => `This template does not offer the size ${value('format')}.`,
    next: 'Choose another format, such as ig_feed_4x5 or ig_story.',
  },
  'wrong-status': {
    what: (value) => `This step is not possible yet: the status is ${value('status')}.`,
    next: 'See the next step under Check or in the Outbox.',
  },
  'findings-block': {
    what: (value) =>
      `Cannot be submitted yet: ${value('errors')} errors and ${value('warnings')} warnings are open.`,
    next: 'Mend the errors. Mend each warning, or write down why you go on.',
  },
  'approval-void': {
    what: () => 'The content is no longer what was approved.',
    next: 'Submit it again, so that what goes out is what was approved.',
  },
  'under-embargo': {
    what: (value) => `Under embargo until ${value('until')}.`,
    next: 'Wait until it has passed, or open the item for changes and remove the embargo.',
  },
  'encode-failed': {
    what: (value) => `The picture ${value('file')} could not be made.`,
    next: 'Try once more. Finished packages are unchanged.',
  },
  'budget-too-small': {
    what: (value) => `The package does not fit into ${value('max')} bytes without harming pictures.`,
    next: 'Raise the limit, or send fewer formats.',
  },
  'part-too-small': {
    what: (value) => `The file ${value('file')} is larger than one part of the zip.`,
    next: 'Raise the size of a part.',
  },
  'backup-unsound': {
    what: (value) => `The backup ${value('path')} does not read back as it was written.`,
    next: 'Use another stick or disk and try again. Do not rely on this backup.',
  },
  'zip-too-large': {
    what: () => 'The zip is larger than 4 GB.',
    next: 'Divide it into parts or into several packages.',
  },
  'plan-step-refused': {
    what: (value) => `An item that is ${value('from')} cannot become ${value('to')} directly.`,
    next: 'Take the steps in between: ask for approval, approve, then make the package.',
  },
  'reason-required': {
    what: () => 'This step needs a reason.',
    next: 'Write a short one; it stays readable on the item and in its history.',
  },
  'content-locked': {
    what: () => 'The content of this item has been submitted or approved and cannot be changed.',
    next: 'Choose Open for editing first. Date, time and owner can always change.',
  },
  'plan-already-out': {
    what: () => 'This item has been published.',
    next: 'Its date and notes are part of the archive. Make a new item for the next publication.',
  },
  'format-unknown': {
    what: (value) => `There is no channel ${value('format')}.`,
    next: 'Choose a channel from the list.',
  },
  'format-in-use': {
    what: (value) => `The channel ${value('format')} has been packaged or published.`,
    next: 'Mark it as skipped in the outbox when it is not needed any more.',
  },
  'days-out-of-order': {
    what: () => 'The last day lies before the first, or the range is too long.',
    next: 'Correct one of the dates.',
  },
  'browser-missing': {
    what: () => 'No browser for drawing is installed on this computer.',
    next: 'Install Chromium, Chrome or Edge, then try again. Texts and plans are safe.',
  },
  'backend-stopped': {
    what: () => 'The connection to the workplace was lost.',
    next: 'What was saved is safe. Meja Humas is trying to connect again.',
  },
  'node-too-old': {
    what: (value) =>
      `Node.js ${value('found')} is too old to open a library: ${value('required')} or newer is needed.`,
    next: 'Use npm start or npm run meja, which bring their own Node.js, or install a newer one from nodejs.org.',
  },
  'port-taken': {
    what: (value) => `Port ${value('port')} is in use by another program.`,
    next: 'Start without naming a port, or choose another number.',
  },
  internal: {
    what: () => 'Something went wrong inside Meja Humas.',
    next: 'Saved work is safe. Try again; if it happens again, give this code to whoever looks after the program.',
  },
} satisfies typeof source;
