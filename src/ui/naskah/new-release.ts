import type { App } from '#ui/app/app.svelte.ts';

/** Makes a draft and opens it; undo puts it in the bin. */
export async function writeNewRelease(app: App): Promise<void> {
  const { release } = await app.client.call('release.create', {});
  app.navigate('release', { uid: release.uid });
}

/** Puts a release in the bin, with the way back. */
export function binRelease(app: App, uid: string, title: string): Promise<void> {
  return app.undo.waitFor(bin(app, uid, title));
}

async function bin(app: App, uid: string, title: string): Promise<void> {
  const move = async (): Promise<void> => {
    await app.client.call('release.delete', { uid });
  };
  await move();
  const step = {
    label: app.words.naskah.trashed({ title }),
    undo: async () => {
      await app.client.call('release.restore', { uid });
    },
    redo: move,
  };
  app.undo.push(step);
  app.toast(step.label, step);
}
