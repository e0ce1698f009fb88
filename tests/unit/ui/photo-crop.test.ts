import { designDocumentSchema, type DesignDocument } from '#core/design/document.ts';
import { applyDiff } from '#core/design/document-diff.ts';
import { followFocal, linkedLayouts, zoomChanges, zoomOf } from '#ui/studio/photo-crop.ts';
import { expect, test } from 'vitest';
import { A_PHOTO, aDocument, builtInTemplate } from '../../helpers/design-fixtures.ts';

const template = builtInTemplate('resmi.siaran_pers_visual');
const plain = aDocument(template, { foto: A_PHOTO });

function changed(document: DesignDocument, diff: Parameters<typeof applyDiff>[1]): DesignDocument {
  return designDocumentSchema.parse(applyDiff(document, diff).document);
}

const layouts = ['4x5', '1x1', '9x16'] as const;
const zooms = ({ crops }: DesignDocument) =>
  layouts.map((layout) => Math.round(zoomOf(crops[layout]?.['foto']) * 100) / 100);

test('an enlargement carries over to every size until one is set apart', () => {
  const focal = { x: 0.5, y: 0.4 };
  const all = linkedLayouts(plain.crops, 'foto', { layout: '1x1', layouts });
  const together = changed(plain, zoomChanges('foto', { focal, zoom: 1.5, layouts: all }));
  expect(zooms(together)).toEqual([1.5, 1.5, 1.5]);
  const one = changed(together, zoomChanges('foto', { focal, zoom: 2, layouts: ['9x16'] }));
  expect(zooms(one)).toEqual([1.5, 1.5, 2]);
  expect(linkedLayouts(one.crops, 'foto', { layout: '4x5', layouts })).toEqual(['4x5', '1x1']);
  expect(linkedLayouts(one.crops, 'foto', { layout: '9x16', layouts })).toEqual(['9x16']);
});

test('a new focal point moves the enlargement of every size with it', () => {
  const start = { focal: { x: 0.5, y: 0.5 }, zoom: 2, layouts: ['4x5', '1x1'] as const };
  const enlarged = changed(plain, zoomChanges('foto', start));
  const moved = changed(enlarged, followFocal(enlarged.crops, 'foto', { x: 0.375, y: 1 }));
  const crop = { x: 0.125, y: 0.5, width: 0.5, height: 0.5 };
  expect(moved.crops).toEqual({ '4x5': { foto: crop }, '1x1': { foto: crop } });
});

test('no enlargement keeps no crop', () => {
  const start = { focal: { x: 0.5, y: 0.5 }, layouts: ['4x5'] as const };
  const enlarged = changed(plain, zoomChanges('foto', { ...start, zoom: 2 }));
  expect(
    changed(enlarged, zoomChanges('foto', { ...start, zoom: 1 })).crops['4x5']?.['foto'],
  ).toBeUndefined();
});
