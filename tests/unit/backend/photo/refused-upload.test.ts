import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf } from '../../../helpers/code-of.ts';
import { AN_OFFICE, openBackend, type TestBackend } from '../../../helpers/open-backend.ts';

async function upload({ backend, client }: TestBackend, bytes: Uint8Array): Promise<string> {
  const incoming = '00000000-0000-4000-8000-000000000001';
  writeFileSync(join(backend.context.paths.incoming, incoming), bytes);
  return (await client.call('media.adopt', { incoming })).sha256;
}

const NO_PHOTO = Buffer.from('<?php echo "bukan foto"; ?>'.repeat(20));

test('a file that is refused as a photo leaves nothing behind in the library', async () => {
  const opened = await openBackend();
  const { media } = opened.backend.context;
  const before = await media.list();
  const sha256 = await upload(opened, NO_PHOTO);
  const refusal = await codeOf(opened.client.call('photo.add', { sha256, fileName: 'apel.jpg' }));
  expect([refusal, await media.list()]).toEqual(['photo-damaged', before]);
});

test('bytes that something else in the library names stay, though they are no photo', async () => {
  const opened = await openBackend();
  const sha256 = await upload(opened, NO_PHOTO);
  await opened.client.call('office.save', {
    ...AN_OFFICE,
    kit: { ...AN_OFFICE.kit, logoOnDarkSha256: sha256 },
  });
  await codeOf(opened.client.call('photo.add', { sha256, fileName: 'apel.jpg' }));
  expect(await opened.backend.context.media.has(sha256)).toBe(true);
});
