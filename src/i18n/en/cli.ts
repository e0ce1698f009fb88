import type { cli as source } from '../id/cli.ts';

/** Words of the command line. */
export const cli = {
  demoUndrawn: (p) =>
    `Without a browser to draw with, these still wait: ${p.titles}. Install Chromium, Chrome or Edge.`,
  noCommand: 'Name a command:',
  unknownCommand: (p: { readonly words: string }) => `There is no command "${p.words}". There are:`,
  missingOption: (p: { readonly option: string }) => `The value for ${p.option} is missing or does not fit.`,
  unknownOption: (p) => `This command does not know "${p.option}".`,
  remakingDemo: 'The demo was not made to its end; making it again first.',
  helpTitle: 'Commands of Meja Humas:',
  helpCommon:
    'Every command takes --library FOLDER (the workplace) and --json (one document on stdout). Exit code: 0 done, 1 refused with reasons, 2 wrong usage.',
  about: {
    init: 'Makes the workplace of an office, or the demo workplace.',
    serve: 'Opens the workstation in a browser on this computer until Ctrl-C.',
    import: 'Takes old press releases (.txt .md .html), files or folders, into the archive.',
    planList: 'Lists the plan by day.',
    planAdd: 'Adds an item to the plan.',
    planMove: 'Moves an item to another day; its hour stays unless one is given.',
    planExport: 'Writes the plan as a page (.html), a calendar (.ics) or a table (.csv).',
    daysList: 'Lists the days off and commemorative days of a year, with their decree.',
    search: 'Searches the archive, best first.',
    designMerge:
      'Makes pictures from every row of a CSV or XLSX table; with --jpg the files are far smaller where there are photos.',
    designTable: 'Saves an empty table (CSV) to merge: the right headings and one row as an example.',
    templateList: 'Lists every template, ours and installed.',
    templateExport: 'Saves a template as a .mejatemplate file.',
    templateImport: 'Installs a template from a .mejatemplate file, or updates it.',
    templateRemove: 'Moves an installed template to the bin; its designs stay.',
    designExport:
      'Writes one design as working files (png, jpg, webp, svg, pdf) in all or some of its sizes.',
    photoImport: 'Takes photos, files or folders, into the photo library; each one refused is named.',
    photoList: 'Lists the photos of the library: title, credit, consent and date.',
    check: 'Checks items and names what it finds; with --fix whatever is certain is mended at once.',
    submit: 'Checks items, draws all their sizes and asks for approval.',
    approve: 'Approves what was submitted, bound to exactly its content.',
    return: 'Gives back what was submitted, with a reason.',
    proof: 'Prints all pictures and captions of one item to a PDF to sign on paper.',
    export: 'Packages what was approved, to be carried to the network.',
    backup: 'Backs the whole workplace up into one file that is read back.',
    verify: 'Checks that the whole workplace is sound.',
  },
  usage: (p: { readonly line: string }) => `Usage: ${p.line}`,
  libraryMade: (p: { readonly path: string; readonly office: string }) =>
    `The workplace of ${p.office} was made in ${p.path}`,
  serving: (p: { readonly address: string }) => `Meja Humas is ready at ${p.address}  (Ctrl-C closes it)`,
  servingUnopened: (p: { readonly address: string }) =>
    `Meja Humas is ready and opened no browser. Open ${p.address} with a browser on this computer  (Ctrl-C closes it)`,
  openByHand: 'No browser could be opened from here. Open the address above with a browser on this computer.',
  stopped: 'Meja Humas is closed. All work is saved.',
  importNeedsPaths: 'FILE_OR_FOLDER',
  importing: (p) => `Reading ${p.done} of ${p.total}: ${p.label}`,
  imported: (p) =>
    `${p.imported} releases added to the archive, ${p.unchanged} already here, ${p.refused} refused.`,
  wouldImport: (p) =>
    `Dry run, nothing kept: ${p.imported} releases would be added, ${p.unchanged} are already here, ${p.refused} refused.`,
  photosImported: (p) => `${p.imported} photos taken in, ${p.known} already there, ${p.refused} refused.`,
  photosListed: (p) => `${p.shown} of ${p.total} photos`,
  searched: (p) => `${p.total} results, ${p.ms} milliseconds`,
  merging: (p) => `Row ${p.done} of ${p.total}`,
  mergedRow: (p) => `Row ${p.row}: ${p.count} pictures`,
  mergeRefused: (p) => `Row ${p.row} refused (line ${p.line} of ${p.file}):`,
  mergeReason: (p) => `Field ${p.slot}${p.sizes === '' ? '' : ` (${p.sizes})`}: ${p.message}`,
  mergeResumed: (p) => `${p.count} rows were finished before and not drawn again.`,
  mergeMapped: (p) => `Column "${p.column}" is used as ${p.target}.`,
  mergeCell: (p) => `Column ${p.column}: ${p.message}`,
  mergeColumn: (p) => `column ${p.column}`,
  unknownColumn: (p) => `The template has no column "${p.column}"; left aside.`,
  exporting: (p) => `Making ${p.label}`,
  exportedTable: (p) => `${p.file}  the table of its chart`,
  exportedFile: (p) => `${p.file}  ${p.bytes} bytes`,
  exportRefused: (p) => `${p.size} left out, field ${p.slot}: ${p.reason}`,
  exportTooLarge: (p) => `${p.size} not made as ${p.type}: below the size limit its quality would be too low`,
  exportUnshown: (p) => `${p.size} does not show: ${p.slots}`,
  exportOverBudget:
    'All files together are still above the budget, even at the lowest quality. Nothing was written.',
} satisfies typeof source;
