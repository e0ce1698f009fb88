import { templateJsonSchema } from '#core/design/template-json-schema.ts';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// `npm run template-schema`: publishes what the code says a template is. A test holds the file against the code.
const file = fileURLToPath(new URL('../../../resources/schema/template.schema.json', import.meta.url));
await writeFile(file, `${JSON.stringify(templateJsonSchema(), null, 2)}\n`);
