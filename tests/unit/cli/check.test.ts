import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { OfficeDetails } from '#core/brand/office.ts';
import type { SlotValue } from '#core/design/document.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { checkShape } from '../../helpers/cli-shapes.ts';
import { builtInTemplate, sampleValues } from '../../helpers/design-fixtures.ts';
import { importOnePhoto } from '../../helpers/a-photo-post.ts';
import { AN_OFFICE, openBackend, type TestBackend } from '../../helpers/open-backend.ts';
import { shapeIt, type Op } from '../../helpers/shaping.ts';
import { fillDesign } from '../../helpers/fill-design.ts';

async function meja(library: string, ...argv: readonly string[]) {
  const out: string[] = [];
  const signal = new AbortController().signal;
  const io = { out: (line: string) => out.push(line), note: () => undefined, signal };
  const code = await runCli([...argv, '--library', library], io, undefined);
  return { code, out };
}

/** A library with one item that has two hashtags too many for Instagram and nothing else. */
async function aLibrary(): Promise<{ readonly folder: string; readonly uid: string }> {
  const { backend, client, folder } = await openBackend();
  const { item } = await client.call('plan.add', {
    kind: 'infografis',
    title: 'Jadwal layanan',
    formats: ['ig_feed_4x5'],
    caption: 'Layanan tutup pukul 15.00.',
    altText: 'Jadwal layanan.',
    hashtags: ['#a', '#b', '#c', '#d', '#e', '#f', '#g'],
  });
  await backend.close();
  return { folder, uid: item.uid };
}

test('check names what stands in the way and what --fix would do, and changes nothing', async () => {
  const { folder, uid } = await aLibrary();
  const { code, out } = await meja(folder, 'check', uid);
  expect([code, out]).toEqual([
    1,
    [
      `${uid}: 2 menghalangi, 0 perlu alasan`,
      '  error: design: Belum ada desain untuk kanal bergambar',
      '  error: ig_feed_4x5 hashtags: 7 tagar, batasnya 5',
      '    --fix: Lepas tagar itu',
    ],
  ]);
});

test('check --fix takes what is certain and leaves the rest to a person', async () => {
  const { folder, uid } = await aLibrary();
  const { code, out } = await meja(folder, 'check', uid, '--fix', '--json');
  const { items } = checkShape.parse(JSON.parse(out.join('\n')));
  const told = items.map(({ findings, mended }) => [
    mended.map(({ remedy }) => remedy),
    findings.map((finding) => finding.code),
  ]);
  expect([code, told]).toEqual([1, [[[{ kind: 'hashtags', dropped: ['#f', '#g'] }], ['design-missing']]]]);
});

describe('check ends with 1 and names', () => {
  const QUOTE = 'resmi.kutipan_pimpinan';
  const ON = { layout: '4x5', page: 0 } as const;

  /** What is wrong with a post that is otherwise fit to leave. */
  interface Fault {
    readonly kit?: Partial<OfficeDetails['kit']>;
    readonly hasLogo?: boolean;
    readonly values?: Readonly<Record<string, SlotValue>>;
    readonly ops?: readonly Op[];
  }

  async function aLogo({ backend, client }: TestBackend): Promise<string> {
    const incoming = '00000000-0000-4000-8000-000000000002';
    const bytes = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#153' } })
      .png()
      .toBuffer();
    await writeFile(join(backend.context.paths.incoming, incoming), bytes);
    return (await client.call('media.adopt', { incoming })).sha256;
  }

  /** A quote that is complete but for the fault, planned for a Wednesday. */
  async function checked({ kit, hasLogo = true, values, ops = [] }: Fault) {
    const opened = await openBackend();
    const { client, backend, folder } = opened;
    const logoSha256 = hasLogo ? await aLogo(opened) : null;
    await client.call('office.save', { ...AN_OFFICE, logoSha256, kit: { ...AN_OFFICE.kit, ...kit } });
    const { item } = await client.call('plan.add', {
      kind: 'kutipan',
      title: 'Kutipan Kasi Intelijen',
      plannedOn: '2026-11-25',
      formats: ['ig_feed_4x5'],
      caption: 'Layanan hukum terbuka untuk semua.',
      altText: 'Kutipan Kasi Intelijen tentang layanan hukum.',
    });
    const photo = { kind: 'photo', ...(await importOnePhoto(client)).working } as const;
    const foto = { ...photo, focal: { x: 0.5, y: 0.5 }, credit: 'Dok. Humas', alt: '' };
    const made = await client.call('design.create', { templateId: QUOTE, itemUid: item.uid });
    const sample = sampleValues(builtInTemplate(QUOTE), 'ordinary');
    const filled = await fillDesign(client, made, { ...sample, foto, ...values });
    if (ops.length > 0) await shapeIt(client, filled, ...ops);
    await backend.close();
    const { code, out } = await meja(folder, 'check', item.uid, '--json');
    const { items } = checkShape.parse(JSON.parse(out.join('\n')));
    return [code, items.flatMap(({ findings }) => findings.map((finding) => finding.code))] as const;
  }

  const overLogo = { part: 'rect', box: [60, 60, 140, 140], fill: 'primary', id: 'p900', when: [] } as const;
  const overQuote = { ...overLogo, box: [72, 420, 600, 300], id: 'p901' } as const;
  const emoji: SlotValue = { kind: 'text', text: 'Semua warga berhak 👩‍👧 atas bantuan hukum.' };

  test.each<readonly [code: string, fault: Fault]>([
    [
      'brand-part-missing',
      {
        kit: { required: { kutipan_pimpinan: ['konteks'] } },
        values: { konteks: { kind: 'text', text: '' } },
      },
    ],
    ['brand-not-valid', { kit: { validUntil: '2026-11-20' } }],
    ['logo-missing', { hasLogo: false }],
    ['logo-small', { kit: { logoRule: { clearPercent: 10, leastPx: 240 } } }],
    ['logo-crowded', { ops: [{ op: 'add', on: ON, part: overLogo }] }],
    ['text-covered', { ops: [{ op: 'add', on: ON, part: overQuote }] }],
    ['color-forbidden', { kit: { forbidden: [{ color: '#0E4D34', on: null }] } }],
    ['color-pair-forbidden', { kit: { forbidden: [{ color: '#0E4D34', on: '#F7F2E4' }] } }],
    ['glyph-missing', { values: { kutipan: emoji } }],
  ])('%s by its code', async (code, fault) => {
    const [exit, codes] = await checked(fault);
    expect([exit, codes.filter((found) => found === code).length > 0]).toEqual([1, true]);
  });

  test('what only asks, but with 0, when nothing is wrong', async () => {
    expect(await checked({})).toEqual([0, ['photo-consent-open']]);
  });
});
