import type { PlanEntry } from '#core/calendar/plan-item.ts';
import { addDays } from '#core/shared/time.ts';
import { aPlanEntry } from '../../helpers/a-plan-item.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';
import { archiveVocabulary } from './words.ts';

const FIRST_DAY = '2026-11-01';
const DAYS = 35;
/** One item in so many runs over several days. */
const SPAN_EVERY = 25;

/** So many items over the five weeks of November 2026, some of them over several days; always the same ones. */
export function monthItems(count: number): readonly PlanEntry[] {
  const random = seededRandom(500);
  const vocabulary = archiveVocabulary();
  return Array.from({ length: count }, (_, index) => {
    const on = addDays(FIRST_DAY, Math.floor(random() * DAYS));
    const title = Array.from({ length: 5 }, () => vocabulary.draw(random())).join(' ');
    return aPlanEntry({
      uid: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      title,
      plannedOn: on,
      plannedTime: `${String(7 + (index % 12)).padStart(2, '0')}:00`,
      endsOn: index % SPAN_EVERY === 0 ? addDays(on, 2) : null,
    });
  });
}
