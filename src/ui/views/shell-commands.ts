import type { App } from '#ui/app/app.svelte.ts';
import type { AppCommand } from '#ui/app/commands.svelte.ts';

type Overlay = 'palette' | 'keys' | 'reset';

/** The commands that exist in every room. `open` shows one of the window's own overlays. */
export function shellCommands(app: App, open: (overlay: Overlay) => void): readonly AppCommand[] {
  const { t } = app;
  const everywhere = t.keys.everywhere;
  return [
    {
      id: 'shell.palette',
      title: t.keys.palette,
      group: everywhere,
      keys: 'Ctrl+K',
      isHidden: true,
      run: () => open('palette'),
    },
    {
      id: 'shell.keys',
      title: t.shell.keyboardMap,
      group: t.shell.group.command,
      keys: '?',
      alsoKeys: ['Ctrl+/'],
      run: () => open('keys'),
    },
    {
      id: 'shell.undo',
      title: t.kit.undo,
      group: everywhere,
      keys: 'Ctrl+Z',
      isHidden: true,
      run: () => undo(app),
    },
    {
      id: 'shell.redo',
      title: t.kit.redo,
      group: everywhere,
      keys: 'Ctrl+Y',
      isHidden: true,
      run: () => redo(app),
    },
    ...appearance(app),
    {
      id: 'shell.trash',
      title: t.shell.command.openTrash,
      group: t.shell.group.command,
      run: () => app.navigate('settings', { part: 'trash' }),
    },
    {
      id: 'shell.office',
      title: t.shell.command.openOfficeSettings,
      group: t.shell.group.command,
      run: () => app.navigate('settings', { part: 'office' }),
    },
    {
      id: 'shell.resetDemo',
      title: t.shell.command.resetDemo,
      group: t.shell.group.command,
      isEnabled: () => app.status.isDemo,
      run: () => open('reset'),
    },
    {
      id: 'shell.newOffice',
      title: t.shell.command.newOffice,
      group: t.shell.group.command,
      run: () => app.navigate('settings', { part: 'library' }),
    },
  ];
}

function appearance(app: App): readonly AppCommand[] {
  const { command, group } = app.t.shell;
  const themes = [
    ['light', command.themeLight],
    ['dark', command.themeDark],
    ['system', command.themeSystem],
  ] as const;
  const other = app.settings.language === 'id' ? 'en' : 'id';
  return [
    ...themes.map(([theme, title]) => ({
      id: `shell.theme.${theme}`,
      title,
      group: group.command,
      keywords: 'tema theme',
      isEnabled: () => app.settings.theme !== theme,
      run: () => app.changeSettings({ theme }),
    })),
    {
      id: 'shell.language',
      title: other === 'en' ? command.languageEnglish : command.languageIndonesian,
      group: group.command,
      keywords: 'bahasa language',
      run: () => app.changeSettings({ language: other }),
    },
  ];
}

async function undo(app: App): Promise<void> {
  const step = await app.undo.undo();
  app.toast(step === null ? app.t.kit.nothingToUndo : app.t.kit.undone({ label: step.label }));
}

async function redo(app: App): Promise<void> {
  const step = await app.undo.redo();
  if (step !== null) app.toast(app.t.kit.redone({ label: step.label }));
}
