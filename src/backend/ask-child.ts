import type { ChildModule, ChildPort } from './child-port.ts';

/** What a child process may use before it is given up. */
export interface ChildLimits {
  readonly maxHeapMb: number;
  readonly timeoutMs: number;
}

/**
 * Puts one question to a child process of its own and ends it, whatever it does with the question.
 * @returns its answer, which our own modules give in the type asked for; null when it died or took too long
 */
export function askChild<Answer>(
  children: ChildPort,
  {
    module,
    request,
    limits,
  }: { readonly module: ChildModule; readonly request: unknown; readonly limits: ChildLimits },
): Promise<Answer | null> {
  const child = children.fork(module, { maxHeapMb: limits.maxHeapMb });
  return new Promise<Answer | null>((resolve) => {
    const giveUp = (): void => resolve(null);
    const timer = setTimeout(giveUp, limits.timeoutMs);
    child.onMessage((message) => {
      clearTimeout(timer);
      // The one module asked answers with exactly this type; structured clone keeps bytes.
      resolve(message as Answer);
    });
    child.onExit(() => {
      clearTimeout(timer);
      giveUp();
    });
    child.post(request);
  }).finally(() => child.kill());
}
