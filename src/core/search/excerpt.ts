import type { Hit } from './phrase-hits.ts';
import { markedHtml, opening, type Span } from './snippet.ts';

/** What a hit of a phrase not yet in the stretch is worth; a further one of the same phrase is worth 1. */
const NEW_PHRASE = 1_000;
/** White space that is not a single space already. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/gu;
/** Up to where the last sentence begins, or the last paragraph, or what a colon announces. */
const BEFORE_SENTENCE = /^.*(?:[.!?:]["'”’)]*\s+|\n\s*)/su;

/**
 * The stretch of a text that says most about what was searched for, as HTML on one line with the hits marked: as many
 * different phrases as fit, the earliest such place, begun with its sentence where there is room, never cut in a word.
 * @param hits in their order; none: the text's beginning
 * @param maxLength of the stretch in UTF-16 units; only a single word or phrase longer than that makes it longer
 */
export function excerptHtml(text: string, hits: readonly Hit[], maxLength: number): string {
  if (hits.length === 0) return oneLine(markedHtml(opening(text, maxLength), []));
  const { start, end } =
    text.length <= maxLength
      ? { start: 0, end: text.length }
      : widened(text, densest(hits, maxLength), maxLength);
  const marks = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  const html = markedHtml(text.slice(start, end), marks);
  return oneLine(`${start > 0 ? '… ' : ''}${html}${end < text.length ? ' …' : ''}`);
}

/** From one hit to another, no longer than `maxLength`, the stretch that is worth most; the earliest of equals. */
function densest(hits: readonly Hit[], maxLength: number): Span {
  let best: Span = { start: 0, end: 0 };
  let most = 0;
  for (const [index, { start }] of hits.entries()) {
    const seen = new Set<number>();
    let worth = 0;
    let end = 0;
    for (let next = index; ; next += 1) {
      const hit = hits[next];
      if (hit === undefined || (next > index && hit.end - start > maxLength)) break;
      worth += seen.has(hit.phrase) ? 1 : NEW_PHRASE;
      seen.add(hit.phrase);
      end = Math.max(end, hit.end);
    }
    if (worth > most) {
      most = worth;
      best = { start, end };
    }
  }
  return best;
}

/** A stretch with what stands around it: from its sentence's beginning, or else from the middle of the room there is. */
function widened(text: string, core: Span, maxLength: number): Span {
  const room = Math.max(0, maxLength - (core.end - core.start));
  const middle = Math.min(core.start - Math.floor(room / 2), text.length - maxLength);
  const start = sentenceStart(text, core.start, room) ?? wordStart(text, middle, core.start);
  return { start, end: wordEnd(text, start + maxLength, core.end) };
}

/** Where the sentence of an offset begins, if that is no more than `room` before it. */
function sentenceStart(text: string, offset: number, room: number): number | null {
  const from = Math.max(0, offset - room);
  const before = BEFORE_SENTENCE.exec(text.slice(from, offset));
  if (before !== null) return from + before[0].length;
  return from === 0 ? 0 : null;
}

/** The first beginning of a word from `wanted` on; the one of the word at `latest` where there is none between. */
function wordStart(text: string, wanted: number, latest: number): number {
  const gap = /\s\S/u.exec(text.slice(Math.max(0, wanted - 1), latest + 1));
  return gap === null ? text.slice(0, latest).search(/\S*$/u) : Math.max(0, wanted - 1) + gap.index + 1;
}

/** The last end of a word up to `wanted`; the one of the word at `earliest` where there is none between. */
function wordEnd(text: string, wanted: number, earliest: number): number {
  if (wanted >= text.length) return text.length;
  const before = /^.*\s/su.exec(text.slice(earliest, wanted + 1));
  if (before !== null) return earliest + before[0].length - 1;
  const next = text.slice(earliest).search(/\s/u);
  return next < 0 ? text.length : earliest + next;
}

function oneLine(html: string): string {
  return html.replace(UNEVEN_SPACE, ' ');
}
