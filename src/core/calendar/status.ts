/**
 * Where an item stands on the line, in the line's order; `ditunda` and `batal` are side tracks that remember where the
 * item came from. `terlambat` is not a status: it is computed (late.ts).
 */
export const PLAN_STATUSES = [
  'ide',
  'draf',
  'peninjauan',
  'disetujui',
  'terjadwal',
  'terbit',
  'ditunda',
  'batal',
] as const;

/** The status of a plan item; the values are the ones people meet in files. */
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/**
 * Who may take a step. `desk`: whoever plans, by a click on the calendar. `line`: only the station that does the work
 * (submitting renders, approving records a hash, packaging writes files), because the status is a fact about that work.
 */
export type StatusActor = 'desk' | 'line';

/** One allowed step. */
export interface StatusStep {
  readonly from: PlanStatus;
  readonly to: PlanStatus;
  readonly by: StatusActor;
  /** `required`: the step is refused without a reason, which stays readable on the item and in the audit. */
  readonly reason: 'required' | 'none';
}

const OPEN: readonly PlanStatus[] = ['ide', 'draf', 'peninjauan', 'disetujui', 'terjadwal'];

/** Every step there is; what does not stand here is refused. Resuming from a side track is `resumeStep`. */
export const STATUS_STEPS: readonly StatusStep[] = [
  { from: 'ide', to: 'draf', by: 'desk', reason: 'none' },
  { from: 'draf', to: 'ide', by: 'desk', reason: 'none' },
  { from: 'draf', to: 'peninjauan', by: 'line', reason: 'none' },
  { from: 'ide', to: 'peninjauan', by: 'line', reason: 'none' },
  { from: 'peninjauan', to: 'disetujui', by: 'line', reason: 'none' },
  { from: 'peninjauan', to: 'draf', by: 'line', reason: 'required' },
  { from: 'disetujui', to: 'terjadwal', by: 'line', reason: 'none' },
  { from: 'disetujui', to: 'draf', by: 'line', reason: 'none' },
  { from: 'terjadwal', to: 'disetujui', by: 'line', reason: 'none' },
  { from: 'terjadwal', to: 'draf', by: 'line', reason: 'none' },
  { from: 'disetujui', to: 'terbit', by: 'line', reason: 'none' },
  { from: 'terjadwal', to: 'terbit', by: 'line', reason: 'none' },
  { from: 'terbit', to: 'terjadwal', by: 'line', reason: 'required' },
  ...OPEN.map((from) => ({ from, to: 'ditunda', by: 'desk', reason: 'required' }) as const),
  ...OPEN.map((from) => ({ from, to: 'batal', by: 'desk', reason: 'required' }) as const),
  { from: 'ditunda', to: 'batal', by: 'desk', reason: 'required' },
];

const SIDE_TRACKS: readonly PlanStatus[] = ['ditunda', 'batal'];
/** From submission on, what was checked must stay what goes out; "Buka untuk diubah" ends the approval first. */
const LOCKED: readonly PlanStatus[] = ['peninjauan', 'disetujui', 'terjadwal', 'terbit'];

/** What a status depends on. */
export interface StatusState {
  readonly status: PlanStatus;
  /** Where a postponed or cancelled item came from and goes back to; null on the main track. */
  readonly resumeStatus: PlanStatus | null;
}

/** Whether the item has left the main track for now (`ditunda`) or for good (`batal`). */
export function isSideTrack(status: PlanStatus): boolean {
  return SIDE_TRACKS.includes(status);
}

/** Whether title, captions and pictures are read-only. Day, time and owner may always change. */
export function isContentLocked(state: StatusState): boolean {
  return (
    LOCKED.includes(state.status) || (state.resumeStatus !== null && LOCKED.includes(state.resumeStatus))
  );
}

/**
 * The step from `state` to `to`, or null when there is none. A postponed or cancelled item may always go back to where it
 * came from, and nowhere else: an approval kept through a postponement still stands for the same content.
 */
export function statusStep(state: StatusState, to: PlanStatus): StatusStep | null {
  if (isSideTrack(state.status) && to === (state.resumeStatus ?? 'ide')) {
    return { from: state.status, to, by: 'desk', reason: 'none' };
  }
  return STATUS_STEPS.find((step) => step.from === state.status && step.to === to) ?? null;
}

/** The steps that the desk may offer for `state`, in the line's order. */
export function deskSteps(state: StatusState): readonly StatusStep[] {
  return PLAN_STATUSES.map((to) => statusStep(state, to)).filter(
    (step): step is StatusStep => step !== null && step.by === 'desk',
  );
}

/** What `resumeStatus` becomes when `state` takes `step`. */
export function resumeStatusAfter(state: StatusState, step: StatusStep): PlanStatus | null {
  if (!isSideTrack(step.to)) return null;
  return isSideTrack(state.status) ? state.resumeStatus : state.status;
}

/** The status of an item put back into the tray: without a day nothing waits for its hour. */
export function statusWithoutDay(status: PlanStatus): PlanStatus {
  return status === 'terjadwal' ? 'disetujui' : status;
}

/** The status of an item that is given a day: approved and already packaged means that it waits for its hour. */
export function statusWithDay(status: PlanStatus, isPackaged: boolean): PlanStatus {
  return status === 'disetujui' && isPackaged ? 'terjadwal' : status;
}
