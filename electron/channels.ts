/** The two channels between a window's page and the shell. */
export const CALL_CHANNEL = 'meja:call';
export const EVENT_CHANNEL = 'meja:event';
