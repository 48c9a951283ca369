import { describe, expect, it } from 'vitest';
import { problem } from '../../test/problem.ts';
import { makeLog, makePairReader, pairLine, type ReadOptions, type ReadPairsFormat } from '../index.ts';

function read(text: string, format: ReadPairsFormat, options: ReadOptions = {}) {
  const log = makeLog();
  const reader = makePairReader(format, log, options);
  const pairs = [...reader.push(text), ...reader.end()];
  return { pairs, log, words: pairs.map((pair) => [pair.source?.content, pair.target?.content]) };
}

describe('records of corpora', () => {
  it('name their languages behind what they are: sentence_eng_Latn', () => {
    const line = '{"id":7,"sentence_eng_Latn":"Yes.","sentence_arb_Arab":"نعم.","topic":"talk"}\n';
    const [pair] = read(line, 'jsonl').pairs;
    expect([pair?.source?.language, pair?.target?.language]).toEqual(['en', 'ar']);
    expect([pair?.source?.content, pair?.target?.content]).toEqual(['Yes.', 'نعم.']);
    expect(pair?.properties).toMatchObject({ topic: 'talk' });
    expect(read('text_id\ttext_en\ttext_ar\n1\tYes.\tنعم.\n', 'tsv').words).toEqual([['Yes.', 'نعم.']]);
  });
});

describe('tsv', () => {
  it('of our own keeps its first line, whatever languages and sides its rows name', () => {
    const ours = 'en\tund\tstatus\tconfidence\ttext\tsource_segments\ttarget_segments\tfindings\treview\n';
    expect(read(`${ours}en_GB\tx\taligned\t1\ttarget\ts2\ts3\t\tproposed\n`, 'tsv').pairs).toMatchObject([
      { text: 'target', source: { language: 'en', content: 'en_GB' }, target: { content: 'x' }, review: 'proposed' },
    ]);
  });

  it('reads two columns without a first line and tells the languages by script', () => {
    const { pairs } = read('A house.\tبيت.\nA door.\tباب.\n', 'tsv');
    expect(pairs.map((pair) => [pair.source!.language, pair.target!.language])).toEqual([
      ['en', 'ar'],
      ['en', 'ar'],
    ]);
  });

  it('takes a first line of language names for what it is', () => {
    expect(read('Arabic\tEnglish\nبيت\thouse\n', 'tsv').words).toEqual([['بيت', 'house']]);
    expect(read('en-GB\tar_EG\nhouse\tبيت\n', 'tsv').pairs[0]).toMatchObject({
      source: { language: 'en' },
      target: { language: 'ar' },
    });
  });

  it('keeps numbering by lines that are pairs, an empty side as none, and a quote as it stands', () => {
    const { pairs, log } = read('"بيت"\t\r\n\r\n\thouse\n', 'tsv');
    expect(pairs.map((pair) => [pair.status, pair.source?.content, pair.target?.content])).toEqual([
      ['source-only', '"بيت"', undefined],
      ['target-only', undefined, 'house'],
    ]);
    expect(log.left.get('empty-line')).toBe(1);
  });

  it('does not take the apostrophe of a table that is not ours for a guard', () => {
    expect(read("'=1\tx\n", 'tsv').words).toEqual([["'=1", 'x']]);
  });

  it('names the line that has one column', () => {
    expect(problem(() => read('a\tب\nno tab here\n', 'tsv', { place: 'x.tsv' }))).toMatchObject({
      code: 'table-row-broken',
      place: 'x.tsv',
      offset: 2,
      offsetUnit: 'line',
    });
  });
});

describe('csv', () => {
  it('reads quotes, doubled quotes and line ends inside them, and semicolons', () => {
    expect(read('"قال ""نعم""\nومضى";"He said ""yes"", and left"\r\nب;b', 'csv').words).toEqual([
      ['قال "نعم"\nومضى', 'He said "yes", and left'],
      ['ب', 'b'],
    ]);
  });

  it('names the line where a quotation mark is opened and never closed', () => {
    expect(problem(() => read('a,ب\n"b,c\nd', 'csv'))).toMatchObject({ code: 'table-row-broken', offset: 2 });
  });
});

describe('jsonl', () => {
  it('has no property of a name that objects of the language give to their makers', () => {
    const line = '{"source":"a","target":"b","__proto__":"x","note":"n"}';
    const review = '{"status":"aligned","source":"a","target":"b","properties":{"__proto__":"x","note":"n"}}';
    for (const { properties } of read(`${line}\n${review}\n`, 'jsonl').pairs)
      expect(Object.entries(properties!)).toEqual([['note', 'n']]);
  });

  it('reads the forms that are about', () => {
    const lines = [
      '{"source":"بيت","target":"house"}',
      '{"en":"door","ar":"باب"}',
      '{"translation":{"ar":"كتاب","en":"book"}}',
      '{"status":"source-only","confidence":0.5,"source":{"text":"t","language":"ar","segments":["s1"],"content":"قلم"},"target":null,"findings":[]}',
    ];
    expect(read(lines.join('\n'), 'jsonl').words).toEqual([
      ['بيت', 'house'],
      ['door', 'باب'],
      ['كتاب', 'book'],
      ['قلم', undefined],
    ]);
  });

  it.each(['{', '[]', '1'])('refuses %s with its line', (line) => {
    expect(problem(() => read(`{"source":"a","target":"b"}\n${line}\n`, 'jsonl'))).toMatchObject({
      code: 'jsonl-line-broken',
      offset: 2,
    });
  });

  it.each(['{"source":1}', '{"source":null}', '{"ar":"x"}'])('counts %s where others are pairs', (line) => {
    const { words, log } = read(`${line}\n{"source":"a","target":"b"}\n${line}\n`, 'jsonl');
    expect([words, log.left]).toEqual([[['a', 'b']], new Map([['no-counterpart', 2]])]);
    expect(problem(() => read(`\n${line}\n`, 'jsonl'))).toMatchObject({ code: 'jsonl-line-broken', offset: 2 });
  });

  it.each(['{"en":"a","ar":"ب","ar_EG":"ج"}', '[{"translation":{"en":"a","eng":"c","ar":"ب"}}]'])(
    'asks which field is meant of two in one language: %s',
    (text) => {
      const format = text.startsWith('[') ? 'json-array' : 'jsonl';
      expect(problem(() => read(text, format)).code).toBe('table-columns-unknown');
      const columns = [
        { language: 'ar', column: 'ar' },
        { language: 'en', column: 'en' },
      ] as const;
      expect(read(text, format, { columns }).words).toEqual([['ب', 'a']]);
    },
  );

  it('keeps of a finding what a finding has, however deep the rest of it is', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const spans = `[{"start":0,"end":1,"text":"a","more":${deep}},${deep}]`;
    const finding = `{"code":"number-mismatch","more":${deep},"expected":${deep},"found":{"kind":"number","value":4},"source":${spans},"target":${deep}}`;
    const { pairs } = read(`{"source":"a","target":"b","findings":[${finding},${deep}],"more":${deep}}\n`, 'jsonl');
    const [kept] = pairs[0]!.findings;
    expect(kept).toMatchObject({
      found: { kind: 'number', value: 4 },
      source: [{ start: 0, end: 1, text: 'a' }],
      target: [],
    });
    expect(pairLine(pairs[0]!)).not.toMatch(/more|expected|\[\[/);
  });
});

describe('tmx by others', () => {
  const wrap = (body: string, header = '<header srclang="en-US" segtype="sentence"/>') =>
    `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.1">${header}<body>${body}</body></tmx>`;

  it('reads region codes, old lang attributes, more than two languages, and the source language', () => {
    const { pairs } = read(
      wrap(
        '<tu><tuv xml:lang="AR-eg"><seg>بيت</seg></tuv><tuv lang="fr"><seg>maison</seg></tuv><tuv xml:lang="EN-GB"><seg>house</seg></tuv></tu>',
      ),
      'tmx',
    );
    expect(pairs[0]).toMatchObject({
      source: { language: 'en', content: 'house' },
      target: { language: 'ar', content: 'بيت' },
    });
  });

  it('takes formatting codes for one character each and keeps the words between and below them', () => {
    const { words, log } = read(
      wrap(
        '<tu><tuv xml:lang="ar"><seg>قال <bpt i="1">&lt;b&gt;</bpt>نعم<ept i="1">&lt;/b&gt;</ept> <hi>و</hi>مضى<ph>x<sub>حاشية</sub></ph></seg></tuv><tuv xml:lang="en"><seg>yes</seg></tuv></tu>',
        '<header/>',
      ),
      'tmx',
    );
    expect(words).toEqual([['قال \uFFFCنعم\uFFFC \uFFFCو\uFFFCمضى\uFFFC حاشية ', 'yes']]);
    expect([...log.cleaned]).toEqual([['sub-flow', 1]]);
  });

  it('takes forbidden characters away, raw and as references, and counts them', () => {
    const { words, log } = read(
      wrap(
        '<tu><tuv xml:lang="ar"><seg>بي\u000bت&#x0B;&#11; &#1576;&amp;nbsp;</seg></tuv><tuv xml:lang="en"><seg>a&nbsp;b</seg></tuv></tu>',
      ),
      'tmx',
    );
    expect(words).toEqual([['a\u00a0b', 'بيت ب&nbsp;']]);
    expect(log.cleaned.get('xml-character')).toBe(3);
  });

  it('counts units that have no pair of languages, and expands no entity of the file', () => {
    const bomb = `<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><tmx version="1.4"><header/><body><tu><tuv xml:lang="ar"><seg>&b;</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu><tu><tuv xml:lang="ar"><seg>وحيد</seg></tuv></tu></body></tmx>`;
    const { words, log } = read(bomb, 'tmx');
    expect(words).toEqual([['&b;', 'x']]);
    expect(log.left.get('no-pair-of-languages')).toBe(1);
  });

  it('tells languages that are not named by script, and takes an empty variant for no pair', () => {
    const { pairs, log } = read(
      wrap(
        '<tu><tuv><seg>The house.</seg></tuv><tuv><seg>البيت.</seg></tuv></tu><tu><tuv xml:lang="en"><seg>Door</seg></tuv><tuv xml:lang="ar"><seg> </seg></tuv></tu>',
        '<header/>',
      ),
      'tmx',
    );
    expect(pairs.map(({ source, target }) => [source?.language, target?.language])).toEqual([['en', 'ar']]);
    expect(log.left.get('empty')).toBe(1);
  });

  it('takes what is no language code for none, so that it becomes no part of a name', () => {
    const { pairs } = read(
      wrap(
        '<tu><tuv xml:lang="../../etc"><seg>بيت</seg></tuv><tuv xml:lang="/x"><seg>house</seg></tuv></tu>',
        '<header/>',
      ),
      'tmx',
    );
    expect(pairs.map(({ source, target }) => [source?.language, target?.language])).toEqual([['ar', 'en']]);
    const line = '{"source":{"language":"../x","content":"بيت"},"target":{"language":"en-GB","content":"house"}}';
    const [pair] = read(line, 'jsonl').pairs;
    expect([pair?.source?.language, pair?.target?.language]).toEqual(['ar', 'en']);
    expect(pair?.target?.properties).toEqual({ 'xml:lang': 'en-GB' });
  });

  it.each([
    ['cut off', '<tmx version="1.4"><header/><body><tu><tuv xml:lang="ar"><seg>ب'],
    ['wrongly nested', '<tmx version="1.4"><body><tu></body></tu></tmx>'],
    ['something else', '<html><body>x</body></html>'],
    ['no XML', '{"source":"x","target":"y"}\n'],
    ['far too deep', `<tmx>${'<a>'.repeat(100_000)}`],
  ])('says when it is %s', (_, text) => {
    expect(problem(() => read(text, 'tmx', { place: 'm.tmx' }))).toMatchObject({ code: 'xml-broken', place: 'm.tmx' });
  });
});

describe('xliff by others', () => {
  it('reads 1.2: inline tags, alternatives left aside, units without target counted', () => {
    const { words, log, pairs } = read(
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en-US" target-language="ar" original="a.html" datatype="html"><body>
      <trans-unit id="1"><source>A <g id="1">red</g> house<x id="2"/></source><seg-source><mrk mtype="seg">A</mrk></seg-source><target state="final">بيت <g id="1">أحمر</g></target><alt-trans><source>No</source><target>لا</target></alt-trans></trans-unit>
      <trans-unit id="2"><source>Open</source></trans-unit></body></file></xliff>`,
      'xliff',
    );
    expect(words).toEqual([['A \uFFFCred\uFFFC house\uFFFC', 'بيت \uFFFCأحمر\uFFFC']]);
    expect(pairs[0]).toMatchObject({
      id: '1',
      review: 'confirmed',
      source: { language: 'en' },
      target: { language: 'ar' },
    });
    expect(log.left.get('no-target')).toBe(1);
  });

  it('takes a state that it does not know for none, whatever it is called', () => {
    const { pairs } = read(
      `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f"><unit id="u"><segment state="constructor"><source>باب</source><target>door</target></segment></unit></file></xliff>`,
      'xliff',
    );
    expect(pairs.map(({ review }) => review)).toEqual([undefined]);
  });

  it('counts a target that is there and empty, and tells a language that is missing', () => {
    const { pairs, log } = read(
      `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar"><file id="f"><unit id="u"><segment><source>بيت</source><target/></segment><segment><source>باب</source><target>door</target></segment></unit></file></xliff>`,
      'xliff',
    );
    expect(pairs.map(({ source, target }) => [source?.language, target?.language])).toEqual([['ar', 'en']]);
    expect(log.left.get('no-target')).toBe(1);
  });

  it('reads 2.0: several segments of a unit, codes, forbidden characters by their numbers', () => {
    const { words } = read(
      `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en-GB"><file id="f"><unit id="u"><originalData><data id="d">&lt;b&gt;</data></originalData>
      <segment><source>بيت <pc id="1">كبير</pc></source><target>big<cp hex="000B"/> house</target></segment><ignorable><source> </source></ignorable><segment><source>باب<ph id="2"/></source><target>door</target></segment></unit></file></xliff>`,
      'xliff',
    );
    expect(words).toEqual([
      ['بيت \uFFFCكبير\uFFFC', 'big\u000b house'],
      ['باب\uFFFC', 'door'],
    ]);
  });
});
