import { cli } from './cli.ts';
import { cliLine } from './cli-line.ts';
import { desktop } from './desktop.ts';
import { id } from './index.ts';
import { rooms } from './rooms.ts';

/** The window's words in Indonesian, and those of the terminal and the desktop shell, which no window waits for. */
export const allId = { ...id, ...rooms, cli, cliLine, desktop };
