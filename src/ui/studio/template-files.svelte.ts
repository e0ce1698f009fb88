import type { PackageRefusal } from '#core/design/package/manifest.ts';
import type { Template } from '#core/design/template.ts';
import type { ErrorText } from '#i18n/error-text.ts';
import type { App } from '#ui/app/app.svelte.ts';
import { saveMedia } from '#ui/app/save-media.ts';
import type { UndoStep } from '#ui/app/undo.svelte.ts';

/** A file that was not installed, in words. */
export interface RefusedFile {
  readonly file: string;
  readonly what: string;
  readonly next: string;
}

/** Installing, saving and removing templates as files, from the gallery. */
export class TemplateFiles {
  /** Name of the file that is being checked. */
  busyWith = $state.raw<string | null>(null);
  refused = $state.raw<readonly RefusedFile[]>([]);
  failure = $state.raw<unknown>(null);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Installs one file after the other; what is refused is named and does not hold up the rest. @returns the last id installed */
  async install(files: readonly File[]): Promise<string | null> {
    if (this.busyWith !== null) return null;
    this.refused = [];
    let last: string | null = null;
    for (const file of files) last = (await this.#installOne(file)) ?? last;
    return last;
  }

  async #installOne(file: File): Promise<string | null> {
    this.busyWith = file.name;
    const id = await this.#attempt(async () => {
      const { sha256 } = await this.#app.client.upload(file);
      const answer = await this.#app.client.call('template.import', { sha256 });
      if (answer.outcome === 'refused') {
        this.refused = [...this.refused, this.#inWords(file.name, answer.refusal)];
        return null;
      }
      const version = this.#app.format.number(answer.version);
      this.#app.toast(this.#app.words.templateFiles.done[answer.outcome]({ name: answer.name, version }));
      return answer.id;
    });
    this.busyWith = null;
    return id;
  }

  /** Begins a template of the office after another one, or after one that a design carries, and opens it. */
  async copy(
    from: { readonly templateId: string } | { readonly designUid: string },
    name: string,
  ): Promise<void> {
    await this.#attempt(async () => {
      const wish = { name: this.#app.words.officeTemplates.copyOf({ name }).slice(0, 80), layouts: [], from };
      const { uid } = await this.#app.client.call('template.draft', wish);
      this.#app.navigate('studio', { design: uid });
    });
  }

  /** Hands the template to the browser as a file. */
  async save(id: string): Promise<void> {
    await this.#attempt(async () => {
      const { name, sha256 } = await this.#app.client.call('template.export', { id });
      saveMedia({ name, sha256 });
    });
  }

  /** Puts an installed template into the bin; can be undone. */
  async remove({ id, name }: Template): Promise<void> {
    const { words, settings } = this.#app;
    const label = words.templateFiles.removed({ name: name[settings.language] });
    await this.#attempt(() => takeFromGallery(this.#app, id, label));
  }

  #inWords(file: string, { code, params }: PackageRefusal): RefusedFile {
    const texts: Readonly<Record<PackageRefusal['code'], ErrorText>> = this.#app.words.packageRefusals;
    const { what, next } = texts[code];
    return { file, what: what((name) => String(params[name] ?? '')), next };
  }

  async #attempt<Value>(work: () => Promise<Value>): Promise<Value | null> {
    this.failure = null;
    try {
      return await work();
    } catch (error) {
      this.failure = error;
      return null;
    }
  }
}

/**
 * Takes a template out of the gallery as one step that Ctrl Z takes back.
 * @throws (rejects) AppError of the call
 */
export function takeFromGallery(app: App, id: string, label: string): Promise<void> {
  const { client, undo } = app;
  const take = async (): Promise<void> => {
    let { uid } = await client.call('template.remove', { id });
    const step: UndoStep = {
      label,
      undo: async () => {
        await client.call('template.restore', { uid });
      },
      redo: async () => {
        ({ uid } = await client.call('template.remove', { id }));
      },
    };
    undo.push(step);
    app.toast(label, step);
  };
  return undo.waitFor(take());
}
