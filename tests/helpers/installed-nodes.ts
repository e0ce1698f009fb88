import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';

const NAME = process.platform === 'win32' ? 'node.exe' : 'node';

/** Every Node of this computer that a user may start us with, the one that npm runs on first. */
export function installedNodes(): readonly string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, NAME));
  return [process.env['npm_node_execpath'] ?? '', ...onPath].filter((node) => existsSync(node));
}

/** The Node that a user's `npm start` runs on: not the one we installed for ourselves, where there is another. */
export function usersNode(): string {
  const foreign = installedNodes().find((node) => !realpathSync(node).includes(`${sep}node_modules${sep}`));
  return foreign ?? process.execPath;
}
