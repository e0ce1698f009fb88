import { expect, test } from 'vitest';
import type { Client } from '#client/client.ts';
import type { SlotValues } from '#core/design/document.ts';
import { partSchema } from '#core/design/template-parts.ts';
import { builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { fillDesign } from '../../../helpers/fill-design.ts';
import { openBackend } from '../../../helpers/open-backend.ts';
import { shapeIt } from '../../../helpers/shaping.ts';
import { WITHOUT_BROWSER } from '../../../helpers/without-browser.ts';
import { aDocument } from '../../core/release/a-document.ts';

/** A post of these formats that shows a template's example, but for the values given. */
async function aPost(
  client: Client,
  {
    templateId,
    formats,
    values = {},
    releaseUid,
  }: {
    readonly templateId: string;
    readonly formats: string[];
    readonly values?: SlotValues;
    readonly releaseUid?: string;
  },
) {
  const { item } = await client.call('plan.add', {
    kind: 'infografis',
    title: 'Perkara bulan ini',
    plannedOn: '2026-11-27',
    formats,
    ...(releaseUid !== undefined && { releaseUid }),
  });
  const made = await client.call('design.create', { templateId, itemUid: item.uid });
  const sample = sampleValues(builtInTemplate(templateId), 'ordinary');
  const design = await fillDesign(client, made, { ...sample, ...values });
  /** What is found of these codes: severity, code, where, in which format, and the room that mends it. */
  const found = async (...codes: readonly string[]) => {
    const { findings } = await client.call('preflight.run', { itemUid: item.uid });
    return findings
      .filter(({ finding }) => codes.includes(finding.code))
      .map(({ finding: { severity, code, slot, field, format }, room }) => [
        ...[severity, code, slot ?? field, format],
        room,
      ]);
  };
  return { design, found };
}

const open = () => openBackend({ ports: WITHOUT_BROWSER });

test('a text is named for the channel that covers it and for no other of the same size, and one too small for a telephone for all', async () => {
  const { client } = await open();
  const { design, found } = await aPost(client, {
    templateId: 'data.angka_tunggal',
    formats: ['ig_story', 'tiktok_photo'],
  });
  expect(await found('outside-safe-zone', 'text-small')).toEqual([]);
  // Its words end 1,000 px from the left: TikTok's own buttons cover what lies beyond 940, Instagram what lies beyond 1,015.
  const style = { face: 'sans-700', size: [20, 20], lines: 1, leading: 1.1, color: 'ink', align: 'right' };
  const part = { part: 'text', box: [600, 700, 400, 40], content: [{ say: 'Buka Senin' }], style };
  await shapeIt(client, design, {
    op: 'add',
    on: { layout: '9x16', page: 0 },
    part: { ...partSchema.parse(part), id: 'p900' },
  });
  expect(await found('outside-safe-zone', 'text-small')).toEqual([
    ['warning', 'text-small', 'templat', 'ig_story', 'studio'],
    ['warning', 'outside-safe-zone', 'templat', 'tiktok_photo', 'studio'],
  ]);
});

test('more pages than a channel takes are named for that channel alone', async () => {
  const { client } = await open();
  const { found } = await aPost(client, {
    templateId: 'hangat.tips_hukum.carousel',
    formats: ['ig_feed_4x5', 'x_4x5'],
  });
  expect(await found('pages-too-many')).toEqual([
    ['error', 'pages-too-many', 'formats', 'x_4x5', 'calendar'],
  ]);
});

test('a chart of old figures, and one without a source, are asked about', async () => {
  const { client } = await open();
  const templateId = 'data.capaian_kinerja.grafik';
  const { grafik } = sampleValues(builtInTemplate(templateId), 'ordinary');
  if (grafik?.kind !== 'chart') throw new Error('a sample without a chart');
  const of = async (source: string) => {
    const values = { grafik: { ...grafik, source } };
    const { found } = await aPost(client, { templateId, formats: ['ig_feed_4x5'], values });
    return found('chart-data-old', 'chart-source-missing');
  };
  expect([await of('SIPP, per 30 Juni 2026'), await of(''), await of('SIPP, per 31 Oktober 2026')]).toEqual([
    [['advice', 'chart-data-old', 'grafik', undefined, 'studio']],
    [['advice', 'chart-source-missing', 'grafik', undefined, 'studio']],
    [],
  ]);
});

test('what is written in a picture and in the release is read for people who must not be known, as a caption is', async () => {
  const { client } = await open();
  const document = aDocument({ headline: 'Anak korban berusia 14 tahun, bersekolah di SMP Negeri 2' });
  const { release } = await client.call('release.create', { document });
  const { found } = await aPost(client, {
    templateId: 'data.angka_tunggal',
    formats: ['ig_feed_4x5'],
    values: {
      label: { kind: 'text', text: 'perkara pencabulan, korban bernama Melati (NIK 5371014508900003)' },
    },
    releaseUid: release.uid,
  });
  expect(await found('words-child', 'words-victim', 'personal-nik')).toEqual([
    ['error', 'personal-nik', 'label', undefined, 'studio'],
    ['advice', 'words-child', 'release', undefined, 'release'],
    ['advice', 'words-victim', 'label', undefined, 'studio'],
  ]);
});
