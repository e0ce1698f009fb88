import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * Who may import whom (src/README.md holds the table). Each zone names a folder and the folders it must not reach;
 * type imports count, so a lower layer cannot even know the shape of an upper one.
 */
const LAYERS = {
  core: [],
  contract: ['core'],
  i18n: ['core'],
  backend: ['core', 'contract'],
  render: ['core'],
  host: ['core', 'contract', 'backend', 'render'],
  cli: ['core', 'contract', 'backend', 'render', 'host', 'client', 'i18n'],
  client: ['core', 'contract'],
  editor: ['core', 'i18n'],
  ui: ['core', 'contract', 'client', 'editor', 'i18n'],
};
const folders = Object.keys(LAYERS);
const zones = folders.flatMap((folder) =>
  folders
    .filter((other) => other !== folder && !LAYERS[folder].includes(other))
    .map((other) => ({
      target: `./src/${folder}`,
      from: `./src/${other}`,
      message: `${folder} must not import ${other} (src/README.md)`,
    })),
);

/** Packages that only one place may touch, so that replacing one means opening one folder. */
const OWNED_PACKAGES = [
  { name: 'electron', owner: 'electron/' },
  { name: 'fabric', owner: 'src/editor/canvas/' },
  { name: 'better-sqlite3', owner: 'src/backend/db/' },
  { name: 'kysely', owner: 'src/backend/' },
  { name: 'sharp', owner: 'src/backend/encode/' },
  { name: 'playwright-core', owner: 'src/render/' },
];
const LETTERS = String.raw`/\p{L}/u`;
/** Attributes that a person reads or hears, ours of the kit included. */
const READ_ATTRIBUTES =
  '/^(title|alt|placeholder|label|text|hint|aria-(label|description|placeholder|roledescription|valuetext))$/';
/** A string in braces, plain, in a template or in one arm of a choice. */
const IN_BRACES = [
  `Literal[value=${LETTERS}]`,
  `TemplateLiteral > TemplateElement[value.raw=${LETTERS}]`,
  `LogicalExpression > Literal.right[value=${LETTERS}]`,
  `ConditionalExpression > Literal.consequent[value=${LETTERS}]`,
  `ConditionalExpression > Literal.alternate[value=${LETTERS}]`,
];
/** Literal text in markup would never reach the translations. */
const NO_LITERAL_TEXT = [
  `:not(SvelteStyleElement) > SvelteText[value=${LETTERS}]`,
  `SvelteAttribute[key.name=${READ_ATTRIBUTES}] > SvelteLiteral[value=${LETTERS}]`,
  ...IN_BRACES.flatMap((text) => [
    `:not(SvelteAttribute, SvelteStyleDirective) > SvelteMustacheTag > ${text}`,
    `SvelteAttribute[key.name=${READ_ATTRIBUTES}] > SvelteMustacheTag > ${text}`,
  ]),
].map((selector) => ({ selector, message: 'Text belongs in src/i18n.' }));

export default ts.config(
  {
    ignores: ['dist/', 'node_modules/', 'artifacts/', 'test-results/', 'resources/', 'src/**/*.generated.ts'],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          noWarnOnMultipleProjects: true,
          project: ['src/tsconfig.json', 'src/backend/tsconfig.json', 'src/core/tsconfig.json'],
        }),
      ],
      'import-x/extensions': ['.ts', '.svelte'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/ignore': [String.raw`\.svelte$`],
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  ...ownershipRules(),
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
    rules: {
      // Lint sees every component as `any`, so these fire on each prop and snippet; svelte-check knows the real types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-syntax': ['error', ...NO_LITERAL_TEXT],
      'import-x/no-default-export': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['src/bootstrap/**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.config.ts', 'vite.config.ts'],
    extends: [ts.configs.disableTypeChecked],
    rules: { 'import-x/no-default-export': 'off' },
  },
);

/** One no-restricted-imports entry a folder: later entries replace earlier ones, so each lists all it may not import. */
function ownershipRules() {
  const places = [...new Set(['src/', ...OWNED_PACKAGES.map((entry) => entry.owner)])];
  return places
    .sort((a, b) => a.length - b.length)
    .map((place) => ({
      files: [`${place}**/*.{ts,svelte}`],
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            paths: OWNED_PACKAGES.filter((entry) => !place.startsWith(entry.owner)).map((entry) => ({
              name: entry.name,
              message: `Only ${entry.owner} imports ${entry.name}.`,
            })),
          },
        ],
      },
    }));
}
