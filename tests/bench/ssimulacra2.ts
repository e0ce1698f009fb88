import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { requirePeer } from './peers.ts';

/** How far a copy is from its original by ssimulacra2: 100 equal, 90 no visible difference, 80 very good. */
export type Ssimulacra2 = (pictures: {
  /** RGB, three bytes a pixel, of one size. */
  readonly original: Uint8Array;
  readonly copy: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}) => number;

const FOLDER = new URL('./peers/node_modules/calc-s2-rust/', import.meta.url);

/** Its buffer is another one after each growth, so the memory itself is kept, never a copy of it. */
const memorySchema = z.custom<{ readonly buffer: ArrayBuffer }>(
  (memory) => typeof memory === 'object' && memory !== null && 'buffer' in memory,
);

/** What is used of calc-s2-rust 1.0.3 (BSD-2-Clause; rust-av's ssimulacra2 as WebAssembly), by its own d.ts. */
const moduleSchema = z.object({
  default: z.function({ input: [z.unknown()], output: z.promise(z.object({ memory: memorySchema })) }),
  new_buffer: z.function({ input: [z.string(), z.number()], output: z.number() }),
  remove_buffer: z.function({ input: [z.string()] }),
  calc_s2: z.function({ input: [z.string(), z.string(), z.number(), z.number()], output: z.number() }),
});

/** Loads the peer. @throws PeerMissing with the one command that installs it */
export async function loadSsimulacra2(): Promise<Ssimulacra2> {
  requirePeer('calc-s2-rust');
  const peer = moduleSchema.parse(await import(new URL('calc_s2_rust.js', FOLDER).href));
  const { memory } = await peer.default(await readFile(new URL('calc_s2_rust_bg.wasm', FOLDER)));
  const put = (name: string, bytes: Uint8Array): void => {
    const at = peer.new_buffer(name, bytes.length);
    new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
  };
  return ({ original, copy, widthPx, heightPx }) =>
    quietly(() => {
      put('original', original);
      put('copy', copy);
      const score = peer.calc_s2('original', 'copy', widthPx, heightPx);
      peer.remove_buffer('original');
      peer.remove_buffer('copy');
      return score;
    });
}

/** The peer prints every buffer it makes, between the lines of our table. */
function quietly<Value>(work: () => Value): Value {
  const { log } = console;
  // eslint-disable-next-line no-console -- nothing is printed: the peer's own printing is held back
  console.log = () => undefined;
  try {
    return work();
  } finally {
    // eslint-disable-next-line no-console -- given back as it was
    console.log = log;
  }
}
