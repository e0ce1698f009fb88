import type { LineState, PreflightAnswer, ReportedFinding } from '#contract/calls/line.ts';
import { AppError } from '#contract/errors.ts';
import { isSlotOfPart } from '#core/design/photo-places.ts';
import type { App } from '#ui/app/app.svelte.ts';

/** What the check of one item shows, and the steps that can be taken from it. */
export class PeriksaState {
  readonly #app: App;
  readonly #itemUid: string;
  #line = $state.raw<LineState | null>(null);
  #report = $state.raw<PreflightAnswer | null>(null);
  #slotLabels = $state.raw<Readonly<Record<string, string>>>({});
  #error = $state.raw<unknown>(null);
  /** The step that is running, to keep its button busy. */
  #busy = $state<'check' | 'mend' | 'submit' | 'approve' | 'return' | 'reopen' | null>(null);

  constructor(app: App, itemUid: string) {
    this.#app = app;
    this.#itemUid = itemUid;
  }

  get line(): LineState | null {
    return this.#line;
  }

  get report(): PreflightAnswer | null {
    return this.#report;
  }

  get error(): unknown {
    return this.#error;
  }

  get busy(): 'check' | 'mend' | 'submit' | 'approve' | 'return' | 'reopen' | null {
    return this.#busy;
  }

  /** Where a finding was made, in words: the channel, the page where there are several, then the slot or field. */
  placeOf({ finding }: ReportedFinding): string {
    const { fields: words, page } = this.#app.words.line.periksa;
    const slot = finding.slot?.split('.')[0];
    const part =
      slot === undefined
        ? finding.field === undefined
          ? undefined
          : words[finding.field]
        : isSlotOfPart(slot)
          ? this.#app.words.rancang.picture.onPage
          : (this.#slotLabels[slot] ?? words[slot] ?? slot);
    const channel = finding.format === undefined ? undefined : this.#app.channelName(finding.format);
    const sheet =
      finding.page === undefined ? undefined : page({ page: this.#app.format.number(finding.page) });
    return [channel, sheet, part].filter((name) => name !== undefined).join(' · ');
  }

  /** Whether a finding above it is settled by the very same step. */
  isOfferedBefore(found: ReportedFinding): boolean {
    const same = JSON.stringify(found.remedy);
    return this.#report?.findings.find(({ remedy }) => JSON.stringify(remedy) === same) !== found;
  }

  get isChangeable(): boolean {
    return this.#line !== null && ['ide', 'draf'].includes(this.#line.item.status);
  }

  /** Reads where the item stands, then checks it. */
  async load(): Promise<void> {
    await this.#attempt('check', async () => {
      this.#line = await this.#app.client.call('line.get', { itemUid: this.#itemUid });
      await this.#readSlotLabels(this.#line.item.designUid);
      this.#report = await this.#app.client.call('preflight.run', { itemUid: this.#itemUid });
    });
  }

  /** A design in the bin has no labels; the check itself then says that it is missing. */
  async #readSlotLabels(designUid: string | null): Promise<void> {
    if (designUid === null) return;
    try {
      const { document } = await this.#app.client.call('design.get', { uid: designUid });
      const { language } = this.#app.settings;
      this.#slotLabels = Object.fromEntries(
        document.template.slots.map(({ id, label }) => [id, label[language]]),
      );
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    }
  }

  async acknowledge(found: ReportedFinding, reason: string): Promise<void> {
    const { client } = this.#app;
    await client.call('preflight.acknowledge', { itemUid: this.#itemUid, key: found.key, reason });
    await this.load();
  }

  async withdraw(found: ReportedFinding): Promise<void> {
    await this.#app.client.call('preflight.withdraw', { itemUid: this.#itemUid, key: found.key });
    await this.load();
  }

  /** Takes the remedy of a finding and checks again; one step that Ctrl Z takes back. */
  async mend({ key, remedy }: ReportedFinding): Promise<void> {
    if (remedy === null) return;
    const { client, undo, words } = this.#app;
    const itemUid = this.#itemUid;
    const work = this.#attempt('mend', async () => {
      let mended = await client.call('preflight.mend', { itemUid, key });
      const label = words.remedy.done[remedy.kind];
      const step = {
        label,
        undo: async () => {
          await client.call('preflight.unmend', { itemUid, mended });
          await this.load();
        },
        redo: async () => {
          mended = await client.call('preflight.mend', { itemUid, key });
          await this.load();
        },
      };
      undo.push(step);
      this.#app.toast(label, step);
    });
    if (await undo.waitFor(work)) await this.load();
  }

  async submit(by: string): Promise<boolean> {
    return this.#step('submit', () =>
      this.#app.client.call('approval.submit', { itemUid: this.#itemUid, by }),
    );
  }

  async approve(by: string): Promise<boolean> {
    return this.#step('approve', () =>
      this.#app.client.call('approval.approve', { itemUid: this.#itemUid, by }),
    );
  }

  async giveBack(by: string, reason: string): Promise<boolean> {
    return this.#step('return', () =>
      this.#app.client.call('approval.return', { itemUid: this.#itemUid, by, reason }),
    );
  }

  async reopen(by: string): Promise<boolean> {
    return this.#step('reopen', () =>
      this.#app.client.call('approval.reopen', { itemUid: this.#itemUid, by }),
    );
  }

  async #step(
    name: 'submit' | 'approve' | 'return' | 'reopen',
    take: () => Promise<unknown>,
  ): Promise<boolean> {
    const isDone = await this.#attempt(name, async () => {
      await take();
      this.#line = await this.#app.client.call('line.get', { itemUid: this.#itemUid });
    });
    // What was submitted or approved is what was checked; only content that is open again can have new findings.
    if (isDone && this.isChangeable) await this.load();
    return isDone;
  }

  async #attempt(name: NonNullable<PeriksaState['busy']>, work: () => Promise<void>): Promise<boolean> {
    this.#busy = name;
    this.#error = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.#error = error;
      return false;
    } finally {
      this.#busy = null;
    }
  }
}
