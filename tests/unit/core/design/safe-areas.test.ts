import { readFileSync } from 'node:fs';
import { channelsFileSchema, channelsOf } from '#core/calendar/channels.ts';
import { snap } from '#core/design/edit/snap.ts';
import { formatLayoutsSchema, LAYOUT_IDS } from '#core/design/layouts.ts';
import { commonArea, safeAreas, safeTargets } from '#core/design/safe-areas.ts';
import { settingsSchema } from '#core/shared/settings.ts';
import { expect, test } from 'vitest';

const read = (name: string): unknown => JSON.parse(readFileSync(`resources/data/${name}`, 'utf8'));
const channels = channelsOf(channelsFileSchema.parse(read('channels.json')));
const { formats } = formatLayoutsSchema.parse(read('format-layout.json'));

test('channels of one layout that leave the same area are one, in px of the layout', () => {
  expect(safeAreas('16x9', formats, channels)).toEqual([
    { formats: ['x_16x9'], box: { xPx: 48, yPx: 40, widthPx: 1104, heightPx: 595 } },
    { formats: ['videotron_fhd'], box: { xPx: 60, yPx: 40.625, widthPx: 1080, heightPx: 593.75 } },
  ]);
  expect(safeAreas('4x5', formats, channels).map((area) => area.formats)).toEqual([
    ['ig_feed_4x5'],
    ['ig_carousel'],
    ['fb_feed_4x5', 'x_4x5', 'threads_4x5', 'wa_channel', 'wa_group_image', 'web_popup'],
  ]);
});

test('what all channels show is inside each of their areas; paper covers nothing', () => {
  expect(commonArea(safeAreas('9x16', formats, channels))).toEqual({
    ...{ xPx: 65, yPx: 270, widthPx: 875, heightPx: 1250 },
  });
  expect(LAYOUT_IDS.filter((layout) => commonArea(safeAreas(layout, formats, channels)) === null)).toEqual([
    'a4',
  ]);
});

test('a part near the edge of an area is drawn to it', () => {
  const targets = safeTargets(safeAreas('9x16', formats, channels));
  const part = { xPx: 63, yPx: 274, widthPx: 100, heightPx: 100 };
  expect(snap(part, targets, 6)).toEqual({
    dx: 2,
    dy: -4,
    lines: [
      { axis: 'x', atPx: 65 },
      { axis: 'y', atPx: 270 },
    ],
  });
});

test('a workplace of before there were safe areas sees them', () => {
  const canvasAids = { rulers: false, grid: true, gridStepPx: 50, snaps: false };
  expect(settingsSchema.parse({ canvasAids }).canvasAids).toEqual({ ...canvasAids, safeAreas: true });
});
