import { z } from 'zod';
import { command } from './call.ts';
import type { Transport } from './transport.ts';

/** A command of the interface as the desktop's own menu shows it. */
export const menuCommandSchema = z.strictObject({
  id: z.string().min(1).max(80),
  title: z.string().min(1).max(120),
  group: z.string().min(1).max(60),
  /** As the interface writes it, such as `Ctrl+Shift+K`; empty for none. */
  keys: z.string().max(30),
  isEnabled: z.boolean(),
});

/** A command of the interface as the desktop's own menu shows it. */
export type MenuCommand = z.output<typeof menuCommandSchema>;

/** Calls that only the desktop shell answers; they never reach the backend. */
export const desktopCalls = {
  'menu.show': command<null>()(z.strictObject({ commands: z.array(menuCommandSchema).max(300) })),
} as const;

/** What the sandboxed preload puts into the page as `window.desktop`, and nothing else. */
export type DesktopBridge = Transport;
