import type { wizard as source } from '../id/wizard.ts';

/** Words of the first run. */
export const wizard = {
  step: {
    office: {
      name: 'Office',
      about: 'Name, code, time zone',
      title: 'Your office',
      lead: 'Fill it in once. It is used on letterheads, templates and reports, and can be changed at any time.',
    },
    people: {
      name: 'Spokesperson',
      about: 'Signatory and contact',
      title: 'Who speaks',
      lead: 'The spokesperson stands at the end of a release, the contact at the foot of a picture.',
    },
    look: {
      name: 'Logo and colours',
      about: 'For templates and letterheads',
      title: 'Logo and colours',
      lead: 'Every template follows this choice. Pictures already approved do not change.',
    },
    number: {
      name: 'Numbers',
      about: 'Pattern of release numbers',
      title: 'Release numbers',
      lead: 'Follow the register of your office.',
    },
    desk: {
      name: 'Where it is kept',
      about: 'Folder and your name',
      title: 'This desk',
      lead: 'One step left. After it your calendar opens.',
    },
  },
  promise: 'All data stays on this computer. Nothing is sent to the internet.',
  progress: (p) => `Step ${p.step} of ${p.of}`,
  next: 'Next',
  back: 'Back',
  finish: 'Open the desk',
  missingOffice: 'Fill in the official name, the short name and the city.',
  missingNumber: 'Correct the number pattern, or leave it empty.',
} satisfies typeof source;
