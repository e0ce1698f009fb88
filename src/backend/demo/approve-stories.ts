import { AppError } from '#contract/errors.ts';
import {
  demoPhotosSchema,
  demoSlotValues,
  demoStoriesSchema,
  type DemoStory,
} from '#core/demo/demo-stories.ts';
import type { SlotValue } from '#core/design/document.ts';
import type { Photo } from '#core/photo/photo.ts';
import { randomUUID } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendContext } from '../context.ts';
import type { DemoCall } from './demo-desk.ts';

/** Who hands stories in. */
export const WRITER = 'Rangga Pratala';
/** Who approves them. */
export const APPROVER = 'Sekar Lituhayu, S.H., M.H.';
/** Stands in the middle of a drawn photo, a little above its centre, where its subject is. */
const FOCUS = { x: 0.5, y: 0.4 } as const;

/**
 * Takes the demo's stories through writing, drawing, submitting and approving, with real pictures.
 * @returns the titles that stay unapproved because no browser is here to draw them
 * @throws AppError whatever a call refuses with, a missing browser excepted
 */
export async function approveStories(context: BackendContext, call: DemoCall): Promise<readonly string[]> {
  const text = await readFile(join(context.resources, 'demo', 'stories.json'), 'utf8');
  await addPhotos(context, call);
  const undrawn: string[] = [];
  for (const story of demoStoriesSchema.parse(JSON.parse(text))) {
    const itemUid = await writeStory(context, call, story);
    try {
      await acknowledgeWarnings(call, itemUid);
      await call('approval.submit', { itemUid, by: WRITER });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'browser-missing') throw error;
      undrawn.push(story.title);
      continue;
    }
    await call('approval.approve', { itemUid, by: APPROVER });
  }
  return undrawn;
}

/** Adds the item and its design, filled. @returns the item's uid */
async function writeStory(context: BackendContext, call: DemoCall, story: DemoStory): Promise<string> {
  const { kind, title, on, time, owner, seriesId, formats, caption, hashtags, altText } = story;
  const { item } = await call('plan.add', {
    ...{ kind, title, owner, seriesId, formats, caption, hashtags, altText },
    plannedOn: on,
    plannedTime: time,
  });
  const opened = await call('design.create', { templateId: story.templateId, title });
  const values: [string, SlotValue][] = demoSlotValues(story).map(([slot, value]) => [slot, value]);
  for (const [slot, file] of Object.entries(story.photos)) {
    values.push([slot, await takePhoto(context, call, file)]);
  }
  const { uid, rev } = opened;
  await call('design.apply', {
    uid,
    rev,
    gesture: 'demo',
    diff: values.map(([slot, value]) => ({ path: ['values', slot], value })),
  });
  const linked = await call('plan.get', { uid: item.uid });
  await call('plan.update', { uid: item.uid, rev: linked.item.rev, patch: { designUid: uid } });
  return item.uid;
}

/** Fills the office's photo library; stories take their photos from it. */
async function addPhotos(context: BackendContext, call: DemoCall): Promise<void> {
  const text = await readFile(join(context.resources, 'demo', 'photos.json'), 'utf8');
  for (const { file, ...notes } of demoPhotosSchema.parse(JSON.parse(text))) {
    const { uid, rev } = await addPhoto(context, call, file);
    await call('photo.update', { uid, rev, notes });
  }
}

/** A photo that is in the library already is answered as it is there. */
async function addPhoto(context: BackendContext, call: DemoCall, file: string): Promise<Photo> {
  const incoming = randomUUID();
  await copyFile(join(context.resources, 'photos', file), join(context.paths.incoming, incoming));
  const { sha256 } = await call('media.adopt', { incoming });
  return (await call('photo.add', { sha256, fileName: file })).photo;
}

async function takePhoto(context: BackendContext, call: DemoCall, file: string): Promise<SlotValue> {
  const { working } = await addPhoto(context, call, file);
  return { kind: 'photo', ...working, focal: FOCUS, credit: '', alt: '' };
}

/** Errors stay errors and stop the demo; a warning is taken with the reason a person would write. */
export async function acknowledgeWarnings(call: DemoCall, itemUid: string): Promise<void> {
  const { findings } = await call('preflight.run', { itemUid });
  for (const { key, finding, acknowledgement } of findings) {
    if (finding.severity !== 'warning' || acknowledgement !== null) continue;
    await call('preflight.acknowledge', {
      itemUid,
      key,
      reason: 'Data contoh: sudah diperiksa, boleh lanjut.',
    });
  }
}
