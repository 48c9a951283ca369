import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { smallDocument } from '../../test/documents.ts';
import {
  facedLinks,
  listPairs,
  lossesOf,
  makeLog,
  makePairReader,
  type Pair,
  pairsOfLinks,
  readAnyText,
  readMarked,
  writeDocument,
} from '../index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = async (xml: string) => {
  const told = await readAnyText(utf8(xml), 'x.xml');
  return told.kind === 'text' ? told.text : told.kind;
};
const tei = (body: string, language = 'ar') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>كتاب <hi>الرحلة</hi></title></titleStmt></fileDesc></teiHeader><text xml:lang="${language}"><body>${body}</body></text></TEI>`;
const words = ({ source, target }: Pair) => [source?.content, target?.content];
const pairsOf = (xml: string, log = makeLog()) => {
  const reader = makePairReader('tei', log);
  return [...reader.push(xml), ...reader.end()];
};

describe('TEI as a text', () => {
  it('has its paragraphs, title and language', async () => {
    expect(await textOf(tei('<head>فصل</head><p>قال\n  الراوي.</p><lg><l>بيت</l><l>ثان</l></lg>'))).toEqual({
      content: 'فصل\n\nقال الراوي.\n\nبيت\nثان\n',
      title: 'كتاب الرحلة',
      language: 'ar',
    });
  });

  it.each([
    ['words that are elements', '<p><w>كتب</w><w>شعرا</w><pc>.</pc></p>', 'كتب شعرا.'],
    ['words that are joined', '<p><w join="right">و</w><w>قال</w> <w>نعم</w><w join="left">،</w></p>', 'وقال نعم،'],
    ['ends of lines and pages', '<p>one<lb/>two<pb n="2"/>three mi<lb break="no"/>nute</p>', 'one two three minute'],
    ['what an editor has mended', '<p>a <choice><sic>wrnog</sic><corr>wrong</corr></choice> word</p>', 'a wrong word'],
    ['a note in a sentence', '<p>before<note>aside</note>, after</p>', 'before, after\n\naside'],
    ['paragraphs within items', '<list><item>one <p>two</p> three</item></list>', 'one\n\ntwo\n\nthree'],
    ['words that stand in no paragraph', '<div>loose <hi>words</hi></div><div>more</div>', 'loose words\n\nmore'],
  ])('keeps apart and together what is: %s', async (_, body, content) => {
    expect(await textOf(tei(body))).toMatchObject({ content: `${content}\n` });
  });

  it('is a text of a corpus too, a line a sentence', async () => {
    const xml = '<document id="d"><s id="1"><w id="1.1">Yes</w>\n<w id="1.2">.</w></s><s id="2">No.</s></document>';
    expect(await textOf(xml)).toMatchObject({ content: 'Yes .\nNo.\n' });
  });

  it('is not every file with such a root', async () => {
    expect(await readAnyText(utf8('<document>words & more'))).toMatchObject({ form: 'text' });
  });

  it('without words is refused', async () => {
    await expect(textOf(tei('<p> </p>'))).rejects.toMatchObject({ problem: { code: 'text-empty' } });
  });
});

describe('TEI with links', () => {
  it('gives again the pairs that were written', () => {
    const document = smallDocument();
    const read = pairsOf([...writeDocument(document, 'tei')].join(''));
    const given = [...listPairs(document)];
    expect(read.map(words)).toEqual(given.map(words));
    expect(read.map((pair) => [pair.status, pair.review, pair.source?.role, pair.source?.segments])).toEqual(
      given.map((pair) => [pair.status, pair.review, pair.source?.role, pair.source?.segments]),
    );
  });

  it('reads two languages in parts of one text, and counts ids that no sentence has', () => {
    const log = makeLog();
    const body =
      '<div xml:lang="en"><p xml:id="e1">Yes.</p></div><div xml:lang="ar-EG"><p xml:id="a1">نعم.</p><p xml:id="a2">لا.</p></div><linkGrp><link target="#e1 #a1"/><link target="#e9 #a2"/></linkGrp>';
    const pairs = pairsOf(tei(body, 'en'), log);
    expect(pairs.map(words)).toEqual([
      ['Yes.', 'نعم.'],
      [undefined, 'لا.'],
    ]);
    expect(pairs[0]!.target).toMatchObject({ language: 'ar', properties: { 'xml:lang': 'ar-EG' } });
    expect(log.left.get('no-sentence')).toBe(1);
  });

  it('without links is refused with what to do', () => {
    expect(() => pairsOf(tei('<p>قال</p>'))).toThrow(/`align`/);
  });
});

describe('links of XCES and InterText', () => {
  const side = (code: string, contents: readonly string[]) =>
    readMarked(
      `<text xml:lang="${code}"><p>${contents.map((one, i) => `<s id="1:${i + 1}"><time id="T${i}S" value="00:00:0${i},500"/>${one}</s>`).join('')}</p></text>`,
      makeLog(),
    ).texts[0]!;
  const [arabic, english] = [side('ar', ['أ', 'ب', 'ج']), side('en', ['a', 'b and c', 'd'])];

  it.each([
    [
      'XCES',
      '<cesAlign version="1.0"><linkGrp fromDoc="ar/1.xml.gz" toDoc="en/1.xml.gz"><link certainty="0.7" xtargets="1:1;1:1"/><link xtargets="1:2 1:3;1:2"/><link xtargets=";1:3"/></linkGrp></cesAlign>',
    ],
    [
      'InterText',
      '<alignment toDoc="en/1.xml" fromDoc="ar/1.xml"><link xtargets="1:1;1:1" status="man"/><link xtargets="1:2;1:2 1:3" status="auto"/><link xtargets="1:3;"/></alignment>',
    ],
    [
      'TEI of other files',
      '<TEI><standOff><linkGrp><link target="ar.xml#1:1 en.xml#1:1"/><link target="ar.xml#1:2 ar.xml#1:3 en.xml#1:2"/></linkGrp></standOff></TEI>',
    ],
  ])('join the sentences of two texts: %s', (name, xml) => {
    const log = makeLog();
    const [group] = readMarked(xml, log).groups;
    const pairs = pairsOfLinks(group!.links, arabic, english, log);
    expect(pairs.map(words)).toEqual([
      ['أ', 'a'],
      ['ب ج', 'b and c'],
      [undefined, 'd'],
    ]);
    expect(pairs[0]!.source!.properties).toEqual({ start: '00:00:00.500' });
    expect(pairs[0]!.review).toBe(name === 'InterText' ? 'confirmed' : 'proposed');
    expect(pairs[0]!.confidence).toBe(name === 'XCES' ? 0.7 : 1);
    expect(group!.from.startsWith('ar')).toBe(true);
    expect(log.left.size).toBe(0);
  });
});

it('counts what stands in no sentence that a link can name', () => {
  const log = makeLog();
  const [text] = readMarked(
    '<text><head>A</head><p><s id="1">b<note>c</note></s></p><p id="2">d</p></text>',
    log,
  ).texts;
  const links = [{ from: [{ file: '', id: '1' }], to: [{ file: '', id: '1' }], status: 'proposed' as const }];
  expect(pairsOfLinks(links, text!, { ...text!, blocks: [] }, log).map(words)).toContainEqual(['b', 'b']);
  expect(log.left.get('outside-sentences')).toBe(2);
});

describe('growth', () => {
  it.each(['<p>a</p>', '<s id="1">a</s>', '<note>a</note>', '<w>a</w>', '<lb/>', '<div xml:lang="x">a</div>'])(
    'reads any number of %s in time that grows with them',
    (unit) => {
      expectLinear(unit, 2000, (text) => readMarked(`<TEI><text><body><p>b${text}</p></body></text></TEI>`, makeLog()));
    },
  );
});

describe('links and two texts that were given', () => {
  const text = (content: string, code?: string) =>
    readMarked(
      `<text${code === undefined ? '' : ` xml:lang="${code}"`}><s id="1">${content}</s><s id="2">${content}</s><s id="3">${content}</s></text>`,
      makeLog(),
    ).texts[0]!;
  const [arabic, english, french] = [text('قال نعم'), text('He said yes'), text('Il dit oui')];
  const faced = (
    [from, to]: readonly string[],
    one: Parameters<typeof facedLinks>[1],
    other: Parameters<typeof facedLinks>[1],
  ) => {
    const { groups } = readMarked(
      `<cesAlign><linkGrp fromDoc="${from}" toDoc="${to}"><link xtargets="1 2;1"/></linkGrp></cesAlign>`,
      makeLog(),
    );
    const log = makeLog();
    const [link] = facedLinks(groups[0]!, one, other, log);
    const way = link!.from.length === 2 ? 'as given' : 'turned';
    expect([log.cleaned.get('texts-exchanged') ?? 0, lossesOf(log).size]).toEqual([way === 'turned' ? 1 : 0, 0]);
    return way;
  };

  it.each([
    ['folders of languages', ['ar/1.xml.gz', 'en/1.xml.gz'], 'en.xml', english, 'ar.xml', arabic, 'turned'],
    ['the same in their order', ['ar/1.xml.gz', 'en/1.xml.gz'], 'a.xml', arabic, 'b.xml', english, 'as given'],
    ['paths of one name', ['x/1.xml', 'y/1.xml'], 'here/y/1.xml', english, 'here/x/1.xml.gz', arabic, 'turned'],
    ['names of files', ['one.xml', 'other.xml'], 'other.xml', arabic, 'b.xml', english, 'turned'],
    ['names before letters', ['ar.xml', 'en.xml'], 'ar.xml', english, 'en.xml', arabic, 'as given'],
    ['codes of the texts', ['fr/1.xml', 'en/1.xml'], 'a', text('Yes', 'en-GB'), 'b', text('Oui', 'fr'), 'turned'],
    ['names of the given', ['fr/1.xml', 'en/1.xml'], 'film.en.xml', english, 'film.fr.xml', french, 'turned'],
    ['nothing', ['', ''], 'a.xml', english, 'b.xml', arabic, 'as given'],
  ] as const)('are brought together by %s', (_, names, path, one, otherPath, other, way) => {
    expect(faced(names, { path, text: one }, { path: otherPath, text: other })).toBe(way);
  });

  it.each([
    ['letters', english, french],
    ['codes', text('Yes', 'en'), text('Ja', 'de')],
  ])('are refused where the texts are in other languages, by their %s', (_, one, other) => {
    const languages = other === french ? ['ar/1.xml', 'en/1.xml'] : ['fr/1.xml', 'en/1.xml'];
    expect(() => faced(languages, { path: 'a', text: one }, { path: 'b', text: other })).toThrow(/in other languages/);
  });
});
