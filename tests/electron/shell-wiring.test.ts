import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { placeOn } from '../../electron/place-window.ts';
import { senderOf, startShell, stopShell, type RunningShell } from './start-shell.ts';

const PNG = readFileSync(new URL('one-pixel.png', import.meta.url));

describe('shell wiring (typed double): the real main.ts over a double of Electron, a real backend and library', () => {
  let shell: RunningShell;
  beforeAll(async () => {
    shell = await startShell();
  });
  afterAll(() => stopShell(shell));

  test('declares its scheme with exactly these privileges', () => {
    expect(shell.schemes).toEqual([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          corsEnabled: true,
          bypassCSP: false,
        },
      },
    ]);
  });

  test('resolves no name of the network', () => {
    expect(shell.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  });

  test('opens one window, sandboxed and without Node, on its own scheme', () => {
    expect(shell.windows).toHaveLength(1);
    expect(shell.window.loaded).toEqual(['app://meja/']);
    expect(shell.window.options.webPreferences).toEqual({
      preload: expect.stringMatching(/preload\.cjs$/) as string,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  test('answers a call of its own page from the library', async () => {
    expect(await shell.call('office.get', {})).toEqual({ ok: true, value: { office: null } });
  });

  test.each([
    ['another page', () => ({ sender: {}, senderFrame: shell.window.page.mainFrame })],
    [
      'a frame inside the page',
      () => ({ sender: shell.window.page.self, senderFrame: { origin: 'app://meja' } }),
    ],
    ['a frame that is gone', () => ({ sender: shell.window.page.self, senderFrame: null })],
  ])('refuses a call of %s and changes nothing', async (_name, sender) => {
    const before = await shell.call('settings.get', {});
    expect(await shell.call('settings.update', { theme: 'dark' }, sender())).toEqual({
      ok: false,
      error: { code: 'unauthorised', params: {} },
    });
    expect(await shell.call('settings.get', {})).toEqual(before);
  });

  test('refuses its own page once that shows another origin', async () => {
    const sender = { ...(senderOf(shell.window) as object), senderFrame: { origin: 'https://contoh.id' } };
    expect(await shell.call('office.get', {}, sender)).toMatchObject({ ok: false });
  });

  test('answers any message with an envelope and never breaks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.jsonValue(), async (name, input) => {
        expect(await shell.call(name, input)).toMatchObject({ ok: false });
      }),
      { numRuns: 200 },
    );
  });

  test('pushes events of the backend to the page', async () => {
    await shell.call('settings.update', { textScalePercent: 112 });
    await vi.waitFor(
      () =>
        expect(shell.window.page.sent).toContainEqual([
          'meja:event',
          { name: 'library.changed', payload: { topics: ['settings'] } },
        ]),
      { timeout: 30_000 },
    );
  });

  test('shows the commands of the interface in its menu and tells the page which was chosen', async () => {
    const command = {
      id: 'calendar.new',
      title: 'Agenda baru',
      group: 'Kalender',
      keys: 'Ctrl+N',
      isEnabled: true,
    };
    expect(await shell.call('menu.show', { commands: [command] })).toEqual({ ok: true, value: null });
    const group = shell.menus.at(-1)?.find((item) => item.label === 'Kalender');
    const [item] = group?.submenu as Electron.MenuItemConstructorOptions[];
    expect(item).toMatchObject({
      label: 'Agenda baru',
      accelerator: 'CommandOrControl+N',
      registerAccelerator: false,
    });
    (item?.click as () => void)();
    expect(shell.window.page.sent.at(-1)).toEqual([
      'meja:event',
      { name: 'menu.chosen', payload: { id: 'calendar.new' } },
    ]);
  });

  test('refuses a menu that is none', async () => {
    expect(await shell.call('menu.show', { commands: [{ id: '' }] })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  test('takes an uploaded picture into the library and serves it where it can run nothing', async () => {
    const answer = await shell.request('app://meja/media', { method: 'PUT', body: PNG });
    const envelope = (await answer.json()) as { readonly value: { readonly sha256: string } };
    expect(envelope).toMatchObject({ ok: true, value: { mime: 'image/png', sizeBytes: PNG.byteLength } });
    const shown = await shell.request(`app://meja/media/${envelope.value.sha256}`);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PNG);
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  test.each([
    ['another host', 'app://lain/', 'GET', 404],
    ['a file outside', 'app://meja/..%2f..%2fpackage.json', 'GET', 404],
    ['data that is not public', 'app://meja/resources/data/channels.json', 'GET', 404],
    ['another method', 'app://meja/', 'POST', 405],
    ['an upload elsewhere', 'app://meja/office', 'PUT', 405],
  ])('refuses %s', async (_name, url, method, status) => {
    expect((await shell.request(url, { method })).status).toBe(status);
  });

  test('sends the content security policy with every answer', async () => {
    const policy = (await shell.request('app://meja/tidak-ada')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|http:|https:|script-src[^;]*unsafe-inline/u);
  });
});

describe('shell wiring (typed double): what a page may not do', () => {
  let shell: RunningShell;
  beforeAll(async () => {
    shell = await startShell();
  });
  afterAll(() => stopShell(shell));

  /** What the shell gave the session to decide with. */
  function handlerOf(name: string): (...asked: readonly unknown[]) => unknown {
    return shell.session[name]?.mock.calls[0]?.[0] as (...asked: readonly unknown[]) => unknown;
  }

  test.each(['geolocation', 'media', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'])(
    'the permission %s is denied, asked or checked',
    (permission) => {
      const answer = vi.fn();
      const request = handlerOf('setPermissionRequestHandler');
      const check = handlerOf('setPermissionCheckHandler');
      request(shell.window.page.self, permission, answer);
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
      expect(check(shell.window.page.self, permission, 'app://meja/')).toBe(false);
    },
  );

  test('only its own page may write to the clipboard', () => {
    const check = handlerOf('setPermissionCheckHandler');
    expect(check(null, 'clipboard-sanitized-write', 'app://meja/')).toBe(true);
    expect(check(null, 'clipboard-sanitized-write', 'app://meja.lain/')).toBe(false);
    expect(check(null, 'clipboard-sanitized-write', 'https://contoh.id/')).toBe(false);
  });

  test('devices are never granted and spelling is not checked', () => {
    const device = handlerOf('setDevicePermissionHandler');
    expect(device({})).toBe(false);
    expect(shell.session['setSpellCheckerEnabled']).toHaveBeenCalledExactlyOnceWith(false);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s leaves our pages never',
    (name) => {
      const away = { url: 'https://contoh.id/', preventDefault: vi.fn() };
      const home = { url: 'app://meja/kalender', preventDefault: vi.fn() };
      shell.window.page.emit(name, away);
      shell.window.page.emit(name, home);
      expect(away.preventDefault).toHaveBeenCalledOnce();
      expect(home.preventDefault).not.toHaveBeenCalled();
    },
  );

  test('a page inside the page is not attached', () => {
    const event = { preventDefault: vi.fn() };
    shell.window.page.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test('a new window is denied, and only a web address is offered to the browser', async () => {
    shell.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
    const open = shell.window.page.openHandler();
    expect(open({ url: 'https://contoh.id/rilis' } as Electron.HandlerDetails)).toEqual({ action: 'deny' });
    await vi.waitFor(() => expect(shell.openExternal).toHaveBeenCalledWith('https://contoh.id/rilis'), {
      timeout: 30_000,
    });
    expect(open({ url: 'file:///etc/passwd' } as Electron.HandlerDetails)).toEqual({ action: 'deny' });
    expect(shell.dialog.showMessageBox).toHaveBeenCalledOnce();
  });

  test('a download that no page of ours began is refused, ours asks where to', () => {
    const event = { preventDefault: vi.fn() };
    const foreign = {
      getURL: () => 'https://contoh.id/x.exe',
      getFilename: () => 'x.exe',
      setSaveDialogOptions: vi.fn(),
    };
    const own = {
      getURL: () => 'blob:app://meja/1-2-3',
      getFilename: () => 'paket.zip',
      setSaveDialogOptions: vi.fn(),
    };
    shell.session.emit('will-download', event, foreign);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    shell.session.emit('will-download', { preventDefault: vi.fn() }, own);
    expect(own.setSaveDialogOptions).toHaveBeenCalledWith(
      expect.objectContaining({ defaultPath: expect.stringMatching(/paket\.zip$/) as string }),
    );
  });

  test('a page that crashes comes back, three times at most', () => {
    for (let crash = 0; crash < 5; crash += 1) {
      shell.window.page.emit('render-process-gone', {}, { reason: 'crashed' });
    }
    expect(shell.window.calls.filter((name) => name === 'reload')).toHaveLength(3);
  });

  test('a second start brings the window forward', () => {
    shell.app.emit('second-instance');
    expect(shell.window.calls.slice(-2)).toEqual(['restore', 'focus']);
  });
});

describe('shell wiring (typed double): where the window stands', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1280, height: 984 },
  ];
  test.each([
    ['nothing is remembered', undefined, screens, { width: 1366, height: 768 }],
    [
      'the screen is smaller than the design',
      undefined,
      [{ x: 0, y: 0, width: 1280, height: 680 }],
      { width: 1280, height: 680 },
    ],
    [
      'it was on the second screen',
      { x: 2000, y: 50, width: 1100, height: 800 },
      screens,
      { x: 2000, y: 50, width: 1100, height: 800 },
    ],
    [
      'the second screen is gone',
      { x: 2000, y: 50, width: 1100, height: 800 },
      screens.slice(0, 1),
      { width: 1366, height: 768 },
    ],
    [
      'its title bar is above the screen',
      { x: 100, y: -40, width: 1100, height: 800 },
      screens,
      { width: 1366, height: 768 },
    ],
    [
      'it is larger than the screen',
      { x: 0, y: 0, width: 4000, height: 3000 },
      screens.slice(0, 1),
      { x: 0, y: 0, width: 1920, height: 1040 },
    ],
  ])('%s', (_name, last, areas, expected) => {
    expect(placeOn(last, areas)).toEqual(expected);
  });

  test('any remembered place ends with a title bar that can be taken hold of', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: -10, max: 9000 }),
      height: fc.integer({ min: -10, max: 9000 }),
    });
    fc.assert(
      fc.property(bounds, (last) => {
        const { x = 0, y = 0, width = 0, height = 0 } = placeOn(last, screens);
        const visible = screens.some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
            y >= area.y &&
            y + 60 <= area.y + area.height,
        );
        expect(visible && height >= 120).toBe(true);
      }),
    );
  });
});

test('shell wiring (typed double): the preload hands over call and subscribe, and nothing else', async () => {
  const exposed = new Map<string, Record<string, unknown>>();
  const on = vi.fn();
  const off = vi.fn();
  const invoke = vi.fn(() => Promise.resolve('jawaban'));
  vi.resetModules();
  vi.doMock('electron', () => ({
    contextBridge: {
      exposeInMainWorld: (name: string, value: Record<string, unknown>) => exposed.set(name, value),
    },
    ipcRenderer: { invoke, on, off },
  }));
  await import('../../electron/preload.ts');

  expect([...exposed.keys()]).toEqual(['desktop']);
  const bridge = exposed.get('desktop') as {
    readonly call: (name: string, input: unknown) => Promise<unknown>;
    readonly subscribe: (listener: (event: unknown) => void) => () => void;
  };
  expect(Object.keys(bridge)).toEqual(['call', 'subscribe']);
  expect(await bridge.call('office.get', {})).toBe('jawaban');
  expect(invoke).toHaveBeenCalledExactlyOnceWith('meja:call', 'office.get', {});

  const heard = vi.fn();
  const stop = bridge.subscribe(heard);
  const [channel, hear] = on.mock.calls[0] as [string, (event: unknown, pushed: unknown) => void];
  hear({ sender: 'rahasia' }, { name: 'backend.started', payload: {} });
  // The page never sees Electron's own event object.
  expect(heard).toHaveBeenCalledExactlyOnceWith({ name: 'backend.started', payload: {} });
  stop();
  expect(off).toHaveBeenCalledExactlyOnceWith(channel, hear);
});
