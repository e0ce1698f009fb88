import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { at, canvas, design, insert, inspector, layer, layers, number, untilSaved } from './design-mode.ts';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a shape is filled with a gradient by keys alone: colours, places, direction, each a step back', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await insert(desk, 'Elips');
  const side = inspector(desk);
  const kind = side.getByRole('radiogroup', { name: 'Jenis isi' });
  await kind.getByRole('radio', { name: 'Satu warna' }).focus();
  await desk.keyboard.press('ArrowRight');
  const gradient = side.getByRole('group', { name: 'Gradasi' });
  const stop = (which: number) => gradient.getByRole('slider', { name: `Titik warna ${which}` });
  await expect(stop(1)).toHaveAttribute('aria-valuetext', '0%, Aksen');
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '100%, Utama gelap');
  await stop(2).focus();
  for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft']) await desk.keyboard.press(key);
  await expect(number(desk, 'Letak (%)')).toHaveValue('79');
  await gradient.getByRole('radio', { name: 'Utama', exact: true }).focus();
  await desk.keyboard.press('Space');
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '79%, Utama');
  await gradient.getByRole('button', { name: 'Tambah titik warna' }).press('Enter');
  await expect(gradient.getByRole('slider')).toHaveCount(3);
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '40%, Aksen');
  await gradient.getByRole('button', { name: 'Balik urutan warna' }).press('Enter');
  await expect(stop(1)).toHaveAttribute('aria-valuetext', '21%, Utama');
  await number(desk, 'Sudut arah (°)').fill('30');
  await number(desk, 'Sudut arah (°)').press('Enter');
  await expect(gradient.getByText('Arah lain')).toBeVisible();
  await expectAccessible(desk);
  await keepScreen(desk, 'rancang-gradasi');
  await canvas(desk).focus();
  for (let step = 0; step < 3; step += 1) await desk.keyboard.press('Control+z');
  await expect(gradient.getByRole('slider')).toHaveCount(2);
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '79%, Utama');
  await desk.keyboard.press('Control+z');
  // However many keys it took to push it, the stop goes back at once.
  await desk.keyboard.press('Control+z');
  await expect(stop(2)).toHaveAttribute('aria-valuetext', '100%, Utama gelap');
  await kind.getByRole('radio', { name: 'Satu warna' }).click();
  await expect(side.getByRole('radio', { name: 'Aksen', exact: true }).first()).toBeChecked();
  await untilSaved(desk);
});

/** A photo with a horizon. */
const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#8fb7d9' } })
    .composite([
      {
        input: { create: { width: 1600, height: 400, channels: 3, background: '#5a7d4a' } },
        gravity: 'south',
      },
    ])
    .jpeg()
    .toBuffer();

/** Lets a file go over the canvas, or pastes it there, as a hand does. */
async function give(desk: Page, how: 'drop' | 'paste', name: string, bytes: Buffer): Promise<void> {
  const point = await at(desk, 300, 400);
  await canvas(desk).evaluate(
    (surface, { how, name, base64, point }) => {
      const file = new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, {
        type: name.endsWith('png') ? 'image/png' : 'image/jpeg',
      });
      const data = new DataTransfer();
      data.items.add(file);
      surface.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', {
              dataTransfer: data,
              bubbles: true,
              cancelable: true,
              clientX: point.x,
              clientY: point.y,
            })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { how, name, base64: bytes.toString('base64'), point },
  );
}

test('a picture is dropped, pasted or chosen onto a page, framed, described, laid under a colour, and undone', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  const bytes = await photo();
  await give(desk, 'drop', 'balai desa.jpg', bytes);
  await expect(layer(desk, 'balai desa')).toBeVisible();
  await expect(number(desk, 'Lebar')).toHaveValue('648');
  await expect(number(desk, 'X')).toHaveValue('0');
  const side = inspector(desk);
  await side.getByRole('button', { name: /^Titik utama foto/ }).focus();
  await desk.keyboard.press('Shift+ArrowRight');
  await side.getByRole('slider', { name: 'Perbesar' }).fill('2');
  const alt = side.getByRole('textbox', { name: 'Teks alternatif' });
  await alt.fill('IMG_2034.JPG');
  await alt.press('Enter');
  await expect(alt).toHaveAccessibleDescription(/^Ini nama berkas/u);
  await alt.fill('Balai desa di tepi sawah');
  await side.getByRole('textbox', { name: 'Kredit foto' }).fill('Foto: Rina');
  await side.getByRole('checkbox', { name: 'Tampilkan kredit di gambar' }).check();
  await side.getByRole('radiogroup', { name: 'Bingkai foto' }).getByRole('radio', { name: 'Oval' }).click();
  const overlay = side.getByRole('group', { name: 'Lapisan warna di atas foto' });
  await overlay.getByRole('radio', { name: 'Gradasi' }).click();
  await expect(number(desk, 'Kekuatan lapisan (%)')).toHaveValue('100');
  const tint = side.getByRole('group', { name: 'Rona foto' });
  await tint.getByRole('radio', { name: 'Utama', exact: true }).click();
  await expect(number(desk, 'Kekuatan rona (%)')).toHaveValue('60');
  await expectAccessible(desk);
  await keepScreen(desk, 'rancang-gambar');
  await side.getByRole('heading', { name: 'Gambar' }).scrollIntoViewIfNeeded();
  await keepScreen(desk, 'rancang-gambar-isi');
  await canvas(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(tint.getByRole('radio', { name: 'Tanpa' })).toBeChecked();
  await desk.keyboard.press('Control+z');
  await expect(overlay.getByRole('radio', { name: 'Tanpa' })).toBeChecked();

  await give(desk, 'paste', 'image.png', await sharp(bytes).png().toBuffer());
  await expect(
    layers(desk)
      .getByRole('button', { name: /^(balai desa|Gambar tempelan|Foto)/ })
      .first(),
  ).toBeVisible();
  await expect(number(desk, 'X')).toHaveValue('216');
  await untilSaved(desk);
  await desk.keyboard.press('Control+z');
  await expect(number(desk, 'X')).toHaveCount(0);

  await give(desk, 'drop', 'surat.jpg', Buffer.from('bukan gambar'));
  await expect(desk.getByRole('status').filter({ hasText: /gambar|foto/i })).toBeVisible();
  await expect(layer(desk, 'balai desa')).toBeVisible();

  await desk.getByRole('button', { name: 'Sisipkan' }).click();
  const chooser = desk.waitForEvent('filechooser');
  await desk.getByRole('menuitem', { name: 'Gambar dari berkas…' }).click();
  await (await chooser).setFiles([{ name: 'sawah.jpg', mimeType: 'image/jpeg', buffer: bytes }]);
  await expect(number(desk, 'X')).toHaveValue('216');
  await untilSaved(desk);
});

test('a photo and its look that a template of ours locks are shown and cannot be changed by mouse or keys', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  await layer(desk, /^Foto, terkunci/).click();
  const side = inspector(desk);
  await expect(side.getByRole('radiogroup', { name: 'Bingkai foto' })).toHaveCount(0);
  await expect(number(desk, 'Sudut membulat')).toBeDisabled();
  for (const name of ['Lapisan warna di atas foto', 'Rona foto']) {
    const choices = side.getByRole('group', { name }).getByRole('radio');
    await expect(choices.first()).toBeDisabled();
    await expect(choices.last()).toBeDisabled();
  }
  const before = await layers(desk).getByRole('listitem').count();
  await canvas(desk).focus();
  for (const key of ['ArrowRight', 'Delete', ']', 'Control+x', 'Control+z']) await desk.keyboard.press(key);
  await expect(layers(desk).getByRole('listitem')).toHaveCount(before);
  await expect(desk.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
});
