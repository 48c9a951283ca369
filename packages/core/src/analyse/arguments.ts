import type { Lexicon } from '../lexicon/index.ts';
import { expectArgument, MuqabalaError } from '../problems/index.ts';

// What callers in JavaScript hand in by mistake is said where they did; TypeScript would have refused it.

/** Checks the texts of a call: records with ids of their own and a content. */
export function checkInputs(inputs: unknown): void {
  const example = "Call alignTexts([{ id: 'ar', content: '…' }, { id: 'en', content: '…' }], await loadLexicon()).";
  expectArgument(Array.isArray(inputs), 'inputs', 'an array of texts, the source first', inputs, example);
  const ids = new Set<string>();
  (inputs as unknown[]).forEach((input, i) => {
    const place = `inputs[${i}]`;
    const { id, content } = (input ?? {}) as { readonly id?: unknown; readonly content?: unknown };
    expectArgument(typeof input === 'object' && input !== null, place, '{ id, content }', input, example);
    expectArgument(typeof id === 'string' && id !== '', `${place}.id`, 'a string that names the text', id, example);
    expectArgument(typeof content === 'string', `${place}.content`, 'the text itself, a string', content, example);
    if (ids.has(id as string))
      throw new MuqabalaError({
        code: 'id-repeated',
        values: { id: id as string },
        place: `${place}.id`,
        message: `The id '${id}' is used for two texts.`,
        remedy: 'Give each text an id of its own.',
      });
    ids.add(id as string);
  });
}

/** Checks the tables of a call. */
export function checkLexicon(lexicon: unknown): asserts lexicon is Lexicon {
  expectArgument(
    typeof lexicon === 'object' && lexicon !== null && 'values' in lexicon && 'names' in lexicon,
    'lexicon',
    'the lexicon',
    lexicon,
    'Hand in `await loadLexicon()` of @muqabala/lexicon, or its `tables`.',
  );
}

/** Checks one side of a pair. */
export function checkSide(side: unknown, place: string): void {
  const { language, content } = (side ?? {}) as { readonly language?: unknown; readonly content?: unknown };
  expectArgument(
    typeof language === 'string' && typeof content === 'string',
    place,
    '{ language, content }',
    side,
    "Call checkPair({ language: 'ar', content: '…' }, { language: 'en', content: '…' }, await loadLexicon()).",
  );
}
