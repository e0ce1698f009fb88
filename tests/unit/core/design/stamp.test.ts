import { describe, expect, test } from 'vitest';
import type { DesignDocument } from '#core/design/document.ts';
import type { LayoutId } from '#core/design/layouts.ts';
import { openDocument } from '#core/design/open-document.ts';
import { renderDesign } from '#core/design/render-design.ts';
import { isTarget, resolveRow } from '#core/design/resolve-row.ts';
import { STAMP_LABELS } from '#core/design/stamp-label.ts';
import { layoutsOf, pagesIn, type Template, type TemplatePage } from '#core/design/template.ts';
import { A_PHOTO, aDocument, builtInTemplate, sampleValues } from '../../../helpers/design-fixtures.ts';
import { bundledFaces, readResource } from '../../../helpers/design-resources.ts';
import { formatLayoutsSchema } from '#core/design/layouts.ts';

const faces = bundledFaces();
const template = builtInTemplate('resmi.klarifikasi_hoaks');
const LAYOUTS = layoutsOf(template);
const values = { ...sampleValues(template, 'ordinary'), tangkapan: A_PHOTO };
const formats = formatLayoutsSchema.parse(readResource('data/format-layout.json'));

/** The words of the stamp a page ends with, or null when the page does not end with one. */
function stampOn(document: DesignDocument, layout: LayoutId): string | null {
  const last = renderDesign(document, layout, { faces }).pages[0].items.at(-1);
  if (last?.kind !== 'text' || last.rotation === undefined) return null;
  return last.lines.map((line) => line.text).join(' ');
}

function showsClaim(document: DesignDocument, layout: LayoutId): boolean {
  return renderDesign(document, layout, { faces }).pages[0].items.some(
    (item) => item.slot === 'klaim' || item.slot === 'tangkapan',
  );
}

function withLayouts(change: (page: TemplatePage) => TemplatePage): Template {
  const layouts = Object.fromEntries(
    LAYOUTS.map((id) => [id, pagesIn(template, id).map((page) => change(page))[0]] as const),
  );
  return { ...template, layouts: { ...template.layouts, ...layouts } };
}

describe('the stamp of a clarification', () => {
  test.each(STAMP_LABELS)('ends every page with %s, over everything else', (label) => {
    const document = aDocument(template, { ...values, label: { kind: 'text', text: label } });
    expect(LAYOUTS.map((layout) => stampOn(document, layout))).toEqual(LAYOUTS.map(() => label));
  });

  test.each([
    ['an empty label', { kind: 'text', text: '' }],
    ['a label of one’s own', { kind: 'text', text: 'RESMI' }],
    ['a label of another kind', { kind: 'list', items: ['HOAKS'] }],
  ] as const)('%s blocks the page and hides the claim', (_name, label) => {
    const document = aDocument(template, {
      ...values,
      label: label.kind === 'list' ? { ...label, items: [] } : label,
    });
    for (const layout of LAYOUTS) {
      const codes = renderDesign(document, layout, { faces }).findings.map((finding) => finding.code);
      expect(codes).toContain('stamp-without-label');
      expect(showsClaim(document, layout)).toBe(false);
    }
  });

  test('an override on one layout does not change it there', () => {
    const document = {
      ...aDocument(template, values),
      overrides: { '9x16': { label: { kind: 'text', text: 'BENAR' } } },
    } as const;
    expect(stampOn(document, '9x16')).toBe('HOAKS');
  });

  test('a merge column for one size is not honoured', () => {
    const row = resolveRow(template, formats, { label: 'HOAKS', 'label@ig_story': 'BENAR' });
    expect(row.overrides).toEqual({});
    expect(isTarget(template, formats, 'label@ig_story')).toBe(false);
  });

  test.each([
    ['no stamp', withLayouts(({ background, parts }) => ({ background, parts }))],
    [
      'a stamp off the page',
      withLayouts((layout) => ({
        ...layout,
        stamp: { center: [-900, 300], width: 400, size: 90, angle: -9 },
      })),
    ],
    [
      'a tiny stamp',
      withLayouts((layout) => ({ ...layout, stamp: { center: [834, 350], width: 20, size: 6, angle: -9 } })),
    ],
    [
      'a stamp far from the claim',
      withLayouts((layout) => ({
        ...layout,
        stamp: { center: [540, 1060], width: 300, size: 60, angle: -9 },
      })),
    ],
    ['no slot for it', { ...template, stampSlot: null }],
    [
      'another name',
      {
        ...withLayouts(({ background, parts }) => ({ background, parts })),
        id: 'resmi.pengumuman',
        stampSlot: null,
      },
    ],
  ] as const)('an embedded layout with %s is refused by name and draws no claim', (_name, edited) => {
    const document = { ...aDocument(template, values), template: edited };
    const opened = openDocument(JSON.parse(JSON.stringify(document)));
    expect(opened.ok ? null : opened.error.code).toBe('stamp-removed');
    expect(LAYOUTS.some((layout) => showsClaim(document, layout) && stampOn(document, layout) === null)).toBe(
      false,
    );
  });

  test('a part drawn over it in an edited layout still lies under it', () => {
    const covered = withLayouts((layout) => ({
      ...layout,
      parts: [
        ...layout.parts,
        { part: 'rect', when: [], box: [0, 0, 1080, 1080], fill: 'paper', radius: 0, opacity: 1 },
      ],
    }));
    const document = { ...aDocument(template, values), template: covered };
    expect(LAYOUTS.map((layout) => stampOn(document, layout))).toEqual(LAYOUTS.map(() => 'HOAKS'));
  });
});

test('a sound document opens as it was stored', () => {
  const document = aDocument(template, values);
  expect(openDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document });
});

test('a broken document is refused with the place', () => {
  const document = { ...aDocument(template, values), values: { klaim: { kind: 'text', text: 5 } } };
  const opened = openDocument(document);
  expect(opened.ok ? null : [opened.error.code, 'path' in opened.error && opened.error.path]).toEqual([
    'document-invalid',
    'values.klaim.text',
  ]);
});
