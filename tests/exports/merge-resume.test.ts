import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runMeja } from '../helpers/built-meja.ts';
import { twentyClarifications } from '../helpers/clarification-table.ts';
import { mergeShape } from '../helpers/cli-shapes.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** The first row that is told of may be one that was refused. */
const hasBegun = (line: string): boolean => /^Baris (?!1 )\d+ dari 20$/.test(line);

test(
  'a merge that was killed or stopped leaves whole pictures, and the next one draws only the rows that are left',
  { timeout: 900_000 },
  async () => {
    const folder = tempFolder();
    const at = (name: string): string => join(folder, name);
    const library = at('kantor');
    const run = (...argv: readonly string[]) => runMeja([...argv, '--library', library, '--json']);
    await run('init', '--office', 'Kejaksaan Negeri Teluk Padma', '--zone', 'Asia/Makassar');
    writeFileSync(at('klarifikasi.csv'), twentyClarifications());
    const argv = [
      ...['design', 'merge', 'resmi.klarifikasi_hoaks', '--data', at('klarifikasi.csv')],
      ...['--size', 'ig_feed_4x5'],
    ];
    const into = (name: string) => ['--out', at(name)];
    await run(...argv, ...into('gambar'));
    const pictures = (): readonly string[] =>
      readdirSync(at('gambar-batal'))
        .sort()
        .filter((name) => /^\d+_.*\.png$/.test(name));
    const writtenAt = (name: string): number => statSync(join(at('gambar-batal'), name)).mtimeMs;
    const killed = await runMeja([...argv, ...into('gambar-batal'), '--library', library], {
      onNote: (line, { pid }) => (hasBegun(line) ? process.kill(pid, 'SIGKILL') : undefined),
    });
    expect([killed.signal, pictures().length > 0]).toEqual(['SIGKILL', true]);
    // What a kill in the middle of a write leaves, which it does not at every moment.
    writeFileSync(at('gambar-batal/.meja-tmp-0123456789ab-001_ig_feed_4x5.png'), 'terpotong');
    const stopped = await runMeja([...argv, ...into('gambar-batal'), '--library', library], {
      onNote: (line, running) => (line.startsWith('Baris ') ? running.interrupt() : undefined),
    });
    expect([stopped.code, stopped.stdout, stopped.notes.at(-1)]).toEqual([
      1,
      '',
      'Pekerjaan dibatalkan. Tidak ada berkas setengah jadi yang tertinggal.',
    ]);
    const before = new Map(pictures().map((name) => [name, writtenAt(name)]));
    const whole = mergeShape.parse((await run(...argv, ...into('gambar-batal'))).json());
    expect(before.size).toBeLessThan(pictures().length);
    // A picture written just before its row was noted is drawn again, so not every one that was there is kept.
    const kept = pictures().filter((name) => before.get(name) === writtenAt(name));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toHaveLength(whole.resumedRows);
    expect(readdirSync(at('gambar-batal')).sort()).toEqual(readdirSync(at('gambar')).sort());
    for (const name of pictures()) {
      const made = readFileSync(join(at('gambar-batal'), name));
      expect(made.equals(readFileSync(join(at('gambar'), name)))).toBe(true);
    }
    const again = mergeShape.parse((await run(...argv, ...into('gambar-batal'), '--dry-run')).json());
    expect(again.resumedRows).toBe(0);
  },
);
