import { expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { checkShape } from '../../helpers/cli-shapes.ts';
import { openBackend } from '../../helpers/open-backend.ts';

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
