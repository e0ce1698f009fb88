import { checkAuditChain } from '#backend/db/tables/audit.ts';
import type { Client } from '#client/client.ts';
import type { PlanItem } from '#core/calendar/plan-item.ts';
import { addDays } from '#core/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../helpers/code-of.ts';
import { openBackend, openEmptyBackend } from '../../../helpers/open-backend.ts';

async function add(client: Client, parts: Partial<PlanItem> = {}): Promise<PlanItem> {
  const { item } = await client.call('plan.add', {
    kind: 'infografis',
    title: parts.title ?? 'Ucapan Hari Guru Nasional',
    plannedOn: parts.plannedOn === undefined ? '2026-11-25' : parts.plannedOn,
    plannedTime: '07:00',
    endsOn: parts.endsOn ?? null,
    formats: ['ig_feed_4x5', 'ig_story'],
  });
  return item;
}

const target = ({ uid, rev }: PlanItem): { readonly uid: string; readonly rev: number } => ({ uid, rev });

describe('adding', () => {
  test('an item begins as an idea in the zone of its office and comes back as it was stored', async () => {
    const { client, backend } = await openBackend();
    const item = await add(client);
    const { item: stored } = await client.call('plan.get', { uid: item.uid });
    expect(stored).toEqual(item);
    expect([item.status, item.zone, item.rev, item.formats.map((format) => format.format)]).toEqual([
      'ide',
      'Asia/Makassar',
      1,
      ['ig_feed_4x5', 'ig_story'],
    ]);
    expect(checkAuditChain(backend.context.db).broken).toEqual([]);
  });

  test('what makes no sense is refused with its reason', async () => {
    const { client } = await openBackend();
    const input = { kind: 'lainnya', title: 'Judul' } as const;
    expect({
      noOffice: await codeOf((await openEmptyBackend()).client.call('plan.add', input)),
      unknownFormat: await codeOf(client.call('plan.add', { ...input, formats: ['myspace'] })),
      endsBefore: await codeOf(
        client.call('plan.add', { ...input, plannedOn: '2026-11-25', endsOn: '2026-11-24' }),
      ),
      noSuchDay: await codeOf(client.call('plan.add', { ...input, plannedOn: '2026-02-30' })),
      noTitle: await codeOf(client.call('plan.add', { ...input, title: '   ' })),
    }).toEqual({
      noOffice: 'office-missing',
      unknownFormat: 'format-unknown',
      endsBefore: 'days-out-of-order',
      noSuchDay: 'invalid-input',
      noTitle: 'invalid-input',
    });
  });
});

describe('moving', () => {
  test('keeps the hour over 100 random moves, and the length of a campaign', async () => {
    const { client } = await openBackend();
    let item = await add(client, { endsOn: '2026-12-10' });
    let seed = 7;
    for (let step = 0; step < 100; step += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const on = addDays(item.plannedOn ?? '2026-11-25', 1 + (seed % 60) - (step % 2) * 61);
      ({ item } = await client.call('plan.move', { ...target(item), on }));
      if (item.plannedOn !== on || item.plannedTime !== '07:00' || item.endsOn !== addDays(on, 15)) {
        throw new Error(`step ${step}: ${JSON.stringify(item)}`);
      }
    }
    expect(item.rev).toBe(101);
  });

  test('into the tray clears the day only; out of it the item stands as it stood', async () => {
    const { client } = await openBackend();
    const item = await add(client);
    const { item: inTray } = await client.call('plan.unschedule', target(item));
    expect([inTray.plannedOn, inTray.plannedTime, inTray.status]).toEqual([null, '07:00', 'ide']);
    const { item: back } = await client.call('plan.move', { ...target(inTray), on: '2026-11-25' });
    expect({ ...back, rev: 1, updatedAt: item.updatedAt }).toEqual(item);
  });

  test('several together keep hours and lengths, come back by as many days, and what has no day gets none', async () => {
    const { client } = await openBackend();
    const before = [
      await add(client, { title: 'Apel' }),
      await add(client, { title: 'Kampanye', plannedOn: '2026-11-30', endsOn: '2026-12-10' }),
      await add(client, { title: 'Nanti', plannedOn: null }),
    ];
    const { items } = await client.call('plan.shift', { targets: before.map(target), days: 5 });
    expect(items.map(({ plannedOn, plannedTime, endsOn }) => [plannedOn, plannedTime, endsOn])).toEqual([
      ['2026-11-30', '07:00', null],
      ['2026-12-05', '07:00', '2026-12-15'],
      [null, '07:00', null],
    ]);
    const { items: back } = await client.call('plan.shift', { targets: items.map(target), days: -5 });
    expect(back.map((item, index) => ({ ...item, rev: 1, updatedAt: before[index]?.updatedAt }))).toEqual(
      before,
    );
  });

  test('of several none moves when one of them may not', async () => {
    const { client } = await openBackend();
    const items = [await add(client, { title: 'Satu' }), await add(client, { title: 'Dua' })];
    const [first, second] = items.map(target);
    if (first === undefined || second === undefined) throw new Error('two were added');
    const targets = [first, { ...second, rev: second.rev + 1 }];
    expect(await codeOf(client.call('plan.shift', { targets, days: 1 }))).toBe('conflict');
    const { items: stored } = await client.call('plan.list', {});
    expect(stored.map(({ plannedOn, rev }) => [plannedOn, rev])).toEqual([
      ['2026-11-25', 1],
      ['2026-11-25', 1],
    ]);
  });

  test('a write against an older revision is a conflict and changes nothing', async () => {
    const { client } = await openBackend();
    const item = await add(client);
    await client.call('plan.move', { ...target(item), on: '2026-11-26' });
    expect(await codeOf(client.call('plan.move', { ...target(item), on: '2026-11-27' }))).toBe('conflict');
    const { item: stored } = await client.call('plan.get', { uid: item.uid });
    expect([stored.plannedOn, stored.rev]).toEqual(['2026-11-26', 2]);
  });
});

describe('status', () => {
  test('the desk may not take the steps of the line, and gives reasons where the table asks', async () => {
    const { client } = await openBackend();
    const item = await add(client);
    const set = (to: PlanItem['status'], reason = ''): Promise<string> =>
      codeOf(client.call('plan.setStatus', { ...target(item), to, reason }));
    expect([
      await set('peninjauan'),
      await set('terbit'),
      await set('ditunda'),
      await set('batal', '  '),
    ]).toEqual(['plan-step-refused', 'plan-step-refused', 'reason-required', 'reason-required']);
    const { item: postponed } = await client.call('plan.setStatus', {
      ...target(item),
      to: 'ditunda',
      reason: 'Menunggu surat',
    });
    expect([postponed.status, postponed.resumeStatus, postponed.statusReason]).toEqual([
      'ditunda',
      'ide',
      'Menunggu surat',
    ]);
    const { item: resumed } = await client.call('plan.setStatus', { ...target(postponed), to: 'ide' });
    expect([resumed.status, resumed.resumeStatus, resumed.statusReason]).toEqual(['ide', null, '']);
  });
});

describe('formats', () => {
  test('an override wins, null inherits again, and the list keeps what stays', async () => {
    const { client } = await openBackend();
    const item = await add(client);
    const { item: overridden } = await client.call('plan.setFormat', {
      ...target(item),
      format: 'ig_feed_4x5',
      overrides: { caption: 'Khusus Instagram', hashtags: ['#HGN2026'] },
    });
    const { item: reordered } = await client.call('plan.setFormats', {
      ...target(overridden),
      formats: ['x_4x5', 'ig_feed_4x5'],
    });
    expect(reordered.formats.map((format) => [format.format, format.caption, format.hashtags])).toEqual([
      ['x_4x5', null, null],
      ['ig_feed_4x5', 'Khusus Instagram', ['#HGN2026']],
    ]);
    const { item: inherits } = await client.call('plan.setFormat', {
      ...target(reordered),
      format: 'ig_feed_4x5',
      overrides: { caption: null },
    });
    expect(inherits.formats[1]).toMatchObject({ caption: null, hashtags: ['#HGN2026'] });
  });
});

describe('the bin', () => {
  test('a deleted item is in no list and comes back whole', async () => {
    const { client } = await openBackend();
    const item = await add(client);
    await client.call('plan.delete', target(item));
    expect(await client.call('plan.list', {})).toEqual({ items: [] });
    expect(await codeOf(client.call('plan.get', { uid: item.uid }))).toBe('not-found');
    const { item: restored } = await client.call('plan.restore', { uid: item.uid });
    expect({ ...restored, rev: 1, updatedAt: item.updatedAt }).toEqual(item);
  });
});

describe('listing', () => {
  test('a range holds what begins in it and what still runs into it, then the tray', async () => {
    const { client } = await openBackend();
    await add(client, { title: 'sebelum', plannedOn: '2026-11-20' });
    await add(client, { title: 'berjalan', plannedOn: '2026-11-20', endsOn: '2026-11-24' });
    await add(client, { title: 'di dalam' });
    await add(client, { title: 'baki', plannedOn: null });
    const titles = async (include: 'dated' | 'tray' | 'all'): Promise<readonly string[]> => {
      const { items } = await client.call('plan.list', { from: '2026-11-23', to: '2026-11-29', include });
      return items.map((item) => item.title);
    };
    expect([await titles('dated'), await titles('tray'), await titles('all')]).toEqual([
      ['berjalan', 'di dalam'],
      ['baki'],
      ['berjalan', 'di dalam', 'baki'],
    ]);
  });

  test('every change is announced', async () => {
    const { client } = await openBackend();
    const topics: string[] = [];
    client.on('library.changed', (event) => topics.push(...event.topics));
    const item = await add(client);
    await client.call('plan.move', { ...target(item), on: '2026-11-26' });
    expect(topics).toEqual(['plan', 'plan']);
  });
});

test('days carry the decree of each year they touch', async () => {
  const { client } = await openBackend();
  const { days, decrees } = await client.call('days.list', { from: '2027-12-24', to: '2028-01-02' });
  expect({ days: days.map((day) => `${day.on} ${day.id}`), decrees }).toEqual({
    days: [
      '2027-12-24 cuti_bersama',
      '2027-12-25 natal',
      '2027-12-26 isra_mikraj',
      '2028-01-01 tahun_baru_masehi',
    ],
    decrees: [
      {
        year: 2027,
        number: null,
        source: 'kumpulan data publik yang mengutip SKB; halaman SKB belum dibuka',
        confirmed: false,
        isIssued: true,
      },
      { year: 2028, number: null, source: 'belum ditetapkan', confirmed: false, isIssued: false },
    ],
  });
});
