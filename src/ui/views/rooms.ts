import type { RoomId } from '#ui/app/rooms.ts';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import LayoutTemplate from '@lucide/svelte/icons/layout-template';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import Package from '@lucide/svelte/icons/package';
import FileText from '@lucide/svelte/icons/file-text';
import Settings from '@lucide/svelte/icons/settings';
import type { Component } from 'svelte';

/** A room as the rail needs it. Its code is fetched when it is first opened, so the first screen stays small. */
export interface Room {
  readonly id: RoomId;
  readonly keys: string;
  readonly icon: typeof Settings;
  readonly load: () => Promise<{ readonly default: Component }>;
  /** Whether its words are among `App.words`, which are fetched with it. */
  readonly bringsWords?: true;
}

/** The rooms in the order of the rail; the last one stands at its foot. */
export const ROOMS: readonly Room[] = [
  {
    id: 'calendar',
    keys: 'Ctrl+1',
    icon: CalendarDays,
    load: () => import('#ui/kalender/KalenderRoom.svelte'),
  },
  {
    id: 'release',
    keys: 'Ctrl+2',
    icon: FileText,
    load: () => import('#ui/naskah/NaskahRoom.svelte'),
    bringsWords: true,
  },
  {
    id: 'studio',
    keys: 'Ctrl+3',
    icon: LayoutTemplate,
    load: () => import('#ui/studio/StudioRoom.svelte'),
    bringsWords: true,
  },
  {
    id: 'outbox',
    keys: 'Ctrl+4',
    icon: Package,
    load: () => import('./OutboxPlace.svelte'),
    bringsWords: true,
  },
  {
    id: 'report',
    keys: 'Ctrl+5',
    icon: ChartColumn,
    load: () => import('#ui/report/ReportRoom.svelte'),
    bringsWords: true,
  },
  {
    id: 'settings',
    keys: 'Ctrl+6',
    icon: Settings,
    load: () => import('./SettingsPlace.svelte'),
    bringsWords: true,
  },
];
