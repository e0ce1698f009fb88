import type { OpenDesign } from '#core/design/design.ts';
import { partsOn, type NamedPart } from '#core/design/edit/page-parts.ts';
import { PART_LOCKS, type PartLock } from '#core/design/part-base.ts';
import { expect, test } from 'vitest';
import { hashOf } from '../../../helpers/design-changes.ts';
import { lockedIn } from '../../../helpers/locked-design.ts';
import { seededRandom } from '../../../helpers/seeded-random.ts';
import { lockRefusal, shapeIt, type Op } from '../../../helpers/shaping.ts';

/** Of each lock by each way; another change every time. */
const TRIES = 30;
const SEED = 20261128;
const ON = { layout: '4x5', page: 0 } as const;
type Setting = Extract<Op, { readonly op: 'set' }>['set'];
type Pick = <One>(...list: readonly [One, ...One[]]) => One;

const BOX = [72, 200, 936, 400] as const;
const STYLE = { face: 'sans-800', lines: 4, align: 'left', rag: 'even' } as const;

/** Anything that a lock keeps from being done, other numbers every time. */
function breach(lock: PartLock, random: () => number): Setting {
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const pick: Pick = (...list) => list[Math.floor(random() * list.length)] ?? list[0];
  const [x, y, width, height] = BOX;
  switch (lock) {
    case 'position':
      return pick<Setting>(
        { box: [x + number(1, 60), y - number(0, 150), width, height] },
        { box: [x, y + number(1, 500), width, height], angle: number(-90, 90) },
        { angle: number(1, 180) },
        { group: `g${number(1, 99)}` },
      );
    case 'size':
      return pick<Setting>(
        { box: [x, y, width - number(1, 800), height] },
        { box: [x, y, width, height + number(1, 300)] },
      );
    case 'style':
      return pick<Setting>(
        { style: { ...STYLE, size: [40, 90], leading: 1.1, color: pick('accent', 'primary', 'deep') } },
        { style: { ...STYLE, size: [number(10, 39), 90], leading: 1.1, color: 'ink' } },
        { style: { ...STYLE, size: [40, 90], leading: 1.2 + random() / 2, color: 'ink' } },
        { alias: `Judul ${number(1, 999)}` },
        { valign: pick('middle', 'bottom') },
      );
    case 'content':
      return pick<Setting>(
        { content: [{ say: `Lain ${number(1, 999)}` }] },
        { content: [{ slot: 'judul' }, { say: ` ${number(1, 999)}` }] },
        { join: ` ${number(1, 999)} ` },
        { when: [{ filled: 'judul' }] },
      );
    case 'delete':
      return { hidden: true };
  }
}

function lockedPart({ document }: OpenDesign): NamedPart {
  const part = partsOn(document.template, ON).find(({ id }) => id === 'p1');
  if (part === undefined) throw new Error('the design lost its text');
  return part;
}

const own = (id: string, x: number): Op => ({
  op: 'add',
  on: ON,
  part: { part: 'rect', id, box: [x, 900, 100, 60], fill: 'accent', when: [], radius: 0, opacity: 1 },
});

interface Tried {
  readonly lock: PartLock;
  /** Every one another setting that the lock keeps from being made. */
  readonly broken: readonly Setting[];
  readonly opened: Awaited<ReturnType<typeof lockedIn>>;
  /** As it is now: whatever is tried must leave the same. */
  readonly design: OpenDesign;
}

/** Alone, and behind a change that is allowed: all of a call or nothing. */
async function byCall({ lock, broken, opened: { client }, design }: Tried): Promise<void> {
  const said: unknown[] = [];
  for (const [at, set] of broken.entries()) {
    const isRemoved = lock === 'delete' && at % 2 === 0;
    const wrong: Op = isRemoved ? { op: 'remove', on: ON, id: 'p1' } : { op: 'set', on: ON, id: 'p1', set };
    const ops = at % 3 === 0 ? [own('p90', at), wrong] : [wrong];
    said.push(await lockRefusal(shapeIt(client, design, ...ops)));
  }
  expect(said).toEqual(broken.map(() => ['part-locked', lock]));
}

/** In the locked one's place nothing can be pasted; beside it a copy, which one step takes back. */
async function byPaste({ broken, opened: { client }, design }: Tried): Promise<void> {
  const part = lockedPart(design);
  let now = design;
  for (const [at, set] of broken.entries()) {
    // Plain JSON, as a clipboard holds it; the schema of the call judges it.
    const pasted = { ...part, ...set } as Extract<Op, { readonly op: 'add' }>['part'];
    const inPlace = lockRefusal(shapeIt(client, now, { op: 'add', on: ON, part: pasted }));
    expect(await inPlace).toEqual(['invalid-input', undefined]);
    now = await shapeIt(client, now, { op: 'add', on: ON, part: { ...pasted, id: 'p90' }, at: at % 2 });
    expect(lockedPart(now)).toEqual(part);
    now = await client.call('design.undo', { uid: now.uid, rev: now.rev });
    expect(hashOf(now)).toBe(hashOf(design));
  }
}

/** Back and forth, past the beginning too. */
async function bySteps({ broken, opened: { client }, design }: Tried): Promise<void> {
  const part = lockedPart(design);
  let now = design;
  for (const at of broken.keys()) {
    now = await shapeIt(client, now, own(`p${100 + at}`, at));
    for (const way of ['undo', 'redo', 'undo', 'undo'] as const) {
      now = await client.call(`design.${way}`, { uid: now.uid, rev: now.rev });
      expect(lockedPart(now)).toEqual(part);
    }
    expect(hashOf(now)).toBe(hashOf(design));
  }
}

/** The design is not opened, changed or stepped back while its file is not as it was published. */
async function byFile({ lock, broken, opened: { backend, client }, design }: Tried): Promise<void> {
  const { db } = backend.context;
  const { uid, rev } = design;
  const stored = db.prepare('SELECT document FROM design WHERE uid = ?').pluck().get(uid);
  const path = `json_set(document, '$.template.layouts.4x5.parts[0]', json(?))`;
  const said: unknown[] = [];
  for (const set of broken) {
    const edited = JSON.stringify({ ...lockedPart(design), ...set });
    db.prepare(`UPDATE design SET document = ${path} WHERE uid = ?`).run(edited, uid);
    said.push(
      await lockRefusal(client.call('design.get', { uid })),
      await lockRefusal(shapeIt(client, design, own('p90', 0))),
      await lockRefusal(client.call('design.undo', { uid, rev })),
    );
    db.prepare('UPDATE design SET document = ? WHERE uid = ?').run(stored, uid);
  }
  expect(said).toEqual(broken.flatMap(() => [0, 1, 2].map(() => ['design-tampered', lock])));
}

test.each(PART_LOCKS)(
  `a lock on %s withstands ${TRIES} tries each by a call, by pasting, by steps back and by editing the file`,
  async (lock) => {
    const random = seededRandom(SEED);
    const broken = Array.from({ length: TRIES }, () => breach(lock, random));
    const opened = await lockedIn(lock);
    const read = () => opened.client.call('design.get', { uid: opened.design.uid });
    for (const way of [byCall, byPaste, bySteps, byFile]) {
      await way({ lock, broken, opened, design: await read() });
      expect(hashOf(await read())).toBe(hashOf(opened.design));
    }
  },
);
