import { readFileSync } from 'node:fs';
import { expect, expectAccessible, keepScreen, test } from './fixtures.ts';

test.describe.configure({ timeout: 300_000 });

/** Checking, drawing and printing run in other processes; a loaded computer takes its time. */
const PATIENT = { timeout: 120_000 };
const TITLE = 'Klarifikasi: pesan permintaan sumbangan mengatasnamakan Kajari';

test('an officer takes the proof of an item to be signed on paper', async ({ desk }, info) => {
  await desk.getByRole('button', { name: `10.30, ${TITLE}, Ide`, exact: true }).click();
  await desk
    .getByRole('complementary', { name: TITLE })
    .getByRole('button', { name: 'Periksa dan ajukan' })
    .click();
  const pane = desk.getByRole('complementary', { name: 'Persetujuan' });
  await expect(desk.getByRole('button', { name: 'Periksa lagi' })).toBeEnabled(PATIENT);
  await expectAccessible(desk);
  await keepScreen(desk, 'lembar-bukti');
  const [download] = await Promise.all([
    desk.waitForEvent('download', PATIENT),
    pane.getByRole('button', { name: 'Lembar bukti (PDF)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^lembar-bukti-klarifikasi-pesan-permintaan-sumbangan.*\.pdf$/u,
  );
  const path = info.outputPath('bukti.pdf');
  await download.saveAs(path);
  expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await expect(pane.getByRole('button', { name: 'Batalkan lembar bukti' })).toBeHidden();
});

test('a proof that is being printed can be stopped', async ({ desk }) => {
  await desk.getByRole('button', { name: `10.30, ${TITLE}, Ide`, exact: true }).click();
  await desk
    .getByRole('complementary', { name: TITLE })
    .getByRole('button', { name: 'Periksa dan ajukan' })
    .click();
  const pane = desk.getByRole('complementary', { name: 'Persetujuan' });
  const make = pane.getByRole('button', { name: 'Lembar bukti (PDF)' });
  await make.click();
  await pane.getByRole('button', { name: 'Batalkan lembar bukti' }).click(PATIENT);
  await expect(pane.getByText('Semua gambar dan takarir dalam satu PDF')).toBeVisible(PATIENT);
  await expect(make).toBeEnabled();
});
