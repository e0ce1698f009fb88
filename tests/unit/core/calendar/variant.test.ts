import { checkCaption, countCaption } from '#core/calendar/caption-check.ts';
import { channelsFileSchema, channelsOf, type Channel } from '#core/calendar/channels.ts';
import { parseHashtags } from '#core/calendar/plan-item.ts';
import { effectiveVariant, postText } from '#core/calendar/variant.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aPlanFormat, aPlanItem } from '../../../helpers/a-plan-item.ts';

const file = channelsFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/data/channels.json', import.meta.url), 'utf8')),
);
const channels = channelsOf(file);
const channel = (id: string): Channel => {
  const found = channels.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no format ${id}`);
  return found;
};

describe('what a format says', () => {
  const item = aPlanItem({ caption: 'Selamat.', hashtags: ['#HGN2026'], altText: 'Buku terbuka' });

  test('a format inherits every field and overrides only what differs', () => {
    expect(effectiveVariant(item, aPlanFormat('x_4x5', { caption: 'Pendek.', link: '' }))).toEqual({
      format: 'x_4x5',
      title: 'Ucapan Hari Guru Nasional',
      caption: 'Pendek.',
      hashtags: ['#HGN2026'],
      link: '',
      altText: 'Buku terbuka',
      overridden: ['caption', 'link'],
    });
  });

  test('an empty override is an override', () => {
    expect(effectiveVariant(item, aPlanFormat('ig_story', { hashtags: [] })).hashtags).toEqual([]);
  });

  test('the pasted text joins caption, link and hashtags and repeats nothing', () => {
    expect(
      postText({
        caption: 'Baca di kejari.go.id #HGN2026\r\n',
        link: 'kejari.go.id',
        hashtags: ['#hgn2026', '#Guru'],
      }),
    ).toBe('Baca di kejari.go.id #HGN2026\n\n#Guru');
  });

  test('hashtags are read from anything people paste', () => {
    expect(parseHashtags('#HGN2026, hari guru;#hgn2026 ＃Jaksa-Menyapa 2026')).toEqual([
      '#HGN2026',
      '#hari',
      '#guru',
      '#JaksaMenyapa',
    ]);
  });
});

describe('limits of a format', () => {
  const check = (id: string, parts: Parameters<typeof aPlanItem>[0]): readonly string[] =>
    checkCaption('uid', effectiveVariant(aPlanItem(parts), aPlanFormat(id)), channel(id)).map(
      (finding) => `${finding.severity} ${finding.code} ${JSON.stringify(finding.params)}`,
    );

  test('a text over the limit is an error that says by how much, and is not cut', () => {
    const caption = 'a'.repeat(2203);
    const variant = effectiveVariant(aPlanItem({ caption, altText: 'x' }), aPlanFormat('ig_feed_4x5'));
    expect({
      findings: check('ig_feed_4x5', { caption, altText: 'x' }),
      over: countCaption(variant, channel('ig_feed_4x5')).over,
      text: postText(variant).length,
    }).toEqual({
      findings: ['error caption-over-limit {"count":2203,"max":2200,"over":3}'],
      over: 3,
      text: 2203,
    });
  });

  test('X counts a long link as 23', () => {
    const link = `https://kejari.example/${'a'.repeat(300)}`;
    expect(check('x_16x9', { caption: 'a'.repeat(255), link, altText: 'x' })).toEqual([]);
    expect(check('x_16x9', { caption: 'a'.repeat(256), link, altText: 'x' })).toEqual([
      'error caption-over-limit {"count":281,"max":280,"over":1}',
    ]);
  });

  test('a sixth hashtag on Instagram is an error', () => {
    const hashtags = ['#a', '#b', '#c', '#d', '#e', '#f'];
    expect(check('ig_feed_4x5', { caption: 'Teks', hashtags, altText: 'x' })).toEqual([
      'error hashtags-over-limit {"count":6,"max":5}',
    ]);
  });

  test('a missing alternative text is an error only where the platform takes one', () => {
    expect({
      feed: check('ig_feed_4x5', { caption: 'Teks' }),
      story: check('ig_story', { caption: 'Teks' }),
      print: check('a4_p', {}),
      site: check('website', {}),
    }).toEqual({ feed: ['error alt-text-missing {}'], story: [], print: [], site: [] });
  });

  test('a story carries no caption, so there is nothing to count', () => {
    const variant = effectiveVariant(aPlanItem({ caption: 'Teks' }), aPlanFormat('ig_story'));
    expect(countCaption(variant, channel('ig_story'))).toEqual({
      caption: 0,
      captionMax: 'none',
      over: 0,
      hashtags: 0,
      hashtagMax: null,
      altText: 0,
    });
  });
});

describe('channels.json', () => {
  test('every format has an id of its own, a mark, and pixels unless it is text', () => {
    expect(new Set(channels.map((entry) => entry.id)).size).toBe(channels.length);
    expect(channels.filter((entry) => entry.widthPx === null).map((entry) => entry.id)).toEqual(['website']);
    expect(channels.filter((entry) => entry.mark.length > 3)).toEqual([]);
    expect(
      ['ig_feed_4x5', 'ig_story', 'fb_feed_4x5', 'wa_status', 'x_4x5'].map((id) => channel(id).mark),
    ).toEqual(['IG', 'IS', 'FB', 'WS', 'X']);
  });

  test('every source a format refers to says where and when', () => {
    const refs = new Set(Object.keys(z.record(z.string(), z.unknown()).parse(file.meta['sources'])));
    const missing = file.channels.flatMap((entry) =>
      entry.sources.filter((source) => source.url === '' || source.date === '').map(() => entry.id),
    );
    expect({ missing, known: refs.size > 10 }).toEqual({ missing: [], known: true });
  });
});
