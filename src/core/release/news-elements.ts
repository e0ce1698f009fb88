import type { ReleaseDocument } from './document.ts';
import { bodyText, inlineText } from './plain-text.ts';

/** The six questions a release answers, by their Indonesian names. */
export const NEWS_ELEMENTS = ['apa', 'siapa', 'kapan', 'di_mana', 'mengapa', 'bagaimana'] as const;
/** One of the six questions. */
export type NewsElement = (typeof NEWS_ELEMENTS)[number];

const TIME =
  /\b(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|pukul|kemarin|hari ini|besok)\b|\(\d{1,2}\/\d{1,2}(\/\d{2,4})?\)|\b\d{1,2} (januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/iu;
const PLACE =
  /\b(di|bertempat di|dari|ke)\s+(\p{Lu}[\p{L}.'-]+|kantor|aula|ruang|halaman|desa|kecamatan|kabupaten|kota)/u;
const PERSON =
  /\b(kepala|ketua|direktur|jaksa|kasi|kajari|kajati|kalapas|karutan|menteri|sekretaris|juru bicara|penyidik|petugas|tim|kejaksaan|kejari|kejati|kanwil|lapas|rutan|kantor|warga binaan|biro)\b/iu;
const REASON =
  /\b(karena|sebab|sebagai bentuk|untuk|guna|agar|supaya|demi|bertujuan|dalam rangka|akibat|lantaran|mengingat|menyusul)\b/iu;
const MANNER =
  /\b(dengan cara|melalui|dengan|setelah|sebelum|selanjutnya|kemudian|secara|tahap|langkah|proses|meliputi|mulai dari)\b/iu;

/**
 * Which of the six questions the text seems to answer: a light hint from words that commonly stand in such answers, not
 * a judgement. What, who, when and where are looked for in headline, dateline and lead, why and how in the whole text.
 */
export function answeredElements(document: ReleaseDocument): ReadonlySet<NewsElement> {
  const lead = inlineText(document.lead);
  const opening = `${document.headline}\n${lead}`;
  const whole = `${opening}\n${bodyText(document)}`;
  const answers: Readonly<Record<NewsElement, boolean>> = {
    apa: document.headline.trim() !== '' && wordCount(lead) >= 6,
    siapa: PERSON.test(opening) || /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(lead),
    kapan: document.dateline.on !== null || TIME.test(lead),
    di_mana: document.dateline.city.trim() !== '' || PLACE.test(lead),
    mengapa: REASON.test(whole),
    bagaimana: MANNER.test(bodyText(document)),
  };
  return new Set(NEWS_ELEMENTS.filter((element) => answers[element]));
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
