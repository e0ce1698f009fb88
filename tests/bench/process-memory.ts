import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size of a process in MB (10⁶ bytes). @throws Error where there is no /proc or no such process */
export function pssMb(pid: number): number {
  return readPssMb(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
}

/** The `Pss:` line of a `smaps_rollup`, kibibytes, in MB. */
export function readPssMb(rollup: string): number {
  const kib = /^Pss:\s+(\d+) kB$/mu.exec(rollup)?.[1];
  if (kib === undefined) throw new Error('A smaps_rollup without a Pss line');
  return (Number(kib) * 1024) / 1e6;
}

/** The processes that a process started itself, its threads' included. */
export function childrenOf(pid: number): readonly number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(/\s+/u).map(Number);
}

/** The processes that a process started, and those that these started. */
export function descendantsOf(pid: number): readonly number[] {
  const own = readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const text = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
    return text === '' ? [] : text.split(/\s+/u).map(Number);
  });
  return own.flatMap((child) => [child, ...descendantsOf(child)]);
}
