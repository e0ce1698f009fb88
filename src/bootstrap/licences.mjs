import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './product.mjs';
import { runEntry, Stop } from './stop.mjs';

/** What may be shipped, by SPDX id; an expression is allowed when one of its alternatives is. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
]);
/** LGPL only as a separate library: sharp's libvips, which lies beside the program and can be exchanged. */
const SEPARATE_LIBRARIES = /^@img\/sharp-/;
/** Development packages of which something ends up in the product: the desktop program, the bundled faces and icons. */
const SHIPPED_FROM_DEVELOPMENT = /^(electron$|@fontsource\/|lucide-static$|@tabler\/icons$)/;
/** Packages whose licence stands only in their file, read there on 2026-11-22. */
const READ_BY_HAND = new Map([['svelte-toolbelt', 'MIT']]);

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string | null} text the licence as the package carries it; null for builds of other systems
 */

/**
 * The packages that become part of the product, from package-lock.json: the same list on every system.
 *
 * @param {string} root
 * @returns {ShippedPackage[]} sorted by name
 */
export function shippedPackages(root) {
  /** @type {Record<string, { version: string, license?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>} */
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked)
    .filter(([place, entry]) => place !== '' && isShipped(nameOf(place), entry))
    .map(([place, entry]) => ({
      name: nameOf(place),
      version: entry.version,
      licence: entry.license ?? READ_BY_HAND.get(nameOf(place)) ?? 'tidak disebut',
      text: SEPARATE_LIBRARIES.test(nameOf(place)) ? null : licenceText(path.join(root, place)),
    }))
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

/**
 * @param {{ name: string, licence: string }} shipped
 * @returns {boolean}
 */
export function isAllowed({ name, licence }) {
  const alternatives = licence.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((alternative) =>
    alternative
      .split(' AND ')
      .every((id) => ALLOWED.has(id) || (SEPARATE_LIBRARIES.test(name) && id === 'LGPL-3.0-or-later')),
  );
}

/**
 * @param {readonly ShippedPackage[]} shipped
 * @returns {string} content of resources/licences.json; a text used by several packages stands once
 */
export function licencesFile(shipped) {
  const texts = [...new Set(shipped.flatMap((entry) => entry.text ?? []))];
  const packages = shipped.map(({ name, version, licence, text }) => ({
    name,
    version,
    licence,
    text: text === null ? null : texts.indexOf(text),
  }));
  return `${JSON.stringify({ packages, texts }, null, 1)}\n`;
}

/**
 * @param {string} name
 * @param {{ dev?: boolean, optional?: boolean, devOptional?: boolean }} entry
 */
function isShipped(name, entry) {
  if (SHIPPED_FROM_DEVELOPMENT.test(name)) return true;
  if (entry.dev || entry.devOptional) return false;
  return !entry.optional || SEPARATE_LIBRARIES.test(name);
}

/** @param {string} place path in node_modules */
function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * @param {string} folder
 * @returns {string | null}
 */
function licenceText(folder) {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying)/i.test(name))
    .sort()[0];
  return file === undefined
    ? null
    : readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
}

/** `npm run licences`: writes resources/licences.json, which the About page shows. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runEntry(async () => {
    const shipped = shippedPackages(ROOT);
    const refused = shipped.filter((entry) => !isAllowed(entry));
    if (refused.length > 0)
      throw new Stop(refused.map((entry) => `${entry.name}: ${entry.licence}`).join('\n'));
    writeFileSync(path.join(ROOT, 'resources', 'licences.json'), licencesFile(shipped));
    return 0;
  });
}
