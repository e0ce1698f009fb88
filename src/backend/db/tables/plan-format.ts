import { DELIVERIES, type PlanFormat } from '#core/calendar/plan-item.ts';
import { z } from 'zod';
import { all, build, run, type Db } from '../query.ts';

const textList = z.array(z.string());
const delivery = z.enum(DELIVERIES);

/** The formats of an item in their order. */
export function readPlanFormats(db: Db, itemUid: string): readonly PlanFormat[] {
  return all(
    db,
    build.selectFrom('plan_format').selectAll().where('item_uid', '=', itemUid).orderBy('position'),
  ).map((row) => ({
    format: row.format,
    delivery: delivery.parse(row.delivery),
    stale: row.stale === 1,
    title: row.title,
    caption: row.caption,
    hashtags: row.hashtags === null ? null : textList.parse(JSON.parse(row.hashtags)),
    link: row.link,
    altText: row.alt_text,
    handedOverAt: row.handed_over_at,
    postedUrl: row.posted_url,
    postedOn: row.posted_on,
    postedTime: row.posted_time,
  }));
}

/** Makes the stored formats of an item exactly `formats`, in that order. */
export function writePlanFormats(db: Db, itemUid: string, formats: readonly PlanFormat[]): void {
  run(db, build.deleteFrom('plan_format').where('item_uid', '=', itemUid));
  if (formats.length === 0) return;
  run(
    db,
    build.insertInto('plan_format').values(
      formats.map((format, position) => ({
        item_uid: itemUid,
        format: format.format,
        position,
        delivery: format.delivery,
        stale: format.stale ? 1 : 0,
        title: format.title,
        caption: format.caption,
        hashtags: format.hashtags === null ? null : JSON.stringify(format.hashtags),
        link: format.link,
        alt_text: format.altText,
        handed_over_at: format.handedOverAt,
        posted_url: format.postedUrl,
        posted_on: format.postedOn,
        posted_time: format.postedTime,
      })),
    ),
  );
}
