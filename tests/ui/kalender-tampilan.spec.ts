import type { Locator, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

test.use({ library: 'demo' });

const VIEWS = ['Hari ini', 'Pekan', 'Bulan', 'Tahun', 'Daftar', 'Papan'] as const;
const view = (desk: Page, name: (typeof VIEWS)[number]): Locator =>
  desk.getByRole('radiogroup', { name: 'Tampilan' }).getByRole('radio', { name });
const day = (desk: Page, name: string): Locator =>
  desk.getByRole('gridcell', { name: new RegExp(`^${name} November 2026`, 'u') });
const column = (desk: Page, status: string): Locator =>
  desk.getByRole('region', { name: new RegExp(`^${status}, `, 'u') });
const item = (within: Page | Locator, title: string): Locator =>
  within.getByRole('button', { name: new RegExp(title, 'u') });

/** Adds an item by keyboard alone, on the day that has the keyboard, and leaves its panel. */
async function add(desk: Page, title: string, time = ''): Promise<void> {
  await desk.keyboard.press('n');
  const panel = desk.getByRole('complementary', { name: 'Agenda baru' });
  await panel.getByRole('textbox', { name: 'Judul' }).fill(title);
  if (time !== '') await panel.getByRole('textbox', { name: 'Jam' }).fill(time);
  await panel.getByRole('textbox', { name: 'Judul' }).press('Enter');
  const made = desk.getByRole('complementary', { name: title });
  await made.getByRole('button', { name: 'Tutup' }).click();
  await expect(made).toBeHidden();
}

test('keys 1 to 6 show one plan by day, week, month, year, list and board, and a reload comes back to the view', async ({
  desk,
}) => {
  await day(desk, 'Rabu, 25').focus();
  const headings = ['Rabu, 25 November 2026', '22–28 November 2026', 'November 2026', '2026'];
  for (const [index, name] of VIEWS.entries()) {
    await desk.keyboard.press(String(index + 1));
    await expect(view(desk, name)).toBeChecked();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(headings[index] ?? 'November 2026');
    await desk.getByRole('heading', { level: 1 }).click();
  }
  await desk.keyboard.press('2');
  await desk.getByRole('button', { name: 'Pekan berikutnya' }).click();
  await desk.reload();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('29 November – 5 Desember 2026');
  await expect(view(desk, 'Pekan')).toBeChecked();
});

test('every view shows what the filter leaves, and nothing else', async ({ desk }) => {
  await desk.getByRole('button', { name: 'Saring' }).click();
  await desk.getByRole('button', { name: 'Jenis' }).click();
  for (const kind of ['Klarifikasi', 'Siaran pers'])
    await desk.getByRole('menuitemcheckbox', { name: kind }).click();
  await desk.keyboard.press('Escape');
  const shown = async (): Promise<readonly string[]> =>
    desk
      .locator('.kalender [data-uid]')
      .evaluateAll((all) =>
        [...new Set(all.map((one) => (one instanceof HTMLElement ? (one.dataset['uid'] ?? '') : '')))].sort(),
      );
  await view(desk, 'Daftar').click();
  await desk.getByRole('list', { name: 'Agenda November 2026' }).waitFor();
  const listed = await shown();
  expect(listed.length).toBeGreaterThan(4);
  await view(desk, 'Papan').click();
  await desk.getByRole('group', { name: 'Papan November 2026' }).waitFor();
  expect(await shown()).toEqual(listed);
  await view(desk, 'Bulan').click();
  await desk.getByRole('grid', { name: 'Agenda November 2026' }).waitFor();
  expect(await shown()).toEqual(listed);
});

test('in the week items of one minute stand one under the other, and one moves by drag and by keys', async ({
  desk,
}) => {
  await desk.keyboard.press('2');
  await day(desk, 'Kamis, 26').focus();
  for (const title of ['Apel pagi', 'Barang bukti', 'Capaian']) {
    await add(desk, title, '09.00');
    await day(desk, 'Kamis, 26').focus();
  }
  const tops = await Promise.all(
    ['Apel pagi', 'Barang bukti', 'Capaian'].map(async (title) => {
      await expect(item(day(desk, 'Kamis, 26'), title)).toBeVisible();
      return (await item(day(desk, 'Kamis, 26'), title).boundingBox())?.y ?? 0;
    }),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(3);
  await item(day(desk, 'Kamis, 26'), 'Barang bukti').dragTo(day(desk, 'Sabtu, 28'));
  await expect(item(day(desk, 'Sabtu, 28'), 'Barang bukti')).toBeVisible();
  await item(day(desk, 'Sabtu, 28'), 'Barang bukti').focus();
  await desk.keyboard.press('Alt+ArrowRight');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('29 November – 5 Desember 2026');
  await expect(item(desk, 'Barang bukti')).toBeFocused();
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('h');
  await expect(item(day(desk, 'Kamis, 26'), 'Barang bukti')).toBeVisible();
});

test('on the board a card goes where the desk may put it, a postponement asks why, and the line’s steps say where they are done', async ({
  desk,
}) => {
  await day(desk, 'Jumat, 27').focus();
  await add(desk, 'Poster DPO');
  await desk.keyboard.press('6');
  const card = (status: string): Locator => item(column(desk, status), 'Poster DPO');
  await card('Ide').dragTo(column(desk, 'Draf'));
  await expect(card('Draf')).toBeVisible();
  await card('Draf').dragTo(column(desk, 'Disetujui'));
  await expect(desk.getByText(/tidak bisa langsung menjadi/u)).toBeVisible();
  await expect(card('Draf')).toBeVisible();
  await card('Draf').dragTo(column(desk, 'Ditunda'));
  const ask = desk.getByRole('dialog', { name: 'Status “Poster DPO”' });
  await expect(ask.getByRole('radio', { name: 'Ditunda' })).toBeChecked();
  await expect(ask.getByRole('button', { name: 'Ubah status' })).toBeDisabled();
  await ask.getByRole('textbox', { name: 'Mengapa ditunda?' }).fill('Menunggu surat penetapan');
  await desk.keyboard.press('Enter');
  await expect(card('Ditunda')).toBeFocused();
  await desk.keyboard.press('Control+z');
  await expect(card('Draf')).toBeVisible();
});

test('by keyboard alone a card is found on the board and given another status', async ({ desk }) => {
  await day(desk, 'Jumat, 27').focus();
  await add(desk, 'Poster DPO');
  await desk.keyboard.press('6');
  await column(desk, 'Ide').getByRole('button').first().focus();
  for (let step = 0; step < 40; step += 1) {
    const name = await desk.locator(':focus').getAttribute('aria-label');
    if (name?.includes('Poster DPO') === true) break;
    await desk.keyboard.press('ArrowDown');
  }
  await expect(item(column(desk, 'Ide'), 'Poster DPO')).toBeFocused();
  await desk.keyboard.press('s');
  await expect(
    desk.getByRole('dialog', { name: 'Status “Poster DPO”' }).getByRole('radio', { name: 'Draf' }),
  ).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(item(column(desk, 'Draf'), 'Poster DPO')).toBeFocused();
  await desk.keyboard.press('ArrowLeft');
  await expect(column(desk, 'Ide').locator(':focus')).toBeVisible();
});

test('the year says how full each day is and leads to its day and its month', async ({ desk }) => {
  await desk.keyboard.press('4');
  const cell = desk.getByRole('gridcell', { name: /^Senin, 23 November 2026, \d+ agenda/u });
  await cell.focus();
  await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('gridcell', { name: /^Selasa, 24 November 2026/u })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('complementary', { name: 'Selasa, 24 November 2026' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Agustus 2026' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Agustus 2026');
  await expect(view(desk, 'Bulan')).toBeChecked();
});

test('“Hari ini” names what is late, due and waiting, each once, and leads to its next step', async ({
  desk,
}) => {
  await day(desk, 'Jumat, 20').focus();
  await add(desk, 'Layanan tilang pekan ini');
  await day(desk, 'Senin, 23').focus();
  await add(desk, 'Kenali penipuan', '13.00');
  await desk.keyboard.press('h');
  await desk.keyboard.press('1');
  const list = desk.getByRole('list', { name: 'Yang menunggu, Senin, 23 November 2026' });
  const part = (name: string): Locator =>
    list
      .getByRole('listitem')
      .filter({ has: desk.getByRole('heading', { name: new RegExp(`^${name}`, 'u') }) });
  await expect(item(part('Terlambat'), 'Layanan tilang pekan ini, Terlambat')).toBeVisible();
  await expect(item(part('Jatuh tempo hari ini'), '13.00, Kenali penipuan, Ide')).toBeVisible();
  const uids = await list
    .locator('[data-uid]')
    .evaluateAll((rows) => rows.map((row) => (row instanceof HTMLElement ? row.dataset['uid'] : '')));
  expect(uids.length).toBe(new Set(uids).size);
  await item(part('Terlambat'), 'Layanan tilang pekan ini, Terlambat').focus();
  await desk.keyboard.press('ArrowDown');
  await expect(list.locator('[data-uid]:focus')).toBeVisible();
  await list.getByRole('button', { name: 'Mulai: Kenali penipuan' }).click();
  await expect(desk.getByRole('complementary', { name: 'Kenali penipuan' })).toBeVisible();
  await part('Siap diserahkan')
    .getByRole('button', { name: /^Serahkan: / })
    .first()
    .click();
  await expect(desk.getByRole('heading', { level: 1, name: /^Denda Tilang/u })).toBeVisible();
});

test('no view has anything serious against it in either theme, and nothing of the bar leaves the screen', async ({
  desk,
}) => {
  await inBothThemes(desk, async (theme) => {
    for (const [index, name] of VIEWS.entries()) {
      await desk.keyboard.press(String(index + 1));
      await expect(view(desk, name)).toBeChecked();
      await expect(desk.getByRole('button', { name: /^Agenda baru/u }).first()).toBeInViewport({ ratio: 1 });
      await expectAccessible(desk);
      await keepScreen(desk, `kalender-${name.toLowerCase().replace(' ', '-')}-${theme}`);
    }
  });
});

test('items picked together move by as many days, in one step that is taken back', async ({ desk }) => {
  const titles = ['Apel pagi', 'Barang bukti'];
  await day(desk, 'Senin, 2').focus();
  await add(desk, 'Apel pagi');
  await day(desk, 'Rabu, 4').focus();
  await add(desk, 'Barang bukti');
  await item(day(desk, 'Senin, 2'), 'Apel pagi').focus();
  await desk.keyboard.press(' ');
  await item(day(desk, 'Rabu, 4'), 'Barang bukti').click({ modifiers: ['Control'] });
  await expect(desk.getByText('2 agenda dipilih')).toBeVisible();
  await keepScreen(desk, 'kalender-dipilih');
  await item(day(desk, 'Rabu, 4'), 'Barang bukti').dragTo(day(desk, 'Jumat, 6'));
  await expect(item(day(desk, 'Jumat, 6'), 'Barang bukti')).toBeVisible();
  await expect(item(day(desk, 'Rabu, 4'), 'Apel pagi')).toBeVisible();
  await item(day(desk, 'Jumat, 6'), 'Barang bukti').focus();
  await desk.keyboard.press('m');
  await expect(
    desk.getByRole('dialog', { name: 'Pindahkan 2 agenda, dihitung dari “Barang bukti”' }),
  ).toBeVisible();
  await desk.keyboard.type('+7');
  await desk.keyboard.press('Enter');
  for (const [index, title] of titles.entries())
    await expect(item(day(desk, ['Rabu, 11', 'Jumat, 13'][index] ?? ''), title)).toBeVisible();
  await desk.keyboard.press('Control+z');
  await desk.keyboard.press('Control+z');
  await expect(item(day(desk, 'Senin, 2'), 'Apel pagi')).toBeVisible();
  await expect(item(day(desk, 'Rabu, 4'), 'Barang bukti')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByText('2 agenda dipilih')).toBeHidden();
});

test('a view is saved under a name, opened by it from the menu and from the palette, and removed undoably', async ({
  desk,
}) => {
  const saved = desk.getByRole('button', { name: 'Tampilan tersimpan' });
  await view(desk, 'Papan').click();
  await desk.getByRole('button', { name: 'Saring' }).click();
  await desk.getByRole('button', { name: 'Jenis' }).click();
  await desk.getByRole('menuitemcheckbox', { name: 'Siaran pers' }).click();
  await desk.keyboard.press('Escape');
  const count = await desk.getByText(/^\d+ dari \d+ agenda$/u).textContent();
  await saved.click();
  await desk.getByRole('menuitem', { name: 'Simpan tampilan ini…' }).click();
  await desk.getByRole('dialog', { name: 'Simpan tampilan ini' }).getByRole('textbox').fill('Rilis di papan');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Tampilan “Rilis di papan” disimpan').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Hapus saringan' }).click();
  await view(desk, 'Bulan').click();
  await desk.reload();
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('rilis di papan');
  await expect(desk.getByRole('option', { name: 'Tampilan: Rilis di papan' })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(view(desk, 'Papan')).toBeChecked();
  await expect(desk.getByText(count ?? 'tidak ada')).toBeVisible();
  await saved.click();
  await desk.getByRole('menuitem', { name: 'Hapus “Rilis di papan”' }).click();
  await expect(desk.getByText('Tampilan “Rilis di papan” dihapus').first()).toBeVisible();
  await desk.keyboard.press('Control+z');
  await saved.click();
  await expect(desk.getByRole('menuitem', { name: 'Rilis di papan', exact: true })).toBeVisible();
});

test('what a view shows under its filter is saved as a calendar and as a table', async ({ desk }) => {
  const titles = await desk
    .getByRole('grid', { name: 'Agenda November 2026' })
    .getByRole('button', { name: /Klarifikasi/u })
    .count();
  await desk.getByRole('button', { name: 'Saring' }).click();
  await desk.getByRole('searchbox').fill('klarifikasi');
  for (const [kind, ending] of [
    ['Kalender (.ics)', 'ics'],
    ['Tabel (.csv)', 'csv'],
  ] as const) {
    await desk.getByRole('button', { name: 'Cetak dan ekspor' }).click();
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('menuitem', { name: kind }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`rencana-2026-11-01-2026-12-05.${ending}`);
    const text = readFileSync(await file.path(), 'utf8');
    const found = ending === 'ics' ? text.match(/^SUMMARY:Klarifikasi/gmu) : text.match(/;Klarifikasi: /gu);
    expect([found?.length, text.includes('Guru Nasional')]).toEqual([titles, false]);
  }
});

test('the page for leaders opens by itself, asks for nothing and shows the weeks of the view', async ({
  desk,
}) => {
  await desk.getByRole('button', { name: 'Cetak dan ekspor' }).click();
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('menuitem', { name: 'Halaman untuk pimpinan (.html)' }).click(),
  ]);
  const copy = `${await file.path()}.html`;
  copyFileSync(await file.path(), copy);
  const page = await desk.context().newPage();
  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(copy).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Rencana publikasi' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    ...['Pekan 1–7 November 2026', 'Pekan 8–14 November 2026', 'Pekan 15–21 November 2026'],
    ...['Pekan 22–28 November 2026', 'Pekan 29 November – 5 Desember 2026'],
  ]);
  await expect(page.getByRole('row', { name: /Ucapan Hari Guru Nasional/u })).toBeVisible();
  expect(asked).toEqual([pathToFileURL(copy).href]);
  await expectAccessible(page);
  await keepScreen(page, 'kalender-halaman-pimpinan');
  await page.close();
});

test('every long view prints all that it shows, over as many sheets as it takes', async ({ desk }) => {
  for (const name of ['Hari ini', 'Pekan', 'Daftar', 'Papan'] as const) {
    await view(desk, name).click();
    const shown = desk.locator('.long [data-uid] .strong');
    await shown.first().waitFor();
    const titles = await shown.allTextContents();
    const pdf = await desk.pdf({ preferCSSPageSize: true });
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
    // Long words break between syllables: lines and hyphens are no part of what is printed.
    const bare = (words: string): string => words.replaceAll(/[\s\u00AD\u2010-]+/gu, '');
    expect(titles.filter((title) => !bare(text).includes(bare(title)))).toEqual([]);
    expect(text).not.toContain('Lanjutkan');
  }
});
