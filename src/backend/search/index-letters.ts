import type { LetterReader } from '#core/search/index-text.ts';
import { openInMemory } from '../db/open.ts';

/** How the index splits and folds texts; the words of `search_fts` in migration 3. */
const TOKENIZER = 'unicode61 remove_diacritics 2';

/**
 * What the index makes of characters, learned from an index in memory with the same tokenizer, each of them once: its
 * tables are those of an older Unicode, so no rule of this language says the same.
 */
export function createLetterReader(): LetterReader {
  const known = new Map<string, string>();
  let ask: LetterReader | null = null;
  return (character) => {
    const reading = known.get(character);
    if (reading !== undefined) return reading;
    ask ??= openAsker();
    const learned = ask(character);
    known.set(character, learned);
    return learned;
  };
}

function openAsker(): LetterReader {
  const db = openInMemory();
  db.exec(
    `CREATE VIRTUAL TABLE letters USING fts5 (word, tokenize = "${TOKENIZER}");
     CREATE VIRTUAL TABLE words USING fts5vocab (letters, 'instance');`,
  );
  const write = db.prepare('INSERT INTO letters (word) VALUES (?)');
  const read = db.prepare('SELECT term FROM words ORDER BY offset').pluck();
  const forget = db.prepare('DELETE FROM letters');
  return (character) => {
    write.run(`a${character}b`);
    // The statement's one column is a text.
    const [word = '', ...more] = read.all() as string[];
    forget.run();
    return more.length > 0 ? ' '.repeat(character.length) : word.slice(1, -1);
  };
}
