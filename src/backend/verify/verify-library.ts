import { join } from 'node:path';
import {
  VERIFY_CHECKS,
  type VerifyCheck,
  type VerifyCheckName,
  type VerifyProblem,
  type VerifyReport,
} from '#contract/calls/line.ts';
import { editionSeal } from '#core/release/seal.ts';
import type { BackendContext } from '../context.ts';
import { databaseProblems } from '../db/check-database.ts';
import { listValidApprovals } from '../db/tables/approval.ts';
import { checkAuditChain } from '../db/tables/audit.ts';
import { listMedia } from '../db/tables/media.ts';
import { listPackages } from '../db/tables/package.ts';
import { readSealChain } from '../db/tables/release-edition.ts';
import { errorCode } from '../files/atomic-write.ts';
import type { Job } from '../jobs.ts';
import { isStillApproved } from '../line/approval-steps.ts';
import { sha256OfFile } from '../media/media-store.ts';
import { isIndexSound } from '../search/index-health.ts';

interface Looked {
  readonly checked: number;
  readonly problems: readonly VerifyProblem[];
}
type Look = (context: BackendContext, job: Job) => Looked | Promise<Looked>;

/** One check for each thing that can go wrong on a disk or by a foreign hand; nothing is mended here. */
const LOOKS: Readonly<Record<VerifyCheckName, Look>> = {
  database: checkDatabase,
  search: checkSearch,
  media: checkMedia,
  seals: checkSeals,
  audit: checkAudit,
  approvals: checkApprovals,
  packages: checkPackages,
};

/**
 * Checks the library against itself. SQLite's own check sees one flipped bit in six, so texts, pictures and packages are
 * held against their hashes too.
 */
export async function verifyLibrary(context: BackendContext, job: Job): Promise<VerifyReport> {
  const checks: VerifyCheck[] = [];
  for (const [index, name] of VERIFY_CHECKS.entries()) {
    job.throwIfCancelled();
    job.progress(index, VERIFY_CHECKS.length, name);
    const { checked, problems } = await LOOKS[name](context, job);
    checks.push({ name, ok: problems.length === 0, checked, problems });
  }
  job.progress(VERIFY_CHECKS.length, VERIFY_CHECKS.length, '');
  return { ok: checks.every((check) => check.ok), checks };
}

function checkDatabase({ db }: BackendContext): Looked {
  const problems = databaseProblems(db).map((detail) =>
    problem('database-unsound', 'library.db', { detail }),
  );
  return { checked: 1, problems };
}

function checkSearch({ db }: BackendContext): Looked {
  return {
    checked: 1,
    problems: isIndexSound(db) ? [] : [problem('index-differs', 'search_fts')],
  };
}

async function checkMedia({ db, media }: BackendContext, job: Job): Promise<Looked> {
  const registered = listMedia(db);
  const approved = listValidApprovals(db).flatMap(({ masters, releaseFiles }) =>
    [...masters, ...releaseFiles].map(({ sha256 }) => sha256),
  );
  const names = new Set([...registered, ...approved, ...(await media.list())]);
  const problems: VerifyProblem[] = [];
  for (const sha256 of names) {
    job.throwIfCancelled();
    if (!(await media.has(sha256))) problems.push(problem('file-missing', sha256));
    else if ((await media.check(sha256)) !== null) problems.push(problem('file-differs', sha256));
  }
  return { checked: names.size, problems };
}

function checkSeals(context: BackendContext): Looked {
  const links = readSealChain(context.db, context.office().uid);
  let previous = '';
  const problems: VerifyProblem[] = [];
  for (const { edition, seal } of links) {
    const isIntact =
      edition.issuedAt !== null && editionSeal(previous, { ...edition, issuedAt: edition.issuedAt }) === seal;
    if (!isIntact) problems.push(problem('seal-broken', edition.uid));
    previous = seal;
  }
  return { checked: links.length, problems };
}

function checkAudit({ db }: BackendContext): Looked {
  const { checked, broken } = checkAuditChain(db);
  const problems = broken.map((seq) => problem('chain-broken', String(seq)));
  return { checked, problems };
}

function checkApprovals(context: BackendContext): Looked {
  const approvals = listValidApprovals(context.db);
  const problems = approvals
    .filter((approval) => !isStillApproved(context, approval))
    .map((approval) => problem('content-differs', approval.itemUid));
  return { checked: approvals.length, problems };
}

/** Packages that are still where they were built. One that was carried away is nobody's fault. */
async function checkPackages({ db }: BackendContext, job: Job): Promise<Looked> {
  const newest = new Map(listPackages(db).map((built) => [built.dir, built]));
  const problems: VerifyProblem[] = [];
  let checked = 0;
  for (const built of newest.values()) {
    job.throwIfCancelled();
    if ((await hashOf(join(built.dir, 'manifest.json'))) === null) continue;
    checked += 1;
    for (const file of built.files) {
      const path = join(built.dir, file.path);
      const found = await hashOf(path);
      if (found === null) problems.push(problem('file-missing', path));
      else if (found !== file.sha256) problems.push(problem('file-differs', path));
    }
  }
  return { checked, problems };
}

function problem(
  code: VerifyProblem['code'],
  subject: string,
  params: VerifyProblem['params'] = {},
): VerifyProblem {
  return { code, subject, params };
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return await sha256OfFile(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}
