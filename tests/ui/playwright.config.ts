import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

/** Where a browser usually is; `MEJA_BROWSER` comes first, as everywhere in the product. */
const BROWSERS = [
  process.env['MEJA_BROWSER'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path));

/** No test reaches beyond this computer, and every picture comes out the same on every machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './build-first.ts',
  outputDir: '../../test-results/ui',
  timeout: 150_000,
  // Two tests share two cores; each has a library and a host of its own.
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: 1,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    colorScheme: 'light',
    // Frames of every action would cost more than the actions: one picture of the failure tells as much.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: FLAGS },
  },
  projects: [{ name: 'chromium' }],
});
