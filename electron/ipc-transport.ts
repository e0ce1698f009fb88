import { desktopCalls, type MenuCommand } from '#contract/desktop.ts';
import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import type { Envelope } from '#contract/wire.ts';
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

const UNAUTHORISED: Envelope = { ok: false, error: { code: 'unauthorised', params: {} } };

/** What the window side of the transport stands on. */
export interface IpcOptions {
  readonly backend: Transport;
  /** The window's own page: no other may call, and it alone hears events. */
  readonly page: WebContents;
  readonly showMenu: (commands: readonly MenuCommand[]) => void;
}

/**
 * Connects a window's page to the backend: one channel for calls, one for events. The sender is checked here, once.
 * @returns the function that ends all of it, and the one that pushes an event of the shell's own
 */
export function connectPage(options: IpcOptions): {
  readonly close: () => void;
  readonly push: (event: PushEvent) => void;
} {
  const { backend, page } = options;
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    if (!isOurPage(event, page) || typeof name !== 'string') return UNAUTHORISED;
    return name in desktopCalls ? answerHere(input, options) : throughJson(await backend.call(name, input));
  });
  const push = (event: PushEvent): void => {
    if (!page.isDestroyed()) page.send(EVENT_CHANNEL, throughJson(event));
  };
  const unsubscribe = backend.subscribe(push);
  return {
    push,
    close() {
      unsubscribe();
      ipcMain.removeHandler(CALL_CHANNEL);
    },
  };
}

/** Only the top frame of our window, and only while it shows our own files. */
function isOurPage(event: IpcMainInvokeEvent, page: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === page && frame !== null && frame === page.mainFrame && frame.origin === APP_ORIGIN;
}

function answerHere(input: unknown, { showMenu }: IpcOptions): Envelope {
  const parsed = desktopCalls['menu.show'].input.safeParse(input);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    return {
      ok: false,
      error: { code: 'invalid-input', params: { call: 'menu.show', field, reason: 'schema' } },
    };
  }
  showMenu(parsed.data.commands);
  return { ok: true, value: null };
}

/** IPC can carry more than JSON; no call may come to rely on that. */
function throughJson<Value>(value: Value): Value {
  // JSON gives back what it was given: every value here is JSON-safe by the contract.
  return JSON.parse(JSON.stringify(value)) as Value;
}
