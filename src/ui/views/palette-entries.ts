import type { App } from '#ui/app/app.svelte.ts';
import type { AppCommand } from '#ui/app/commands.svelte.ts';
import { scoreMatch } from './match.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly icon?: AppCommand['icon'];
  /** What stands at the right: a number, a day, a room. */
  readonly note?: string;
  readonly keys?: string;
  readonly run: () => unknown;
}

/** The commands that answer a query, best first; without one, all of them as they were registered. */
export function commandEntries(app: App, query: string): readonly PaletteEntry[] {
  const commands = app.commands.offered;
  if (query.trim() === '') return commands;
  return commands
    .map((command) => ({ command, score: scoreMatch(`${command.title} ${command.keywords ?? ''}`, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

/** Entries under their headings; the heading of the best entry comes first. */
export function grouped(
  entries: readonly PaletteEntry[],
): readonly { readonly group: string; readonly entries: readonly PaletteEntry[] }[] {
  const names = [...new Set(entries.map((entry) => entry.group))];
  return names.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }));
}
