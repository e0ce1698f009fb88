import { shortName } from '#core/design/design-name.ts';
import { genreOf } from '#core/design/template.ts';
import { TITLE_MAX, type PlanKind } from '#core/calendar/plan-item.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { DesignStore } from './design-store.svelte.ts';

/** What kind of story a template tells, by its genre; any other is an infographic. */
const KINDS: Readonly<Record<string, PlanKind>> = {
  siaran_pers_visual: 'siaran_pers',
  kutipan_pimpinan: 'kutipan',
  klarifikasi_hoaks: 'klarifikasi',
};

/**
 * Saves what was typed last and opens Periksa for the item that the design is drawn for. A design made on its own gets
 * an item without a day, and a toast says so.
 * @throws (rejects) AppError of the calls
 */
export async function leadToCheck(app: App, store: DesignStore): Promise<void> {
  await store.flush();
  // What could not be saved is told by the store; a check of the older state would mislead.
  if (store.error !== null) return;
  const item = app.place.params['item'] ?? (await itemOf(app, store)) ?? (await addItem(app, store));
  app.navigate('outbox', { item });
}

async function itemOf(app: App, store: DesignStore): Promise<string | null> {
  return (await app.client.call('design.item', { uid: store.uid })).itemUid;
}

async function addItem(app: App, store: DesignStore): Promise<string> {
  const genre = genreOf(store.document.template);
  const title = shortName(store.title, TITLE_MAX);
  const { item } = await app.client.call('plan.add', {
    kind: KINDS[genre] ?? 'infografis',
    title,
    designUid: store.uid,
  });
  app.toast(app.words.studio.itemMade({ title }));
  return item.uid;
}
