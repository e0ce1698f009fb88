import type { remedy as words } from '../id/remedy.ts';

/** Words of the steps that settle a finding by themselves. */
export const remedy: typeof words = {
  take: {
    'alt-text': 'Use this text',
    hashtags: 'Leave those hashtags off',
    'photo-credit': 'Use this credit',
    'photo-covered': 'Show the covered copy instead',
    'site-address': "Use the address of the office's site",
    brand: "Renew the office's marks",
  },
  done: {
    'alt-text': 'Alternative text taken from the design',
    hashtags: 'Last hashtags left off',
    'photo-credit': 'Photo credit taken from the library',
    'photo-covered': 'Photo replaced by its covered copy',
    'site-address': "The QR code leads to the office's site now",
    brand: "The design carries the office's marks of today",
  },
  dropped: ({ tags }) => `Left off on this channel: ${tags}`,
  credit: ({ credit }) => `The credit becomes “${credit}”`,
  leadsTo: ({ address }) => `The QR code leads to ${address}`,
  open: 'Photo as it is',
  covered: 'Covered copy',
  swapped: ({ titles }) => `Changes in ${titles}`,
  locked: ({ titles }) => `Stays, because it was handed in: ${titles}`,
  renewed: ({ parts }) => `What changes: ${parts}`,
};
