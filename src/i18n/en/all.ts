import type { AllMessages } from '../messages.ts';
import { cli } from './cli.ts';
import { desktop } from './desktop.ts';
import { en } from './index.ts';

/** The window's words in English, and those of the terminal and the desktop shell. */
export const allEn = { ...en, cli, desktop } satisfies AllMessages;
