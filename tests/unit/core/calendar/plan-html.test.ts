import { lateChecker } from '#core/calendar/late.ts';
import { planHtml, type PlanPage } from '#core/calendar/plan-html.ts';
import { expect, test } from 'vitest';
import type { CommemorativeDay } from '#core/calendar/days.ts';
import { aPlanEntry, aPlanFormat } from '../../../helpers/a-plan-item.ts';

const day = (on: string, name: string, isOfficial: boolean): CommemorativeDay => ({
  ...({ id: name, kind: isOfficial ? 'libur_nasional' : 'hari_besar', relevance: [] } as const),
  ...({ hashtags: [], priority: 1, note: '', certainty: 'ditetapkan', isConfirmed: true } as const),
  ...{ on, name, isOfficial },
});
const PAGE: PlanPage = {
  office: 'Kejari Teluk Padma & Cabjari <Rimba>',
  zone: 'WITA',
  from: '2026-11-23',
  to: '2026-12-02',
  madeOn: '2026-11-23',
  madeAt: '09:42',
  weekStart: 0,
  days: new Map([
    ['2026-11-25', [day('2026-11-25', 'Hari Guru Nasional', false)]],
    ['2026-11-30', [day('2026-11-30', 'Libur contoh', true)]],
  ]),
  isFiltered: false,
  isLate: lateChecker('2026-11-23T01:42:00.000Z'),
  channelName: (id) => (id === 'ig_story' ? 'Instagram Story' : id),
};
const ITEMS = [
  aPlanEntry({
    uid: 'a',
    title: 'Ucapan <Hari Guru>',
    formats: [aPlanFormat('ig_story'), aPlanFormat('fb_page')],
  }),
  aPlanEntry({ uid: 'b', title: 'Lewat', plannedOn: '2026-11-23', plannedTime: '08:00', owner: '' }),
  aPlanEntry({
    ...{ uid: 'c', title: 'Kampanye', plannedOn: '2026-11-27', endsOn: '2026-12-10', plannedTime: null },
    ...{ status: 'disetujui', kind: 'siaran_pers' },
  }),
  aPlanEntry({ uid: 'd', title: 'Nanti', plannedOn: null, plannedTime: null, status: 'ide' }),
];

/** Sections of the page: heading, then each row as its cells' text. */
function read(html: string): readonly (readonly [string, readonly string[]])[] {
  const text = (part: string): string =>
    part
      .replaceAll(/\s*<small>/gu, ' [')
      .replaceAll('</small>', ']')
      .replaceAll(/<[^>]+>/gu, '')
      .trim();
  return [...html.matchAll(/<section><h2>(.*?)<\/h2>.*?<tbody>(.*?)<\/tbody>/gsu)].map(
    ([, title = '', body = '']) => [
      title,
      [...body.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
        [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gsu)]
          .map(([, cell = '']) => text(cell))
          .join(' | '),
      ),
    ],
  );
}

test('the plan stands week by week, each item once in a week, what has no day last', () => {
  expect(read(planHtml(ITEMS, PAGE))).toEqual([
    [
      'Pekan 23–28 November 2026',
      [
        'Senin, 23 November | 08.00 | Lewat | Infografis |  |  | Terlambat, draf',
        'Rabu, 25 November [Hari Guru Nasional] | 07.00 | Ucapan &lt;Hari Guru&gt; | Infografis | Instagram Story, fb_page | Rangga Pratala | Draf',
        'Jumat, 27 November |  | Kampanye [s.d. 10 Desember] | Siaran pers |  | Rangga Pratala | Disetujui',
      ],
    ],
    [
      'Pekan 29 November – 2 Desember 2026',
      [
        'Minggu, 29 November |  | Kampanye [s.d. 10 Desember] | Siaran pers |  | Rangga Pratala | Disetujui',
        'Senin, 30 November [Libur contoh] | ',
      ],
    ],
    ['Belum dijadwal', [' | Nanti | Infografis |  | Rangga Pratala | Ide']],
  ]);
});

test('its head says whose plan it is, when it was made and how far it has come, and nothing of it runs or is fetched', () => {
  const html = planHtml(ITEMS, PAGE);
  const head = /<header>(.*)<\/header>/su.exec(html)?.[1]?.replaceAll(/<[^>]+>/gu, '|');
  expect(head?.split(/[|\n]+/u).filter(Boolean)).toEqual([
    'Kejari Teluk Padma &amp; Cabjari &lt;Rimba&gt;',
    'Rencana publikasi',
    '23 November – 2 Desember 2026',
    'Dibuat 23 November 2026 09.42 WITA · 4 agenda, 1 ide, 2 draf, 1 disetujui, 1 terlambat',
  ]);
  expect(html).not.toMatch(/<script|<img|url\(|https?:/u);
  expect(html).toContain("default-src 'none'");
  expect([html.includes('class="off">Senin, 30'), html.includes('class="off">Rabu, 25')]).toEqual([
    true,
    false,
  ]);
});

test('a page of a filtered plan says that it is not all of it', () => {
  const html = planHtml(ITEMS, { ...PAGE, isFiltered: true });
  expect(html).toContain(' · 4 agenda (disaring, bukan seluruh rencana), 1 ide,');
});

test('a range without items says so', () => {
  const html = planHtml([], { ...PAGE, days: new Map() });
  expect([read(html), html.includes('Tidak ada agenda dalam rentang ini.')]).toEqual([[], true]);
});
