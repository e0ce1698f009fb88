import { createClient } from '#client/client.ts';
import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import { describe, expect, test } from 'vitest';
import { AN_OFFICE } from './open-backend.ts';

/** Waits for the next event of one name. */
export function nextEvent(transport: Transport, name: PushEvent['name']): Promise<PushEvent> {
  return new Promise((done) => {
    const stop = transport.subscribe((event) => {
      if (event.name !== name) return;
      stop();
      done(event);
    });
  });
}

/**
 * What every way of reaching a backend has to do, whichever it is.
 * @param open a transport to a new library without an office; it ends with the test
 */
export function describeTransport(name: string, open: () => Promise<Transport>): void {
  describe(`a transport ${name}`, () => {
    test('answers a call with the value its handler gave', async () => {
      const client = createClient(await open());

      expect(await client.call('office.get', {})).toEqual({ office: null });
      const { office } = await client.call('office.save', AN_OFFICE);
      expect(office).toEqual({ ...AN_OFFICE, uid: office.uid, rev: 1 });
      expect(await client.call('office.get', {})).toEqual({ office });
    });

    test('refuses a call that the contract does not name', async () => {
      const transport = await open();

      expect(await transport.call('office.burn', {})).toEqual({
        ok: false,
        error: { code: 'unknown-call', params: { name: 'office.burn' } },
      });
    });

    test('names the field that is wrong and changes nothing', async () => {
      const transport = await open();

      expect(await transport.call('office.save', { ...AN_OFFICE, zone: 'Asia/Tokyo' })).toEqual({
        ok: false,
        error: {
          code: 'invalid-input',
          params: { call: 'office.save', field: 'zone', reason: 'invalid_value' },
        },
      });
      expect(await transport.call('office.get', {})).toEqual({ ok: true, value: { office: null } });
    });

    test('rebuilds an expected refusal as an AppError with its code', async () => {
      const client = createClient(await open());

      await expect(
        client.call('media.adopt', { incoming: '00000000-0000-4000-8000-000000000000' }),
      ).rejects.toMatchObject({ name: 'AppError', code: 'media-missing', params: {} });
    });

    test('tells every listener what a command changed', async () => {
      const transport = await open();
      const heard = nextEvent(transport, 'library.changed');
      await createClient(transport).call('settings.update', { theme: 'dark' });

      expect(await heard).toEqual({ name: 'library.changed', payload: { topics: ['settings'] } });
    });
  });
}
