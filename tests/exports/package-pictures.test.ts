import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PackageReport } from '#contract/calls/line.ts';
import { aClarification, acknowledgeAll } from '../helpers/a-clarification.ts';
import { builtInTemplate, sampleValues } from '../helpers/design-fixtures.ts';
import { openDrawing } from '../helpers/drawing.ts';
import { endOfJob } from '../helpers/end-of-job.ts';
import { fillDesign } from '../helpers/fill-design.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const BY = 'Rina Pratiwi';
const drawing = openDrawing();

test(
  'a poster goes from design to files that a platform takes, and verifies',
  { timeout: 240_000 },
  async () => {
    const { client } = await drawing.backend();
    const itemUid = await aClarification(client);
    expect(await acknowledgeAll(client, itemUid)).toEqual([]);
    await client.call('approval.submit', { itemUid, by: BY });
    const { approval } = await client.call('approval.approve', { itemUid, by: 'Kasi Intelijen' });
    expect(approval.masters.map(({ format, widthPx, heightPx }) => [format, widthPx, heightPx])).toEqual([
      ['ig_feed_4x5', 1080, 1350],
      ['ig_story', 1080, 1920],
    ]);
    const { packages, refused } = await endOfJob<PackageReport>(client, () =>
      client.call('package.build', { items: [itemUid], outDir: tempFolder() }),
    );
    expect(refused).toEqual([]);
    const dir = packages[0]?.dir ?? '';
    execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: dir });
    const pictures = packages[0]?.files.filter((file) => /\/01\./.test(file.path)) ?? [];
    const sizes = await Promise.all(pictures.map((file) => sharp(join(dir, file.path)).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [1080, 1350],
      [1080, 1920],
    ]);
    expect(sizes[0]?.xmp?.toString('utf8')).toContain(`sha256:${approval.hash ?? ''}`);
    expect(pictures.every((file) => file.bytes < 450_000)).toBe(true);
    const state = await client.call('line.get', { itemUid });
    expect([state.isCurrent, state.item.status]).toEqual([true, 'terjadwal']);
  },
);

test('a package carries the table of the chart that its picture shows', { timeout: 240_000 }, async () => {
  const { client } = await drawing.backend();
  const template = builtInTemplate('data.capaian_kinerja.grafik');
  const values = sampleValues(template, 'ordinary');
  const design = await client.call('design.create', { templateId: template.id });
  await fillDesign(client, design, values);
  const { item } = await client.call('plan.add', {
    kind: 'infografis',
    title: 'Statistik perkara',
    plannedOn: '2026-11-23',
    plannedTime: '15:30',
    formats: ['ig_feed_4x5'],
    caption: 'Perkara bulan ini.',
    altText: 'Grafik perkara bulan ini.',
    designUid: design.uid,
  });
  expect(await acknowledgeAll(client, item.uid)).toEqual([]);
  await client.call('approval.submit', { itemUid: item.uid, by: BY });
  await client.call('approval.approve', { itemUid: item.uid, by: 'Kasi Intelijen' });
  const { packages } = await endOfJob<PackageReport>(client, () =>
    client.call('package.build', { items: [item.uid], outDir: tempFolder() }),
  );
  const [chart] = Object.entries(values).flatMap(([slot, value]) =>
    value.kind === 'chart' ? [{ slot, value }] : [],
  );
  if (chart === undefined) throw new Error('a sample without a chart');
  const table = readFileSync(join(packages[0]?.dir ?? '', 'data', `${chart.slot}.csv`), 'utf8');
  const lines = table.replace('\uFEFF', '').split(/\r?\n/u);
  expect(lines.slice(0, chart.value.grid.length)).toEqual(chart.value.grid.map((cells) => cells.join(';')));
});
