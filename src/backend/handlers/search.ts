import type { HandlersOf } from '#contract/call.ts';
import type { searchCalls } from '#contract/calls/search.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { isIndexSound, rebuildIndex } from '../search/index-health.ts';
import { createLetterReader } from '../search/index-letters.ts';
import { search } from '../search/search.ts';

/** Handlers of the archive's search. */
export function searchHandlers(context: BackendContext): HandlersOf<typeof searchCalls> {
  const { db } = context;
  const read = createLetterReader();
  return {
    'search.query': ({ text, asYouType, ...scope }) =>
      search(db, read, parseQuery(text, asYouType ? 'asYouType' : 'complete'), scope),
    'search.repair': () => {
      const wasSound = isIndexSound(db);
      if (!wasSound) transaction(db, () => rebuildIndex(db));
      return { wasSound };
    },
  };
}
