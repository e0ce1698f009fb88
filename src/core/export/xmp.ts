/** What is written into a picture itself. */
export interface PictureFacts {
  readonly title: string;
  /** Alternative text; empty where the format takes none. */
  readonly altText: string;
  /** SHA-256 of the approved content, or null for a working file. */
  readonly approval: string | null;
}

const LANGUAGE = 'id';

/**
 * The XMP packet for a picture: title, alternative text (IPTC AltTextAccessibility) and the approval it was made from; a
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
    ' xmlns:meja="https://meja-humas.invalid/xmp/1.0/">',
    `<dc:title>${translated(facts.title)}</dc:title>`,
    facts.altText === ''
      ? ''
      : `<Iptc4xmpCore:AltTextAccessibility>${translated(facts.altText)}</Iptc4xmpCore:AltTextAccessibility>`,
    `<meja:persetujuan>${escapeXml(approval)}</meja:persetujuan>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('');
}

function translated(text: string): string {
  const value = escapeXml(text);
  return `<rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li><rdf:li xml:lang="${LANGUAGE}">${value}</rdf:li></rdf:Alt>`;
}

/** `text` for XML content; characters that XML 1.0 cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
