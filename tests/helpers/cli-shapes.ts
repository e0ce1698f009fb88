import { z } from 'zod';

/** The documents of `meja … --json`, key by key: scripts of offices read them, so a key is never renamed or lost. */

const text = z.string();
const count = z.number().int().min(0);
const uid = text.min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const params = z.record(text, z.union([text, z.number()]));
const severity = z.enum(['error', 'warning', 'advice']);

export const initShape = z.strictObject({
  library: text,
  office: z.strictObject({ uid, name: text, zone: text }),
});

export const importShape = z.strictObject({
  imported: count,
  unchanged: count,
  refused: count,
  uids: z.array(uid),
  findings: z.array(
    z.strictObject({ code: text, severity, subject: text, file: text, params, message: text }),
  ),
  releases: z.array(
    z.strictObject({
      file: text,
      uid: uid.nullable(),
      title: text,
      number: text.nullable(),
      city: text,
      on: text.nullable(),
    }),
  ),
  dryRun: z.boolean(),
});

export const searchShape = z.strictObject({
  total: count,
  tookMs: z.number(),
  hits: z.array(
    z.strictObject({
      uid,
      kind: text,
      number: text.nullable(),
      title: text,
      on: text.nullable(),
      state: text,
      snippet: text,
      score: z.number(),
    }),
  ),
});

const planItem = z.strictObject({
  uid,
  kind: text,
  title: text,
  plannedOn: text.nullable(),
  plannedTime: text.nullable(),
  zone: text,
  status: text,
  channels: z.array(text),
  endsOn: text.nullable(),
});
export const planListShape = z.strictObject({ items: z.array(planItem) });
export const planItemShape = z.strictObject({ item: planItem });

export const mergeShape = z.strictObject({
  rows: z.array(
    z.strictObject({
      row: count,
      line: count,
      files: z.array(
        z.strictObject({ path: text, size: text, widthPx: count, heightPx: count, bytes: count }),
      ),
      findings: z.array(
        z.strictObject({
          code: text,
          severity,
          subject: text,
          slot: text.optional(),
          field: text.optional(),
          row: count,
          params,
          message: text,
          fix: text,
        }),
      ),
    }),
  ),
  unknownColumns: z.array(text),
  mapping: z.array(z.strictObject({ column: text, target: z.string() })),
  dir: text,
  resumedRows: count,
});

export const stepsShape = z.strictObject({
  done: z.array(z.strictObject({ uid, result: text })),
  refused: z.array(z.strictObject({ uid, code: text, message: text })),
});

export const exportShape = z.strictObject({
  packages: z.array(
    z.strictObject({
      itemUid: uid,
      dir: text,
      zip: text,
      zips: z.array(text),
      bytes: count,
      files: z.array(text),
    }),
  ),
  refused: z.array(z.strictObject({ itemUid: uid, code: text, message: text })),
});

export const backupShape = z.strictObject({ path: text, bytes: count, sha256, verified: z.boolean() });

export const verifyShape = z.strictObject({
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      name: text,
      ok: z.boolean(),
      checked: count,
      problems: z.array(z.strictObject({ code: text, subject: text, params, message: text })),
    }),
  ),
});

export const errorShape = z.strictObject({ error: z.strictObject({ code: text, params, message: text }) });

const checkedFinding = z.looseObject({
  code: text,
  severity,
  subject: uid,
  params,
  message: text,
  remedy: z.looseObject({ kind: text }).nullable(),
  reason: text.nullable(),
});

export const checkShape = z.strictObject({
  items: z.array(
    z.strictObject({
      uid,
      errors: count,
      openWarnings: count,
      findings: z.array(checkedFinding),
      mended: z.array(checkedFinding),
    }),
  ),
});
