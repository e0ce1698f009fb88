import { MOST_GUIDES } from '#core/design/guides.ts';
import type { Settings } from '#core/shared/settings.ts';
import type { App } from '#ui/app/app.svelte.ts';
import type { AppCommand } from '#ui/app/commands.svelte.ts';
import { keysFor } from '../keys/studio-keys.ts';
import type { PageGuides } from './page-guides.svelte.ts';

type Aids = Settings['canvasAids'];

/** What helps the eye in design mode, as commands with keys of their own. */
export function guideCommands(
  app: App,
  guides: PageGuides,
  changeAids: (change: Partial<Aids>) => void,
): readonly AppCommand[] {
  const t = app.words.rancang.guides;
  const aids = [
    ['rulers', t.toggle({ aid: t.rulers })],
    ['grid', t.toggle({ aid: t.grid })],
    ['snaps', t.toggleSnaps],
    ['safeAreas', t.toggle({ aid: t.safeAreas })],
  ] as const;
  const adds = [
    ['addUpright', 'x'],
    ['addLevel', 'y'],
  ] as const;
  return [
    ...aids.map(([aid, title]) => ({
      id: `studio.aid.${aid}`,
      title,
      group: t.title,
      ...keysFor('view', aid),
      run: () => {
        changeAids({ [aid]: !app.settings.canvasAids[aid] });
      },
    })),
    ...adds.map(([act, axis]) => ({
      id: `studio.guide.${act}`,
      title: t[act],
      group: t.title,
      ...keysFor('view', act),
      isEnabled: () => !guides.isClosed,
      run: () => {
        if (guides.isFull) app.toast(t.full({ most: app.format.number(MOST_GUIDES) }));
        else guides.add(axis);
      },
    })),
  ];
}
