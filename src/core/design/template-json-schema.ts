import { z } from 'zod';
import { templateSchema } from './template.ts';

/**
 * What a template file may say, as JSON Schema (draft 7) for people who draw templates with other tools. Rules between two
 * fields (a slot that must be changed has a default) cannot be said there; the product checks them when it reads a file.
 */
export function templateJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(templateSchema, { target: 'draft-7', io: 'input', reused: 'ref' });
  return { ...schema, title: 'Meja Humas: template' };
}
