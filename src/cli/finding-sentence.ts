import type { PreflightFinding } from '#core/preflight/preflight-finding.ts';
import type { CliContext } from './command.ts';

/** A finding of the check as one line: how much it weighs, where, what. */
export function findingSentence(context: CliContext, finding: PreflightFinding): string {
  const place = [finding.format, finding.slot ?? finding.field]
    .filter((part) => part !== undefined)
    .join(' ');
  const what = context.t.line.findings[finding.code]((name) => String(finding.params[name] ?? ''));
  return `${finding.severity}: ${place}: ${what}`;
}
