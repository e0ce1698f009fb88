const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember Jan Feb Mar Apr Jun Jul Agu Ags Sep Okt Nov Des';
const UNITS =
  'ribu juta miliar triliun rupiah persen tahun bulan minggu pekan hari jam menit detik orang warga pelajar perkara kasus kegiatan peserta saksi ton kg kilogram gram km kilometer meter m cm hektare ha liter unit paket WIB WITA WIT kali';
const MARKERS =
  'Pasal pasal ayat huruf angka Ke ke No. Nomor nomor Pukul pukul Kelas kelas UU PP Perpres Permen Bab bab Lantai lantai RT RW Jalan Km km Tahun tahun Tahap tahap';
const HONORIFICS = 'Dr. dr. Drs. Dra. Ir. Prof. H. Hj. Tn. Ny. Bpk. Kec. Kab. Prov. Jl.';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const AFTER_NUMBER = words(`${MONTHS} ${UNITS}`);
const BEFORE_NUMBER = words(MARKERS);
const BEFORE_NAME = words(HONORIFICS);
const SMALL_WORDS = words('di ke dan yang dari atau untuk');

const NUMBER = /^[("“']?(?:Rp\.?)?\d[\d.,:/–-]*%?$/;
const STARTS_AS_NUMBER = /^(?:\(?\d|[IVXLC]+[A-D]?\b)/;
/** An academic degree: `S.H.`, `M.Kn.,`, `Ph.D.` */
const DEGREE = /^(?:[A-Z][a-z]{0,3}\.){1,3},?$/;
/** Either side of the dash of `23 November–31 Desember`. */
const RANGE_BEFORE = /^.*\p{L}–(?=\d)/u;
const RANGE_GOES_ON = /–\d.*$/;
const CLOSING = /[.,;:!?)”"']+$/;

/**
 * Whether a line may not end between two neighbouring words: `Rp18,7 miliar`, a number and its unit, `17 November`,
 * `Pasal 91`, `S.H., M.H.`, `Dr. Arunika`.
 */
export function staysTogether(left: string, right: string): boolean {
  const bare = right.replace(RANGE_GOES_ON, '').replace(CLOSING, '');
  if (left === 'Rp') return /^\d/.test(right);
  if (NUMBER.test(left.replace(RANGE_BEFORE, ''))) return AFTER_NUMBER.has(bare);
  if (BEFORE_NUMBER.has(left)) return STARTS_AS_NUMBER.test(right);
  if (BEFORE_NAME.has(left)) return true;
  return DEGREE.test(left) && DEGREE.test(right.replace(/[;:!?)”"']+$/, ''));
}

/** Whether `left` is a small word that a title keeps with the next one: `di ke dan yang dari atau untuk`. */
export function leansOnNext(left: string): boolean {
  return SMALL_WORDS.has(left);
}

/**
 * Where a compound or a range of days may end a line: after the hyphen of `berkali-kali` and the dash of `23 November–31
 * Desember`, never in names, numbers, codes or addresses.
 */
export function hyphenBreaks(word: string): readonly number[] {
  const ranges = [...word.matchAll(/(?<=\p{L}{3})–(?=\d+\s\p{Lu})/gu)];
  if (ranges.length > 0) return ranges.map((match) => match.index + 1);
  if (!/^[("“']?\p{L}{3,}(?:-\p{Ll}{3,})+[.,;:!?)”"']*$/u.test(word)) return [];
  return [...word.matchAll(/-/g)].map((match) => match.index + 1);
}
