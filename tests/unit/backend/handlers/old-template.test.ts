import type { OpenDesign } from '#core/design/design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../../helpers/design-fixtures.ts';
import { openBackend, openEmptyBackend, RESOURCES } from '../../../helpers/open-backend.ts';
import { tempFolder } from '../../../helpers/temp-folder.ts';

const HOAX = 'resmi.klarifikasi_hoaks';

describe('a design made with an older version of its template', () => {
  /** The product's own resources with one template as it was before it had 16:9, and the design made with it. */
  async function anOldDesign() {
    const old = tempFolder();
    cpSync(RESOURCES, old, { recursive: true });
    const path = join(old, 'templates', `${HOAX}.json`);
    const { layouts, ...template } = builtInTemplate(HOAX);
    const older = { '4x5': layouts['4x5'], '1x1': layouts['1x1'], '9x16': layouts['9x16'] };
    writeFileSync(path, JSON.stringify({ ...template, version: 1, layouts: older }));
    const folder = tempFolder();
    const { client, backend } = await openBackend({ folder, resources: old });
    const { uid, rev } = await client.call('design.create', { templateId: HOAX, title: 'Lama' });
    const value = { kind: 'text' as const, text: 'Isi lama.' };
    await client.call('design.apply', {
      uid,
      rev,
      gesture: 'a',
      diff: [{ path: ['values', 'klaim'], value }],
    });
    await backend.close();
    const now = await openEmptyBackend({ folder, create: false });
    return { ...now, uid };
  }

  const shapes = ({ document }: OpenDesign) => [document.template.version, layoutsOf(document.template)];

  test('stays as it was made until it is updated, keeps what was written, and can go back', async () => {
    const { client, uid } = await anOldDesign();
    const old = await client.call('design.get', { uid });
    expect(shapes(old)).toEqual([1, ['4x5', '1x1', '9x16']]);
    const updated = await client.call('design.updateTemplate', { uid, rev: old.rev });
    const now = builtInTemplate(HOAX).version;
    expect(shapes(updated)).toEqual([now, ['4x5', '1x1', '9x16', '16x9']]);
    expect([updated.templateVersion, updated.document.values]).toEqual([now, old.document.values]);
    expect(shapes(await client.call('design.undo', { uid, rev: updated.rev }))).toEqual(shapes(old));
    const newest = await client.call('design.redo', { uid, rev: updated.rev + 1 });
    expect((await client.call('design.updateTemplate', { uid, rev: newest.rev })).rev).toBe(newest.rev);
  });

  test('answers size-not-offered for a channel of a shape it does not have', async () => {
    const { client, uid } = await anOldDesign();
    const { item } = await client.call('plan.add', {
      kind: 'klarifikasi',
      title: 'Lama',
      formats: ['x_16x9', 'ig_feed_4x5'],
      designUid: uid,
    });
    const { findings } = await client.call('preflight.run', { itemUid: item.uid });
    const missing = findings.filter(({ finding }) => finding.code === 'size-not-offered');
    expect(missing.map(({ finding }) => finding.format)).toEqual(['x_16x9']);
  });
});
