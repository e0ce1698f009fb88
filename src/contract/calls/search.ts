import { queryText } from '#core/search/parse-query.ts';
import { z } from 'zod';
import { command, query } from '../call.ts';

/** What can be found. */
export const SEARCH_KINDS = ['siaran_pers', 'agenda'] as const;

/** One found text. `title` and `snippet` are HTML with nothing in it but escaped words and `<mark>`. */
export interface SearchHit {
  /** The release or plan item. */
  readonly uid: string;
  readonly kind: (typeof SEARCH_KINDS)[number];
  readonly number: string | null;
  readonly title: string;
  readonly on: string | null;
  readonly state: string;
  readonly snippet: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

/** What a search answers: `total` counts every hit, `hits` is the page that was asked for. */
export interface SearchAnswer {
  readonly total: number;
  readonly tookMs: number;
  readonly hits: readonly SearchHit[];
}

/** Calls of the archive's search. */
export const searchCalls = {
  'search.query': query<SearchAnswer>()(
    z.strictObject({
      text: queryText,
      /** The last word matches by its beginning, as it is being typed. */
      asYouType: z.boolean().default(false),
      kinds: z.array(z.enum(SEARCH_KINDS)).default([]),
      states: z.array(z.string().max(40)).max(20).default([]),
      year: z
        .string()
        .regex(/^\d{4}$/u)
        .nullable()
        .default(null),
      limit: z.int().min(1).max(100).default(20),
      offset: z.int().min(0).max(10_000).default(0),
    }),
  ),
  /** Compares the index with the texts it was made from and rebuilds it when they differ. */
  'search.repair': command<{ readonly wasSound: boolean }>()(z.strictObject({})),
} as const;
