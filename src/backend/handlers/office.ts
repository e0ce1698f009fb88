import { PALETTE_IDS } from '#core/brand/office.ts';
import { palettesSchema } from '#core/design/palette.ts';
import type { HandlersOf } from '#contract/call.ts';
import type { officeCalls, OfficePalette } from '#contract/calls/office.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { readOffice, writeOffice } from '../db/tables/office.ts';

/** Our own file: every starter palette by name, in the order they are offered. */
const palettesFile = palettesSchema.transform((palettes) =>
  PALETTE_IDS.flatMap((id) =>
    palettes.filter((palette) => palette.id === id).map((palette) => ({ ...palette, id })),
  ),
);

function readPalettes(resources: string): readonly OfficePalette[] {
  return palettesFile.parse(JSON.parse(readFileSync(join(resources, 'data', 'palettes.json'), 'utf8')));
}

/** Handlers of the office's own details. */
export function officeHandlers(context: BackendContext): HandlersOf<typeof officeCalls> {
  const { db, clock, newId, deviceUid } = context;
  return {
    'office.palettes': () => ({ palettes: readPalettes(context.resources) }),
    'office.get': () => ({ office: readOffice(db) }),
    'office.save': (details) => {
      const office = transaction(db, () => {
        const saved = writeOffice(db, details, { uid: newId(), deviceUid, now: clock.now() });
        context.audit('office.saved', saved.uid, { rev: saved.rev });
        return saved;
      });
      context.emit('library.changed', { topics: ['office'] });
      return { office };
    },
  };
}
