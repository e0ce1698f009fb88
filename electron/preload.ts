import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { DesktopBridge } from '#contract/desktop.ts';
import type { PushEvent } from '#contract/events.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/** All that the page gets of the desktop: no channel name, no raw IPC, no Node. */
const bridge: DesktopBridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  subscribe(listener) {
    const hear = (_event: IpcRendererEvent, event: PushEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('desktop', bridge);
