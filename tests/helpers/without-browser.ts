import { fail } from '#core/shared/result.ts';
import { openNodePorts } from '#host/ports.ts';

/** A computer without a browser: the demo is made all the same, and says which stories wait. */
export const WITHOUT_BROWSER = {
  ...openNodePorts(),
  renderer: {
    render: () => Promise.resolve(fail({ code: 'browser-missing' as const, detail: 'a test' })),
    print: () => Promise.resolve(fail({ code: 'browser-missing' as const, detail: 'a test' })),
    giveBack: () => undefined,
    isAvailable: () => false,
    close: () => Promise.resolve(),
  },
};
