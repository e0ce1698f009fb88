import { countText, hashtagsIn } from '#core/calendar/text-count.ts';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const vectors = z
  .array(
    z.strictObject({
      name: z.string(),
      text: z.string(),
      x: z.number(),
      threads: z.number(),
      graphemes: z.number(),
      hashtags: z.number(),
    }),
  )
  .parse(
    JSON.parse(readFileSync(new URL('../../../fixtures/caption-vectors.json', import.meta.url), 'utf8')),
  );

describe('captions are counted by the rule of each platform', () => {
  test('the vector file has at least 60 cases with names of their own', () => {
    expect(new Set(vectors.map((vector) => vector.name)).size).toBe(vectors.length);
    expect(vectors.length).toBeGreaterThanOrEqual(60);
  });

  test.each(vectors)('$name', ({ text, x, threads, graphemes, hashtags }) => {
    expect({
      x: countText(text, 'x'),
      threads: countText(text, 'threads'),
      graphemes: countText(text, 'graphemes'),
      hashtags: hashtagsIn(text).length,
    }).toEqual({ x, threads, graphemes, hashtags });
  });

  test('normal forms do not change a count', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const rule of ['x', 'threads', 'graphemes'] as const) {
          expect(countText(text.normalize('NFD'), rule)).toBe(countText(text.normalize('NFC'), rule));
        }
      }),
    );
  });

  test('plain letters and spaces count one each on every platform', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,80}$/), (text) => {
        expect([countText(text, 'x'), countText(text, 'threads'), countText(text, 'graphemes')]).toEqual([
          text.length,
          text.length,
          text.length,
        ]);
      }),
    );
  });
});
