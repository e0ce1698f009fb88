import type { DesktopBridge } from '#contract/desktop.ts';
import type { PushEvent } from '#contract/events.ts';
import { desktopBridge, followMenu, menuCommandsOf } from '#ui/app/desktop.ts';
import { expect, test, vi } from 'vitest';

const open = { id: 'a', title: 'Buka', group: 'Kalender', keys: 'Ctrl+O', run: vi.fn() };

test('a browser page has no desktop, a page with the preload has one', () => {
  const bridge = {};
  expect([desktopBridge({}), desktopBridge({ desktop: bridge })]).toEqual([null, bridge]);
});

test('the menu shows what the palette offers, with what is disabled marked so', () => {
  expect(
    menuCommandsOf([
      open,
      { id: 'b', title: 'Hapus', group: 'Kalender', isEnabled: () => false, run: vi.fn() },
      { id: 'c', title: 'Rahasia', group: 'Kalender', isHidden: true, run: vi.fn() },
    ]),
  ).toEqual([
    { id: 'a', title: 'Buka', group: 'Kalender', keys: 'Ctrl+O', isEnabled: true },
    { id: 'b', title: 'Hapus', group: 'Kalender', keys: '', isEnabled: false },
  ]);
});

test('a choice in the menu runs the command that has this id now, unless it is disabled', () => {
  let push: (event: PushEvent) => void = () => undefined;
  const bridge: DesktopBridge = {
    call: () => Promise.resolve({ ok: true, value: null }),
    subscribe: (listener) => {
      push = listener;
      return () => undefined;
    },
  };
  const disabled = vi.fn();
  followMenu(bridge, () => [open, { ...open, id: 'b', isEnabled: () => false, run: disabled }]);
  push({ name: 'menu.chosen', payload: { id: 'a' } });
  push({ name: 'menu.chosen', payload: { id: 'b' } });
  push({ name: 'menu.chosen', payload: { id: 'tidak ada' } });
  expect(open.run).toHaveBeenCalledOnce();
  expect(disabled).not.toHaveBeenCalled();
});
