import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#contract/desktop.ts';
import type { AllMessages } from '#i18n/messages.ts';

/** What the menu does apart from the page's own commands. */
export interface MenuActs {
  readonly choose: (commandId: string) => void;
  readonly openLibrary: () => void;
  readonly quit: () => void;
}

/**
 * The window's menu: file, editing of text, the page's own commands by group, view. The commands are those of the
 * palette, so that no act is known to one of the two only.
 */
export function showMenu(commands: readonly MenuCommand[], t: AllMessages['desktop'], acts: MenuActs): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t.file,
        submenu: [
          { label: t.openLibrary, click: acts.openLibrary },
          { type: 'separator' },
          { label: t.quit, accelerator: 'CommandOrControl+Q', click: acts.quit },
        ],
      },
      {
        label: t.edit,
        submenu: [
          { label: t.cut, role: 'cut' },
          { label: t.copy, role: 'copy' },
          { label: t.paste, role: 'paste' },
          { label: t.selectAll, role: 'selectAll' },
        ],
      },
      ...groups(commands).map(([label, members]) => ({
        label,
        submenu: members.map((command) => commandItem(command, acts)),
      })),
      {
        label: t.view,
        submenu: [
          { label: t.larger, role: 'zoomIn' },
          { label: t.smaller, role: 'zoomOut' },
          { label: t.normalSize, role: 'resetZoom' },
          { label: t.fullScreen, role: 'togglefullscreen' },
        ],
      },
    ]),
  );
}

/** The page hears its own shortcuts itself: the menu only shows them, else each would run twice. */
function commandItem(command: MenuCommand, acts: MenuActs): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command.title,
    enabled: command.isEnabled,
    click: () => acts.choose(command.id),
    ...(command.keys === '' ? {} : { accelerator: acceleratorOf(command.keys), registerAccelerator: false }),
  };
}

/** Electron's spelling of a shortcut of ours. */
export function acceleratorOf(keys: string): string {
  return keys.replace(/^Ctrl\+/, 'CommandOrControl+').replace(/Arrow(Left|Right|Up|Down)$/, '$1');
}

function groups(commands: readonly MenuCommand[]): readonly (readonly [string, readonly MenuCommand[]])[] {
  const names = [...new Set(commands.map((command) => command.group))];
  return names.map((name) => [name, commands.filter((command) => command.group === name)] as const);
}
