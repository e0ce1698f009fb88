import { setTimeout as wait } from 'node:timers/promises';

/** A program that is told to keep values and says when it has; it can be killed at any moment. */
export interface Writer {
  /** Resolves true once the value is acknowledged, false when the program died first. */
  readonly write: (value: string) => Promise<boolean>;
  /** SIGKILL: no handler runs, nothing is flushed. */
  readonly kill: () => void;
  /** Waits until nothing of the program is left. */
  readonly gone: () => Promise<void>;
}

/** What one round of killing left. */
export interface Round {
  readonly acknowledged: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Streams values to a new writer each round, kills it in the middle of the stream and compares what it had acknowledged
 * with what is there afterwards.
 * @param plan.writes length of a stream that nobody interrupts
 * @param plan.seed the moments of the kills follow from it
 */
export async function killRepeatedly(
  open: () => Promise<Writer>,
  readBack: () => Promise<ReadonlySet<string>>,
  plan: { readonly rounds: number; readonly writes: number; readonly seed: number },
): Promise<readonly Round[]> {
  const random = randomFrom(plan.seed);
  const rounds: Round[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const writer = await open();
    const killAfter = 1 + Math.floor(random() * (plan.writes - 1));
    const acknowledged = await streamUntilKilled(writer, {
      name: (write) => `putaran ${round} tulisan ${write}`,
      writes: plan.writes,
      killAfter,
      delayMs: random() * 4,
    });
    await writer.gone();
    const present = await readBack();
    rounds.push({ acknowledged, lost: acknowledged.filter((value) => !present.has(value)) });
  }
  return rounds;
}

async function streamUntilKilled(
  writer: Writer,
  stream: {
    readonly name: (write: number) => string;
    readonly writes: number;
    readonly killAfter: number;
    readonly delayMs: number;
  },
): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  for (let write = 0; write < stream.writes; write += 1) {
    const value = stream.name(write);
    const answer = writer.write(value);
    // The kill falls while a write is under way, somewhere between its start and its end.
    if (write === stream.killAfter) void wait(stream.delayMs).then(writer.kill);
    if (!(await answer)) break;
    acknowledged.push(value);
  }
  return acknowledged;
}

/** Mulberry32: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
