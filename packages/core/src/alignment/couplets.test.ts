import { tables } from '@muqabala/lexicon';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { loadWords } from '@muqabala/lexicon/words';
import { describe, expect, it } from 'vitest';
import { textOfLines } from '../../test/text-of-lines.ts';
import { alignPair } from './align.ts';
import { splitCouplets } from './couplets.ts';
import { readPair } from './model/pair.ts';
import { alignMonotone, modelsOf } from './monotone/align.ts';

const lexicon = { ...tables, words: await loadWords(), vectors: await loadVectors() };
const ARABIC = [
  'يا ليل طل أو لا تطل',
  'لا بد لي أن أسهرك',
  'لو بات عندي قمري',
  'ما بت أرعى قمرك',
  'والنجم يبكي فوق أرض نائمة',
  'والريح تعرف ما يقول الشجر',
  'أنا الغريب وهذا البحر لي وطن',
  'والموج يكتب فوق الرمل ما كتموا',
  'تركت قلبي عند باب قديم',
  'وعدت أسأل عنه الحجر',
];
const ENGLISH = [
  'O night, be long or be not long',
  'I must keep watch with you till dawn',
  'Had my moon spent the night with me',
  'I would not have sat watching yours',
  'And the star weeps above a sleeping land',
  'And the wind knows what the trees are saying',
  'I am the stranger and this sea is my homeland',
  'And the wave writes upon the sand what they concealed',
  'I left my heart at an old door',
  'And came back to ask the stone for it',
];

describe('verse', () => {
  it('is linked line by line, though a line is taken up by its neighbour', () => {
    const found = alignPair(textOfLines('ar', ARABIC), textOfLines('en', ENGLISH), lexicon);
    expect(found.beads.map(({ source, target }) => `${source.join()} ${target.join()}`)).toEqual(
      ARABIC.map((_, k) => `${k} ${k}`),
    );
    const turned = alignPair(textOfLines('en', ENGLISH), textOfLines('ar', ARABIC), lexicon);
    expect(turned.beads).toHaveLength(10);
  });

  it('keeps a couplet whose lines are turned round, one that a person has linked, and those of sentences', () => {
    const couplet = { i: 4, m: 2, j: 4, n: 2, score: 9 };
    const split = (english: readonly string[], holds = false) => {
      const pair = readPair(textOfLines('ar', ARABIC), textOfLines('en', english), lexicon);
      const constraints = {
        rowTaken: () => holds,
        columnTaken: () => holds,
        holds: () => holds,
        isOwn: () => false,
        forbids: () => false,
        decisions: [],
      };
      return splitCouplets(pair, [couplet], () => modelsOf(pair, alignMonotone(pair)), constraints);
    };
    expect(split(ENGLISH).map(({ i, j }) => `${i} ${j}`)).toEqual(['4 4', '5 5']);
    expect(split(ENGLISH, true)).toEqual([couplet]);
    expect(split(ENGLISH.with(4, ENGLISH[5]!).with(5, ENGLISH[4]!))).toEqual([couplet]);
    expect(split(ENGLISH.map((line) => `${line}.`))).toEqual([couplet]);
  });
});
