import type { DesignFinding } from '#core/design/rendered-design.ts';
import { ownTroubles, sharedTroubles } from '#ui/studio/shared-troubles.ts';
import { expect, test } from 'vitest';

const empty = (slot: string, layout: string, page?: number): DesignFinding => ({
  code: 'slot-empty',
  subject: 'desain',
  severity: 'error',
  params: { layout },
  slot,
  ...(page !== undefined && { page }),
});

test('what all sizes say is said once, whatever page it stands on; what one says is said there', () => {
  const feed = { findings: [empty('judul', '4x5'), empty('isi', '4x5', 2)], unshown: ['foto', 'catatan'] };
  const story = { findings: [empty('isi', '9x16', 3)], unshown: ['foto'] };
  const shared = sharedTroubles([feed, story]);
  expect(shared).toEqual({ findings: [empty('isi', '4x5', 2)], unshown: ['foto'] });
  expect([feed, story].map((size) => ownTroubles(size, shared))).toEqual([
    { findings: [empty('judul', '4x5')], unshown: ['catatan'] },
    { findings: [], unshown: [] },
  ]);
});

test('a single size says its own', () => {
  const only = { findings: [empty('judul', '4x5')], unshown: [] };
  const shared = sharedTroubles([only]);
  expect([shared, ownTroubles(only, shared)]).toEqual([{ findings: [], unshown: [] }, only]);
});
