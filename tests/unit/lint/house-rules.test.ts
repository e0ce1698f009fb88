import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The project's own rules; those that need types are left out, which are not the ones meant here. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [{ ...ts.configs.disableTypeChecked, files: ['**/*.ts', '**/*.svelte'] }],
});

/** The rules that a text breaks when it stands in an existing file's place. */
async function brokenRules(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: `${ROOT}/${file}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

test.each([
  ['in an element', '<p>Simpan</p>'],
  ['at the top of a component', 'Simpan'],
  ['in a block', '{#if true}Simpan{/if}'],
  ['in an else', '{#if true}<b></b>{:else}Simpan{/if}'],
  ['in a loop', '{#each [1] as n (n)}Simpan{/each}'],
  ['in a snippet', '{#snippet baris()}Simpan{/snippet}{@render baris()}'],
  ['as a string in braces', "<p>{'Simpan'}</p>"],
  ['as a template in braces', '<p>{`Simpan`}</p>'],
  ['in one arm of a choice', "<p>{Math.PI > 3 ? 'Simpan' : ''}</p>"],
  ['in a title', '<p title="Simpan"></p>'],
  ['in a label for screen readers', '<p aria-label="Simpan"></p>'],
  ['in a label in braces', "<p aria-label={'Simpan'}></p>"],
  ['in a placeholder', '<input placeholder="Simpan" />'],
])('text written in markup %s fails lint', async (_where, markup) => {
  expect(await brokenRules('src/ui/kit/Spinner.svelte', markup)).toContain('no-restricted-syntax');
});

test.each([
  ['a number', '<p>1/2</p>'],
  ['a separator', '<p>{1} · {2}</p>'],
  ['a class chosen in braces', "<p class={Math.PI > 3 ? 'besar' : 'kecil'}></p>"],
  ['a role', '<p role="status"></p>'],
  ['a length in a style', '<p style:--tinggi={`${1}px`}></p>'],
])('markup with %s passes', async (_what, markup) => {
  expect(await brokenRules('src/ui/kit/Spinner.svelte', markup)).not.toContain('no-restricted-syntax');
});

test.each([
  ['core', 'src/core/shared/canonical-json.ts', '#backend/clock.ts'],
  ['the backend', 'src/backend/clock.ts', '#host/serve.ts'],
  ['the interface', 'src/ui/app/undo.svelte.ts', '#backend/clock.ts'],
])('%s may not import from above or beside it', async (_who, file, target) => {
  expect(await brokenRules(file, `import '${target}';\n`)).toContain('import-x/no-restricted-paths');
});

test.each([
  ['electron', 'src/host/serve.ts'],
  ['fabric', 'src/ui/app/context.ts'],
  ['better-sqlite3', 'src/backend/clock.ts'],
  ['sharp', 'src/backend/media/media-store.ts'],
])('%s is imported by its owner alone', async (name, file) => {
  expect(await brokenRules(file, `import '${name}';\n`)).toContain(
    '@typescript-eslint/no-restricted-imports',
  );
});
