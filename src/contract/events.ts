import type { WireError } from './wire.ts';

/** The parts of the library a listener can care about; a change names every part it touched. */
export type Topic =
  | 'office'
  | 'settings'
  | 'plan'
  | 'release'
  | 'design'
  | 'media'
  | 'approval'
  | 'package'
  | 'template'
  | 'trash';

/** Every event the backend pushes. Events announce; they are never commands. */
export interface Events {
  readonly 'library.changed': { readonly topics: readonly Topic[] };
  readonly 'job.progress': {
    readonly jobId: string;
    readonly kind: string;
    readonly done: number;
    readonly total: number;
    readonly label: string;
  };
  readonly 'job.ended':
    | { readonly jobId: string; readonly kind: string; readonly ok: true; readonly value: unknown }
    | { readonly jobId: string; readonly kind: string; readonly ok: false; readonly error: WireError };
  /** The desktop's own menu was used: `id` names a command of the interface. Other hosts have no menu. */
  readonly 'menu.chosen': { readonly id: string };
  readonly 'backend.stopped': { readonly restarting: boolean };
  readonly 'backend.started': Readonly<Record<string, never>>;
}

/** The name of an event. */
export type EventName = keyof Events;

/** An event as it travels. */
export type PushEvent = {
  readonly [Name in EventName]: { readonly name: Name; readonly payload: Events[Name] };
}[EventName];
