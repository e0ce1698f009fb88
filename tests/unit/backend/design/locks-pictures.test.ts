import type { PartLock } from '#core/design/part-base.ts';
import { describe, expect, test } from 'vitest';
import { importOnePhoto } from '../../../helpers/a-photo-post.ts';
import { lockRefusal, shapeIt, type Op } from '../../../helpers/shaping.ts';
import { openBackend } from '../../../helpers/open-backend.ts';

const ON = { layout: '4x5', page: 0 } as const;
const LABEL = { id: 'Foto', en: 'Foto' };

/** A part as a window would send it; the call's own schema reads it. */
const added = (part: object): Op => ({ op: 'add', on: ON, part: { when: [], ...part } }) as unknown as Op;
const set = (id: string, properties: object): Op =>
  ({ op: 'set', on: ON, id, set: properties }) as unknown as Op;

/** A design of an office's template with a photo, an icon and a picture in which `lock` holds. */
async function lockedIn(lock: PartLock) {
  const { backend, client } = await openBackend();
  const { working } = await importOnePhoto(client);
  const from = { blank: true } as const;
  const { uid } = await client.call('template.draft', { name: 'Uji kunci', layouts: ['4x5'], from });
  const locks = { [lock]: true };
  const photo = { ...working, focal: { x: 0.5, y: 0.5 }, credit: '', alt: '' };
  const frame = { radius: 0, locks };
  const icon = { icon: 'lucide:gavel', view: 24, d: 'M4 4L20 20', opacity: 1 };
  const made = await shapeIt(
    client,
    await client.call('design.get', { uid }),
    {
      op: 'slot',
      slot: { id: 'foto', label: LABEL, hint: LABEL, type: 'gambar', max: null, required: true },
    },
    added({
      ...{ part: 'photo', id: 'p1', slot: 'foto', box: [100, 100, 400, 300], ground: 'soft', lattice: 'mid' },
      ...frame,
    }),
    added({
      ...{ part: 'icon', id: 'p2', box: [600, 100, 200, 200], ...icon, locks },
      stroke: { color: 'primary', width: 2 },
    }),
    added({ part: 'picture', id: 'p3', box: [100, 500, 400, 500], photo, ...frame }),
  );
  const answer = await client.call('template.publish', { uid, rev: made.rev });
  expect(answer.outcome).toBe('published');
  const design = await client.call('design.create', { templateId: 'kantor.lain.uji_kunci' });
  return { backend, client, design };
}

const STYLES = [
  ['the frame of a photo', set('p1', { shape: 'ellipse' }), `parts[0].shape', 'ellipse'`],
  ['the hue of a photo', set('p1', { tint: { color: 'salah', strength: 1 } }), `parts[0].radius', 90`],
  ['the line of an icon', set('p2', { stroke: { color: 'salah', width: 2 } }), `parts[1].stroke.width', 9`],
  ['the fill of an icon', set('p2', { fill: 'salah' }), `parts[1].fill', 'salah'`],
  ['the frame of a picture', set('p3', { shape: 'ellipse' }), `parts[2].shape', 'ellipse'`],
  [
    'what lies over a picture',
    set('p3', { overlay: { fill: 'hitam', strength: 1 } }),
    `parts[2].overlay', json('{"fill":"hitam","strength":1}')`,
  ],
] as const;

const CONTENTS = [
  ['which icon it is', set('p2', { icon: 'lucide:x', d: 'M4 4L20 20L4 20' }), `parts[1].d', 'M4 4L9 9'`],
  [
    'which picture it is',
    set('p3', { crop: { x: 0, y: 0, width: 0.5, height: 0.5 } }),
    `parts[2].photo.sha256', '${'d'.repeat(64)}'`,
  ],
] as const;

describe.each([
  ['style', STYLES],
  ['content', CONTENTS],
] as const)('where a template locks %s of photos and icons', (lock, breaks) => {
  test('no call changes it, undo cannot, and the file edited by hand is not opened', async () => {
    const { backend, client, design } = await lockedIn(lock);
    for (const [what, op] of breaks)
      expect([what, await lockRefusal(shapeIt(client, design, op))]).toEqual([what, ['part-locked', lock]]);
    const undone = await client.call('design.undo', { uid: design.uid, rev: design.rev });
    expect(undone.document).toEqual(design.document);
    const { db } = backend.context;
    const stored = JSON.stringify(design.document);
    for (const [what, , edit] of breaks) {
      db.prepare(
        `UPDATE design SET document = json_set(?, '$.template.layouts.4x5.${edit}) WHERE uid = ?`,
      ).run(stored, design.uid);
      const opened = lockRefusal(client.call('design.get', { uid: design.uid }));
      expect([what, await opened]).toEqual([what, ['design-tampered', lock]]);
    }
  });

  test('the other lock leaves it free, so that the refusals above are of this one', async () => {
    const { client, design } = await lockedIn(lock === 'style' ? 'content' : 'style');
    let now = design;
    for (const [, op] of breaks) now = await shapeIt(client, now, op);
    expect(now.rev).toBe(design.rev + breaks.length);
  });
});
