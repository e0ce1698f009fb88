import type { Transport } from '#contract/transport.ts';
import { settingsSchema } from '#core/shared/settings.ts';
import { allEn } from '#i18n/en/all.ts';
import { allId } from '#i18n/id/all.ts';
import type { AllMessages } from '#i18n/messages.ts';
import { z } from 'zod';

const answerSchema = z.object({ ok: z.literal(true), value: z.object({ settings: settingsSchema }) });

/** The shell's words in the language of the workplace; Indonesian while no library answers. */
export async function messagesOf(backend: Transport | null): Promise<AllMessages> {
  const answer = answerSchema.safeParse(await backend?.call('settings.get', {}));
  return answer.success && answer.data.value.settings.language === 'en' ? allEn : allId;
}
