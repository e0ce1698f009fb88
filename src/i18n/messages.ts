import type { allId } from './id/all.ts';
import type { id } from './id/index.ts';
import type { rooms } from './id/rooms.ts';

/** Every text the window starts with, by room, as plain strings or functions of named parts. */
export type Messages = typeof id;

/** The texts of the rooms that bring their own when they are first opened. */
export type RoomMessages = typeof rooms;

/** The window's texts, and those of the terminal and the desktop shell. */
export type AllMessages = typeof allId;
