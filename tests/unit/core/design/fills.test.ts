import { describe, expect, test } from 'vitest';
import { renderDesign } from '#core/design/render-design.ts';
import type { RenderedDesign } from '#core/design/rendered-design.ts';
import { layoutsOf } from '#core/design/template.ts';
import { aDocument, builtInTemplate, sampleValues, TEMPLATE_IDS } from '../../../helpers/design-fixtures.ts';
import { bundledFaces } from '../../../helpers/design-resources.ts';
import { lostTexts } from '../../../helpers/lost-texts.ts';
import { pageProblems } from '../../../helpers/page-problems.ts';
import { seededValues } from '../../../helpers/seeded-fills.ts';

/** 200 in every run; `npm run fit:deep` asks for 10,000. */
const FILLS = Number(process.env['FIT_FILLS'] ?? '200');
const faces = bundledFaces();

describe.each(TEMPLATE_IDS)('%s', (id) => {
  const template = builtInTemplate(id);

  test.for(layoutsOf(template))(
    `on %s keeps every slot in its box or refuses it by name (${FILLS} fills)`,
    { timeout: 3_600_000 },
    async (layout, { annotate }) => {
      const broken: string[] = [];
      let refused = 0;
      for (let seed = 1; seed <= FILLS; seed += 1) {
        const document = aDocument(template, seededValues(template, seed));
        const page = renderDesign(document, layout, { faces });
        refused += page.fits.some((fit) => fit.refused) ? 1 : 0;
        const problems = [...pageProblems(page, faces), ...lostTexts(document, layout, page)];
        broken.push(...problems.map((problem) => `seed ${seed}: ${problem}`));
      }
      expect(broken).toEqual([]);
      await annotate(`${refused} of ${FILLS} pages hold a refusal`);
      // Both kinds of outcome must occur, or the fills prove nothing.
      expect(refused).toBeGreaterThan(0);
      expect(refused).toBeLessThan(FILLS);
    },
  );
});

describe('the checks above', () => {
  const template = builtInTemplate('resmi.siaran_pers_visual');
  const document = aDocument(template, sampleValues(template, 'ordinary'));
  const page = renderDesign(document, '4x5', { faces });

  function withTitle(
    change: (line: { xPx: number; baselinePx: number }) => { xPx: number; baselinePx: number },
  ): RenderedDesign {
    const items = page.pages[0].items.map((item) =>
      item.kind === 'text' && item.slot === 'judul'
        ? { ...item, lines: item.lines.map((line) => ({ ...line, ...change(line) })) }
        : item,
    );
    return { ...page, pages: [{ ...page.pages[0], items }] };
  }

  const problemsOf = (changed: RenderedDesign) => [
    ...new Set(
      [...pageProblems(changed, faces), ...lostTexts(document, '4x5', changed)].map((problem) =>
        problem.replace(/"[^"]*"/g, '…'),
      ),
    ),
  ];

  test('find nothing on a sound page', () => {
    expect(problemsOf(page)).toEqual([]);
  });

  test('see a text moved out of its box, off the page, or onto another', () => {
    expect(problemsOf(withTitle(({ xPx, baselinePx }) => ({ xPx: xPx + 400, baselinePx })))).toEqual([
      'judul: … outside its box',
      'judul: … off the page',
    ]);
    expect(problemsOf(withTitle(({ xPx }) => ({ xPx, baselinePx: 900 })))).toContain(
      'judul: … over judul: …',
    );
  });

  test('see a line that was left out, and a refusal without a name', () => {
    const items = page.pages[0].items.map((item) =>
      item.kind === 'text' && item.slot === 'judul' ? { ...item, lines: item.lines.slice(0, 1) } : item,
    );
    expect(problemsOf({ ...page, pages: [{ ...page.pages[0], items }] })).toEqual([
      'judul: … is neither drawn nor refused',
    ]);
    const fits = page.fits.map((fit) => (fit.slot === 'teras' ? { ...fit, refused: true } : fit));
    expect(problemsOf({ ...page, fits })).toEqual(['teras: refused without a name']);
  });
});
