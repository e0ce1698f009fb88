import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '#contract/errors.ts';
import type { Transport } from '#contract/transport.ts';
import { OtherOffices } from '#host/other-offices.ts';

const FOLDER = join(tmpdir(), 'kantor-lain');
const REFUSED = join(tmpdir(), 'bukan-kantor');

/** A backend that says what it was asked, and offices that say which folder they serve and when they end. */
function begin(): { readonly page: Transport; readonly offices: OtherOffices; readonly ended: string[] } {
  const ended: string[] = [];
  let starts = 0;
  const offices = new OtherOffices((folder) => {
    if (folder === REFUSED) return Promise.reject(new AppError('library-not-ours', { path: folder }));
    starts += 1;
    const address = `http://127.0.0.1:${starts}/`;
    return Promise.resolve({
      address,
      close: () => {
        ended.push(address);
        return Promise.resolve();
      },
    });
  });
  const backend: Transport = {
    call: (name) => Promise.resolve({ ok: true, value: name }),
    subscribe: () => () => undefined,
  };
  return { page: offices.answering(backend), offices, ended };
}

test('an office is started once, however its folder is written, and ends with the host', async () => {
  const { page, offices, ended } = begin();
  const answers = await Promise.all(
    [FOLDER, join(FOLDER, '..', 'kantor-lain')].map((folder) => page.call('host.openOffice', { folder })),
  );
  await offices.close();
  const address = 'http://127.0.0.1:1/';
  expect({ answers, ended }).toEqual({
    answers: [
      { ok: true, value: { address } },
      { ok: true, value: { address } },
    ],
    ended: [address],
  });
});

test('a folder that is no office and a part of an address are refused, and can be tried again', async () => {
  const { page, offices } = begin();
  const codes = [];
  for (const folder of [REFUSED, 'kantor-lain', REFUSED]) {
    const answer = await page.call('host.openOffice', { folder });
    codes.push(answer.ok ? 'opened' : answer.error.code);
  }
  await offices.close();
  expect(codes).toEqual(['library-not-ours', 'invalid-input', 'library-not-ours']);
});

test('every other call goes to the backend', async () => {
  const { page } = begin();
  expect(await page.call('system.status', {})).toEqual({ ok: true, value: 'system.status' });
});
