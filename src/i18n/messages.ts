import type { allId } from './id/all.ts';
import type { id } from './id/index.ts';

/** Every text of the window by room, as plain strings or functions of named parts. */
export type Messages = typeof id;

/** The window's texts, and those of the terminal and the desktop shell. */
export type AllMessages = typeof allId;
