import type { designFindings as source } from '../id/design-findings.ts';

/** What drawing a design can find, in words. */
export const designFindings = {
  'text-too-long': {
    what: (value) =>
      `The text does not fit: ${value('lettersOver')} letters too many at the smallest size and ${value('maxLines')} lines.`,
    next: 'Shorten it, or write a text of its own for this size.',
  },
  'word-too-wide': {
    what: (value) => `“${value('word')}” is wider than its place, even at the smallest size.`,
    next: 'Use a shorter word. Long addresses belong in the caption.',
  },
  'glyph-missing': {
    what: (value) => `The typefaces of this template have no “${value('character')}”.`,
    next: 'Remove or replace it. Emoji belong in the caption.',
  },
  'slot-empty': {
    what: () => 'This required field is still empty.',
    next: 'Fill it in.',
  },
  'placeholder-unchanged': {
    what: (value) => `“${value('text')}” is still the template’s example.`,
    next: 'Replace it with the real content.',
  },
  'choice-unknown': {
    what: (value) => `“${value('value')}” is not one of the choices.`,
    next: 'Choose from the list.',
  },
  'address-unreadable': {
    what: (value) => `“${value('value')}” is not the address of a page.`,
    next: 'Write it like kejari.go.id/news, without spaces.',
  },
  'rows-too-many': {
    what: (value) => `There are ${value('count')} rows; this template holds ${value('max')}.`,
    next: 'Remove some, or split them over two designs.',
  },
  'number-unreadable': {
    what: (value) => `“${value('value')}” cannot be read as a number.`,
    next: 'Write it like 1.246 or 12,5, without a unit.',
  },
  'part-above-whole': {
    what: (value) => `The part is ${value('part')}, the whole only ${value('whole')}.`,
    next: 'Correct one of them.',
  },
  'chart-series-too-many': {
    what: (value) => `There are ${value('count')} series, this kind of chart holds ${value('max')}.`,
    next: 'Remove some series, or choose another kind of chart.',
  },
  'chart-negative': {
    what: (value) => `${value('value')} is below zero, which this kind of chart cannot show.`,
    next: 'Choose bars, columns or lines, or check the figure.',
  },
  'chart-above-hundred': {
    what: (value) => `The percentages add up to ${value('sum')}, more than 100.`,
    next: 'Check the figures: parts of one whole are never more than 100 %.',
  },
  'chart-province-unknown': {
    what: (value) => `“${value('value')}” is not the name of a province.`,
    next: 'Write the province’s name, such as Jawa Barat or Jabar.',
  },
  'chart-province-twice': {
    what: (value) => `${value('value')} stands in two rows.`,
    next: 'Add the figures up, or remove one of the rows.',
  },
  'chart-too-small': {
    what: () => 'The chart has no room in its frame and is not drawn: its words would lie over each other.',
    next: 'Make the frame larger in design mode, take rows out, or choose another kind of chart.',
  },
  'qr-too-long': {
    what: (value) =>
      `The QR code says ${value('letters')} letters, too long for its place, so it is not drawn.`,
    next: 'Use a shorter address, or make its box larger.',
  },
  'qr-small': {
    what: (value) =>
      `The QR code of ${value('sidePx')} px is too small to be scanned off a phone; with this content it takes ${value('leastSidePx')} px.`,
    next: 'Make its box larger, or use a shorter address.',
  },
  'qr-faint': {
    what: () => 'The QR code is not dark enough on its ground, so many phones cannot read it.',
    next: 'Choose a dark colour for the code and a light one for its ground.',
  },
  'logo-missing': {
    what: () => 'The office has no logo yet, so its initials are shown.',
    next: 'Add the logo in Settings.',
  },
  'stamp-without-label': {
    what: () => 'No stamp label is chosen, so the claim is not shown.',
    next: 'Choose a label, such as HOAKS.',
  },
  'stamp-removed': {
    what: () =>
      'The clarification stamp is gone from the template inside this document, so the claim is not shown.',
    next: 'Make it again from the hoax clarification template.',
  },
} satisfies typeof source;
