import { expect, test } from 'vitest';
import { jumpRoom, type PreflightFinding } from '#core/preflight/preflight-finding.ts';

const finding = (place: Partial<PreflightFinding>): PreflightFinding => ({
  code: 'contrast-low',
  severity: 'warning',
  subject: 'materi',
  params: {},
  ...place,
});

test('what stands on a picture is mended in the Studio, with a slot, on a page or on a size as a whole', () => {
  const onPictures: readonly Partial<PreflightFinding>[] = [
    { slot: 'judul' },
    { slot: 'templat', format: 'ig_story' },
    { page: 3, format: 'ig_feed_4x5' },
    { format: 'ig_story' },
    { field: 'design' },
  ];
  expect(onPictures.map((place) => jumpRoom(finding(place)))).toEqual(onPictures.map(() => 'studio'));
});

test('what stands in texts or channels is mended where they are written', () => {
  const inTexts: readonly Partial<PreflightFinding>[] = [
    { field: 'caption', format: 'x_4x5' },
    { field: 'formats', format: 'x_4x5' },
    { field: 'release' },
    {},
  ];
  expect(inTexts.map((place) => jumpRoom(finding(place)))).toEqual([
    'calendar',
    'calendar',
    'release',
    'calendar',
  ]);
});
