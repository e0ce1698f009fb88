import { PALETTE_IDS } from '#core/brand/office.ts';
import type { HandlersOf } from '#contract/call.ts';
import type { officeCalls, OfficePalette } from '#contract/calls/office.ts';
import type { BackendContext } from '../context.ts';
import { transaction } from '../db/query.ts';
import { readOffice, writeOffice } from '../db/tables/office.ts';
import { readDesignStock, stockOf } from '../design/design-stock.ts';
import { kitGenres, readInstitutionPacks } from '../design/kit-choices.ts';
import { datedDesigns } from '../design/office-brand.ts';

/** The starter palettes, in the order they are offered. */
function starters(context: BackendContext): readonly OfficePalette[] {
  const { palettes } = readDesignStock(context.resources);
  return PALETTE_IDS.flatMap((id) =>
    palettes.filter((palette) => palette.id === id).map((palette) => ({ ...palette, id })),
  );
}

/** Handlers of the office's own details. */
export function officeHandlers(context: BackendContext): HandlersOf<typeof officeCalls> {
  const { db, clock, newId, deviceUid } = context;
  return {
    'office.palettes': () => ({ palettes: starters(context) }),
    'office.kitChoices': () => ({
      packs: readInstitutionPacks(context.resources),
      genres: kitGenres(stockOf(context).templates),
    }),
    'office.datedDesigns': () => ({ designs: datedDesigns(context) }),
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
