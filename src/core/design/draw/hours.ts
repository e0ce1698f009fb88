import { MEANING_COLORS } from '../color-roles.ts';
import type { PartOf } from '../template-parts.ts';
import { minutesBetween } from '../writing/lapse.ts';
import { colorOf, drawn, NOTHING, type Drawn, type DrawContext } from './drawn.ts';
import { hoursOf } from './slot-values.ts';

/** A false claim is answered within a day: what the line measures. */
const DAY_MINUTES = 24 * 60;
const TRACK_PX = 10;

/** The 24-hour line: grey a day long, green (red when late) as far as it took, a ring where it was reported. */
export function drawHours(context: DrawContext, part: PartOf<'hours'>): Drawn {
  const hours = hoursOf(context.document.known);
  if (hours === null) return NOTHING;
  const [xPx, yPx] = part.at;
  const middlePx = yPx + TRACK_PX / 2;
  const lateness = minutesBetween(hours.seenAt, hours.explainedAt) / DAY_MINUTES;
  const at = (share: number): number => xPx + part.width * Math.max(0, Math.min(share, 1));
  const tone = lateness > 1 ? MEANING_COLORS.salah : MEANING_COLORS.benar;
  const track = (widthPx: number, fill: string) =>
    ({
      kind: 'rect',
      xPx,
      yPx,
      widthPx,
      heightPx: TRACK_PX,
      radiusPx: TRACK_PX / 2,
      fill,
      stroke: null,
    }) as const;
  const dot = (share: number, radiusPx: number) =>
    ({
      kind: 'circle',
      center: { xPx: at(share), yPx: middlePx },
      radiusPx,
      fill: tone,
      stroke: null,
    }) as const;
  const end = { xPx: xPx + part.width };
  const reported =
    hours.reportedAt === null ? null : minutesBetween(hours.seenAt, hours.reportedAt) / DAY_MINUTES;
  return drawn(
    track(part.width, colorOf(context, part.track)),
    track(Math.max(TRACK_PX, at(lateness) - xPx), tone),
    {
      kind: 'line',
      from: { ...end, yPx: yPx - 8 },
      to: { ...end, yPx: yPx + 18 },
      stroke: { color: colorOf(context, 'mute'), widthPx: 3 },
    },
    ...(reported === null
      ? []
      : [{ ...dot(reported, 11), fill: MEANING_COLORS.putih, stroke: { color: tone, widthPx: 5 } }]),
    dot(lateness, 14),
  );
}
