import type { App } from '#ui/app/app.svelte.ts';
import type { PickedFile } from '#ui/kit/picked-files.ts';
import { SvelteMap } from 'svelte/reactivity';

interface Upload {
  readonly name: string;
  readonly sha256: string;
}

/** The photos that rows of a table find by name: of what is chosen, only what some row asks for is copied in. */
export class RowPhotos {
  readonly #app: App;
  readonly #copied = new SvelteMap<string, Upload>();
  #copying = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  #stop = new AbortController();
  /** Files the rows ask for, as typed. */
  wanted = $state.raw<readonly string[]>([]);
  readonly missing = $derived(this.wanted.filter((name) => !this.#copied.has(keyOf(name))));

  constructor(app: App) {
    this.#app = app;
  }

  get copied(): readonly Upload[] {
    return [...this.#copied.values()];
  }
  /** How far the copying is; null while nothing is copied. */
  get copying(): { readonly done: number; readonly total: number } | null {
    return this.#copying;
  }

  /** Copies in what rows ask for of some chosen files. */
  async add(picked: readonly PickedFile[]): Promise<void> {
    const wanted = Map.groupBy(this.wanted, keyOf);
    const asked = picked.filter(({ name }) => wanted.has(keyOf(name)));
    const { signal } = (this.#stop = new AbortController());
    try {
      for (const [done, { name, file }] of asked.entries()) {
        if (signal.aborted) break;
        this.#copying = { done, total: asked.length };
        const { sha256 } = await this.#app.client.upload(file);
        this.#copied.set(keyOf(name), { name: baseOf(name), sha256 });
      }
    } finally {
      this.#copying = null;
    }
  }

  /** Stops behind the file that is being copied; what is copied stays. */
  cancel(): void {
    this.#stop.abort();
  }
}

/** Rows find files by their own name, whatever its case and folder. */
function keyOf(name: string): string {
  return baseOf(name).toLowerCase();
}

function baseOf(name: string): string {
  return name.split(/[/\\]/u).at(-1) ?? name;
}
