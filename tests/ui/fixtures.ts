import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { runMeja, serveMeja } from '../helpers/built-meja.ts';

const SCREENS = fileURLToPath(new URL('../../test-results/screens', import.meta.url));
/** Without a browser the demo's stories stay drafts, which makes it in seconds instead of half a minute. */
const NO_PICTURES = { MEJA_BROWSER: '/tidak-ada' };

/** The product running over a library of its own, as `meja serve` runs it for a user. */
export interface RunningHost {
  /** Address and token of this start. */
  readonly address: string;
  readonly folder: string;
  /** Ends the process that holds the library, as a crash would. */
  readonly crashBackend: () => void;
}

interface Fixtures {
  /** Set by `test.use({ library: 'empty' })`; `no-photos` is the demo with nothing in its photo library. */
  readonly library: 'demo' | 'empty' | 'no-photos';
  readonly host: RunningHost;
  /** A page that is already open on the host. Any request beyond this computer fails the test. */
  readonly desk: Page;
}

interface WorkerFixtures {
  /** A demo library that no test opens; each works in a copy of its own. */
  readonly demoLibrary: string;
}

/** Tests of the built interface over the real loopback host. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  demoLibrary: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it: here, nothing
    async ({}, use) => {
      const folder = tempLibrary();
      const made = await runMeja(['init', '--demo', '--library', folder], { env: NO_PICTURES });
      expect(made.code, made.stderr).toBe(0);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  library: ['demo', { option: true }],
  host: async ({ library, demoLibrary }, use, info) => {
    const folder = tempLibrary();
    if (library !== 'empty') cpSync(demoLibrary, folder, { recursive: true });
    if (library === 'no-photos') emptyPhotoLibrary(folder);
    const server = await serveMeja(['--no-open', '--library', folder]);
    await use({ address: server.address, folder, crashBackend: server.crashBackend });
    await server.stop();
    if (info.status !== info.expectedStatus) {
      await info.attach('host.log', { body: server.log(), contentType: 'text/plain' });
    }
    rmSync(folder, { recursive: true, force: true });
  },
  desk: async ({ page, host }, use) => {
    const beyond: string[] = [];
    const problems: string[] = [];
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(?:https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') beyond.push(request.url());
    });
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
        problems.push(message.text());
    });
    await page.goto(host.address);
    // Keys pressed before the window or the wizard is drawn would reach nobody.
    await page
      .getByRole('navigation', { name: 'Ruang' })
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor();
    await use(page);
    expect(beyond, 'requests beyond this computer').toEqual([]);
    expect(problems, 'errors in the page').toEqual([]);
  },
});

export { expect };

/** Fails on anything axe calls serious or critical, naming rule and place. In the dark only what a theme changes is tried. */
export async function expectAccessible(page: Page): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // The product has no frames: looking into them from a page of axe's own would only double the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (
    isDark ? axe.withRules(['color-contrast']) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
  ).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(serious).toEqual([]);
}

/** Keeps a picture of the screen as it is now, for people to look at. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), animations: 'disabled' });
}

/** Does something once in each theme, without changing the library's own setting. */
export async function inBothThemes(
  page: Page,
  look: (theme: 'light' | 'dark') => Promise<void>,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await look(theme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A new release with a title, stored. @returns its row in the list, which is shown then */
export async function newRelease(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Naskah', exact: true }).click();
  await page.getByRole('button', { name: 'Naskah baru' }).click();
  await page.getByRole('textbox', { name: 'Judul' }).fill(title);
  await expect(page.getByRole('status').and(page.getByText('Tersimpan', { exact: true }))).toBeVisible();
  await page.getByRole('button', { name: 'Kembali ke daftar naskah' }).click();
  return page.getByRole('list', { name: 'Daftar naskah' }).getByRole('button', { name: new RegExp(title) });
}

/** The demo's quote of a section head in the Studio, opened from Desain saya. */
export async function openQuote(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('radio', { name: 'Desain saya' }).click();
  await page
    .getByRole('button', { name: /^Kutipan Kasi Intelijen/u })
    .first()
    .click();
}

/** Opens the export of the design that is open. @returns its panel */
export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  return page.getByRole('complementary', { name: 'Ekspor berkas kerja' });
}

/** Pastes words into a field, as copied from a spreadsheet: tabs between cells, line breaks between rows. */
export async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.evaluate((input, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function emptyPhotoLibrary(folder: string): void {
  const library = new DatabaseSync(join(folder, 'library.db'));
  library.exec('DELETE FROM photo');
  library.close();
}

function tempLibrary(): string {
  return mkdtempSync(join(tmpdir(), 'meja-ui-'));
}
