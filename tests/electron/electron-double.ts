import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { fileURLToPath } from 'node:url';
import { vi, type Mock } from 'vitest';

/**
 * A double of the Electron modules the shell uses, typed by Electron's own declarations: a member that does not exist
 * there, or is called otherwise, does not compile. Nothing here is Electron. Processes are real ones, started by Node.
 */

const PARENT_PORT = fileURLToPath(new URL('parent-port.ts', import.meta.url));

type Method = (...parameters: readonly never[]) => unknown;
/** The members named, each of a member's own type; events are an emitter's. */
type Part<Whole, Names extends keyof Whole> = Pick<Whole, Names> & EventEmitter;

/** A page of a window: what it was told, and which frame it shows. */
export interface PageDouble extends EventEmitter {
  readonly sent: (readonly [string, unknown])[];
  readonly mainFrame: { readonly origin: string };
  readonly openHandler: () => Electron.WebContents['setWindowOpenHandler'] extends (handler: infer H) => void
    ? H
    : never;
  readonly self: Electron.WebContents;
}

/** A window that was opened, and with which options. */
export interface WindowDouble extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly page: PageDouble;
  readonly loaded: string[];
  readonly calls: string[];
}

/** The double, and what the shell did to it. */
export interface ElectronDouble {
  readonly module: Readonly<Record<string, unknown>>;
  readonly app: EventEmitter & { readonly quit: Mock; readonly exit: Mock; readonly relaunch: Mock };
  readonly switches: string[];
  readonly schemes: Electron.CustomScheme[];
  readonly windows: WindowDouble[];
  readonly whenWindowOpens: Promise<WindowDouble>;
  readonly handlers: Map<string, (event: unknown, ...rest: readonly unknown[]) => unknown>;
  readonly request: (url: string, init?: RequestInit) => Promise<Response>;
  readonly session: EventEmitter & Record<string, Mock>;
  readonly dialog: {
    readonly showMessageBox: Mock;
    readonly showErrorBox: Mock;
    readonly showOpenDialog: Mock;
  };
  readonly openExternal: Mock;
  readonly menus: Electron.MenuItemConstructorOptions[][];
  readonly processes: ChildProcess[];
}

/** What the double pretends about the computer it stands on. */
export interface DoubleOptions {
  readonly userData: string;
  readonly hasLock?: boolean;
  readonly displays?: readonly Electron.Rectangle[];
}

/** Makes a double; nothing happens until the shell's `main.ts` is loaded over it. */
export function createElectronDouble(options: DoubleOptions): ElectronDouble {
  const opened = Promise.withResolvers<WindowDouble>();
  const windows: WindowDouble[] = [];
  const processes: ChildProcess[] = [];
  const menus: Electron.MenuItemConstructorOptions[][] = [];
  const schemes: Electron.CustomScheme[] = [];
  const switches: string[] = [];
  const handlers: ElectronDouble['handlers'] = new Map();
  const session = sessionDouble();
  const app = appDouble(options, switches);
  const dialog = { showMessageBox: vi.fn(), showErrorBox: vi.fn(), showOpenDialog: vi.fn() };
  const openExternal = vi.fn(() => Promise.resolve());
  let answer: ((request: Request) => Response | Promise<Response>) | undefined;
  const protocol: Pick<Electron.Protocol, 'handle'> & { registerSchemesAsPrivileged: Method } = {
    handle: (_scheme, handler) => {
      answer = handler;
    },
    registerSchemesAsPrivileged: (given: Electron.CustomScheme[]) => schemes.push(...given),
  };
  const ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = {
    handle: (channel, listener) => void handlers.set(channel, listener as never),
    removeHandler: (channel) => void handlers.delete(channel),
  };
  const screen: Pick<Electron.Screen, 'getAllDisplays'> = {
    getAllDisplays: () =>
      (options.displays ?? [{ x: 0, y: 0, width: 1920, height: 1040 }]).map(
        (workArea) => ({ workArea }) as Electron.Display,
      ),
  };
  return {
    app,
    switches,
    schemes,
    windows,
    whenWindowOpens: opened.promise,
    handlers,
    session,
    dialog,
    openExternal,
    menus,
    processes,
    request: async (url, init) => {
      if (answer === undefined) throw new Error('The scheme is not served yet');
      return answer(new Request(url, { ...init, ...(init?.body ? { duplex: 'half' } : {}) }));
    },
    module: {
      app,
      protocol,
      ipcMain,
      screen,
      dialog,
      session: { defaultSession: session },
      shell: { openExternal },
      Menu: {
        buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => menus.push(template),
      },
      utilityProcess: { fork: forkDouble(processes) },
      BrowserWindow: windowClass((window) => {
        windows.push(window);
        app.emit('web-contents-created', {}, window.page.self);
        setImmediate(() => opened.resolve(window));
      }),
    },
  };
}

/** A real process of the same program, with a real `parentPort` in it. */
function forkDouble(processes: ChildProcess[]): typeof Electron.utilityProcess.fork {
  return (program, args = [], options = {}) => {
    const child = fork(program, args, {
      execArgv: [...(options.execArgv ?? []), '--import', PARENT_PORT],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    processes.push(child);
    const double: Part<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid'> = Object.assign(
      new EventEmitter(),
      {
        pid: child.pid,
        postMessage: (message: unknown) => {
          if (child.connected) child.send(message as object);
        },
        kill: () => child.kill('SIGKILL'),
      },
    );
    child.on('message', (message) => double.emit('message', message));
    child.once('exit', (code) => double.emit('exit', code));
    // The shell uses the members above and no others.
    return double as unknown as Electron.UtilityProcess;
  };
}

function appDouble(options: DoubleOptions, switches: string[]) {
  const emitter = new EventEmitter();
  // As Electron does: asks with `before-quit` first, and stays when that was held.
  const quit = vi.fn(() => {
    emitter.emit('before-quit', { preventDefault: vi.fn() });
  });
  const members: Pick<Electron.App, 'getPath' | 'requestSingleInstanceLock' | 'whenReady' | 'isPackaged'> = {
    getPath: () => options.userData,
    requestSingleInstanceLock: () => options.hasLock ?? true,
    whenReady: () => Promise.resolve(),
    isPackaged: true,
  };
  const commandLine: Pick<Electron.CommandLine, 'appendSwitch'> = {
    appendSwitch: (name, value) => void switches.push(value === undefined ? name : `${name}=${value}`),
  };
  return Object.assign(emitter, members, { commandLine, quit, exit: vi.fn(), relaunch: vi.fn() });
}

function sessionDouble(): ElectronDouble['session'] {
  const names = [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setDisplayMediaRequestHandler',
    'setSpellCheckerEnabled',
  ] as const satisfies readonly (keyof Electron.Session)[];
  const mocks = Object.fromEntries(names.map((name) => [name, vi.fn()]));
  return Object.assign(new EventEmitter(), mocks) as ElectronDouble['session'];
}

function pageDouble(): PageDouble {
  let openHandler: unknown;
  const members: Pick<Electron.WebContents, 'isDestroyed' | 'getURL' | 'setWindowOpenHandler' | 'send'> = {
    isDestroyed: () => false,
    getURL: () => 'app://meja/',
    setWindowOpenHandler: (handler) => {
      openHandler = handler;
    },
    send: (channel, message: unknown) => {
      sent.push([channel, message]);
      page.emit('sent', channel, message);
    },
  };
  const sent: (readonly [string, unknown])[] = [];
  const page = Object.assign(new EventEmitter(), members, {
    sent,
    mainFrame: { origin: 'app://meja' },
    openHandler: () => openHandler as never,
  });
  return Object.assign(page, { self: page as unknown as Electron.WebContents });
}

function windowClass(onOpen: (window: WindowDouble) => void): unknown {
  return class extends EventEmitter implements WindowDouble {
    readonly options: Electron.BrowserWindowConstructorOptions;
    readonly page = pageDouble();
    readonly webContents = this.page.self;
    readonly loaded: string[] = [];
    readonly calls: string[] = [];

    constructor(given: Electron.BrowserWindowConstructorOptions) {
      super();
      this.options = given;
      onOpen(this);
    }

    readonly loadURL = (url: string): Promise<void> => {
      this.loaded.push(url);
      return Promise.resolve();
    };
    readonly getNormalBounds = (): Electron.Rectangle => ({ x: 10, y: 20, width: 1000, height: 700 });
    readonly isMaximized = (): boolean => false;
    readonly isMinimized = (): boolean => true;
    readonly maximize = (): void => void this.calls.push('maximize');
    readonly restore = (): void => void this.calls.push('restore');
    readonly focus = (): void => void this.calls.push('focus');
    readonly show = (): void => void this.calls.push('show');
    readonly reload = (): void => void this.calls.push('reload');
  };
}
