import { dialog, session, shell, type App, type Session, type WebContents } from 'electron';
import type { AllMessages } from '#i18n/messages.ts';
import { APP_ORIGIN } from './app-protocol.ts';

/** The one thing a page may ask the system for: the "Salin" buttons write text to the clipboard. */
const GRANTED_PERMISSION = 'clipboard-sanitized-write';

/**
 * Locks every page that is ever made, before it loads anything: no navigation away from our own files, no new windows,
 * no embedded pages, no permission but writing to the clipboard, no connection beyond this computer. Chromium's name
 * resolution is switched off as well, so that nothing of ours can reach the network even by mistake.
 */
export function lockApp(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Denies what a session could grant. */
export function lockSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === GRANTED_PERMISSION && isOurs(contents.getURL())),
  );
  target.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === GRANTED_PERMISSION && isOurs(origin),
  );
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler(null);
  target.setSpellCheckerEnabled(false);
}

/** Locks one page. External links are offered to the reader's browser, never opened in ours. */
export function lockContents(contents: WebContents, t: AllMessages['desktop']): void {
  const stay = (event: { readonly preventDefault: () => void }, url: string): void => {
    if (!isOurs(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void offerExternal(url, t);
    return { action: 'deny' };
  });
}

/** Whether an address is of our own scheme and host. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && `${parsed.protocol}//${parsed.host}` === APP_ORIGIN;
}

async function offerExternal(url: string, t: AllMessages['desktop']): Promise<void> {
  const parsed = URL.parse(url);
  if (parsed === null || !['https:', 'mailto:'].includes(parsed.protocol)) return;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: t.externalQuestion,
    detail: parsed.href,
    buttons: [t.externalOpen, t.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(parsed.href);
}
