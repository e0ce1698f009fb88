import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The pages of the benches, built as the product's own are; which of them, says who builds. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  logLevel: 'error',
  plugins: [svelte({ configFile: false })],
  build: {
    emptyOutDir: true,
    target: 'chrome123',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
