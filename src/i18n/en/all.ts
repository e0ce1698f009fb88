import type { AllMessages } from '../messages.ts';
import { cli } from './cli.ts';
import { cliLine } from './cli-line.ts';
import { desktop } from './desktop.ts';
import { en } from './index.ts';
import { rooms } from './rooms.ts';

/** The window's words in English, and those of the terminal and the desktop shell. */
export const allEn = { ...en, ...rooms, cli, cliLine, desktop } satisfies AllMessages;
