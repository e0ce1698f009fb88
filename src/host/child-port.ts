import type { ChildModule, ChildPort } from '#backend/child-port.ts';
import { forkProgram } from './fork-program.ts';

/** Where the child modules stand in the repository; see `programFile`. */
export const CHILD_SOURCES: Readonly<Record<ChildModule, string>> = {
  'encode-child': 'src/backend/encode/encode-child.ts',
  'photo-child': 'src/backend/encode/photo-child.ts',
  'samples-child': 'src/backend/design/samples-child.ts',
  'table-child': 'src/backend/parse/table-child.ts',
};

/** Makes children with Node's own `fork`; buffers travel by structured clone. */
export const nodeChildPort: ChildPort = {
  fork: (module, { maxHeapMb }) => forkProgram(CHILD_SOURCES[module], [`--max-old-space-size=${maxHeapMb}`]),
};
