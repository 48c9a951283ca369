import { namesOfPath } from '@muqabala/formats';
import type { Say } from '../messages/index.ts';

/**
 * The tree of error types that a person chooses from: MQM-Full 2.0 (themqm.org, CC BY 4.0), without the branches that a
 * text alone cannot show. A node's key is its name's in the messages.
 */
const TREE = {
  accuracy: {
    mistranslation: {
      number: {},
      'date-time': {},
      entity: {},
      'unit-conversion': {},
      'false-friend': {},
      'overly-literal': {},
    },
    'over-translation': {},
    'under-translation': {},
    addition: {},
    omission: {},
    'do-not-translate': {},
    untranslated: {},
  },
  terminology: { 'inconsistent-with-resource': {}, 'inconsistent-use': {}, 'wrong-term': {} },
  'linguistic-conventions': {
    grammar: {},
    punctuation: {},
    spelling: {},
    unintelligible: {},
    'character-encoding': {},
    'textual-conventions': {},
  },
  style: {
    'language-register': {},
    awkward: {},
    unidiomatic: {},
    'inconsistent-style': {},
    'organizational-style': {},
    'third-party-style': {},
    'inconsistent-with-external-reference': {},
  },
  'locale-conventions': {
    'number-format': {},
    'currency-format': {},
    'measurement-format': {},
    'time-format': {},
    'date-format': {},
    'address-format': {},
    'telephone-format': {},
  },
  'audience-appropriateness': { 'culture-specific-reference': {}, offensive: {} },
} as const;

interface Branch {
  readonly [node: string]: Branch;
}

/** All paths of the tree, each node before what is below it. */
export const MQM_PATHS: readonly string[] = pathsOf(TREE, '');

function pathsOf(branch: Branch, prefix: string): string[] {
  return Object.entries(branch).flatMap(([node, below]) => [
    `${prefix}${node}`,
    ...pathsOf(below, `${prefix}${node}/`),
  ]);
}

/**
 * Returns the paths whose names, or whose own words, have all that is searched for; those whose last name begins with
 * it first.
 */
export function searchPaths(say: Say, search: string, paths: readonly string[] = MQM_PATHS): string[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  const found = paths
    .map((path) => ({ path, names: namesOfPath(say, path).map(fold) }))
    .filter(({ path, names }) =>
      words.every((word) => names.some((name) => name.includes(word)) || path.includes(word)),
    );
  const begins = ({ names }: (typeof found)[0]) => (words.length > 0 && names.at(-1)!.startsWith(words[0]!) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b)).map(({ path }) => path);
}

/** Letters as they are searched for: without vowel signs and case, one alef. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه');
}
