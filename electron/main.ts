import { app } from 'electron';
import { declareAppScheme } from './app-protocol.ts';
import { startDesktop } from './desktop.ts';
import { lockApp } from './security.ts';

// Both only count before the app is ready.
lockApp(app);
declareAppScheme();

// A second start brings the first window forward: two programs must not write one library.
if (app.requestSingleInstanceLock()) void startDesktop();
else app.quit();
