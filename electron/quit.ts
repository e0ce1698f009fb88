import { app, dialog, type BrowserWindow } from 'electron';
import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import type { AllMessages } from '#i18n/messages.ts';

/** What has to be finished before the program may end. */
export interface QuitOptions {
  readonly backend: Transport;
  readonly window: BrowserWindow;
  readonly t: AllMessages['desktop'];
  /** Remembers the window and gives the library back. */
  readonly finish: () => Promise<void>;
}

type Choice = 'wait' | 'cancel' | 'stay';
const CHOICES: readonly Choice[] = ['wait', 'cancel', 'stay'];

/**
 * Ends the program cleanly: while long work runs its reader is asked whether to wait, to cancel it or to stay; then
 * everything is closed in order, once.
 */
export function guardQuit(options: QuitOptions): void {
  const jobs = watchJobs(options.backend);
  let phase: 'open' | 'asking' | 'closed' = 'open';
  const leave = async (): Promise<void> => {
    phase = 'asking';
    const choice = jobs.running().length === 0 ? 'wait' : await ask(options);
    if (choice === 'stay') {
      phase = 'open';
      return;
    }
    if (choice === 'cancel') await cancelAll(options.backend, jobs.running());
    await jobs.allEnded();
    await options.finish();
    phase = 'closed';
    app.quit();
  };
  const hold = (event: { readonly preventDefault: () => void }): void => {
    if (phase === 'closed') return;
    event.preventDefault();
    if (phase === 'open') void leave();
  };
  options.window.on('close', hold);
  app.on('before-quit', hold);
}

interface WatchedJobs {
  readonly running: () => readonly string[];
  readonly allEnded: () => Promise<void>;
}

function watchJobs(backend: Transport): WatchedJobs {
  const running = new Set<string>();
  const waiting = new Set<() => void>();
  const settle = (): void => {
    if (running.size > 0) return;
    for (const done of waiting) done();
    waiting.clear();
  };
  backend.subscribe((event: PushEvent) => {
    if (event.name === 'job.progress') running.add(event.payload.jobId);
    if (event.name === 'job.ended') running.delete(event.payload.jobId);
    // A backend that died took its jobs with it.
    if (event.name === 'backend.stopped') running.clear();
    settle();
  });
  return {
    running: () => [...running],
    allEnded: () => (running.size === 0 ? Promise.resolve() : new Promise((done) => waiting.add(done))),
  };
}

async function ask({ window, t }: QuitOptions): Promise<Choice> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t.workQuestion,
    detail: t.workDetail,
    buttons: [t.waitThenQuit, t.cancelThenQuit, t.stay],
    defaultId: 0,
    cancelId: 2,
  });
  return CHOICES[response] ?? 'stay';
}

async function cancelAll(backend: Transport, jobIds: readonly string[]): Promise<void> {
  await Promise.all(jobIds.map((jobId) => backend.call('jobs.cancel', { jobId })));
}
