import type { Client } from '#client/client.ts';
import type { Input } from '#contract/contract.ts';
import type { OpenDesign } from '#core/design/design.ts';
import { partsOn } from '#core/design/edit/page-parts.ts';
import { canonicalJson } from '#core/shared/canonical-json.ts';
import { sha256Hex } from '#core/shared/sha256.ts';

const ON = { layout: '4x5', page: 0 } as const;
type Setting = Extract<Input<'design.shape'>['ops'][number], { readonly op: 'set' }>['set'];
const SETTINGS: readonly Setting[] = [
  { box: [40, 60, 300, 120] },
  { fill: 'primary' },
  { opacity: 0.4 },
  { angle: 20 },
];

/** What a design holds, as one text that is equal exactly when nothing changed. */
export const hashOf = ({ document }: OpenDesign): string => sha256Hex(canonicalJson(document));

/** One change of a design, as a step of its own. */
export type Change = (design: OpenDesign, gesture: string) => Promise<OpenDesign>;

/**
 * What an officer may do to a design of `resmi.kutipan_pimpinan`, one of it at random: words, those of one size, parts of
 * one's own. It is refused now and then, as an officer may try what cannot be.
 */
export function changesOf(client: Client, random: () => number): Change {
  const anyOf = <One>(list: readonly One[]): One | undefined => list[Math.floor(random() * list.length)];
  const apply = ({ uid, rev }: OpenDesign, gesture: string, diff: Input<'design.apply'>['diff']) =>
    client.call('design.apply', { uid, rev, gesture, diff });
  const shape = ({ uid, rev }: OpenDesign, gesture: string, op: Input<'design.shape'>['ops'][number]) =>
    client.call('design.shape', { uid, rev, gesture, ops: [op] });
  const words = () => ({ kind: 'text' as const, text: `Kalimat ${Math.floor(random() * 1e6)}.` });
  let parts = 0;
  return (design, gesture) => {
    const own = partsOn(design.document.template, ON).filter(({ added }) => added === true);
    const part = anyOf(own);
    const wish = random();
    if (wish < 0.35) return apply(design, gesture, [{ path: ['values', 'kutipan'], value: words() }]);
    if (wish < 0.5)
      return apply(design, gesture, [{ path: ['overrides', '1x1', 'kutipan'], value: words() }]);
    if (part === undefined || (wish < 0.7 && own.length < 12)) {
      parts += 1;
      const added = {
        part: 'rect',
        id: `p${900 + parts}`,
        box: [100, 100, 200, 80],
        fill: 'accent',
      } as const;
      return shape(design, gesture, { op: 'add', on: ON, part: { ...added, box: [...added.box] } });
    }
    if (wish < 0.8) return shape(design, gesture, { op: 'remove', on: ON, id: part.id });
    if (wish < 0.85)
      return shape(design, gesture, { op: 'order', on: ON, id: part.id, to: Math.floor(random() * 20) });
    return shape(design, gesture, { op: 'set', on: ON, id: part.id, set: anyOf(SETTINGS) ?? {} });
  };
}
