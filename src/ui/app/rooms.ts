/** The six rooms of the rail, in the order of Ctrl 1 to Ctrl 6. */
export const ROOM_IDS = ['calendar', 'release', 'studio', 'outbox', 'report', 'settings'] as const;

/** One room of the rail. */
export type RoomId = (typeof ROOM_IDS)[number];

/** Where the user is: a room, and what is open in it. Every value is text, so that it survives a reload. */
export interface Place {
  readonly room: RoomId;
  readonly params: Readonly<Record<string, string>>;
}

/** The place a value from `history.state` means, or null when it is not one of ours. */
export function placeFrom(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null || !('room' in value)) return null;
  const room = ROOM_IDS.find((id) => id === value.room);
  if (room === undefined) return null;
  const params = 'params' in value && typeof value.params === 'object' ? (value.params ?? {}) : {};
  const texts = Object.entries(params).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { room, params: Object.fromEntries(texts) };
}
