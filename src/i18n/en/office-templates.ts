import type { officeTemplates as source } from '../id/office-templates.ts';

interface Place {
  readonly size: string;
  readonly what: string;
}

/** Words of drawing templates of one's own. */
export const officeTemplates = {
  view: 'Office templates',
  blank: 'New template',
  search: 'Search office templates',
  none: 'This office has no templates of its own yet',
  noneText: 'Begin with a blank page, or copy a template and adapt it.',
  blankText: 'A blank page in the office’s colours',
  copyText: 'Choose one, then “Copy as template” in its menu',
  copyTitle: 'Copy a built-in template',
  copy: 'Copy as office template',
  copyOf: (p: { readonly name: string }) => `${p.name} (copy)`,
  name: 'Template name',
  nameHint: 'What officers read when they choose, such as “Friday service”.',
  sizes: 'Sizes',
  sizesHint: 'More can be added later by copying a finished layout.',
  nameMissing: 'Give it a name first.',
  sizeMissing: 'Choose at least one size.',
  begin: 'Start designing',
  cancel: 'Cancel',
  live: (p: { readonly version: string }) => `Published, version ${p.version}`,
  unpublished: 'Not published',
  withdraw: 'Withdraw from Studio',
  withdrawn: (p: { readonly name: string }) =>
    `“${p.name}” withdrawn. Designs made with it stay, and it can be published again.`,
  remove: 'Move to Bin',
  back: 'Back to office templates',
  mode: 'Mode',
  draw: 'Design',
  trial: 'Try it',
  sizeMenu: 'Manage sizes',
  addSize: (p: { readonly size: string; readonly after: string }) => `Add ${p.size}, copied from ${p.after}`,
  dropSize: (p: { readonly size: string }) => `Remove size ${p.size}`,
  publish: 'Publish',
  published: (p: { readonly version: string }) =>
    `Published as version ${p.version}. Officers find it in Studio, Templates.`,
  samples: { ordinary: 'Everyday content', longest: 'Longest content' },
  trialHead: 'Trial',
  trialGood: 'Everything fits at every size. The template is ready to publish.',
  trialText: 'Every size is tried with everyday content and with the longest its fields promise.',
  toMend: (p: { readonly count: string }) => `${p.count} to fix`,
  remedy: 'Enlarge the box, allow more lines or smaller letters, or promise fewer letters.',
  toThink: 'Check whether this is meant',
  finding: (p: {
    readonly size: string;
    readonly sample: string;
    readonly slot: string;
    readonly what: string;
  }) => `${p.size}, ${p.sample}, ${p.slot}: ${p.what}`,
  problems: {
    'page-bare': (p: Place) => `${p.size}: the page is still blank.`,
    'slot-none': () =>
      'No fields yet. Pick a text and “Make it a field”, so that officers have something to fill in.',
    'slot-unknown': (p: Place) => `Something shows the field “${p.what}”, which does not exist.`,
    'slot-unshown': (p: Place) => `The field “${p.what}” is shown at no size. Remove or show it.`,
    'slot-missing-here': (p: Place) => `${p.size}: the required field “${p.what}” is not shown here.`,
    'text-below-smallest': (p: Place) =>
      `${p.size}: the smallest letters of “${p.what}” are too small for a telephone.`,
    'part-off-page': (p: Place) => `${p.size}: “${p.what}” lies off the page.`,
  },
  slot: 'Field',
  makeSlot: 'Make it a field',
  makeSlotText: 'Officers can write in a field; everything around it stays as designed.',
  unmakeSlot: 'Make it fixed text',
  dropSlot: 'Remove this field',
  unusedSlots: 'Fields not shown',
  officeSlot: 'Filled from the office’s details.',
  label: 'Field name',
  hint: 'Hint for officers',
  newSlot: (p: { readonly number: string }) => `Field ${p.number}`,
  newHint: 'Short and clear',
  photoSlot: 'Photo',
  photoHint: 'A sharp photo, at least as wide as the page',
  ownFields: { list: 'Extra list', table: 'Extra table', chart: 'Extra chart' },
  fields: {
    list: {
      label: 'List',
      hint: 'One row a point',
      rows: [
        ['Bring your identity card and a copy'],
        ['Fill in the form at the desk'],
        ['Wait for your number'],
      ],
    },
    table: {
      label: 'Table',
      hint: 'One row a kind, its figure in the right column',
      columns: ['Kind', 'Count'],
      rows: [
        ['Legal counselling', '12'],
        ['Village assistance', '34'],
        ['Traffic fines', '1.250'],
      ],
    },
    chart: {
      label: 'Chart',
      hint: 'Paste from Excel; name the source of the figures',
      columns: ['Quarter', 'Cases'],
      rows: [
        ['Quarter I', '40'],
        ['Quarter II', '55'],
        ['Quarter III', '48'],
      ],
      unit: 'cases',
      source: 'case register',
    },
  },
  mostRows: 'Most rows',
  column: (p: { readonly number: string }) => `Column ${p.number}`,
  addColumn: 'Add a column',
  dropColumn: (p: { readonly name: string }) => `Remove the column ${p.name}`,
  mostColumns: (p: { readonly most: string }) => `At most ${p.most} columns, so that a phone can show them.`,
  sampleShown: 'Content on the canvas',
  longestSample: 'Longest sample',
  longestOwn: 'You wrote this sample; the template is tried with it.',
  longestMade: 'Made of what this field promises. Change it where a real name or sentence is longer.',
  longestReset: 'Use the one made for it',
  longestFits: 'The longest content fits this size.',
  longestUnfit: (p: { readonly count: string }) => `${p.count} texts do not fit this size.`,
  type: 'Kind',
  types: {
    teks: 'Text',
    angka: 'Number',
    tanggal: 'Date',
    tanggal_jam: 'Date and time',
    rentang_tanggal: 'Dates',
  } as Readonly<Record<string, string>>,
  most: 'Most letters',
  required: 'Required',
  fallback: 'First content',
  allowEmphasis: 'Words may be made bold',
  allowList: 'May hold a list',
  changeRequired: 'First content must be changed',
  sample: 'Sample',
  lockMark: 'Lock',
} satisfies typeof source;
