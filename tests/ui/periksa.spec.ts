import type { Locator, Page } from '@playwright/test';
import { expect, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });

/** Checking and drawing run in other processes; a loaded computer takes its time. */
const PATIENT = { timeout: 120_000 };
const TITLE = 'Klarifikasi: pesan permintaan sumbangan mengatasnamakan Kajari';
/** Its hashtags, which X counts too, are 27 characters, after an empty line of two. */
const LONG = 'Jangan transfer. '.repeat(16).trim();
const SHORT = 'Jangan transfer, simpan buktinya, lalu laporkan.';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: TITLE });
const caption = (page: Page): Locator => panel(page).getByRole('textbox', { name: 'Takarir' });

async function openCheck(page: Page): Promise<Locator> {
  await panel(page).getByRole('button', { name: 'Periksa dan ajukan' }).click();
  const findings = page.getByRole('region', { name: 'Pemeriksaan' });
  await expect(findings.getByRole('button', { name: 'Periksa lagi' })).toBeEnabled(PATIENT);
  return findings;
}

test('a caption over the limit of X is kept whole, named at its field and in the check, and holds back Ajukan until it fits', async ({
  desk,
}) => {
  const submit = desk.getByRole('button', { name: 'Ajukan' });
  await desk.getByRole('button', { name: `10.30, ${TITLE}, Ide`, exact: true }).click();
  await caption(desk).fill(LONG);
  await expect(caption(desk)).toHaveAccessibleDescription(
    'X (Twitter) 4:5 kelebihan 20. Pendekkan, atau sunting khusus kanal itu; tidak ada yang dipotong sendiri.',
  );
  await expect(panel(desk).getByRole('button', { name: /X \(Twitter\) 4:5.*300\/280/ })).toBeVisible();
  await expect(panel(desk).getByText('3 dari 4 siap')).toBeVisible();

  const findings = await openCheck(desk);
  const finding = findings.getByRole('listitem').filter({ hasText: 'Takarir 20 karakter di atas batas 280' });
  await expect(finding).toContainText('X (Twitter) 4:5 · Takarir', PATIENT);
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('button', { name: 'Setujui' })).toBeHidden();

  await finding.getByRole('button', { name: 'Perbaiki' }).click();
  await expect(caption(desk)).toHaveValue(LONG);
  await caption(desk).fill(SHORT);
  await expect(panel(desk).getByText('4 dari 4 siap')).toBeVisible();
  await expect(caption(desk)).toHaveAccessibleDescription('');
  await openCheck(desk);
  await expect(submit).not.toHaveAttribute('aria-disabled', PATIENT);
  await submit.click();
  await expect(desk.getByRole('button', { name: 'Setujui' })).toBeVisible(PATIENT);
});

test('what is certain is mended with one button that shows first what will change, and Ctrl Z brings the finding back', async ({
  desk,
}) => {
  await desk.getByRole('button', { name: `10.30, ${TITLE}, Ide`, exact: true }).click();
  await panel(desk).getByRole('textbox', { name: 'Teks alternatif' }).fill('IMG_20261123_0942.jpg');
  const findings = await openCheck(desk);
  const named = findings.getByRole('listitem').filter({ hasText: 'Teks alternatif berisi nama berkas' });
  await expect(named.first()).toContainText(/dari .*Jangan/u, PATIENT);
  const count = await named.count();
  await keepScreen(desk, 'periksa-perbaikan');

  await named.first().getByRole('button', { name: 'Pakai teks ini' }).click();
  await expect(desk.getByText('Teks alternatif diisi dari desain')).toBeVisible(PATIENT);
  await expect(named).toHaveCount(0, PATIENT);
  await expect(findings.getByRole('button', { name: 'Periksa lagi' })).toBeEnabled(PATIENT);

  await desk.getByRole('heading', { name: TITLE }).click();
  await desk.keyboard.press('Control+z');
  await expect(named).toHaveCount(count, PATIENT);
});
