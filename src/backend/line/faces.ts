import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facesSchema, type FaceEntry } from '#core/design/face/face-table.ts';

/** The bundled faces with the hashes of their files. @throws Error when our own file is not what its schema says */
export function readFaces(resources: string): readonly FaceEntry[] {
  return facesSchema.parse(JSON.parse(readFileSync(join(resources, 'fonts', 'faces.json'), 'utf8')));
}
