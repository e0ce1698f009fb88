import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  at,
  canvas,
  design,
  dragFrom,
  insert,
  inspector,
  layer,
  layers,
  number,
  untilSaved,
} from './design-mode.ts';
import { expect, expectAccessible, keepScreen, openExport, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a shape is put in, dragged, resized and turned by hand; each drag is one step back', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Kotak');
  await expect(number(desk, 'X')).toHaveValue('360');
  await dragFrom(desk, await at(desk, 540, 675), await at(desk, 640, 775));
  await expect(number(desk, 'X')).not.toHaveValue('360');
  const moved = await number(desk, 'X').inputValue();
  const grip = canvas(desk).locator('[data-grip="1 1"]');
  const corner = await grip.boundingBox();
  if (corner === null) throw new Error('no handle');
  await dragFrom(desk, { x: corner.x + 5, y: corner.y + 5 }, { x: corner.x + 60, y: corner.y + 40 });
  await expect(number(desk, 'Lebar')).not.toHaveValue('360');
  await keepScreen(desk, 'rancang-kotak');
  const turn = await canvas(desk).locator('[data-grip="turn"]').boundingBox();
  if (turn === null) throw new Error('no turning handle');
  await dragFrom(desk, { x: turn.x + 5, y: turn.y + 5 }, { x: turn.x + 120, y: turn.y + 60 });
  await expect(number(desk, 'Putar (°)')).not.toHaveValue('0');
  await desk.keyboard.press('Control+z');
  await expect(number(desk, 'Putar (°)')).toHaveValue('0');
  await desk.keyboard.press('Control+z');
  await expect(number(desk, 'Lebar')).toHaveValue('360');
  await expect(number(desk, 'X')).toHaveValue(moved);
  await desk.keyboard.press('Control+z');
  await expect(number(desk, 'X')).toHaveValue('360');
  await desk.keyboard.press('Control+y');
  await expect(number(desk, 'X')).toHaveValue(moved);
  await untilSaved(desk);
});

test('a text longer than a page holds is refused whole when it is pasted, and a shorter one is put in', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  const paste = (text: string) =>
    canvas(desk).evaluate((surface, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      surface.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  const before = await layers(desk).getByRole('button').count();
  await paste('Kata '.repeat(500));
  await expect(
    desk.getByText('Teks yang ditempel 2499 huruf, sedangkan satu halaman memuat paling banyak 2000.'),
  ).toBeVisible();
  expect(await layers(desk).getByRole('button').count()).toBe(before);
  await paste('Layanan tetap buka pada hari libur.');
  await expect(layer(desk, 'Layanan tetap buka pada hari libur.')).toBeVisible();
  await expect(desk.getByText('Teks yang ditempel')).toBeHidden();
});

test('a QR code leads to the office’s site until its designer says where, and can be undone', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Kode QR');
  const says = inspector(desk).getByLabel('Isi kode (alamat web atau teks)');
  await expect(says).toHaveValue(/^https:\/\/[\w.-]+$/);
  await says.fill('https://kejari.example/pengaduan');
  await inspector(desk).getByRole('spinbutton', { name: 'Lebar' }).focus();
  await expect(layer(desk, 'https://kejari.example/pengaduan')).toBeVisible();
  await keepScreen(desk, 'rancang-qr');
  await desk.keyboard.press('Control+z');
  await expect(says).toHaveValue(/^https:\/\/[\w.-]+$/);
  await desk.keyboard.press('Control+z');
  await expect(layer(desk, /^https/)).toBeHidden();
  await untilSaved(desk);
});

test('an officer inserts timbangan by keys alone, moves it, changes it, and the exported file shows it', async ({
  desk,
}) => {
  await desk.keyboard.press('Control+3');
  await desk.getByRole('radio', { name: 'Desain saya' }).click();
  await desk
    .getByRole('button', { name: /^Kutipan Kasi Intelijen/u })
    .first()
    .click();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await desk.getByRole('button', { name: 'Sisipkan' }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('menuitem', { name: 'Ikon…' })).toBeVisible();
  await desk.keyboard.type('Ikon');
  await expect(desk.getByRole('menuitem', { name: 'Ikon…' })).toBeFocused();
  await desk.keyboard.press('Enter');
  const choice = desk.getByRole('dialog', { name: 'Pilih ikon' });
  await expect(choice.getByRole('textbox', { name: 'Cari ikon' })).toBeFocused();
  await expect(choice.getByRole('option', { name: 'Timbangan' })).toBeVisible();
  await expectAccessible(desk);
  await keepScreen(desk, 'rancang-ikon');
  await desk.keyboard.type('kayak');
  await expect(
    choice.getByRole('group', { name: /^Ikon lain/u }).getByRole('option', { name: 'Kayak' }),
  ).toBeVisible();
  await desk.keyboard.press('ControlOrMeta+a');
  await desk.keyboard.type('timbang');
  await desk.keyboard.press('ArrowDown');
  await expect(choice.getByRole('option', { name: 'Timbangan' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(choice).toBeHidden();
  await expect(canvas(desk)).toBeFocused();
  await expect(number(desk, 'X')).toHaveValue('456');
  await expect(number(desk, 'Y')).toHaveValue('192');
  await desk.keyboard.press('Shift+ArrowRight');
  await desk.keyboard.press('ArrowUp');
  await expect(number(desk, 'X')).toHaveValue('466');
  await expect(number(desk, 'Y')).toHaveValue('191');
  await number(desk, 'Tebal garis').fill('3');
  await number(desk, 'Tebal garis').press('Enter');
  await inspector(desk)
    .getByRole('group', { name: 'Warna garis' })
    .getByRole('radio', { name: 'Salah', exact: true })
    .check();
  await expect(layer(desk, 'Timbangan')).toBeVisible();
  await keepScreen(desk, 'rancang-ikon-dipilih');
  await untilSaved(desk);

  const panel = await openExport(desk);
  await panel.getByRole('checkbox', { name: /^SVG/u }).check();
  await expect(panel.getByText(/^8 berkas, .+ untuk diunggah$/u)).toBeVisible({ timeout: 120_000 });
  await panel.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible({ timeout: 60_000 });
  const dir = (await panel.locator('.path').textContent()) ?? '';
  const file = readdirSync(dir).find((name) => name.endsWith('4x5.svg')) ?? '';
  const path = /<path d="M550 212L550 338[^>]*>/u.exec(readFileSync(join(dir, file), 'utf8'))?.[0];
  expect(path).toContain(' stroke-width="21"');
  expect(path).toContain(' stroke="#B3261E"');

  await desk.getByRole('radio', { name: 'Rancang' }).click();
  await layer(desk, 'Timbangan').click();
  await inspector(desk).getByRole('button', { name: 'Ganti ikon…' }).click();
  await choice.getByRole('textbox', { name: 'Cari ikon' }).fill('gavel');
  await desk.keyboard.press('Enter');
  await expect(layer(desk, 'Palu hakim')).toBeVisible();
  await expect(number(desk, 'X')).toHaveValue('466');
  await inspector(desk).getByRole('button', { name: 'Ganti ikon…' }).click();
  const recent = choice.getByRole('group', { name: 'Terakhir dipakai' }).getByRole('option');
  await expect(recent).toHaveText(['', '']);
  await expect(recent.first()).toHaveAccessibleName('Palu hakim');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+z');
  await expect(layer(desk, 'Timbangan')).toBeVisible();
});

test('everything is done by keys and the layers: pick, nudge, copy, group, order, delete', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Elips');
  await canvas(desk).focus();
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Shift+ArrowDown');
  await expect(number(desk, 'X')).toHaveValue('401');
  await expect(number(desk, 'Y')).toHaveValue('545');
  await desk.keyboard.press('Control+d');
  await expect(layers(desk).getByRole('button', { name: 'Elips', exact: true })).toHaveCount(2);
  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Control+g');
  await layer(desk, 'Elips').click();
  await expect(inspector(desk).getByRole('heading', { name: '2 unsur dipilih' })).toBeVisible();
  await expectAccessible(desk);
  await canvas(desk).focus();
  await desk.keyboard.press('Delete');
  await expect(layers(desk).getByRole('button', { name: 'Elips', exact: true })).toHaveCount(0);
  await insert(desk, 'Judul');
  await inspector(desk).getByRole('textbox', { name: 'Isi teks' }).fill('Hari Antikorupsi Sedunia');
  await inspector(desk).getByRole('textbox', { name: 'Isi teks' }).blur();
  await expect(layer(desk, 'Hari Antikorupsi Sedunia')).toBeVisible();
  await layer(desk, 'Hari Antikorupsi Sedunia').press('Alt+ArrowDown');
  await untilSaved(desk);
  await desk.reload();
  await canvas(desk)
    .or(desk.getByRole('radio', { name: 'Rancang' }))
    .first()
    .waitFor();
  await desk.getByRole('radio', { name: 'Rancang' }).click();
  const second = layers(desk).getByRole('listitem').nth(1).getByRole('button').first();
  await expect(second).toHaveAccessibleName('Hari Antikorupsi Sedunia');
});

test('what a template of ours locks is neither moved nor deleted, and says so', async ({ desk }) => {
  await design(desk, 'Kutipan pimpinan');
  const before = await layers(desk).getByRole('listitem').count();
  await layer(desk, /^Kutipan, terkunci/).click();
  await expect(inspector(desk).getByText('Sebagian dikunci templat')).toBeVisible();
  await expect(number(desk, 'X')).toBeDisabled();
  await dragFrom(desk, await at(desk, 300, 500), await at(desk, 500, 700));
  await canvas(desk).focus();
  await layer(desk, /^Kutipan, terkunci/).click();
  await canvas(desk).focus();
  await desk.keyboard.press('Delete');
  await expect(desk.getByText('dikunci templatnya, jadi tidak diubah')).toBeVisible();
  await desk.keyboard.press('Shift+ArrowRight');
  await expect(number(desk, 'X')).toHaveValue('72');
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before);
  await keepScreen(desk, 'rancang-terkunci');
});

test('no key and no drag on any layer of a template of ours changes the design', async ({ desk, host }) => {
  await design(desk, 'Kutipan pimpinan');
  await untilSaved(desk);
  const stored = (): string => {
    const library = new DatabaseSync(join(host.folder, 'library.db'), { readOnly: true });
    const designs = library.prepare('SELECT uid, document FROM design ORDER BY uid').all();
    library.close();
    return JSON.stringify(designs);
  };
  const before = stored();
  const locked = layers(desk).getByRole('button', { name: /, terkunci$/ });
  const count = await locked.count();
  expect(count).toBeGreaterThan(8);
  let tries = 0;
  for (let place = 0; place < count; place += 1) {
    for (const keys of ['ArrowRight', 'Shift+ArrowDown', ']', '[', 'Delete', 'Backspace']) {
      await locked.nth(place).click();
      await canvas(desk).focus();
      await desk.keyboard.press(keys);
      tries += 1;
    }
    await locked.nth(place).click();
    const [x, y] = await Promise.all(['X', 'Y'].map((name) => number(desk, name).inputValue()));
    await dragFrom(
      desk,
      await at(desk, Number(x) + 6, Number(y) + 6),
      await at(desk, Number(x) + 90, Number(y) + 120),
    );
    tries += 1;
  }
  await canvas(desk).focus();
  await desk.keyboard.press('Control+a');
  await desk.keyboard.press('Control+x');
  await desk.keyboard.press('Control+z');
  await expect(locked).toHaveCount(count);
  await untilSaved(desk);
  expect([stored() === before, tries >= 60]).toEqual([true, true]);
});
