import { emptyDocument, plainInline, type ReleaseDocument } from '#core/release/document.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { archiveVocabulary, type Vocabulary } from './words.ts';

/** A release of the archive with the number it went out under. */
export interface ArchivedRelease {
  readonly document: ReleaseDocument;
  readonly number: string;
}

/** Length of a body: the field's releases run to some 1,500 characters. */
const BODY_WORDS = 190;
const PARAGRAPHS = 4;
/** How many of the sentences are real ones of the demo, which gives phrases that stand in many texts. */
const REAL_SENTENCES = 0.15;
const CITIES = ['Teluk Padma', 'Pulau Kelapa Dua', 'Bandar Asri', 'Lembah Sari', 'Muara Jati'];

/** As many releases of made-up offices as asked for, always the same ones. */
export function* seededArchive(
  count: number,
  vocabulary: Vocabulary = archiveVocabulary(),
): Generator<ArchivedRelease> {
  const random = seededRandom(20_261_125);
  for (let index = 0; index < count; index += 1) yield release(index, random, vocabulary);
}

function release(index: number, random: () => number, vocabulary: Vocabulary): ArchivedRelease {
  const day = new Date(Date.UTC(2010, 0, 1) + ((index * 37) % 6_100) * 86_400_000).toISOString().slice(0, 10);
  const city = CITIES[index % CITIES.length] ?? '';
  const paragraph = () => plainInline(sentences(random, vocabulary, BODY_WORDS / PARAGRAPHS));
  return {
    number: `PR-${1 + (index % 997)}/Z.1.${1 + (index % 31)}/Kph.3/${day.slice(5, 7)}/${day.slice(0, 4)}`,
    document: {
      ...emptyDocument(city, day),
      headline: titled(chain(random, vocabulary, 7 + Math.floor(random() * 5))),
      lead: plainInline(sentences(random, vocabulary, 28)),
      body: Array.from({ length: PARAGRAPHS }, () => ({ type: 'paragraph' as const, text: paragraph() })),
      signatory: { name: titled(chain(random, vocabulary, 2)), role: 'Kepala Seksi Intelijen' },
    },
  };
}

function sentences(random: () => number, vocabulary: Vocabulary, words: number): string {
  const parts: string[] = [];
  for (let count = 0; count < words;) {
    const real = vocabulary.sentences[Math.floor(random() * vocabulary.sentences.length)] ?? '';
    const sentence =
      random() < REAL_SENTENCES
        ? real
        : `${titled(chain(random, vocabulary, 1))} ${chain(random, vocabulary, 8 + Math.floor(random() * 8))} ${figure(random)}.`;
    parts.push(sentence);
    count += sentence.split(' ').length;
  }
  return parts.join(' ');
}

function chain(random: () => number, vocabulary: Vocabulary, words: number): string {
  return Array.from({ length: words }, () => vocabulary.draw(random())).join(' ');
}

function figure(random: () => number): string {
  const value = Math.floor(random() * 9_000);
  if (random() < 0.5) return `${value.toLocaleString('id-ID')} orang`;
  return `Rp${(value * 125_000).toLocaleString('id-ID')}`;
}

function titled(text: string): string {
  return text.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
