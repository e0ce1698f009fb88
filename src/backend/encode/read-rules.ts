import { encodingRulesSchema, type EncodingRules } from '#core/export/encoding-rules.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How good a picture must stay and what is tried: our own file. */
export function readEncodingRules(resources: string): EncodingRules {
  return encodingRulesSchema.parse(
    JSON.parse(readFileSync(join(resources, 'data', 'encoding.json'), 'utf8')),
  );
}
