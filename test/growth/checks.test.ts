import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Link } from '../../packages/core/src/alignment/index.ts';
import { readText } from '../../packages/core/src/analyse/align-texts.ts';
import { checkPair, checkPairs } from '../../packages/core/src/analyse/check.ts';
import { recheck } from '../../packages/core/src/analyse/realign.ts';
import { type AlignedDocument, parseDocument, type Text } from '../../packages/core/src/document/index.ts';
import type { Lexicon } from '../../packages/core/src/lexicon/index.ts';
import { nameOf, SHAPES } from '../growth.ts';
import { expectLinearOf } from '../linear.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
}, 60_000);

const sides = ({ arabic, english }: { readonly arabic: string; readonly english: string }) =>
  [
    { language: 'ar', content: arabic },
    { language: 'en', content: english },
  ] as const;

const check = (pair: { readonly arabic: string; readonly english: string }) => checkPair(...sides(pair), lexicon);

describe('one pair', () => {
  it.each(Object.entries(SHAPES))(
    'of many %s takes time in proportion to its length',
    (_name, { sizes, make }) => {
      expectLinearOf(sizes[1], make, check);
    },
    240_000,
  );

  it('of many names behind a bound says from where on they are not checked', () => {
    const pair = SHAPES.mixed.make(3000);
    const { unchecked } = check(pair);
    expect(unchecked).toMatchObject([{ check: 'names', reason: 'too-many' }]);
    const [{ source, target }] = unchecked as [(typeof unchecked)[0]];
    expect(source).toHaveLength(1);
    expect(target).toHaveLength(1);
    for (const [{ start, end }, content] of [
      [source![0]!, pair.arabic],
      [target![0]!, pair.english],
    ] as const) {
      expect(start).toBeGreaterThan(content.length / 50);
      expect(start).toBeLessThan(content.length);
      expect(end).toBe(content.length);
      // A word begins there.
      expect(content[start - 1]).toBe(' ');
    }
    // The same in the other direction, with the sides changed.
    const [ar, en] = sides(pair);
    expect(checkPair(en, ar, lexicon).unchecked).toEqual([{ ...unchecked[0], source: target, target: source }]);
  });

  it('of two pages is checked in full, names and values included', () => {
    const { unchecked } = check(SHAPES['other names'].make(300));
    expect(unchecked).toEqual([]);
    for (const shape of ['figures', 'hedged figures', 'dates', 'weekdays'] as const)
      expect(check(SHAPES[shape].make(300)).unchecked).toEqual([]);
  });

  it('names what is checked of it before the bound', () => {
    const filler = SHAPES.mixed.make(3000);
    const planted = {
      arabic: `زار الرئيس باراك أوباما مدينة لندن يوم الخميس. ${filler.arabic}`,
      english: `On Thursday President Vladimir Putin visited the city of London. ${filler.english}`,
    };
    const { findings, unchecked } = check(planted);
    expect(unchecked).toHaveLength(1);
    expect(findings.map(({ code }) => code)).toContain('name-mismatch');
  });

  it('of values that can all stand for each other is not checked for values, and says so', () => {
    const list = (count: number, one: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => one(i)).join(' ; ');
    const pair = {
      arabic: list(900, (i) => `من ${i + 1} إلى ${2_000_000 + i}`),
      english: list(900, (i) => `${10_000 + i * 13} cars`),
    };
    const { findings, unchecked } = check(pair);
    expect(unchecked.map(({ check: what, reason }) => `${what} ${reason}`)).toEqual(['values too-many']);
    expect(findings.filter(({ expected, found }) => expected !== undefined || found !== undefined)).toEqual([]);
  });

  it('longer than a book is not compared, and says so', () => {
    const long = 'word '.repeat(400_001);
    const { findings, unchecked } = check({ arabic: 'كلمة 3', english: long });
    expect(findings).toEqual([]);
    expect(unchecked).toEqual([
      { check: 'all', reason: 'too-long', source: [{ start: 0, end: 6 }], target: [{ start: 0, end: long.length }] },
    ]);
  });
});

describe('a file of pairs', () => {
  it('takes time in proportion to how many it has', () => {
    const pairs = (count: number) =>
      Array.from({ length: count }, (_, i) => {
        const { arabic, english } = nameOf(i % 900);
        return { arabic: `زار ${arabic} المدينة ${i} مرات`, english: `${english} visited the city ${i} times` };
      });
    expectLinearOf(6000, pairs, (list) => {
      for (const _checked of checkPairs(list.map(sides), lexicon));
    });
  }, 240_000);
});

describe('a document', () => {
  it('says of which links not all was checked, until it is', () => {
    const { arabic, english } = SHAPES.mixed.make(3000);
    const made = {
      ...documentOf([read('ar', `وصل الوزير\n${arabic}`), read('en', `The minister arrived.\n${english}`)]),
      links: ['s1', 's2'].map((id) => link(id, id)),
    };
    const document = recheck(made, lexicon);
    expect(document.unchecked).toMatchObject([
      { id: 'u1', link: 'l-s2', text: 'en', check: 'names', reason: 'too-many' },
    ]);
    const [{ source, target }] = document.unchecked as [NonNullable<typeof document.unchecked>[0]];
    expect(source![0]!.end).toBe(document.texts[0]!.content.length);
    expect(target![0]!.end).toBe(document.texts[1]!.content.length);
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, document });
    const broken = { ...document, unchecked: [{ ...document.unchecked![0]!, link: 'l9', text: 'x' }] };
    expect(parseDocument(broken)).toMatchObject({
      ok: false,
      problems: ['text', 'link', 'target'].map((field) => ({ place: `unchecked.0.${field}` })),
    });
    expect(recheck({ ...document, links: document.links.slice(0, 1) }, lexicon)).not.toHaveProperty('unchecked');
  }, 240_000);

  it('takes time in proportion to the links of one sentence, and says of too many that they are not checked', () => {
    const linked = (count: number) => {
      const english = Array.from({ length: count }, (_, i) => `The minister met ${i + 20} men.`);
      const texts = [read('ar', 'التقى الوزير 20 رجلا'), read('en', english.join('\n'))];
      return { ...documentOf(texts), links: texts[1]!.segments.map(({ id }) => link('s1', id)) };
    };
    expectLinearOf(10_000, linked, (document) => recheck(document, lexicon));
    const { unchecked } = recheck(linked(300), lexicon);
    expect(unchecked).toHaveLength(300);
    expect(unchecked![0]).toMatchObject({ link: 'l-s1', check: 'all', reason: 'too-many' });
    expect(recheck(linked(150), lexicon)).not.toHaveProperty('unchecked');
  }, 240_000);

  it('takes time in proportion to long sentences without links', () => {
    const unlinked = (count: number) => {
      const { arabic, english } = SHAPES.words.make(400);
      return documentOf([read('ar', `${arabic}\n`.repeat(count)), read('en', `${english}\n`.repeat(count))]);
    };
    expectLinearOf(100, unlinked, (document) => recheck(document, lexicon));
  }, 240_000);
});

function read(id: 'ar' | 'en', content: string): Text {
  return readText({ id, content, language: id }, lexicon, { presegmented: true });
}

function documentOf(texts: Text[]): AlignedDocument {
  return { schema: 'muqabala/aligned-document', version: 2, signature: 'test', texts, links: [], findings: [] };
}

function link(source: string, target: string): Link {
  return {
    id: `l-${target}`,
    text: 'en',
    source: [source],
    target: [target],
    confidence: 1,
    evidence: [],
    status: 'confirmed',
  };
}
