import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFaces, type Faces } from '#core/design/face/face.ts';
import { faceTableSchema, facesSchema, type FaceEntry } from '#core/design/face/face-table.ts';

/** The folder of the shipped resources. */
export const RESOURCES = new URL('../../resources/', import.meta.url).pathname;

/** A JSON file under resources/, unchecked. */
export function readResource(path: string): unknown {
  return JSON.parse(readFileSync(join(RESOURCES, path), 'utf8'));
}

/** The list of bundled faces. */
export function faceEntries(): readonly FaceEntry[] {
  return facesSchema.parse(readResource('fonts/faces.json'));
}

/** The bundled faces, ready for measuring. */
export function bundledFaces(): Faces {
  const tables = readdirSync(join(RESOURCES, 'fonts/metrics')).map((file) =>
    faceTableSchema.parse(readResource(`fonts/metrics/${file}`)),
  );
  return createFaces(faceEntries(), tables);
}
