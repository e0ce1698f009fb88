import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

test.use({ library: 'empty' });

test('the first run asks five short steps and then opens the desk', async ({ desk }) => {
  await expect(desk.getByRole('heading', { name: 'Kantor Anda' })).toBeVisible();
  await inBothThemes(desk, async (theme) => {
    await expectAccessible(desk);
    await keepScreen(desk, `wizard-1-${theme}`);
  });

  await desk.getByLabel('Nama resmi kantor').fill('Cabang Kejaksaan Negeri Teluk Padma di Pulau Kelapa Dua');
  await expect(desk.getByText('Muat di semua templat, paling banyak dua baris.')).toBeVisible();
  await desk.getByLabel('Nama singkat').fill('Cabjari Pulau Kelapa Dua');
  await desk.getByLabel('Kode satker').fill('Z.1.12.8');
  await desk.getByLabel('Kota pada titimangsa').fill('Pulau Kelapa Dua');
  await desk.getByRole('radio', { name: 'WITA' }).click();
  const preview = desk.getByRole('figure', { name: 'Begini tampilnya' });
  await expect(preview).toContainText('CABANG KEJAKSAAN NEGERI TELUK PADMA DI PULAU KELAPA DUA');
  await expect(preview).toContainText('Nomor: PR-01/Z.1.12.8/Kph.3/');
  await keepScreen(desk, 'wizard-1-terisi');
  await desk.getByRole('button', { name: 'Lanjut' }).click();

  await expect(desk.getByRole('heading', { name: 'Siapa yang bicara' })).toBeVisible();
  await desk.getByLabel('Nama dan gelar').fill('Damar Lintang, S.H.');
  await expectAccessible(desk);
  await keepScreen(desk, 'wizard-2');
  await desk.getByRole('button', { name: 'Lanjut' }).click();

  await desk.getByRole('radio', { name: 'Resmi biru' }).click();
  await expectAccessible(desk);
  await keepScreen(desk, 'wizard-3');
  await desk.getByRole('button', { name: 'Lanjut' }).click();

  await desk.getByLabel('Pola nomor siaran pers').fill('PR-{urut:02}/{tahun}');
  await expect(preview).toContainText('Nomor: PR-01/20');
  await expectAccessible(desk);
  await keepScreen(desk, 'wizard-4');
  await desk.getByRole('button', { name: 'Lanjut' }).click();

  await desk.getByLabel('Nama Anda').fill('Tirta Samudra');
  await keepScreen(desk, 'wizard-5');
  await desk.getByRole('button', { name: 'Buka meja kerja' }).click();

  await expect(desk.getByRole('navigation', { name: 'Ruang' })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Yang bekerja: Tirta Samudra' })).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('navigation', { name: 'Ruang' })).toBeVisible();
});

test('a step with something missing says what, and puts the focus there', async ({ desk }) => {
  await desk.getByLabel('Nama resmi kantor').fill('Kejaksaan Negeri Teluk Padma');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('alert').filter({ hasText: 'Lengkapi nama resmi' })).toBeVisible();
  await expect(desk.getByLabel('Nama singkat')).toBeFocused();
  await expect(desk.getByRole('heading', { name: 'Kantor Anda' })).toBeVisible();
});

test('a name too long for the templates is refused with a way out, not cut', async ({ desk }) => {
  const name = 'Cabang Kejaksaan Negeri Kabupaten Teluk Padma Utara di Pulau Kelapa Dua';
  await desk.getByLabel('Nama resmi kantor').fill(name);
  await expect(desk.getByText(/Terlalu panjang 11 huruf untuk templat/)).toBeVisible();
  await expect(desk.getByLabel('Nama resmi kantor')).toHaveValue(name);
});
