import { AppError } from '#contract/errors.ts';

/** better-sqlite3 13 is built for Node-API 10; an older Node crashes without a word when it opens a database. */
const REQUIRED_NODE_API = 10;

/**
 * Must be called before better-sqlite3 is loaded.
 * @throws AppError 'node-too-old' with the version found
 */
export function assertNodeApi(versions: { readonly napi?: string | undefined; readonly node: string }): void {
  if (Number(versions.napi ?? 0) < REQUIRED_NODE_API) {
    throw new AppError('node-too-old', { found: versions.node, required: '22.14' });
  }
}
