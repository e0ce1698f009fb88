import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 400_000 });

/** Checking and drawing run in other processes; a loaded computer takes its time. */
const PATIENT = { timeout: 120_000 };
const TITLE = 'Klarifikasi: pesan permintaan sumbangan mengatasnamakan Kajari';
const MENDED = 'Pesan itu tidak benar. Hubungi kantor lewat akun resmi kami.';
const NAME = '2026-11-23_klarifikasi-pesan-permintaan-sumbangan';
const REASON = 'Sebut nomor resmi kantor di takarir.';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: TITLE });
const caption = (page: Page): Locator => panel(page).getByRole('textbox', { name: 'Takarir' });
const approval = (page: Page): Locator => page.getByRole('complementary', { name: 'Persetujuan' });

async function openCheck(page: Page): Promise<Locator> {
  await panel(page).getByRole('button', { name: 'Periksa dan ajukan' }).click();
  const findings = page.getByRole('region', { name: 'Pemeriksaan' });
  await expect(findings.getByRole('button', { name: 'Periksa lagi' })).toBeEnabled(PATIENT);
  return findings;
}

test('a finding in a design leads to the very field that mends it', async ({ desk }) => {
  await desk.getByRole('button', { name: `10.30, ${TITLE}, Ide`, exact: true }).click();
  await panel(desk).getByRole('button', { name: 'Buka desain' }).click();
  const conclusion = desk.getByRole('form', { name: 'Isian' }).getByRole('textbox', { name: /^Kesimpulan/ });
  const words = await conclusion.inputValue();
  await conclusion.fill('');
  await expect(desk.getByText('7 dari 8 siap')).toBeVisible();
  await desk.getByRole('button', { name: 'Kembali ke agenda' }).click();
  const findings = await openCheck(desk);
  const finding = findings.getByRole('listitem').filter({ hasText: 'Bagian wajib masih kosong' });
  await expect(finding).toContainText('Instagram Feed 4:5 · Kesimpulan');
  await finding.getByRole('button', { name: 'Perbaiki' }).click();
  await expect(conclusion).toBeFocused();
  await desk.keyboard.type(words);
  await expect(desk.getByText('8 dari 8 siap')).toBeVisible();
});

test('what is submitted is given back with a reason, approved, opened again, and packaged without a trace of the build that was stopped', async ({
  desk,
  host,
}) => {
  const target = join(host.folder, 'flashdisk');

  await test.step('given back with a reason, which stands where it is mended', async () => {
    await desk.getByRole('button', { name: `10.30, ${TITLE}, Ide`, exact: true }).click();
    await openCheck(desk);
    await desk.getByRole('button', { name: 'Ajukan' }).click();
    const giveBack = approval(desk).getByRole('button', { name: 'Kembalikan' });
    await expect(giveBack).toHaveAttribute('aria-disabled', 'true', PATIENT);
    await approval(desk).getByRole('textbox', { name: 'Apa yang perlu diperbaiki' }).fill(REASON);
    await giveBack.click();
    await expect(approval(desk).getByText(`Terakhir dikembalikan: ${REASON}`)).toBeVisible(PATIENT);
    await keepScreen(desk, 'persetujuan-dikembalikan');
  });

  await test.step('approved content is read-only until it is opened for change', async () => {
    await desk.getByRole('button', { name: 'Ajukan' }).click();
    await approval(desk).getByRole('button', { name: 'Setujui' }).click(PATIENT);
    await expect(approval(desk).getByText('DISETUJUI', { exact: true })).toBeVisible(PATIENT);
    await desk.getByRole('button', { name: 'Kembali', exact: true }).click();
    await expect(caption(desk)).not.toBeEditable();
    await keepScreen(desk, 'persetujuan-terkunci');
  });

  await test.step('opened for change it is a draft again, and needs a new approval', async () => {
    await panel(desk).getByRole('button', { name: 'Lihat di Kotak Keluar' }).click();
    await approval(desk).getByRole('button', { name: 'Buka untuk diubah' }).click();
    await expect(approval(desk).getByText('DISETUJUI', { exact: true })).toBeHidden();
    await desk.getByRole('button', { name: 'Kembali', exact: true }).click();
    await caption(desk).fill(MENDED);
    await openCheck(desk);
    await desk.getByRole('button', { name: 'Ajukan' }).click();
    await approval(desk).getByRole('button', { name: 'Setujui' }).click(PATIENT);
    await desk.getByRole('button', { name: 'Ke Kotak Keluar' }).click(PATIENT);
  });

  await test.step('a build that is stopped leaves nothing and no alarm, the next one is whole', async () => {
    await panel(desk).getByText('Pilihan paket').click();
    await panel(desk).getByRole('textbox', { name: 'Folder tujuan' }).fill(target);
    const build = panel(desk).getByRole('button', { name: 'Buat paket' });
    await build.click();
    await expect(desk.getByRole('progressbar', { name: 'Membuat paket' })).toBeVisible();
    await expect(desk.getByText(/^\d dari 4, (Instagram|Facebook|X)/)).toBeVisible();
    const [search, running] = await Promise.all(
      [desk.getByRole('button', { name: /^Cari naskah/ }), desk.getByText('1 pekerjaan berjalan')].map(
        (one) => one.boundingBox(),
      ),
    );
    expect((search?.x ?? 0) + (search?.width ?? 0)).toBeLessThan(running?.x ?? 0);
    await keepScreen(desk, 'kotak-keluar-mengemas');
    await desk.getByRole('button', { name: 'Batalkan' }).click();
    await expect(desk.getByText('Tidak ada berkas setengah jadi yang tertinggal.')).toBeVisible(PATIENT);
    await expect(desk.getByRole('alert')).toBeHidden();
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([]);
    await build.click();
    await expect(panel(desk).getByText('BACA-SAYA.html')).toBeVisible(PATIENT);
    expect(readdirSync(target)).toEqual([NAME, `${NAME}.zip`]);
  });
});
