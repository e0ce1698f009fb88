import type { Client } from '#client/client.ts';
import type { ReleasePage } from '#contract/calls/release.ts';
import type { SearchHit } from '#contract/calls/search.ts';
import type { EditionState } from '#core/release/edition.ts';
import type { ReleaseSummary } from '#core/release/release.ts';
import { snippetParts, type SnippetPart } from '#core/search/snippet.ts';

/** One row of the list, found or listed. */
export interface FoundRow {
  readonly uid: string;
  readonly kind: SearchHit['kind'];
  readonly title: readonly SnippetPart[];
  readonly snippet: readonly SnippetPart[];
  readonly number: string | null;
  readonly on: string | null;
  readonly state: string;
}

/** What the list is narrowed to. */
export interface FinderFilter {
  readonly text: string;
  readonly state: EditionState | null;
  readonly year: string | null;
}

const PAGE = 50;

/** The rows behind the search box. An answer that comes after a newer question is thrown away. */
export class ReleaseFinder {
  readonly #client: Client;
  #rows = $state.raw<readonly FoundRow[]>([]);
  #total = $state(0);
  #tookMs = $state<number | null>(null);
  #counts = $state.raw<Pick<ReleasePage, 'states' | 'years'>>({ states: [], years: [] });
  #isLoaded = $state(false);
  #error = $state.raw<unknown>(null);
  #asked = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  get rows(): readonly FoundRow[] {
    return this.#rows;
  }
  get total(): number {
    return this.#total;
  }
  /** How long the search took; null while nothing is searched for. */
  get tookMs(): number | null {
    return this.#tookMs;
  }
  get counts(): Pick<ReleasePage, 'states' | 'years'> {
    return this.#counts;
  }
  get isLoaded(): boolean {
    return this.#isLoaded;
  }
  get error(): unknown {
    return this.#error;
  }
  /** Releases in the archive, whatever the filter. */
  get archived(): number {
    return this.#counts.states.reduce((sum, { count }) => sum + count, 0);
  }

  /** Asks anew; `more` adds the next page to the rows that are there. */
  async find(filter: FinderFilter, more: 'first' | 'next' = 'first'): Promise<void> {
    const asked = ++this.#asked;
    const offset = more === 'next' ? this.#rows.length : 0;
    try {
      const answer =
        filter.text.trim() === '' ? await this.#list(filter, offset) : await this.#search(filter, offset);
      if (asked !== this.#asked) return;
      this.#rows = offset === 0 ? answer.rows : [...this.#rows, ...answer.rows];
      this.#total = answer.total;
      this.#tookMs = answer.tookMs;
      this.#error = null;
    } catch (error) {
      if (asked === this.#asked) this.#error = error;
    } finally {
      this.#isLoaded = true;
    }
  }

  async #list({ state, year }: FinderFilter, offset: number) {
    const states = state === null ? [] : [state];
    const page = await this.#client.call('release.list', { states, year, limit: PAGE, offset });
    this.#counts = { states: page.states, years: page.years };
    const rows = page.items.map(listed);
    return { rows, total: Math.max(offset + rows.length, this.#expected(state, year)), tookMs: null };
  }

  async #search({ text, state, year }: FinderFilter, offset: number) {
    const states = state === null ? [] : [state];
    const ask = { text, asYouType: true, states, year, limit: PAGE, offset };
    const { hits, total, tookMs } = await this.#client.call('search.query', ask);
    return { rows: hits.map(found), total, tookMs };
  }

  #expected(state: EditionState | null, year: string | null): number {
    if (state !== null && year !== null) return 0;
    if (state !== null) return this.#counts.states.find((each) => each.state === state)?.count ?? 0;
    if (year !== null) return this.#counts.years.find((each) => each.year === year)?.count ?? 0;
    return this.archived;
  }
}

function found(hit: SearchHit): FoundRow {
  return { ...hit, title: snippetParts(hit.title), snippet: snippetParts(hit.snippet) };
}

function listed(summary: ReleaseSummary): FoundRow {
  const { uid, title, lead, number, on, state } = summary;
  return {
    uid,
    kind: 'siaran_pers',
    title: title === '' ? [] : [{ text: title, hit: false }],
    snippet: lead === '' ? [] : [{ text: lead, hit: false }],
    number,
    on,
    state,
  };
}
