import { z } from 'zod';
import { PLAN_KINDS, PRIORITIES } from '../calendar/plan-item.ts';
import type { NewPlanItem } from '../calendar/plan-schema.ts';
import { officeDetailsSchema, OFFICE_KINDS, type OfficeDetails } from '../brand/office.ts';
import { PLAN_STATUSES } from '../calendar/status.ts';

const office = z.object({
  id: z.string(),
  nama: z.string(),
  singkat: z.string(),
  jenis: z.string(),
  kode: z.string(),
  kota: z.string(),
  zona: z.enum(['WIB', 'WITA', 'WIT']),
  induk: z.string().optional(),
});
const person = z.object({ nama: z.string(), jabatan: z.string() });
const release = z.object({
  id: z.string(),
  satker_id: z.string(),
  nomor: z.string().nullable(),
  judul: z.string(),
  tanggal: z.string(),
  tanggal_tampil: z.string(),
  dateline: z.string(),
  tagar: z.array(z.string()),
  paragraf: z.array(z.string()).min(1),
  penandatangan: person,
  narahubung: person.extend({ telepon: z.string(), email: z.string() }),
});
const agenda = z.object({
  id: z.string(),
  tanggal: z.string(),
  jam: z.string(),
  judul: z.string(),
  jenis: z.enum(PLAN_KINDS),
  status: z.enum(PLAN_STATUSES),
  kanal: z.array(z.string()),
  seri_id: z.string().nullable(),
  hari_penting_id: z.string().nullable(),
  pic: z.string(),
  catatan: z.string().nullable(),
  prioritas: z.enum(PRIORITIES),
});

/** `resources/demo/demo-content.json`: offices, releases and plan items, all invented. Other keys are not read here. */
export const demoContentSchema = z.object({
  satker: z.array(office).min(1),
  siaran_pers: z.array(release).min(1),
  agenda: z.array(agenda).min(1),
});
/** The demo's content. */
export type DemoContent = Readonly<z.output<typeof demoContentSchema>>;
type DemoRelease = DemoContent['siaran_pers'][number];
type DemoItem = DemoContent['agenda'][number];

/** The moment at which the demo library's clock stands still: Monday, 23 November 2026, 09.42 WITA. */
export const DEMO_NOW = '2026-11-23T01:42:00.000Z';
/** When its office took up the desk: Monday, 2 November 2026, 08.00 WITA. */
export const DEMO_OPENED = '2026-11-02T00:00:00.000Z';
/** The office whose desk the demo shows. */
const DEMO_OFFICE = 'kejari-tp';

const ZONE = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

/**
 * The demo's office; its spokesperson is the one who signs its own releases.
 * @throws Error when the content lacks that office
 */
export function demoOffice(content: DemoContent): OfficeDetails {
  const own = content.satker.find((entry) => entry.id === DEMO_OFFICE);
  if (own === undefined) throw new Error(`The demo content has no office ${DEMO_OFFICE}.`);
  const signed = content.siaran_pers.find((entry) => entry.satker_id === own.id);
  return officeDetailsSchema.parse({
    name: own.nama,
    shortName: own.singkat,
    kind: OFFICE_KINDS.find((kind) => kind === own.jenis) ?? 'lainnya',
    code: own.kode,
    city: own.kota,
    zone: ZONE[own.zona],
    parentName: content.satker.find((entry) => entry.id === own.induk)?.nama ?? '',
    spokesperson: {
      name: signed?.penandatangan.nama ?? '',
      title: signed?.penandatangan.jabatan ?? '',
      phone: signed?.narahubung.telepon ?? '',
      email: signed?.narahubung.email ?? '',
    },
    contact: {
      site: 'kejari-telukpadma.example',
      account: '@kejari.telukpadma',
      phone: signed?.narahubung.telepon ?? '',
    },
  });
}

/** Whether a release is one of the demo's own office. */
export function isOfDemoOffice(release: DemoRelease): boolean {
  return release.satker_id === DEMO_OFFICE;
}

/** A release as the office would have kept it: one text file, named by its day. */
export function demoReleaseFile(release: DemoRelease): { readonly name: string; readonly text: string } {
  const { nomor, judul, dateline, tanggal_tampil: shown, paragraf } = release;
  const [lead = '', ...rest] = paragraf;
  const date = shown.slice(shown.indexOf(',') + 1).trim();
  const opening = `${dateline}, ${date} – ${lead}`;
  const heading = ['SIARAN PERS', ...(nomor === null ? [] : [`Nomor: ${nomor}`])].join('\n');
  const { penandatangan: signatory, narahubung: contact } = release;
  const foot = [
    `${signatory.nama}\n${signatory.jabatan}`,
    `Narahubung: ${contact.nama}, ${contact.jabatan}, ${contact.telepon}, ${contact.email}`,
  ];
  return {
    name: `${release.tanggal}-${release.id}.txt`,
    text: [heading, judul, opening, ...rest, ...foot].join('\n\n'),
  };
}

/** A plan item as somebody would have typed it. */
export function demoPlanItem(item: DemoItem): NewPlanItem {
  return {
    kind: item.jenis,
    title: item.judul,
    brief: item.catatan ?? '',
    plannedOn: item.tanggal,
    plannedTime: item.jam,
    owner: item.pic,
    priority: item.prioritas,
    seriesId: item.seri_id,
    dayId: item.hari_penting_id,
    formats: item.kanal,
  };
}
