import { describe, expect, it } from 'vitest';
import { type AlignedDocument, makeSignature } from '../document/index.ts';
import { checkedLinks, toldElsewhere } from './known.ts';

const AR = 'في 2022 زار 40 وفدًا. وقال الوزير ذلك. ثم سكت.';
const EN = 'In 2022, 40 delegations came. The minister said so. He left.';

function textOf(id: string, language: 'ar' | 'en', content: string): AlignedDocument['texts'][number] {
  let start = 0;
  const segments = content.split(/(?<=\.) /u).map((sentence, s) => {
    const segment = { id: `${id}${s + 1}`, start, end: start + sentence.length, role: 'body' as const, mentions: [] };
    start = segment.end + 1;
    return segment;
  });
  return { id, language, direction: language === 'ar' ? 'rtl' : 'ltr', content, segments };
}

const value = (content: string) => ({
  kind: 'number' as const,
  value: 40,
  exact: true,
  start: content.indexOf('40'),
  end: content.indexOf('40') + 2,
});

function documentOf(rest: Partial<AlignedDocument> = {}): AlignedDocument {
  const link = (id: string, source: string, target: string) => ({
    id,
    text: 'en',
    source: [source],
    target: [target],
    confidence: 0.9,
    evidence: [],
    status: 'proposed' as const,
  });
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [textOf('ar', 'ar', AR), textOf('en', 'en', EN)],
    links: [link('l1', 'ar1', 'en1'), link('l2', 'ar2', 'en2'), link('l3', 'ar3', 'en3')],
    findings: [],
    facts: [
      {
        id: 'v1',
        value: value(AR),
        says: [
          { text: 'ar', agrees: true, value: value(AR) },
          { text: 'en', agrees: true, value: value(EN) },
        ],
        silent: [],
      },
    ] as AlignedDocument['facts'],
    ...rest,
  };
}

describe('how links were checked', () => {
  it('is as a translation where nearly all is linked, with what agreed in the sentences of the link', () => {
    const document = documentOf();
    const checked = checkedLinks(document, document.texts[1]!);
    const span = (content: string) => ({ start: content.indexOf('40'), end: content.indexOf('40') + 2 });
    expect(checked.get('l1')).toEqual({
      as: 'translation',
      agreed: [{ kind: 'number', source: [span(AR)], target: [span(EN)] }],
    });
    expect(checked.get('l2')).toEqual({ as: 'translation', agreed: [] });
  });

  it('is not at all of pairs in which nothing was looked for yet', () => {
    const document = { ...documentOf(), signature: makeSignature('none', { pairs: 'given' }) };
    const checked = [...checkedLinks(document, document.texts[1]!).values()];
    expect(checked.length).toBeGreaterThan(0);
    expect(new Set(checked.map(({ as }) => as))).toEqual(new Set(['none']));
  });

  it('is as a retelling where little is, and not at all where the checks left it out', () => {
    const all = documentOf();
    const unchecked = [{ id: 'u1', link: 'l2', text: 'en', check: 'all' as const, reason: 'too-long' as const }];
    const document = { ...all, links: all.links.slice(0, 2), unchecked };
    const checked = checkedLinks(document, document.texts[1]!);
    expect([...checked].map(([id, { as }]) => [id, as])).toEqual([
      ['l1', 'retelling'],
      ['l2', 'none'],
    ]);
  });

  it('is what the document says of it', () => {
    const all = documentOf();
    const said = { as: 'none' as const };
    const document = { ...all, links: [{ ...all.links[0]!, checked: said }] };
    expect(checkedLinks(document, document.texts[1]!).get('l1')).toBe(said);
  });
});

describe('what is told elsewhere', () => {
  const all = documentOf();
  const near = { text: 'en', sourceRank: 1, targetRank: 1, reasons: [] };
  const document = {
    ...all,
    links: all.links.slice(0, 1),
    candidates: [
      { ...near, source: 'ar2', target: 'en3', confidence: 0.2 },
      { ...near, source: 'ar3', target: 'en3', confidence: 0.9 },
    ],
  };
  const target = document.texts[1]!;

  it('is what no link holds and no finding misses', () => {
    const told = toldElsewhere(document, target);
    expect([...told.source]).toEqual([['ar3', 'en3']]);
    expect([...told.target]).toEqual([
      ['en2', undefined],
      ['en3', 'ar3'],
    ]);
    const { start, end } = target.segments[1]!;
    const addition = {
      id: 'f1',
      code: 'addition' as const,
      mqm: 'addition',
      severity: 'minor' as const,
      confidence: 0.8,
      text: 'en',
      target: [{ start, end }],
      state: 'dismissed' as const,
    };
    expect([...toldElsewhere({ ...document, findings: [addition] }, target).target]).toEqual([['en3', 'ar3']]);
  });

  it('is not known where rules leave such findings out', () => {
    const rules = { schema: 'muqabala/rules' as const, version: 1 as const, kinds: { addition: 'off' as const } };
    const told = toldElsewhere({ ...document, rules }, target);
    expect(told.target.size).toBe(0);
    expect(told.source.size).toBe(1);
  });
});
