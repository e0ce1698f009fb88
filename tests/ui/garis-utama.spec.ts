import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, expectAccessible, inBothThemes, keepScreen, test } from './fixtures.ts';

test.use({ library: 'empty' });
// From the first run to `terbit` every picture is really drawn and encoded.
test.describe.configure({ timeout: 600_000 });

/** Drawing, encoding and checking run in other processes; a loaded computer takes its time. */
const PATIENT = { timeout: 180_000 };
const TITLE = 'Klarifikasi: pesan permintaan sumbangan mengatasnamakan Kajari Teluk Padma';
const CAPTION =
  'Beredar pesan WhatsApp meminta sumbangan mengatasnamakan Kajari Teluk Padma. Pesan itu tidak benar. ' +
  'Jangan transfer, simpan buktinya, lalu laporkan.';
const LEAD =
  'Kejaksaan Negeri Teluk Padma menegaskan bahwa pesan berisi permintaan sumbangan yang mengatasnamakan Kepala ' +
  'Kejaksaan Negeri adalah tidak benar.';
const CHANNELS = ['Instagram Feed 4:5', 'Status WhatsApp', 'Situs kantor (teks)'];
const SLOTS: readonly (readonly [RegExp, string])[] = [
  [/^Klaim yang beredar/, 'Kajari meminta sumbangan lewat pesan WhatsApp.'],
  [/^Butir 1: Fakta/, 'Nomor pengirim bukan milik pegawai Kejari.'],
  [/^Kesimpulan/, 'Jangan transfer. Simpan buktinya, lalu laporkan.'],
  [/^Butir 1: Rujukan/, 'Buku agenda surat Kejari'],
  [/^Tautan penjelasan/, 'kejari-telukpadma.example/klarifikasi'],
  // Without a day it is an hour of today.
  [/^Jam$/, '09.00'],
];
/** Where each channel was posted; a WhatsApp status has no address. */
const POSTS: readonly (readonly [string, string | null])[] = [
  ['Instagram Feed 4:5', 'https://instagram.com/p/klarifikasi-sumbangan'],
  ['Status WhatsApp', null],
  ['Situs kantor (teks)', 'https://kejari-telukpadma.example/klarifikasi'],
];
/** More controls than any screen has. */
const MOST_STOPS = 150;

test('garis utama: from the wizard to terbit by mouse, every screen fit for everyone in both themes', async ({
  desk,
  host,
}) => {
  const look = async (name: string): Promise<void> => {
    await inBothThemes(desk, async (theme) => {
      await expectAccessible(desk);
      await keepScreen(desk, `garis-${name}-${theme}`);
    });
  };
  const panel = desk.getByRole('complementary', { name: TITLE });

  await test.step('the first run', async () => {
    await desk.getByLabel('Nama resmi kantor').fill('Kejaksaan Negeri Teluk Padma');
    await desk.getByLabel('Nama singkat').fill('Kejari Teluk Padma');
    await desk.getByLabel('Kode satker').fill('Z.1.12');
    await desk.getByLabel('Kota pada titimangsa').fill('Teluk Padma');
    await desk.getByRole('radio', { name: 'WITA' }).click();
    await look('01-kantor');
    await desk.getByRole('button', { name: 'Lanjut' }).click();
    await desk.getByLabel('Nama dan gelar').fill('Sekar Lituhayu, S.H., M.H.');
    for (const next of ['Lanjut', 'Lanjut', 'Lanjut']) await desk.getByRole('button', { name: next }).click();
    await desk.getByLabel('Nama Anda').fill('Rangga Pratala');
    await desk.getByRole('button', { name: 'Buka meja kerja' }).click();
    await expect(desk.getByText('Kalender masih kosong')).toBeVisible();
    await look('02-kalender-kosong');
  });

  await test.step('plan', async () => {
    await desk.getByRole('button', { name: 'Agenda baru' }).click();
    await desk.getByRole('textbox', { name: 'Judul' }).fill(TITLE);
    await desk.getByRole('button', { name: 'Tambahkan' }).click();
    for (const name of CHANNELS) {
      await panel.getByRole('combobox', { name: 'Tambah kanal' }).fill(name);
      await desk.getByRole('option', { name }).click();
      await expect(panel.getByRole('button', { name }).first()).toBeVisible();
    }
    await panel.getByRole('textbox', { name: 'Takarir' }).fill(CAPTION);
    await panel.getByRole('textbox', { name: 'Tagar' }).fill('#CekFakta #KejariTelukPadma');
    await panel.getByRole('textbox', { name: 'Teks alternatif' }).fill('Kartu klarifikasi bercap HOAKS.');
    await panel.getByRole('textbox', { name: 'Tautan' }).click();
    await expect(panel.getByText('3 dari 3 siap')).toBeVisible();
    await look('03-agenda');
  });

  await test.step('write', async () => {
    await panel.getByRole('button', { name: 'Tulis naskah' }).click();
    await expect(desk.getByRole('textbox', { name: 'Judul' })).toHaveValue(TITLE);
    await desk.locator('[data-lead]').click();
    await desk.keyboard.type(LEAD);
    await expect(desk.getByText('Tersimpan', { exact: true })).toBeVisible();
    await look('04-naskah');
    await desk.getByRole('button', { name: 'Kembali ke agenda' }).click();
    await expect(panel.getByRole('button', { name: 'Buka naskah' })).toBeVisible();
  });

  await test.step('draw', async () => {
    await panel.getByRole('button', { name: 'Buat desain' }).click();
    await desk.getByRole('button', { name: /Klarifikasi hoaks/ }).click(PATIENT);
    await look('05-templat');
    await desk.getByRole('button', { name: 'Pakai templat ini' }).click();
    await desk.getByLabel('Label', { exact: true }).click();
    await desk.getByRole('option', { name: 'HOAKS', exact: true }).click();
    const slots = desk.getByRole('form', { name: 'Isian' });
    for (const [name, text] of SLOTS) await slots.getByRole('textbox', { name }).fill(text);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('8 dari 8 siap')).toBeVisible();
    await expect(desk.getByText('Siap', { exact: true })).toHaveCount(4);
    await look('06-studio');
    await desk.getByRole('button', { name: 'Kembali ke agenda' }).click();
  });

  await test.step('check, submit, approve', async () => {
    await panel.getByRole('button', { name: 'Periksa dan ajukan' }).click();
    const findings = desk.getByRole('region', { name: 'Pemeriksaan' });
    await expect(findings.getByText('1 perlu alasan')).toBeVisible(PATIENT);
    await expect(findings.getByText('Instagram Feed 4:5 · Logo instansi')).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Ajukan' })).toHaveAttribute('aria-disabled', 'true');
    await look('07-periksa');
    await findings.getByRole('textbox', { name: 'Lanjut, karena' }).fill('Kantor baru, logo menyusul.');
    await findings.getByRole('button', { name: 'Simpan alasan' }).click();
    await expect(findings.getByText('Alasan: Kantor baru, logo menyusul.')).toBeVisible(PATIENT);
    await desk.getByRole('button', { name: 'Ajukan' }).click();
    await expect(desk.getByRole('button', { name: 'Setujui' })).toBeVisible(PATIENT);
    await expect(desk.getByText('PR-01/Z.1.12/Kph.3/', { exact: false })).toBeVisible();
    await look('08-diajukan');
    await desk.getByRole('button', { name: 'Setujui' }).click();
    await expect(desk.getByText('DISETUJUI', { exact: true })).toBeVisible(PATIENT);
    await look('09-disetujui');
    await desk.getByRole('button', { name: 'Ke Kotak Keluar' }).click();
  });

  await test.step('package, hand over, record', async () => {
    await panel.getByText('Pilihan paket').click();
    await panel.getByRole('textbox', { name: 'Bagian zip terbesar (MB)' }).fill('lima');
    await expect(panel.getByText('Tulis angka dalam MB, misalnya 5 atau 1,5.')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Buat paket' })).toHaveAttribute('aria-disabled', 'true');
    await panel.getByRole('textbox', { name: 'Bagian zip terbesar (MB)' }).fill('5');
    await panel.getByRole('textbox', { name: 'Folder tujuan' }).fill(join(host.folder, 'flashdisk'));
    await panel.getByRole('button', { name: 'Buat paket' }).click();
    await expect(panel.getByText('BACA-SAYA.html')).toBeVisible(PATIENT);
    await expect(panel.getByText(join(host.folder, 'flashdisk'))).toBeVisible();
    await look('10-terkemas');
    await panel.getByRole('button', { name: 'Tandai diserahkan' }).click();
    await expect(desk.getByRole('heading', { name: 'Menunggu bukti tayang' })).toBeVisible();
    await look('11-diserahkan');
    for (const [channel, url] of POSTS) await post(panel, channel, url);
    await expect(desk.getByRole('heading', { name: 'Selesai tujuh hari ini' })).toBeVisible();
    await look('12-terbit');
  });

  await test.step('the calendar, the report and the archive know it', async () => {
    await room(desk, 'Kalender').click();
    await expect(desk.getByRole('button', { name: `${TITLE}, Terbit` })).toBeVisible();
    await room(desk, 'Laporan').click();
    await expect(desk.getByText(TITLE)).toBeVisible();
    await look('13-laporan');
    await room(desk, 'Naskah').click();
    await desk.getByRole('searchbox').fill('permintaan sumbangan');
    // Beside the release the plan item is found as well, which leads to the calendar.
    const found = desk.getByRole('list', { name: 'Daftar naskah' }).getByRole('button', { name: /PR-01/ });
    await expect(found.locator('mark').first()).toBeVisible();
    await found.dblclick();
    await expect(desk.getByText(/Edisi 1, tersegel/)).toBeVisible();
    await look('14-tersegel');
  });
});

test('garis utama: the same line by keyboard alone', async ({ desk }) => {
  const keys = new Keys(desk);
  const panel = desk.getByRole('complementary', { name: TITLE });

  await test.step('the first run', async () => {
    await keys.type(desk.getByLabel('Nama resmi kantor'), 'Kejaksaan Negeri Teluk Padma');
    await keys.type(desk.getByLabel('Nama singkat'), 'Kejari Teluk Padma');
    await keys.type(desk.getByLabel('Kode satker'), 'Z.1.12');
    await keys.type(desk.getByLabel('Kota pada titimangsa'), 'Teluk Padma');
    await keys.press('Enter');
    await keys.type(desk.getByLabel('Nama dan gelar'), 'Sekar Lituhayu, S.H., M.H.');
    await keys.press('Enter');
    await keys.activate(desk.getByRole('button', { name: 'Lanjut' }));
    await expect(desk.getByLabel('Pola nomor siaran pers')).toBeVisible();
    await keys.activate(desk.getByRole('button', { name: 'Lanjut' }));
    await keys.type(desk.getByLabel('Nama Anda'), 'Rangga Pratala');
    await keys.press('Enter');
    await expect(desk.getByText('Kalender masih kosong')).toBeVisible();
  });

  await test.step('plan', async () => {
    await keys.press('n');
    await expect(desk.getByRole('textbox', { name: 'Judul' })).toBeFocused();
    await desk.keyboard.type(TITLE);
    await keys.press('Enter');
    for (const name of CHANNELS) {
      await keys.type(panel.getByRole('combobox', { name: 'Tambah kanal' }), name);
      await expect(desk.getByRole('option', { name })).toBeVisible();
      await keys.press('ArrowDown', 'Enter');
      await expect(panel.getByRole('button', { name }).first()).toBeVisible();
    }
    await keys.type(panel.getByRole('textbox', { name: 'Takarir' }), CAPTION);
    await keys.type(panel.getByRole('textbox', { name: 'Tagar' }), '#CekFakta #KejariTelukPadma');
    await keys.type(
      panel.getByRole('textbox', { name: 'Teks alternatif' }),
      'Kartu klarifikasi bercap HOAKS.',
    );
    await keys.reach(panel.getByRole('button', { name: 'Tulis naskah' }));
    await expect(panel.getByText('3 dari 3 siap')).toBeVisible();
    await keys.press('Enter');
  });

  await test.step('write', async () => {
    await keys.type(desk.getByRole('textbox', { name: 'Teras dan tubuh berita' }), LEAD);
    await expect(desk.getByText('Tersimpan', { exact: true })).toBeVisible();
    await keys.activate(desk.getByRole('button', { name: 'Kembali ke agenda' }));
    await expect(panel.getByRole('button', { name: 'Buka naskah' })).toBeVisible();
  });

  await test.step('draw', async () => {
    await keys.activate(panel.getByRole('button', { name: 'Buat desain' }));
    const template = desk.getByRole('button', { name: /Klarifikasi hoaks/ });
    await template.waitFor(PATIENT);
    await keys.activate(template);
    const label = desk.getByLabel('Label', { exact: true });
    await label.waitFor(PATIENT);
    await keys.activate(label);
    await expect(desk.getByRole('option', { name: 'HOAKS', exact: true })).toBeVisible();
    await keys.press('h', 'Enter');
    const slots = desk.getByRole('form', { name: 'Isian' });
    for (const [name, text] of SLOTS) await keys.type(slots.getByRole('textbox', { name }), text);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('8 dari 8 siap')).toBeVisible();
    await keys.activate(desk.getByRole('button', { name: 'Kembali ke agenda' }));
  });

  await test.step('check, submit, approve', async () => {
    await keys.activate(panel.getByRole('button', { name: 'Periksa dan ajukan' }));
    const reason = desk.getByRole('textbox', { name: 'Lanjut, karena' });
    await reason.waitFor(PATIENT);
    await keys.type(reason, 'Kantor baru, logo menyusul.');
    await keys.press('Enter');
    await expect(desk.getByText('Alasan: Kantor baru, logo menyusul.')).toBeVisible(PATIENT);
    await keys.press('Control+Enter');
    await expect(desk.getByRole('button', { name: 'Setujui' })).toBeVisible(PATIENT);
    await keys.press('Control+Enter');
    await expect(desk.getByText('DISETUJUI', { exact: true })).toBeVisible(PATIENT);
    await keys.press('Control+Enter');
  });

  await test.step('package, hand over, record', async () => {
    await panel.getByRole('button', { name: 'Buat paket' }).waitFor(PATIENT);
    await keys.press('Control+Enter');
    await expect(panel.getByText('BACA-SAYA.html')).toBeVisible(PATIENT);
    await keys.press('Control+Enter');
    await expect(desk.getByRole('heading', { name: 'Menunggu bukti tayang' })).toBeVisible();
    for (const [channel, url] of POSTS) {
      const proof = panel.getByRole('region', { name: channel });
      if (url === null) {
        await keys.activate(proof.getByRole('button', { name: 'Tandai terbit' }));
      } else {
        await keys.type(proof.getByRole('textbox', { name: 'Alamat unggahan' }), url);
        await keys.press('Enter');
      }
      await expect(proof.getByText(/^Tayang /)).toBeVisible(PATIENT);
    }
    await keys.press('Control+1');
    await expect(desk.getByRole('button', { name: `${TITLE}, Terbit` })).toBeVisible();
  });
});

/** A hand that has only a keyboard: whatever it works on must be reached by Tab first. */
class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Tab until `target` has the focus, once around the window at most. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < MOST_STOPS; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }

  async activate(target: Locator): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('Enter');
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.type(text);
  }
}

/** Records where one format was posted. */
async function post(panel: Locator, channel: string, url: string | null): Promise<void> {
  const proof = panel.getByRole('region', { name: channel });
  if (url !== null) await proof.getByRole('textbox', { name: 'Alamat unggahan' }).fill(url);
  await proof.getByRole('button', { name: 'Tandai terbit' }).click();
  await expect(proof.getByText(/^Tayang /)).toBeVisible(PATIENT);
}

function room(desk: Page, name: string): Locator {
  return desk.getByRole('navigation', { name: 'Ruang' }).getByRole('button', { name });
}
