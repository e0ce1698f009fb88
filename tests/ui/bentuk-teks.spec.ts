import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { beginTemplate, canvas as surface, design, insert, inspector, layer, number } from './design-mode.ts';
import { expect, expectAccessible, keepScreen, openExport, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const form = (desk: Page): Locator => desk.getByRole('form', { name: 'Isian' });
const answer = (desk: Page): Locator => form(desk).getByRole('textbox', { name: /^Jawaban/ });
const bar = (desk: Page): Locator => form(desk).getByRole('toolbar', { name: 'Bentuk teks: Jawaban' });
const canvas = (desk: Page): Locator => desk.getByRole('group', { name: /^Kanvas/ });

async function begin(desk: Page, template: string): Promise<void> {
  await desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name: 'Studio' }).click();
  await desk.getByRole('button', { name: new RegExp(`^Contoh: ${template}`) }).click();
  await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
  await form(desk).waitFor();
}

/** What Word puts on the clipboard for a bold word and a bulleted list, given to a field. */
async function pasteFromWord(field: Locator): Promise<void> {
  await field.evaluate((element) => {
    const item = (words: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><span lang=IN>${words}<o:p></o:p></span></p>`;
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body><p class=MsoNormal><b>Gratis</b>, cukup bawa:<script>globalThis.diserang = true</script></p>${item('KTP <b>asli</b>')}${item('salinan putusan')}</body></html>`;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'Gratis, cukup bawa: KTP asli salinan putusan');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
}

test('a text made a field keeps its paragraphs and bold words as its sample, and may be written so', async ({
  desk,
}) => {
  await beginTemplate(desk, 'Syarat layanan');
  await insert(desk, 'Teks');
  const own = inspector(desk).getByRole('textbox', { name: 'Isi teks' });
  await own.fill('*Gratis* untuk warga\nBawa KTP asli');
  await own.blur();
  await inspector(desk).getByRole('button', { name: 'Jadikan isian' }).click();
  await expect(inspector(desk).getByRole('textbox', { name: 'Nama isian' })).toHaveValue(
    'Gratis untuk warga',
  );
  for (const leave of ['Boleh menebalkan kata', 'Boleh berisi daftar', 'Tiap baris menjadi paragraf sendiri'])
    await expect(inspector(desk).getByRole('checkbox', { name: leave })).toBeChecked();
  await expect(inspector(desk).getByRole('textbox', { name: 'Contoh isi' })).toHaveValue(
    '*Gratis* untuk warga\nBawa KTP asli',
  );
  await keepScreen(desk, 'teks-jadi-isian');
  await inspector(desk).getByRole('button', { name: 'Jadikan teks tetap' }).click();
  await expect(own).toHaveValue('*Gratis* untuk warga\nBawa KTP asli');
});

test('what is pasted from Word onto a page keeps its bold, its list and its paragraphs, can be written on, and is one step back', async ({
  desk,
}) => {
  await design(desk, 'Kutipan pimpinan');
  const own = inspector(desk).getByRole('textbox', { name: 'Isi teks' });
  await pasteFromWord(surface(desk));
  await expect(own).toHaveValue('*Gratis*, cukup bawa:\n- KTP *asli*\n- salinan putusan');
  await expect(layer(desk, 'Gratis, cukup bawa: KTP asli; salinan…')).toBeVisible();
  expect(await desk.evaluate(() => 'diserang' in globalThis)).toBe(false);
  await keepScreen(desk, 'rancang-tempel-word');
  await own.press('Control+End');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('materai');
  await number(desk, 'Lebar').focus();
  await expectAccessible(desk);
  await desk.keyboard.press('Control+z');
  await expect(own).toHaveValue('*Gratis*, cukup bawa:\n- KTP *asli*\n- salinan putusan');
  await desk.keyboard.press('Control+z');
  await expect(layer(desk, /^Gratis/)).toBeHidden();

  // A heading is bold, a table's cells are words apart.
  await surface(desk).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<h2>Syarat</h2><table><tr><td>KTP</td><td>asli</td></tr></table><p>Gratis.</p>',
    );
    clipboardData.setData('text/plain', 'Syarat KTP asli Gratis.');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(own).toHaveValue('*Syarat*\nKTP asli\nGratis.');
});

test('an officer makes words bold and a list by keyboard, pastes both from Word, and the exported file holds them', async ({
  desk,
}) => {
  await begin(desk, 'Tanya jawab');
  await form(desk)
    .getByRole('textbox', { name: /^Pertanyaan warga/ })
    .fill('Apa yang perlu saya bawa?');
  await answer(desk).click();
  await desk.keyboard.type('Tidak bayar');
  await desk.keyboard.press('Shift+Home');
  await desk.keyboard.press('Control+b');
  await expect(answer(desk)).toHaveValue('*Tidak bayar*');
  await desk.keyboard.press('End');
  await desk.keyboard.type(' asal membawa:');
  await desk.keyboard.press('Shift+Enter');
  await desk.keyboard.type('KTP');
  await desk.keyboard.press('Control+Shift+Digit8');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('salinan putusan');
  await expect(answer(desk)).toHaveValue('*Tidak bayar* asal membawa:\n- KTP\n- salinan putusan');
  await expect(answer(desk)).toHaveAccessibleName(/ 45\/280$/);
  await expect(answer(desk)).toHaveAccessibleDescription('Muat, 3 dari 8 baris');
  await expectAccessible(desk);
  await keepScreen(desk, 'bentuk-teks');

  await bar(desk).getByRole('button', { name: 'Daftar bernomor' }).click();
  await expect(answer(desk)).toHaveValue('*Tidak bayar* asal membawa:\n- KTP\n1. salinan putusan');
  await expect(answer(desk)).toBeFocused();
  await desk.keyboard.press('Control+z');
  await expect(answer(desk)).toHaveValue('*Tidak bayar* asal membawa:\n- KTP\n- salinan putusan');

  await answer(desk).fill('');
  await pasteFromWord(answer(desk));
  await expect(answer(desk)).toHaveValue('*Gratis*, cukup bawa:\n- KTP *asli*\n- salinan putusan');
  expect(await desk.evaluate(() => 'diserang' in globalThis)).toBe(false);

  await form(desk)
    .getByRole('textbox', { name: /^Penanya/ })
    .click();
  await pasteFromWord(form(desk).getByRole('textbox', { name: /^Penanya/ }));
  await expect(form(desk).getByRole('textbox', { name: /^Penanya/ })).toHaveValue('');

  await canvas(desk).getByRole('button', { name: 'Tulis di tempat: Jawaban', exact: true }).dblclick();
  const onPage = canvas(desk).locator('..').getByRole('textbox', { name: 'Jawaban' });
  await onPage.press('Control+End');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('materai');
  await keepScreen(desk, 'bentuk-teks-di-tempat');
  await desk.keyboard.press('Escape');
  await expect(answer(desk)).toHaveValue('*Gratis*, cukup bawa:\n- KTP *asli*\n- salinan putusan\n- materai');

  const panel = await openExport(desk);
  await panel.getByRole('checkbox', { name: /^PDF/u }).check();
  await expect(panel.getByText(/^8 berkas, .+ untuk diunggah$/u)).toBeVisible({ timeout: 120_000 });
  await panel.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Ditulis ke' })).toBeVisible({ timeout: 120_000 });
  const dir = (await panel.locator('.path').textContent()) ?? '';
  const pdf = readdirSync(dir).find((name) => name.endsWith('_4x5.pdf'));
  const text = execFileSync('pdftotext', ['-raw', join(dir, pdf ?? ''), '-'], { encoding: 'utf8' });
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(
    'Gratis, cukup bawa: • KTP asli • salinan putusan • materai',
  );
});
