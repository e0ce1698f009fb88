import type { ExportedSize } from '#core/design/export-report.ts';
import type { DesignFinding } from '#core/design/rendered-design.ts';

/** What is said of a size: why it is not made, and what it does not show. */
export type Troubles = Pick<ExportedSize, 'findings' | 'unshown'>;

/** What is said of every size alike, so that four sizes need not say it four times; nothing where there is but one. */
export function sharedTroubles(sizes: readonly Troubles[]): Troubles {
  const [first, ...others] = sizes;
  if (first === undefined || others.length === 0) return { findings: [], unshown: [] };
  return {
    findings: first.findings.filter((finding) =>
      others.every(({ findings }) => findings.some((other) => isSame(finding, other))),
    ),
    unshown: first.unshown.filter((slot) => others.every(({ unshown }) => unshown.includes(slot))),
  };
}

/** What a size says beyond what all say. */
export function ownTroubles(size: Troubles, shared: Troubles): Troubles {
  return {
    findings: size.findings.filter((finding) => !shared.findings.some((other) => isSame(finding, other))),
    unshown: size.unshown.filter((slot) => !shared.unshown.includes(slot)),
  };
}

/** The same of the same field, wherever its page stands; a finding names its size among its values. */
function isSame(one: DesignFinding, other: DesignFinding): boolean {
  const said = ({ params }: DesignFinding): string => JSON.stringify({ ...params, layout: null });
  return one.code === other.code && one.slot === other.slot && said(one) === said(other);
}
