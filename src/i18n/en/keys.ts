import type { keys as source } from '../id/keys.ts';

/** Words of the keyboard map: shortcuts, and what each mark of a status means. */
export const keys = {
  everywhere: 'Everywhere',
  palette: 'Command palette',
  nextPane: 'Next pane',
  previousPane: 'Previous pane',
  title: 'Shortcuts and what the marks mean',
  marks: 'What the marks mean',
  inFields: 'Single letters work only while no field is being typed in.',
  roomNow: 'In this room',
  newHere: 'New in this room',
  open: 'Open what is chosen',
  closePanel: 'Close the panel or leave the field',
  primary: 'Primary action',
  move: 'Move in the month or list',
  moveDay: 'Move by one day, or back to the tray',
  status: {
    ide: { name: 'Idea', means: 'A thought only; no text or design yet.' },
    draf: { name: 'Draft', means: 'Being worked on.' },
    peninjauan: { name: 'In review', means: 'Waiting for approval.' },
    disetujui: { name: 'Approved', means: 'Stamped; locked until it is opened for changes.' },
    terjadwal: { name: 'Scheduled', means: 'Packaged, waiting for its hour.' },
    terbit: { name: 'Published', means: 'Out on all its channels.' },
    ditunda: { name: 'Postponed', means: 'Kept for another time.' },
    batal: { name: 'Cancelled', means: 'Will not happen.' },
    terlambat: { name: 'Late', means: 'Its time has passed and it is not out.' },
  },
} satisfies typeof source;
