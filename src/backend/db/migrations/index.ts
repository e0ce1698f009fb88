import type { Migration } from '../migrate.ts';
import { ground } from './0001-ground.ts';
import { plan } from './0002-plan.ts';
import { release } from './0003-release.ts';
import { design } from './0004-design.ts';
import { line } from './0005-line.ts';
import { releaseFile } from './0006-release-file.ts';
import { searchFacts } from './0007-search-facts.ts';
import { templateEdition } from './0008-template-edition.ts';
import { installedTemplate } from './0009-installed-template.ts';
import { photo } from './0010-photo.ts';
import { photoAlt } from './0011-photo-alt.ts';
import { mergeMapping } from './0012-merge-mapping.ts';
import { editionsOfOldDesigns } from './0013-editions-of-old-designs.ts';

/** Every step there is, in order; `migrate` checks that the numbers run from 1 without a gap. */
export const migrations: readonly Migration[] = [
  ground,
  plan,
  release,
  design,
  line,
  releaseFile,
  searchFacts,
  templateEdition,
  installedTemplate,
  photo,
  photoAlt,
  mergeMapping,
  editionsOfOldDesigns,
];
