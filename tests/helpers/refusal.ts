import { AppError } from '#contract/errors.ts';

/** What a call was refused with, its code and values; `done` when it was carried out. */
export async function refusal(
  work: Promise<unknown>,
): Promise<'done' | readonly [code: AppError['code'], params: AppError['params']]> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.params];
  }
}
