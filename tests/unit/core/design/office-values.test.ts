import { describe, expect, test } from 'vitest';
import { siteAddress } from '#core/design/office-values.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';

const faces = bundledFaces();
const hoax = builtInTemplate('resmi.klarifikasi_hoaks');

/** The page of a clarification of an office with these contacts, with this typed as its link. */
function clarification(contacts: readonly string[], typed: string) {
  const values = { ...sampleValues(hoax, 'ordinary'), tautan: { kind: 'text', text: typed } as const };
  const document = aDocument(hoax, values);
  const page = renderDesign({ ...document, brand: { ...document.brand, contacts } }, '4x5', { faces });
  return {
    isShown: page.pages[0].items.some(({ kind, slot }) => kind === 'path' && slot === 'tautan'),
    findings: page.findings
      .filter(({ slot }) => slot === 'tautan')
      .map(({ code, severity }) => [code, severity]),
  };
}

describe('the link of a clarification', () => {
  test('is the office’s site as long as nothing else is typed', () => {
    expect(clarification(['0811-5555-0100', 'kejari-telukpadma.go.id'], '')).toEqual({
      isShown: true,
      findings: [],
    });
  });

  test('is asked for where the office has no site', () => {
    expect(clarification(['@kejari.telukpadma', 'humas@kejari.go.id'], '')).toEqual({
      isShown: false,
      findings: [['slot-empty', 'error']],
    });
  });

  test.each(['siaran pers nomor 14', '@kejari.telukpadma', 'humas@kejari.go.id', 'kejari'])(
    '“%s” is named as no address, even when the office has a site',
    (typed) => {
      expect(clarification(['kejari-telukpadma.go.id'], typed).findings).toEqual([
        ['address-unreadable', 'error'],
      ]);
    },
  );
});

test('a contact that is a page is told from the others, and gets the scheme it lacks', () => {
  expect([
    siteAddress(['@akun', '0811-5555-0100', ' kejari.go.id ']),
    siteAddress(['http://kejari.go.id/a?b=1']),
    siteAddress(['a@kejari.go.id', 'Jl. Merdeka 1', '0800.123']),
  ]).toEqual(['https://kejari.go.id', 'http://kejari.go.id/a?b=1', null]);
});
