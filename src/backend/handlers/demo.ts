import type { HandlersOf } from '#contract/call.ts';
import type { demoCalls } from '#contract/calls/demo.ts';
import { AppError } from '#contract/errors.ts';
import type { BackendContext } from '../context.ts';
import { readMeta } from '../db/tables/meta.ts';
import { askDemoReset } from '../demo/reset-mark.ts';

/** Handlers of the demo library. */
export function demoHandlers(context: BackendContext): HandlersOf<typeof demoCalls> {
  return {
    'demo.reset': async () => {
      const { restart } = context.ports;
      if (readMeta(context.db, 'is_demo') === null || restart === undefined) throw new AppError('demo-only');
      await askDemoReset(context.paths.folder);
      restart();
      return { restarting: true };
    },
  };
}
