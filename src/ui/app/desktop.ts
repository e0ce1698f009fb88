import type { DesktopBridge, MenuCommand } from '#contract/desktop.ts';

/** The part of an `AppCommand` that a menu needs. */
interface MenuSource {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly keys?: string;
  readonly isHidden?: boolean;
  readonly isEnabled?: () => boolean;
  readonly run: () => unknown;
}

/** What the desktop shell's preload put into the page; null in a browser. */
export function desktopBridge(page: object): DesktopBridge | null {
  // Only our own preload can have set it: pages of ours load no other code.
  return 'desktop' in page ? (page as { readonly desktop: DesktopBridge }).desktop : null;
}

/** The commands as the desktop's menu shows them: those of the palette. */
export function menuCommandsOf(commands: readonly MenuSource[]): MenuCommand[] {
  return commands
    .filter((command) => command.isHidden !== true)
    .map(({ id, title, group, keys, isEnabled }) => ({
      id,
      title,
      group,
      keys: keys ?? '',
      isEnabled: isEnabled === undefined || isEnabled(),
    }));
}

/**
 * Runs what the reader chooses in the desktop's menu.
 * @param commands asked at each choice, since rooms add and remove theirs
 * @returns the function that stops it
 */
export function followMenu(bridge: DesktopBridge, commands: () => readonly MenuSource[]): () => void {
  return bridge.subscribe((event) => {
    if (event.name !== 'menu.chosen') return;
    const chosen = commands().findLast((command) => command.id === event.payload.id);
    if (chosen !== undefined && (chosen.isEnabled === undefined || chosen.isEnabled())) void chosen.run();
  });
}
