import { layoutsOf, type Template, type TemplateSlot } from '../template.ts';
import type { LayoutId } from '../layouts.ts';
import { copiedLayout } from './copy-layout.ts';
import { withPages } from './page-parts.ts';
import { withoutOrigin } from './without-origin.ts';

/** The family of every template an office draws itself. */
export const OFFICE_FAMILY = 'kantor';
/** What a blank template is about until its designer says so: no genre of ours. */
const ANY_GENRE = 'lain';
/** The terms of what an office drew itself: its own. */
const OWN_LICENCE = 'LicenseRef-Kantor';
const LONGEST_ID_PART = 60;

/** What every office's design shows of its office, whatever else it asks for. */
const OFFICE_SLOTS: readonly TemplateSlot[] = [
  {
    id: 'logo',
    label: { id: 'Logo instansi', en: 'Office logo' },
    hint: { id: 'Dari Pengaturan', en: 'From the settings' },
    type: 'gambar',
    max: null,
    required: false,
    from: 'kantor',
  },
  {
    id: 'satker',
    label: { id: 'Nama satker', en: 'Office name' },
    hint: { id: 'Nama resmi kantor', en: 'Official name of the office' },
    type: 'teks',
    max: 60,
    required: true,
    from: 'kantor',
  },
  {
    id: 'kontak_medsos',
    label: { id: 'Akun & kontak', en: 'Accounts and contact' },
    hint: { id: 'Dari Pengaturan', en: 'From the settings' },
    type: 'teks',
    max: 90,
    required: false,
    from: 'kantor',
  },
];

/** How a template of the office begins: its name, its sizes, whose it is, and which names are taken. */
export interface NewTemplate {
  readonly name: string;
  readonly layouts: readonly LayoutId[];
  readonly author: string;
  readonly palettes: readonly string[];
  readonly taken: ReadonlySet<string>;
}

/** A template with bare pages, that asks for nothing but the office's own marks. */
export function blankTemplate({ name, layouts, author, palettes, taken }: NewTemplate): Template {
  return {
    schema: 1,
    id: freeTemplateId(ANY_GENRE, name, taken),
    version: 1,
    name: { id: name, en: name },
    description: { id: name, en: name },
    licence: OWN_LICENCE,
    author,
    tag: name,
    palettes,
    slots: OFFICE_SLOTS,
    stampSlot: null,
    layouts: Object.fromEntries(
      layouts.map((layout) => [layout, { background: 'paper' as const, parts: [] }]),
    ),
    samples: { ordinary: {}, longest: {} },
  };
}

/**
 * A template of the office made after another one, also after one that a design carries with parts of its own: those
 * become the template's. Its genre and terms stay; sizes it lacks are arranged after its first.
 */
export function copiedTemplate(
  source: Template,
  { name, layouts, author, taken }: Omit<NewTemplate, 'palettes'>,
): Template {
  const [first] = layoutsOf(source);
  const wanted = layouts.length === 0 ? layoutsOf(source) : layouts;
  const own = withPages(source, (_, pages) =>
    pages.map((page) => withoutOrigin({ ...page, parts: page.parts.map(withoutOrigin) })),
  );
  return {
    ...own,
    slots: own.slots.map(withoutOrigin),
    id: freeTemplateId(source.id.split('.')[1] ?? ANY_GENRE, name, taken),
    version: 1,
    name: { id: name, en: name },
    author,
    licence: source.licence ?? OWN_LICENCE,
    layouts: Object.fromEntries(
      wanted.map((layout) => [layout, own.layouts[layout] ?? copiedLayout(own, layout, first)]),
    ),
  };
}

/** A name for files and tables that nothing else has: letters only, as names of templates are. */
function freeTemplateId(genre: string, name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, LONGEST_ID_PART);
  const wanted = `${OFFICE_FAMILY}.${genre}.${words === '' ? 'templat' : words}`;
  let id = wanted;
  for (let count = 0; taken.has(id); count += 1) id = `${wanted}_${letters(count)}`;
  return id;
}

const LETTERS = 'bcdefghijklmnopqrstuvwxyz';

/** 0 is `b`: the second of a name. Digits are not for names of templates. */
function letters(count: number): string {
  const last = LETTERS.charAt(count % LETTERS.length);
  return count < LETTERS.length ? last : `${letters(Math.floor(count / LETTERS.length) - 1)}${last}`;
}
