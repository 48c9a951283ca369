import { describe, expect, it } from 'vitest';
import {
  documentOfPairs,
  listPairs,
  lossesOf,
  makeLog,
  makePairFilter,
  makePairReader,
  makePairWriter,
  type Pair,
  type PairFormat,
  type ReadPairsFormat,
} from '../index.ts';

function read(text: string, format: ReadPairsFormat) {
  const log = makeLog();
  const reader = makePairReader(format, log);
  return { pairs: [...reader.push(text), ...reader.end()], losses: Object.fromEntries(lossesOf(log)) };
}

function write(pairs: readonly Pair[], format: PairFormat) {
  const log = makeLog();
  const writer = makePairWriter(format, { sourceLanguage: 'en', targetLanguage: 'ar' }, log);
  const text = writer.begin() + pairs.map((pair) => writer.pair(pair)).join('') + writer.end();
  return { text, losses: Object.fromEntries(lossesOf(log)) };
}

describe('a catalogue of gettext', () => {
  const po = `# Words of the shop.
msgid ""
msgstr ""
"Project-Id-Version: shop 1\\n"
"Last-Translator: Ana <a@b.example>\\n"
"Language-Team: Arabic\\n"
"Language: ar\\n"
"Plural-Forms: nplurals=2; plural=n>1;\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#, c-format
#| msgid "Old"
msgid "Open"
msgstr "افتح"
`;

  it.each(['po', 'jsonl', 'tmx', 'xliff'] as const)(
    'has its header and previous messages again through %s',
    (through) => {
      const held = read(write(read(po, 'po').pairs, through).text, through).pairs;
      const { text, losses } = write(held, 'po');
      for (const said of [
        '# Words of the shop.\nmsgid ""',
        'Project-Id-Version: shop 1',
        'Last-Translator: Ana <a@b.example>',
        'Language-Team: Arabic',
        'nplurals=2; plural=n>1;',
        '#, c-format\n#| msgid "Old"\nmsgid "Open"\nmsgstr "افتح"',
      ])
        expect(text).toContain(said);
      for (const once of ['Language:', 'Plural-Forms:', 'Content-Type:'])
        expect(text.split(`"${once}`)).toHaveLength(2);
      expect(losses).toEqual({});
      expect(write(read(text, 'po').pairs, 'po').text).toBe(text);
    },
  );

  it('that is empty has a header still', () => {
    expect(write([], 'po').text).toContain('Language: ar');
  });
});

describe('an XLIFF', () => {
  const file = (inner: string, attributes = 'source-language="en-GB" target-language="ar-EG"', head = '') =>
    `<xliff version="1.2"><file original="a" ${attributes}>${head}<body>${inner}</body></file></xliff>`;
  const unit = (more = '') => `<trans-unit id="k"><source>Dog.</source><target>كلب.</target>${more}</trans-unit>`;

  it('has its regions again, and counts those of further files', () => {
    const { text, losses } = write(read(file(unit()), 'xliff').pairs, 'xliff');
    expect(text).toContain('srcLang="en-GB" trgLang="ar-EG"');
    expect(losses).toEqual({});
    expect(read(text, 'xliff').pairs[0]).toMatchObject({
      id: 'k',
      source: { language: 'en', properties: { 'xml:lang': 'en-GB' } },
    });
    const two = [file(unit()), file(unit().replace('"k"', '"l"'), 'source-language="en-US" target-language="ar-EG"')];
    expect(
      write(
        two.flatMap((one) => read(one, 'xliff').pairs),
        'xliff',
      ).losses,
    ).toEqual({ region: 1 });
  });

  it('has the languages that its sides say themselves, with their regions', () => {
    const own = (source: string, target: string, attributes?: string) =>
      read(
        file(
          `<trans-unit id="k"><source${source}>Dog.</source><target${target}>كلب.</target></trans-unit>`,
          attributes,
        ),
        'xliff',
      ).pairs.map(({ source, target }) =>
        [source, target].map((side) => side!.properties?.['xml:lang'] ?? side!.language),
      );
    expect(own(' xml:lang="en-US"', ' xml:lang="ar-EG"', 'source-language="en"')).toEqual([['en-US', 'ar-EG']]);
    expect(own('', ' xml:lang="ar-SA"', 'source-language="en" target-language="ar"')).toEqual([['en', 'ar-SA']]);
    // What was copied from the other side.
    expect(own('', ' xml:lang="en"', 'source-language="en" target-language="ar"')).toEqual([['en', 'ar']]);
  });

  it.each([
    ['alternative', file(unit('<alt-trans><source>Dogs.</source><target>كلاب.</target></alt-trans>'))],
    ['context', file(unit('<context-group><context context-type="sourcefile">a.py</context></context-group>'))],
    ['file-note', file(unit(), undefined, '<header><note>Read this.</note></header>')],
    ['comment', file(unit('<mq:comments xmlns:mq="m"><mq:comment>Really?</mq:comment></mq:comments>'))],
    [
      'annotation',
      '<xliff version="2.0" srcLang="en" trgLang="ar"><file id="f"><unit id="u"><segment><source>Dog.</source><target><mrk id="m" type="comment" value="Really?">كلب</mrk>.</target></segment></unit></file></xliff>',
    ],
  ])('counts what cannot be held: %s', (reason, text) => {
    const { pairs, losses } = read(text, 'xliff');
    expect([pairs.map(({ target }) => target!.content), losses]).toEqual([['كلب.'], { [reason]: 1 }]);
  });

  describe('with groups, and segments in a unit', () => {
    const seg = (mid: string, words: string) => `<mrk mtype="seg" mid="${mid}">${words}</mrk>`;
    const marked = (id: string, [one, two]: readonly string[], more = '') =>
      `<trans-unit id="${id}"><source>${one} ${two}</source><seg-source>${seg('1', one!)} ${seg('2', two!)}</seg-source><target>${seg('1', 'كلب.')} ${seg('2', 'قط.')}</target>${more}</trans-unit>`;
    const code = (id: string) => `<g id="${id}">Dog</g>.`;
    const states = `<seg-defs><sdl:seg id="1" conf="Translated"/><sdl:seg id="2" conf="Draft" locked="true"/></seg-defs>`;
    const text = file(
      `<group id="menu"><group id="pets">${marked('a', [code('g1'), code('g1')], states)}</group>${unit()}</group>${marked('b', ['Dog.', 'Cat.'])}`,
    );
    const { pairs } = read(text, 'xliff');

    it.each(['pairs', 'a document'])('has them again out of %s', (way) => {
      const { text, losses } = write(way === 'pairs' ? pairs : [...listPairs(documentOfPairs(pairs))], 'xliff');
      expect(text.match(/<\/?group[^>]*>|<unit [^>]*>|<segment [^>]*>/g)).toEqual([
        '<group id="menu">',
        '<group id="pets">',
        '<unit id="a">',
        '<segment id="1" state="reviewed">',
        '<segment id="2" state="translated">',
        '</group>',
        '<unit id="k">',
        '<segment state="translated">',
        '</group>',
        '<unit id="b">',
        '<segment id="1" state="translated">',
        '<segment id="2" state="translated">',
      ]);
      expect(losses).toEqual({});
      const back = read(text, 'xliff');
      const what = ({ id, review, properties, source }: Pair) => [id, review, properties, source!.content];
      const before = way === 'pairs' ? pairs : pairs.map((pair) => ({ review: 'proposed' as const, ...pair }));
      expect(back.pairs.map(what)).toEqual(before.map(what));
      expect(back.losses).toEqual({});
    });

    it('gives every code of a unit an id of its own, the same on both sides', () => {
      const both = [1, 2, 3].map((n) => ({
        ...pairs[0]!,
        properties: { 'unit-id': 'a', segment: String(n) },
        target: pairs[0]!.source,
      }));
      const ids = [...write(both, 'xliff').text.matchAll(/<sc id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(3);
      expect(ids).toEqual(ids.filter((_, i) => i % 2 === 0).flatMap((id) => [id, id]));
    });
  });

  it('has the segments of a unit by their numbers where they have no ids', () => {
    const plural = `<xliff version="2.2" srcLang="en" trgLang="ar"><file id="f"><unit id="n" pgs:switch="plural:count"><segment pgs:case="one"><source>file</source><target>ملف</target></segment><segment pgs:case="other"><source>files</source><target>ملفات</target></segment></unit></file></xliff>`;
    const { pairs } = read(plural, 'xliff');
    const { text, losses } = write(pairs, 'xliff');
    expect([text.match(/<(?:unit|segment) id[^>]*>/g), losses]).toEqual([
      ['<unit id="n">', '<segment id="1" state="translated">', '<segment id="2" state="translated">'],
      {},
    ]);
    const cases = read(text, 'xliff').pairs.map(({ id, properties }) => [id, properties!['pgs:case']]);
    expect(cases).toEqual([
      ['n.1', 'one'],
      ['n.2', 'other'],
    ]);
  });

  it('counts ids that no other XLIFF may have, and what groups say beside theirs', () => {
    const units = [unit().replace('"k"', '"a b"'), unit(), unit()].join('');
    const { pairs, losses } = read(file(`<group id="g" resname="Menu">${units}</group>`), 'xliff');
    expect(losses).toEqual({ group: 1 });
    const { text, losses: lost } = write(pairs, 'xliff');
    expect(text.match(/<unit [^>]*>/g)).toEqual(
      ['<unit id="a_b">', '<unit id="k">', '<unit id="k.3">'].map((one) => one.replace('.3', '.2')),
    );
    expect(lost).toEqual({ 'unit-id': 2 });
    expect(read(text, 'xliff').pairs.map(({ id }) => id)).toEqual(['a b', 'k', 'k']);
    for (const format of ['tsv', 'csv', 'po'] as const)
      expect(write(pairs, format).losses).toMatchObject({ 'unit-id': 3 });
    expect([...listPairs(documentOfPairs(pairs))].map(({ properties }) => properties!['unit-id'])).toEqual([
      'a b',
      'k',
      'k',
    ]);
  });

  it('of its own has nothing to count', () => {
    const { pairs } = read(file(unit()), 'xliff');
    expect(read(write(pairs, 'xliff').text, 'xliff').losses).toEqual({});
  });

  it('of Trados says where a translation comes from', () => {
    const own = file(
      '<trans-unit id="k"><source>Dog.</source><seg-source><mrk mtype="seg" mid="1">Dog.</mrk></seg-source><target><mrk mtype="seg" mid="1">كلب.</mrk></target><sdl:seg-defs xmlns:sdl="s"><sdl:seg id="1" conf="Translated" origin="tm" percent="98"/></sdl:seg-defs></trans-unit>',
    );
    expect(read(own, 'xliff').pairs[0]).toMatchObject({ properties: { origin: 'tm', percent: '98' } });
  });
});

describe('an array of records', () => {
  it('counts those that lack a language, where others are pairs', () => {
    const records = [
      { en: 'lamp', ar: 'مصباح' },
      { en: 'road', id: 9 },
    ];
    const { pairs, losses } = read(JSON.stringify(records), 'json-array');
    expect([pairs.length, losses]).toEqual([1, { 'no-counterpart': 1 }]);
    expect(() => read(JSON.stringify(records.slice(1)), 'json-array')).toThrow(/Record 1 is no pair/);
    expect(() => read('[{"en":"lamp","ar":"مصباح"},7]', 'json-array')).toThrow(/Record 2 is no pair/);
  });
});

describe('a memory', () => {
  const tu = (more: string) =>
    `<tu${more}><tuv xml:lang="ar"><seg>كلب</seg></tuv><tuv xml:lang="en"><seg>Dog</seg></tuv></tu>`;
  const memory = (...units: readonly string[]) =>
    `<tmx version="1.4"><header srclang="ar"/><body>${units.join('')}</body></tmx>`;

  it('says again which variant of a unit is the source, unless another direction is asked for', () => {
    const turned = read(memory(tu(' srclang="en"'), tu('')), 'tmx').pairs;
    expect(turned.map(({ properties }) => properties?.['srclang'])).toEqual([undefined, 'ar']);
    expect(read(write(turned, 'tmx').text, 'tmx').pairs.map(({ source }) => source!.language)).toEqual(['en', 'ar']);
    const { pairs } = read(memory(tu(''), tu(' srclang="en"')), 'tmx');
    const { text, losses } = write(pairs, 'tmx');
    expect([text.match(/<tu[ >][^>]*/g), losses]).toEqual([
      ['<tu', '<tu srclang="en"'].map((one) => expect.stringContaining(one)),
      {},
    ]);
    const filter = makePairFilter({ from: 'en' }, { sourceLanguage: 'ar', targetLanguage: 'en' }, makeLog());
    expect(
      write(
        pairs.map((pair) => filter(pair)!),
        'tmx',
      ).text,
    ).not.toContain('<tu srclang');
  });

  it('counts kinds of codes, and words within codes', () => {
    const seg = '<bpt i="1" type="bold">&lt;b></bpt>Dog<ept i="1">&lt;/b></ept><ph>x<sub>note</sub></ph>';
    const tmx = `<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>${seg}</seg></tuv><tuv xml:lang="ar"><seg>كلب</seg></tuv></tu></body></tmx>`;
    expect(read(tmx, 'tmx').losses).toEqual({ 'code-type': 1, 'sub-flow': 1 });
  });
});
