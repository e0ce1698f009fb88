import { AppError } from '#contract/errors.ts';

/** The code a call is refused with, or `done`; any other failure is thrown on. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
