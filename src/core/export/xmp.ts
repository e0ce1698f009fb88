import { escapeXml } from '../shared/escape-xml.ts';

/** What is written into a picture itself. */
export interface PictureFacts {
  readonly title: string;
  /** Alternative text; empty where the format takes none. */
  readonly altText: string;
  /** Who took its photos; absent or empty where nobody is named. */
  readonly credit?: string;
  /** SHA-256 of the approved content, or null for a working file. */
  readonly approval: string | null;
}

const LANGUAGE = 'id';

/**
 * The XMP packet for a picture: title, alternative text (IPTC AltTextAccessibility), credit and the approval it was made from; a
 * working file says that it is not approved. Platforms strip it on upload, archives and screen readers keep it.
 * @see IPTC Photo Metadata Standard 2025.1, XMP specification part 1 (read 2026-11-22)
 */
export function xmpPacket(facts: PictureFacts): string {
  const approval = facts.approval === null ? 'belum disetujui' : `sha256:${facts.approval}`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:meja="https://meja-humas.invalid/xmp/1.0/">',
    `<dc:title>${translated(facts.title)}</dc:title>`,
    facts.altText === ''
      ? ''
      : `<Iptc4xmpCore:AltTextAccessibility>${translated(facts.altText)}</Iptc4xmpCore:AltTextAccessibility>`,
    facts.credit === undefined || facts.credit === ''
      ? ''
      : `<photoshop:Credit>${escapeXml(facts.credit)}</photoshop:Credit>`,
    `<meja:persetujuan>${escapeXml(approval)}</meja:persetujuan>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('');
}

function translated(text: string): string {
  const value = escapeXml(text);
  return `<rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li><rdf:li xml:lang="${LANGUAGE}">${value}</rdf:li></rdf:Alt>`;
}
