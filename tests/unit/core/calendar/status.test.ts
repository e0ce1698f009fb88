import {
  PLAN_STATUSES,
  deskSteps,
  isContentLocked,
  resumeStatusAfter,
  statusStep,
  type PlanStatus,
} from '#core/calendar/status.ts';
import { expect, test } from 'vitest';

/** The whole table, written apart from the code: D the desk may, L only the line may, capital R a reason is needed. */
const EXPECTED = `
              ide draf peninjauan disetujui terjadwal terbit ditunda batal
ide           -   D    L          -         -         -      DR      DR
draf          D   -    L          -         -         -      DR      DR
peninjauan    -   LR   -          L         -         -      DR      DR
disetujui     -   L    -          -         L         L      DR      DR
terjadwal     -   L    -          L         -         L      DR      DR
terbit        -   -    -          -         LR        -      -       -
ditunda       -   D    -          -         -         -      -       DR
batal         -   D    -          -         -         -      -       -
`;

test('every pair of statuses is allowed or refused exactly as the table says', () => {
  const rows = PLAN_STATUSES.map((status) => {
    const state = {
      status,
      resumeStatus: status === 'ditunda' || status === 'batal' ? 'draf' : null,
    } as const;
    const cells = PLAN_STATUSES.map((to) => {
      const step = statusStep(state, to);
      if (step === null) return '-';
      return `${step.by === 'desk' ? 'D' : 'L'}${step.reason === 'required' ? 'R' : ''}`;
    });
    return [status, ...cells];
  });
  const expected = EXPECTED.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/\s+/));
  expect(rows).toEqual(expected);
});

test('a postponed approved item goes back to approved and stays read-only meanwhile', () => {
  const approved = { status: 'disetujui', resumeStatus: null } as const;
  const step = statusStep(approved, 'ditunda');
  if (step === null) throw new Error('the table lost a step');
  const postponed = { status: step.to, resumeStatus: resumeStatusAfter(approved, step) };
  expect({
    postponed,
    locked: isContentLocked(postponed),
    offered: deskSteps(postponed).map((next) => next.to),
  }).toEqual({
    postponed: { status: 'ditunda', resumeStatus: 'disetujui' },
    locked: true,
    offered: ['disetujui', 'batal'],
  });
});

test('cancelling what was postponed remembers the status before the postponement', () => {
  const state = { status: 'ditunda', resumeStatus: 'terjadwal' } as const;
  const step = statusStep(state, 'batal');
  if (step === null) throw new Error('the table lost a step');
  expect(resumeStatusAfter(state, step)).toBe<PlanStatus>('terjadwal');
});
