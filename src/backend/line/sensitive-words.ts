import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sensitiveWordsSchema, type SensitiveWords } from '#core/preflight/sensitive-words.ts';

/** The words the desk is asked about, as the product ships them. */
export function readSensitiveWords(resources: string): SensitiveWords {
  const path = join(resources, 'data', 'kata-periksa.json');
  return sensitiveWordsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
