import { join } from 'node:path';
import { app, dialog, session, type BrowserWindow } from 'electron';
import type { AllMessages } from '#i18n/messages.ts';
import { isOurs } from './security.ts';

/**
 * Every file that leaves the page goes through the system's own save dialog; a download that a page of ours did not
 * start is refused.
 */
export function guardDownloads(t: AllMessages['desktop']): void {
  session.defaultSession.on('will-download', (event, item) => {
    const source = item.getURL().replace(/^blob:/, '');
    if (!isOurs(source)) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({
      title: t.saveTitle,
      defaultPath: join(app.getPath('downloads'), item.getFilename()),
    });
  });
}

/** Asks for the folder of another library. @returns its path, or undefined when the reader changed their mind */
export async function chooseLibrary(
  window: BrowserWindow,
  t: AllMessages['desktop'],
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t.openLibraryTitle,
    buttonLabel: t.openLibraryButton,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}
