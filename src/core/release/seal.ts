import { canonicalJson } from '../shared/canonical-json.ts';
import { sha256Hex } from '../shared/sha256.ts';
import type { ReleaseDocument } from './document.ts';
import { bodyText, inlineText } from './plain-text.ts';

/** What a seal holds fast. State is not in it: an issued edition may later be superseded or withdrawn. */
export interface SealedEdition {
  readonly uid: string;
  readonly releaseUid: string;
  readonly editionNo: number;
  readonly number: string | null;
  readonly classification: string;
  readonly document: ReleaseDocument;
  readonly issuedAt: string;
}

/**
 * The seal of an edition: SHA-256 of the previous seal followed by the edition's canonical JSON, as hex. `previousSeal`
 * is the seal issued before it in the same office, an empty string for the first. Changing any sealed edition breaks
 * every seal after it.
 */
export function editionSeal(previousSeal: string, edition: SealedEdition): string {
  const { uid, releaseUid, editionNo, number, classification, document, issuedAt } = edition;
  const content = canonicalJson({
    uid,
    releaseUid,
    editionNo,
    number,
    classification,
    document,
    issuedAt,
  });
  return sha256Hex(previousSeal + content);
}

/** The hash of a document's every word and mark: equal text, typed on whatever keyboard, gives an equal hash. */
export function documentHash(document: ReleaseDocument): string {
  return sha256Hex(canonicalJson(document));
}

/** The hash of a document's words alone, for recognising the same release in another file. */
export function wordsHash(document: ReleaseDocument): string {
  const words = `${document.headline} ${inlineText(document.lead)} ${bodyText(document)}`;
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return sha256Hex(plain.trim());
}

/**
 * The first edition of a chain whose seal does not follow from its content and the seal before it, or null when the
 * whole chain holds. `chain` in the order of issue.
 */
export function firstBrokenSeal(
  chain: readonly { readonly edition: SealedEdition; readonly seal: string; readonly previousSeal: string }[],
): string | null {
  let previous = '';
  for (const link of chain) {
    if (link.previousSeal !== previous || link.seal !== editionSeal(previous, link.edition))
      return link.edition.uid;
    previous = link.seal;
  }
  return null;
}
