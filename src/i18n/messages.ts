import type { id } from './id/index.ts';

/** Every text of the interface by room, as plain strings or functions of named parts. */
export type Messages = typeof id;
