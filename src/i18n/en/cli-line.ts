import type { cliLine as source } from '../id/cli-line.ts';

/** Words of the commands from the check to the backup. */
export const cliLine = {
  verifyChecks: {
    database: 'Database',
    search: 'Search index',
    media: 'Pictures and files',
    seals: 'Seals of releases',
    audit: 'History',
    approvals: 'Approvals',
    packages: 'Packages',
  },
  verifyProblems: {
    'database-unsound': (value) =>
      `the database is damaged (${value('detail')}). Restore it from the last backup.`,
    'index-differs': () => 'the index differs from its texts. The texts are whole; search may miss some.',
    'file-missing': () => 'the file is missing. Bring it back from the last backup.',
    'file-differs': () => 'the file has changed. Bring it back from the last backup.',
    'seal-broken': () => 'this release is not what was sealed when it was issued. Compare it with a backup.',
    'chain-broken': () => 'the chain of the history breaks at this entry. Compare it with a backup.',
    'content-differs': () => 'the content is not what was approved. Submit it again before packaging.',
  },
  templateOrigin: { bawaan: 'built in', terpasang: 'installed', kantor: 'office' },
  templateSaved: (p) => `${p.id} was saved to ${p.path}`,
  templateImported: {
    installed: (p) => `${p.id} version ${p.version} was installed.`,
    updated: (p) => `${p.id} was updated to version ${p.version}.`,
    unchanged: (p) => `${p.id} version ${p.version} is installed already.`,
  },
  templateRemoved: (p) => `${p.id} was moved to the bin; designs made of it stay.`,
  verifying: (p) => `Checking ${p.what}`,
  verified: (p) => `sound    ${p.what} (${p.count})`,
  verifyFailed: (p) => `DAMAGED  ${p.what} (${p.count})`,
  unnamed: 'the desk',
  submitted: (p) => `${p.uid}: submitted`,
  approved: (p) => `${p.uid}: approved, hash ${p.result}`,
  returned: (p) => `${p.uid}: returned`,
  checked: (p) => `${p.uid}: ${p.errors} in the way, ${p.warnings} need a reason`,
  mendedStep: (p) => `mended: ${p.what}`,
  canMend: (p) => `--fix: ${p.what}`,
  drawingProof: (p) => `Drawing the proof ${p.done}/${p.total}: ${p.label}`,
  proofMade: {
    draft: (p) => `Proof of a draft (not submitted yet): ${p.path}`,
    submitted: (p) => `Proof to be signed: ${p.path}`,
    approved: (p) => `Proof of what was approved: ${p.path}`,
  },
  packing: (p) => `Packing ${p.done} of ${p.total} ${p.label}`,
  packed: (p) => `Package ${p.dir} (${p.kb} kB)`,
  nothingReady: 'Nothing is ready to be packaged.',
  leftOut: (p) => `Not approved, not packaged: ${p.title}`,
  backingUp: (p) => `Backing up ${p.done} of ${p.total}`,
  backedUp: (p) => `Backup ${p.path} (${Math.ceil(p.bytes / 1000)} kB) was read back and is sound.`,
} satisfies typeof source;
