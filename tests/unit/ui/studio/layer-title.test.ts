import { expect, test } from 'vitest';
import { partSchema } from '#core/design/template-parts.ts';
import { layerTitle } from '#ui/studio/rancang/layer-title.ts';
import { builtInTemplate } from '../../../helpers/design-fixtures.ts';

const names = {
  template: builtInTemplate('resmi.klarifikasi_hoaks'),
  kinds: { rect: 'Kotak', text: 'Teks' },
  language: 'id',
} as const;
const style = { face: 'sans-700', size: [20, 30], lines: 3, leading: 1.2, color: 'ink' };
const aText = (content: object, more: object = {}) =>
  partSchema.parse({ part: 'text', box: [0, 0, 400, 100], content: [content], style, ...more });

test('a layer is called by its designer, its own words, the slot it shows, or its kind', () => {
  const rect = partSchema.parse({ part: 'rect', box: [0, 0, 10, 10], fill: 'ink' });
  expect([
    layerTitle(aText({ say: 'Faktanya' }, { alias: 'Judul fakta' }), names),
    layerTitle(aText({ say: 'Faktanya' }), names),
    layerTitle(aText({ slot: 'klaim' }), names),
    layerTitle(rect, names),
  ]).toEqual(['Judul fakta', 'Faktanya', 'Klaim yang beredar', 'Kotak']);
});

test('long words are cut behind a word and say so', () => {
  const words = 'Layanan bantuan hukum gratis untuk warga kurang mampu';
  expect(layerTitle(aText({ say: words }), names)).toBe('Layanan bantuan hukum gratis untuk…');
});
