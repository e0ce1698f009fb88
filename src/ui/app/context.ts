import { createContext } from 'svelte';
import type { App } from './app.svelte.ts';

const [getApp, setApp] = createContext<App>();

/**
 * The app of this window: client, texts, formats, toasts, undo, rooms, commands. Call it while a component is being
 * made, and read its members where they are used (`app.t.…`, not `const { t } = app`) so that they stay current.
 */
export function useApp(): App {
  return getApp();
}

/** Gives the app to everything below this component; called once by the window. */
export function provideApp(app: App): void {
  setApp(app);
}
