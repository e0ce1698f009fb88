import { createClient } from '#client/client.ts';
import type { Envelope } from '#contract/wire.ts';
import App from '#ui/views/App.svelte';
import { mount } from 'svelte';
import { appeared, painted } from './painted.ts';

/** What the page is given: one answer for each call that the first screen makes. */
type Answers = Readonly<Record<string, unknown>>;

/**
 * The product's own window over answers that are at hand.
 * @returns milliseconds from the moment at which the calendar has its items to the frame that shows them
 */
async function drawMonth(answers: Answers): Promise<number> {
  let started = 0;
  const call = (name: string): Promise<Envelope> => {
    const value = answers[name];
    if (value === undefined)
      return Promise.resolve({ ok: false, error: { code: 'unknown-call', params: { name } } });
    if (name !== 'plan.list') return Promise.resolve({ ok: true, value });
    // The room is drawn by now; only the items are missing.
    return painted().then(() => {
      started = performance.now();
      return { ok: true, value };
    });
  };
  const client = createClient({ call, subscribe: () => () => undefined });
  const target = document.getElementById('window');
  if (target === null) throw new Error('The page has no element #window');
  const isShown = appeared('[role=grid] [data-uid]');
  mount(App, {
    target,
    props: {
      client: {
        ...client,
        upload: () => Promise.reject(new Error('Nothing is uploaded here')),
        openOffice: null,
      },
    },
  });
  await isShown;
  await painted();
  return performance.now() - started;
}

Object.assign(globalThis, { drawMonth });
