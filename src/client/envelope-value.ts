import { AppError } from '#contract/errors.ts';
import type { Envelope } from '#contract/wire.ts';

/** What a call answered. @throws AppError the refusal it answered instead */
export function envelopeValue(envelope: Envelope): unknown {
  if (envelope.ok) return envelope.value;
  const { code, params, reportId } = envelope.error;
  throw new AppError(code, params, reportId);
}
