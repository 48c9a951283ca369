import { MuqabalaError } from '@muqabala/core';
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
  pairByTime,
  pairCatalogues,
  type ReadOptions,
  type ReadPairsFormat,
  readCatalogue,
  readSubtitles,
} from '../index.ts';

function read(text: string, format: ReadPairsFormat, options: ReadOptions = {}) {
  const log = makeLog();
  const reader = makePairReader(format, log, options);
  const pairs = [...reader.push(text), ...reader.end()];
  return { pairs, log, words: wordsOf(pairs), left: Object.fromEntries(log.left) };
}

function write(pairs: readonly Pair[], format: PairFormat) {
  const log = makeLog();
  const writer = makePairWriter(format, { sourceLanguage: 'en', targetLanguage: 'ar' }, log);
  return { text: writer.begin() + pairs.map((pair) => writer.pair(pair)).join('') + writer.end(), log };
}

function problemOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (error instanceof MuqabalaError) return error.problem;
  }
  return undefined;
}

const wordsOf = (pairs: readonly Pair[]) => pairs.map((pair) => [pair.source?.content, pair.target?.content]);
const languagesOf = ({ source, target }: Pair) => [source?.language, target?.language];

describe('columns of a table', () => {
  it.each([
    ['tsv', 'no\tsource\ttarget\n7\tThe lamp is lit.\tالمصباح مضاء.\n'],
    ['csv', 'Identifier,English (UK),Arabic (Oman)\nlamp,The lamp is lit.,المصباح مضاء.\n'],
    ['csv', 'name,eng,arb_Arab\nlamp,The lamp is lit.,المصباح مضاء.\n'],
    ['csv', 'name,sourceString,target_text\nlamp,The lamp is lit.,المصباح مضاء.\n'],
    ['tsv', '31\tThe lamp is lit.\t40\tالمصباح مضاء.\n32\tThe road is long.\t41\tالطريق طويل.\n'],
    ['tsv', 'https://a.example/x/1\tThe lamp is lit.\thttps://a.example/y/1\tالمصباح مضاء.\n'],
    ['csv', 'sep=;\r\nen;ar\r\nThe lamp is lit.;المصباح مضاء.\r\n'],
    ['csv', 'The lamp is lit; the road is long,المصباح مضاء\nThe lamp is lit.,المصباح مضاء.\n'],
  ] as const)('are found in %s by their names or letters: %j', (format, table) => {
    const { pairs } = read(table, format);
    expect(pairs.map(languagesOf)).toEqual(pairs.map(() => ['en', 'ar']));
    expect(pairs.every(({ target }) => /المصباح|الطريق/.test(target!.content))).toBe(true);
  });

  it('are none where the same few words stand all the time', () => {
    const rows = ['one lamp', 'two lamps', 'three', 'four more'].map(
      (words, i) => `${words}\tمصباح ${i}\tTranslated\n`,
    );
    expect(read(rows.join(''), 'tsv').pairs.map(languagesOf)).toEqual(rows.map(() => ['en', 'ar']));
  });

  it('are as the caller says', () => {
    const columns = [
      { language: 'ar', column: '3' },
      { language: 'en', column: 'Text' },
    ] as const;
    expect(read('Key,Text,Third\na,lamp,مصباح\n', 'csv', { columns }).words).toEqual([['مصباح', 'lamp']]);
  });

  it('that cannot be told are listed', () => {
    const refused = () => read('one,two words,three words\nfour,five words,six words\n', 'csv');
    expect(refused).toThrow(MuqabalaError);
    expect(refused).toThrow(/1 "one", 2 "two words", 3 "three words"/);
  });

  it.each([
    ['en,ar,ar\nlamp,مصباح,سراج\n', /The columns 2, 3 are named for the same language \(ar\)/],
    ['id,English,ar,en-GB\n1,lamp,مصباح,light\n', /The columns 2, 4 are named for the same language \(en\)/],
    ['ar,ar\nمصباح,سراج\n', /The columns 1, 2 are named for the same language \(ar\)/],
    ['source,target,target\nlamp,مصباح,سراج\n', /The columns 2, 3 are named for the same side/],
  ])('that are named alike are not chosen from: %j', (table, message) => {
    expect(() => read(table, 'csv')).toThrow(message);
  });

  it('that are named alike are refused by name too, and taken by number', () => {
    const columns = (column: string) =>
      [
        { language: 'en', column: 'en' },
        { language: 'ar', column },
      ] as const;
    const table = 'en,ar,ar\nlamp,مصباح,سراج\n';
    expect(() => read(table, 'csv', { columns: columns('ar') })).toThrow(/The columns 2, 3 are named "ar"/);
    expect(read(table, 'csv', { columns: columns('3') }).words).toEqual([['lamp', 'سراج']]);
  });

  it.each([
    'en,ar,ar_SA\nlamp,مصباح,\nroad,طريق,\n',
    'ar,ar\nمصباح,lamp\nطريق,road\n',
    'Arabic,Translation,Note\nمصباح,lamp,of oil\nطريق,road,of stone\n',
  ])('are told by what stands in them where their names do not: %j', (table) => {
    const { pairs } = read(table, 'csv');
    expect(pairs.map(languagesOf).map((two) => two.sort())).toEqual([
      ['ar', 'en'],
      ['ar', 'en'],
    ]);
  });

  it.each([
    'id,text_ar,text_en,tafsir_en\n1,مصباح,lamp,light\n',
    'arabic_text,english_translation,grading,source\nمصباح,lamp,good,a book\n',
    'name_en,name_ar,status\nlamp,مصباح,done\n',
    'nomAr,nomEn,code\nمصباح,lamp,x\n',
    'Quran in Arabic,English Translation,Urdu\nمصباح,lamp,چراغ\n',
    'ar,en,source\nمصباح,lamp,a book\n',
    'النص العربي,النص الإنجليزي\nمصباح,lamp\n',
    'المصطلح بالإنجليزية,المصطلح بالعربية,التعريف\nlamp,مصباح,تعريف\n',
    'Quran Pak in Arabic,Urdu,English\nمصباح,چراغ,lamp\n',
    'source,target,notes_ar,notes_en\nlamp,مصباح,ملاحظة,a note\n',
    'Source (English),Target (Arabic),Comment\nlamp,مصباح,of oil\n',
  ])('have longer names: %j', (table) => {
    const [pair] = read(table, 'csv').pairs;
    const [one, other] = [pair!.source!, pair!.target!].sort((a, b) => a.language.localeCompare(b.language));
    expect([one, other]).toMatchObject([
      { language: 'ar', content: 'مصباح' },
      { language: 'en', content: 'lamp' },
    ]);
    const [names, cells] = table
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const record = JSON.stringify(Object.fromEntries(names!.map((name, i) => [name, cells![i]])));
    const { words, pairs } = read(record, 'jsonl');
    expect(words.map((two) => [...two].sort())).toEqual([['lamp', 'مصباح']]);
    // Nothing of the record is lost.
    expect(Object.keys(pairs[0]!.properties ?? {}).filter((name) => name !== 'id')).toHaveLength(
      names!.filter((name) => name !== 'id').length - 2,
    );
  });

  it('of several things in both languages are asked for', () => {
    const table = 'question_ar,question_en,answer_ar,answer_en\nمن,who,هو,he\nما,what,مصباح,lamp\n';
    expect(() => read(table, 'csv')).toThrow(/1 "question_ar", 2 "question_en", 3 "answer_ar"/);
    expect(() =>
      read('[{"title_ar":"من","title_en":"who","text_x":"y","body_ar":"ا","body_en":"b","source":null}]', 'json-array'),
    ).toThrow(/Record 1 is no pair.*--columns en=english,ar=arabic/);
  });

  it('of file names and dialects are not named for languages', () => {
    const opus = 'en/a.xml.gz\tar/a.xml.gz\t1.2\tlamp\tمصباح\nen/b.xml.gz\tar/b.xml.gz\t1.1\troad\tطريق\n';
    expect(read(opus, 'tsv').words).toEqual([
      ['lamp', 'مصباح'],
      ['road', 'طريق'],
    ]);
    expect(() => read('English,MSA,Egyptian\nlamp,مصباح,لمبة\n', 'csv')).toThrow(/2 "MSA", 3 "Egyptian"/);
    expect(read('English,MSA\nlamp,مصباح\n', 'csv').pairs.map(languagesOf)).toEqual([['en', 'ar']]);
  });

  it('of codes are none, though the first row seems to name languages', () => {
    const row = (id: number, arabic: string, english: string) => `${id}\tara\t${arabic}\t${id + 1}\teng\t${english}\n`;
    expect(read(row(1, 'مصباح', 'lamp') + row(3, 'طريق', 'road'), 'tsv').words).toEqual([
      ['مصباح', 'lamp'],
      ['طريق', 'road'],
    ]);
  });

  it('of names of languages have their first row', () => {
    expect(read('Arabic\tالعربية\nEnglish\tالإنجليزية\nFrench\tالفرنسية\n', 'tsv').words).toHaveLength(3);
    expect(read('English\tArabic\nEnglish\tالإنجليزية\nFrench\tالفرنسية\n', 'tsv').words).toHaveLength(2);
  });

  it('stand behind one of numbers for which R writes no name', () => {
    expect(read('ar,en\n1,مصباح,lamp\n2,طريق,road\n', 'csv').pairs[0]).toMatchObject({
      source: { language: 'ar', content: 'مصباح' },
      target: { language: 'en', content: 'lamp' },
      properties: { 'column 1': '1' },
    });
  });

  it('beside the two are kept, and a row of nothing but tabs is none', () => {
    const { pairs, left } = read('id\ten\tar\tscore\n5\tlamp\tمصباح\t0.8\n\t\t\t\n', 'tsv');
    expect(pairs.map(({ properties }) => properties)).toEqual([{ id: '5', score: '0.8' }]);
    expect(left).toEqual({ 'empty-line': 1 });
  });

  it('of other languages have the names of the first line, or none', () => {
    expect(read('fr\tar\nLa lampe est vieille.\tالمصباح قديم.\n', 'tsv').pairs.map(languagesOf)).toEqual([
      ['fr', 'ar'],
    ]);
    expect(read('La lampe est vieille.\tDie Lampe ist alt.\n', 'tsv').pairs.map(languagesOf)).toEqual([['und', 'und']]);
  });
});

describe('rows of another width', () => {
  it.each([
    ['tsv', 'en\tar\nlamp\tمصباح\nlost\nroad\tطريق\n', 'short-row'],
    ['csv', 'en,ar\nlamp,مصباح\nlost\nroad,طريق\n', 'short-row'],
    ['csv', 'en,ar\nlamp,مصباح\na, lost one,مفقود\nroad,طريق\n', 'long-row'],
    ['csv', `lamp,مصباح\nroad,طريق,\n${'oil,زيت\n'.repeat(8)}a, lost one,مفقود\n`, 'long-row'],
  ] as const)('are left out and counted: %s %j', (format, table, reason) => {
    const { words, log } = read(table, format);
    expect(words.filter((two) => two.some((one) => /lost|مفقود/.test(one ?? '')))).toEqual([]);
    expect([words[0], Object.fromEntries(lossesOf(log))]).toEqual([['lamp', 'مصباح'], { [reason]: 1 }]);
  });

  it('are none of a table that most lines are not of', () => {
    expect(() => read('lamp\tمصباح\none\ntwo\n', 'tsv')).toThrow(/Two columns were expected.*found one: "one"/);
  });
});

describe('quotation marks of separated values', () => {
  it.each([
    ['en,ar\n"lamp,مصباح\nroad,طريق\n', 2, /never closed/],
    ['en,ar\nlamp,مصباح\n"road,طريق\noil,زيت\n"a b",زيت\n', 3, /words follow the next one, on line 5/],
    ['id,en,ar\n1,"lamp,مصباح\n2,road,طريق\n3,oil",زيت\n', 2, /the next one, on line 4, is rows further on/],
    ['en,ar\nlamp,"مصباح\nroad,طريق\noil,زيت\nday,يوم"\n', 2, /rows further on/],
    ['en,ar\n"two\nlines","مصباح\nroad,طريق\n', 3, /never closed/],
  ])('that are not closed are named by their line: %j', (table, line, message) => {
    const refused = () => read(table, 'csv');
    expect(refused).toThrow(message);
    expect(problemOf(refused)).toMatchObject({ code: 'table-row-broken', offset: line });
  });

  it('are those of a spreadsheet in lines with tabs too, and words where they are none', () => {
    const quoted = 'en\tar\n"He said ""no"", and left."\tقال\n"two\nlines"\t"سطران\nاثنان"\nroad\tطريق\n';
    expect(read(quoted, 'tsv').words).toEqual([
      ['He said "no", and left.', 'قال'],
      ['two\nlines', 'سطران\nاثنان'],
      ['road', 'طريق'],
    ]);
    const plain = 'en\tar\n"No"\t"لا"\n"He said ""no"" twice\tقال\n"a" b\tطريق\n';
    expect(read(plain, 'tsv').words[0]).toEqual(['"No"', '"لا"']);
    expect(read(plain, 'tsv').words).toHaveLength(3);
  });

  it('are words where a cell goes on behind them, and blanks around a cell are none of it', () => {
    const table = 'en,ar\n"lamp" of oil,"مصباح ""زيت"" قديم"\n"a, b" ,  "طريق، ""درب"""\n "a" b,قول\n';
    expect(read(table, 'csv').words).toEqual([
      ['"lamp" of oil', 'مصباح "زيت" قديم'],
      ['a, b', 'طريق، "درب"'],
      [' "a" b', 'قول'],
    ]);
  });

  it('enclose lines of a cell, those too that have commas', () => {
    const poem = 'lamp, oil\nroad, stone\nday, night';
    expect(read(`en,ar\n"${poem}","مصباح، زيت"\nroad,طريق\n`, 'csv').words[0]).toEqual([poem, 'مصباح، زيت']);
    const verses = 'مصباح\nزيت\nطريق';
    for (const two of [`"${poem}","${verses}"`, `lamp,"${verses}"`, `"${verses}","${poem}"`])
      expect(read(`en,ar\nroad,طريق\n${two}\n`, 'csv').words).toHaveLength(2);
  });
});

describe('a title above a table', () => {
  const rows = Array.from({ length: 5 }, (_, i) => `مصطلح رقم ${i}\tTerm number ${i}\tx\n`).join('');
  it.each([
    `Company glossary 2024\n\nالمصطلح\tالترجمة\tملاحظة\n${rows}`,
    `Company glossary 2024\t\t\n\t\t\nالمصطلح\tالترجمة\tملاحظة\n${rows}`,
  ])('is counted, and the columns are found below it: %j', (table) => {
    const { pairs, left } = read(table, 'tsv');
    expect([pairs.length, pairs[0]!.source!.content, pairs[0]!.target!.content]).toEqual([
      5,
      'مصطلح رقم 0',
      'Term number 0',
    ]);
    expect(left).toEqual({ 'empty-line': 1, 'title-row': 1 });
    const columns = [
      { language: 'und', column: 'المصطلح' },
      { language: 'und', column: 'الترجمة' },
    ] as const;
    expect(read(table, 'tsv', { columns }).words).toHaveLength(5);
  });

  it('may be a form of several cells a row', () => {
    const form = 'Client:\tACME\tDate:\t2024\nDeadline\tSoon\n#\tSource text\tTranslation\tComment\n1\tlamp\tمصباح\t\n';
    const { words, left } = read(form, 'tsv');
    expect([words, left]).toEqual([[['lamp', 'مصباح']], { 'title-row': 2 }]);
    const headless = 'lamp\tمصباح\nArabic\tEnglish\n';
    expect(read(headless, 'tsv').words).toHaveLength(2);
  });

  it('is none where a sentence has no counterpart', () => {
    expect(read('A lamp.\t\nA road.\tطريق.\n', 'tsv').words).toEqual([
      ['A lamp.', undefined],
      ['A road.', 'طريق.'],
    ]);
  });

  it('does not hide columns that cannot be told', () => {
    const refused = () => read('one,,\nfour,five words,six words\nseven,eight words,nine words\n', 'csv');
    expect(refused).toThrow(/1 "four", 2 "five words", 3 "six words"/);
  });
});

const TMX = (units: string) => `<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`;
const UNIT = (first: string, second: string, attributes = '') =>
  `<tu ${attributes}><tuv xml:lang="${first}"><seg>${first.startsWith('ar') ? 'مصباح' : 'lamp'}</seg></tuv><tuv xml:lang="${second}"><seg>${second.startsWith('ar') ? 'مصباح' : 'lamp'}</seg></tuv></tu>`;

describe('direction', () => {
  it('is of every pair by itself, and a document has one', () => {
    const { pairs } = read(TMX(UNIT('en', 'ar') + UNIT('ar', 'en', 'srclang="ar"')), 'tmx');
    expect(pairs.map(languagesOf)).toEqual([
      ['en', 'ar'],
      ['ar', 'en'],
    ]);
    expect(wordsOf([...listPairs(documentOfPairs(pairs))])).toEqual([
      ['lamp', 'مصباح'],
      ['lamp', 'مصباح'],
    ]);
  });
});

describe('words that stand the other way round', () => {
  const lamp = ['The lamp is lit.', 'المصباح مضاء.'] as const;
  const road = ['الطريق طويل جدا.', 'The road is very long.'] as const;
  const file = (pairs: readonly Pair[], format: PairFormat, source = 'en', target = 'ar') => {
    const log = makeLog();
    const about = { sourceLanguage: source, targetLanguage: target };
    const [writer, pass] = [makePairWriter(format, about, log), makePairFilter({}, about, log)];
    return pairs.map((pair) => writer.pair(pass(pair)!)).join('');
  };
  it.each([
    ['tsv', `source\ttarget\n${lamp.join('\t')}\n${road.join('\t')}\n`],
    ['tsv', `${lamp.join('\t')}\n${road.join('\t')}\n`],
    ['jsonl', [lamp, road].map(([source, target]) => `${JSON.stringify({ source, target })}\n`).join('')],
    ['json-array', JSON.stringify([lamp, road].map(([source, target]) => ({ source, target })))],
  ] as const)('are turned pair by pair where the file names no languages: %s', (format, text) => {
    const { pairs, log } = read(text, format);
    expect(pairs.map(languagesOf)).toEqual([
      ['en', 'ar'],
      ['ar', 'en'],
    ]);
    expect(file(pairs, 'moses-source')).toBe('The lamp is lit.\nThe road is very long.\n');
    expect(file(pairs, 'moses-target')).toBe('المصباح مضاء.\nالطريق طويل جدا.\n');
    expect(lossesOf(log).size).toBe(0);
  });

  const unit = ([source, target]: readonly [string, string], from = 'en', to = 'ar') =>
    `<tu><tuv xml:lang="${from}"><seg>${source}</seg></tuv><tuv xml:lang="${to}"><seg>${target}</seg></tuv></tu>`;
  it.each([
    ['tsv', `en\tar\n${lamp.join('\t')}\n${road.join('\t')}\n`],
    ['jsonl', [lamp, road].map(([en, ar]) => `${JSON.stringify({ en, ar })}\n`).join('')],
    ['tmx', `<tmx version="1.4"><header srclang="en"/><body>${unit(lamp)}${unit(road)}</body></tmx>`],
  ] as const)('are turned and counted where the file says otherwise: %s', (format, text) => {
    const { pairs, log } = read(text, format);
    expect(file(pairs, 'moses-target')).toBe('المصباح مضاء.\nالطريق طويل جدا.\n');
    expect([...lossesOf(log)]).toEqual([['languages-exchanged', 1]]);
  });

  it('take the regions along', () => {
    const text = `<tmx version="1.4"><header srclang="en"/><body>${unit(road, 'en-GB', 'ar-EG')}</body></tmx>`;
    expect(read(text, 'tmx').pairs[0]).toMatchObject({
      source: { language: 'ar', content: road[0], properties: { 'xml:lang': 'ar-EG' } },
      target: { language: 'en', content: road[1], properties: { 'xml:lang': 'en-GB' } },
    });
  });

  it('are turned where one side alone has words', () => {
    const { pairs } = read(`en\tar\n${lamp.join('\t')}\nالطريق طويل جدا.\t\n`, 'tsv');
    expect(pairs.map(languagesOf)[1]).toEqual(['ar', undefined]);
    expect(
      file(pairs, 'tsv')
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t').slice(0, 2))[0],
    ).toEqual(['', 'الطريق طويل جدا.']);
  });

  it('are counted where both sides are Arabic, and names of languages are not', () => {
    const { pairs, log } = read(
      'en\tar\nالمصباح مضاء جدا.\tالمصباح مضاء جدا.\nالعربية\tالعربية\nFacebook\tFacebook\n',
      'tsv',
    );
    expect(pairs.map(languagesOf)).toEqual(Array(3).fill(['en', 'ar']));
    expect([...lossesOf(log)]).toEqual([['language-contradicted', 1]]);
  });

  it('are not turned in a language that writes with the same letters', () => {
    const { pairs, log } = read('fa\tar\nچراغ روشن است.\tالمصباح مضاء.\n', 'tsv');
    expect([pairs.map(languagesOf), log.cleaned.size]).toEqual([[['fa', 'ar']], 0]);
  });
});

const XLIFF = (units: string, version = '1.2') =>
  version === '1.2'
    ? `<xliff version="1.2"><file source-language="en" target-language="ar" original="a"><body>${units}</body></file></xliff>`
    : `<xliff version="2.0" srcLang="en" trgLang="ar"><file id="f">${units}</file></xliff>`;

describe('states', () => {
  it('tell what is no translation, and what is confirmed, through JSON lines and back', () => {
    const { pairs, left } = read(
      XLIFF(
        '<unit id="a"><segment state="initial"><source>One</source><target>One</target></segment></unit><unit id="b" translate="no"><segment><source>X</source><target>X</target></segment></unit><unit id="c"><segment state="final"><source>lamp</source><target>مصباح</target></segment></unit><unit id="d"><segment><source>road</source><target/></segment></unit>',
        '2.0',
      ),
      'xliff',
    );
    expect(pairs).toMatchObject([{ id: 'c', review: 'confirmed', properties: { state: 'final' } }]);
    expect(left).toEqual({ 'not-translated': 1, 'not-for-translation': 1, 'no-target': 1 });
    const back = read(write(pairs, 'jsonl').text, 'jsonl').pairs;
    expect(back).toMatchObject([{ id: 'c', review: 'confirmed', properties: { state: 'final' } }]);
    expect(write(back, 'xliff').text).toContain('state="final"');
  });

  it('are read of Trados, memoQ and Phrase', () => {
    const unit = (attributes: string, more = '') =>
      `<trans-unit id="1" ${attributes}><source>lamp</source><target>مصباح</target>${more}</trans-unit>`;
    const reviews = [
      unit('', '<sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" locked="true"/></sdl:seg-defs>'),
      unit('', '<sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs>'),
      unit('mq:status="ManuallyConfirmed"'),
      unit('m:confirmed="1"'),
      unit('m:confirmed="0" m:locked="true"'),
      unit('approved="yes"'),
    ].map((one) => read(XLIFF(one), 'xliff').pairs[0]);
    expect(reviews.map((pair) => pair?.review)).toEqual([
      'confirmed',
      'proposed',
      'confirmed',
      'confirmed',
      'proposed',
      'confirmed',
    ]);
    expect(reviews.map((pair) => pair?.properties?.['locked'])).toEqual([
      'yes',
      undefined,
      undefined,
      undefined,
      'yes',
      undefined,
    ]);
  });

  it('of Trados that are not said are those of what nobody has translated', () => {
    const unit = `<trans-unit id="1"><source>lamp</source><target>مصباح</target><sdl:seg-defs><sdl:seg id="1" percent="0"/></sdl:seg-defs></trans-unit>`;
    expect(read(XLIFF(unit), 'xliff')).toMatchObject({ words: [], left: { 'not-translated': 1 } });
  });

  it('are of each marked segment', () => {
    const mrk = (mid: number, words: string) => `<mrk mtype="seg" mid="${mid}">${words}</mrk>`;
    const { words, left } = read(
      XLIFF(
        `<trans-unit id="u"><source>One. Two.</source><seg-source>${mrk(1, 'One.')} ${mrk(2, 'Two.')}</seg-source><target>${mrk(1, 'واحد.')}${mrk(2, '')}</target></trans-unit>`,
      ),
      'xliff',
    );
    expect(words).toEqual([['One.', 'واحد.']]);
    expect(left).toEqual({ 'no-target': 1 });
  });
});

describe('inline codes', () => {
  const side = `Hi <x id="1" equiv-text="{{name}}"/>,<x id="2" ctype="lb"/>well <g id="3">done</g>`;

  it('are one character each with a record, and no break glues words', () => {
    const [pair] = read(
      XLIFF(`<trans-unit id="u"><source>${side}</source><target>م</target></trans-unit>`),
      'xliff',
    ).pairs;
    expect(pair!.source!.content).toBe('Hi \uFFFC, well \uFFFCdone\uFFFC');
    expect(pair!.source!.placeholders).toEqual([
      { place: 3, kind: 'code', id: '1', text: '{{name}}' },
      { place: 11, kind: 'open', id: '3', text: '<g id="3">' },
      { place: 16, kind: 'close', id: '3', text: '</g>' },
    ]);
  });

  it('that break the line are white space in XLIFF 2 too', () => {
    const unit = (side: string) => `<source>Third${side}line.</source><target>سطر${side}ثالث.</target>`;
    const { words } = read(
      `<xliff version="2.1" srcLang="en" trgLang="ar" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u"><segment>${unit('<ph id="1" type="fmt" subType="xlf:lb" equiv=""/>')}</segment></unit></file></xliff>`,
      'xliff',
    );
    expect(words).toEqual([['Third line.', 'سطر ثالث.']]);
  });

  it.each(['tmx', 'xliff', 'jsonl'] as const)('come back through %s, and through a document', (format) => {
    const { pairs } = read(
      XLIFF(`<trans-unit id="u"><source>${side}</source><target>${side}</target></trans-unit>`),
      'xliff',
    );
    const back = read(write([...listPairs(documentOfPairs(pairs))], format).text, format).pairs[0]!;
    expect(back.source!.content).toBe(pairs[0]!.source!.content);
    const codes = (pair: Pair) => pair.target!.placeholders!.map(({ place, kind, text }) => [place, kind, text]);
    expect(codes(back)).toEqual(codes(pairs[0]!));
  });

  it('are read where Phrase writes them as words', () => {
    const phrase = (source: string, target: string, root = ' xmlns:m="http://www.memsource.com/mxlf/2.0"') =>
      read(
        `<xliff version="1.2"${root}><file source-language="en" target-language="ar"><body><trans-unit id="1" m:confirmed="1" m:score="1.01"><source>${source}</source><target>${target}</target></trans-unit></body></file></xliff>`,
        'xliff',
      ).pairs[0]!;
    const [source, target] = [
      'Press {1&gt;{b&gt;here&lt;b}&lt;1} {2}, {name} {x&gt;',
      'اضغط {2} {1&gt;{b&gt;هنا&lt;b}&lt;1}, {name} {x&gt;',
    ];
    const pair = phrase(source, target);
    expect([pair.source!.content, pair.properties!['m:score']]).toEqual([
      'Press \ufffc\ufffchere\ufffc\ufffc \ufffc, {name} {x>',
      '1.01',
    ]);
    expect(pair.source!.placeholders!.map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['open', '1', '{1>'],
      ['open', 'b', '{b>'],
      ['close', 'b', '<b}'],
      ['close', '1', '<1}'],
      ['code', '2', '{2}'],
    ]);
    expect(pair.target!.placeholders).toHaveLength(5);
    expect(read(write([pair], 'xliff').text, 'xliff').pairs[0]!.target).toMatchObject({
      content: pair.target!.content,
    });
    expect(phrase(source, target, '').source!.placeholders).toBeUndefined();
  });

  it('that a table cannot hold are counted', () => {
    const { pairs } = read(
      XLIFF(`<trans-unit id="u"><source>${side}</source><target>م</target></trans-unit>`),
      'xliff',
    );
    expect(write(pairs, 'tsv').log.cleaned.get('inline-code')).toBe(3);
  });

  it('leave white space as it is shown: lines of an editor are one', () => {
    const wrapped = '\n    Wrapped by\n    an editor\n  ';
    const unit = (space: string) =>
      `<trans-unit id="u" ${space}><source>${wrapped}</source><target>م</target></trans-unit>`;
    expect(read(XLIFF(unit('')), 'xliff').words[0]![0]).toBe('Wrapped by an editor');
    expect(read(XLIFF(unit('xml:space="preserve"')), 'xliff').words[0]![0]).toBe(wrapped);
  });
});

describe('a memory', () => {
  it('keeps dates, users, notes, properties and regions from TMX to TMX', () => {
    const unit =
      '<tu tuid="k" creationdate="20210102T030405Z" changeid="NN"><note>keep</note><prop type="x-client">Q</prop><tuv xml:lang="en-GB"><seg>lamp</seg></tuv><tuv xml:lang="ar-OM"><seg>مصباح</seg></tuv></tu>';
    const once = write(read(TMX(unit), 'tmx').pairs, 'tmx').text;
    for (const one of [
      'tuid="k"',
      'creationdate="20210102T030405Z"',
      'changeid="NN"',
      '<note>keep</note>',
      '<prop type="x-client">Q</prop>',
      'xml:lang="en-GB"',
      'xml:lang="ar-OM"',
    ])
      expect(once).toContain(one);
    expect(write(read(once, 'tmx').pairs, 'tmx').text).toBe(once);
  });

  it('has its languages by name too, and counts further variants', () => {
    const unit =
      '<tu><tuv xml:lang="Arabic"><seg>مصباح</seg></tuv><tuv xml:lang="English"><seg>lamp</seg></tuv><tuv xml:lang="ar-IQ"><seg>سراج</seg></tuv></tu>';
    const { pairs, left } = read(TMX(unit), 'tmx');
    expect(pairs.map(languagesOf)).toEqual([['en', 'ar']]);
    expect(left).toEqual({ 'other-variant': 1 });
  });
});

describe('catalogues', () => {
  const PO = `msgid ""\nmsgstr "Language: ar\\n"\n\n# a comment\n#: a.c:9\nmsgctxt "menu"\nmsgid "lamp\\n"\nmsgstr ""\n"مصباح"\n"\\n"\n\n#, fuzzy\nmsgid "road"\nmsgstr "x"\n\nmsgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "لا ملفات"\nmsgstr[1] "ملف"\nmsgstr[2] "ملفان"\nmsgstr[3] "%d ملفات"\nmsgstr[4] "%d ملفًا"\nmsgstr[5] "%d ملف"\n\n#~ msgid "old"\n#~ msgstr "قديم"\n`;

  it('of gettext give contexts, comments and plural forms, and the same again', () => {
    const { pairs, left } = read(PO, 'po');
    expect(pairs[0]).toMatchObject({
      source: { content: 'lamp\n' },
      target: { language: 'ar', content: 'مصباح\n' },
      properties: { msgctxt: 'menu', comment: 'a comment', reference: 'a.c:9' },
    });
    expect(wordsOf(pairs).slice(1, 4)).toEqual([
      ['%d files', 'لا ملفات'],
      ['%d file', 'ملف'],
      ['%d files', 'ملفان'],
    ]);
    expect(left).toEqual({ fuzzy: 1, obsolete: 1 });
    expect(read(write(pairs, 'po').text, 'po').words).toEqual(wordsOf(pairs));
  });

  it('of gettext keep separators of lines inside a message: to gettext only LF ends one', () => {
    const { pairs } = read('msgid "lamp\u2028two\u2029three\\\u2028"\nmsgstr "مصباح\u2028"\n', 'po');
    expect(wordsOf(pairs)).toEqual([['lamp\u2028two\u2029three\u2028', 'مصباح\u2028']]);
    expect(read(write(pairs, 'po').text, 'po').words).toEqual(wordsOf(pairs));
  });

  it('of gettext say where they are broken', () => {
    expect(() => read('msgid "a"\nmsgstr "b"\nrubbish\n', 'po')).toThrow(/rubbish/);
    expect(() => read('msgid "a"\n', 'po')).toThrow(/no msgstr/);
  });

  it.each([
    ['JSON', '{"a":{"b":"lamp"},"n_other":"{{count}} lamps"}', '{"a":{"b":"مصباح"},"n_few":"{{count}} مصابيح"}'],
    ['ARB', '{"@@locale":"en","b":"lamp","@b":{"description":"d"}}', '{"@@locale":"ar","b":"مصباح"}'],
    [
      'Android',
      '<resources><string name="b">lamp</string></resources>',
      '<resources><string name="b">مصباح</string></resources>',
    ],
    ['strings', '/* c */\n"b" = "lamp";\n', '"b" = "مصباح";'],
    [
      'PHP',
      "<?php\nreturn ['a' => ['b' => 'lamp'], // c\n 'n' => 3];",
      "<?php\nreturn array('a' => array('b' => 'مصباح'));",
    ],
  ])('of %s are paired by their keys', (_, source, target) => {
    const log = makeLog();
    const [one, two] = [source, target].map((content) => readCatalogue(content, log)) as [
      ReturnType<typeof readCatalogue>,
      ReturnType<typeof readCatalogue>,
    ];
    const pairs = pairCatalogues(one, two, log);
    expect(wordsOf(pairs)[0]).toEqual(['lamp', 'مصباح']);
    expect(languagesOf(pairs[0]!)).toEqual(['en', 'ar']);
  });

  it('of Android undo their escapes and take tags for codes', () => {
    const { entries } = readCatalogue(
      '<resources><string name="a">It\\\'s <b>%s</b>\\n</string><string name="b" translatable="false">X</string></resources>',
      makeLog(),
    );
    expect(entries[0]).toMatchObject({ key: 'a', content: "It's \uFFFC%s\uFFFC\n" });
    expect(entries[1]).toMatchObject({ isForTranslation: false });
  });

  it('in an array are pairs, and glossaries are terms', () => {
    expect(read('[{"English":"lamp","Arabic":"مصباح","id":4}]', 'json-array').pairs).toMatchObject([
      { source: { language: 'en' }, target: { language: 'ar' }, properties: { id: '4' } },
    ]);
    const tbx =
      '<tbx><text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>lamp</term></termSec></langSec><langSec xml:lang="ar"><termSec><term>مصباح</term></termSec><termSec><term>سراج</term></termSec></langSec></conceptEntry></body></text></tbx>';
    expect(read(tbx, 'tbx').words).toEqual([
      ['lamp', 'مصباح'],
      ['lamp', 'سراج'],
    ]);
  });
});

describe('records of JSON', () => {
  const RECORDS = [
    { en: 'lamp', ar: 'مصباح' },
    { en: 'oil', ar: '' },
    { en: null, ar: 'زيت' },
    { source: 'wick', target: ' ' },
    { translation: { en: '', ar: null } },
    { source: null, target: null },
  ];

  it.each([
    ['json-array', JSON.stringify(RECORDS)],
    ['jsonl', RECORDS.map((record) => JSON.stringify(record)).join('\n')],
  ] as const)('have no side where it has no words: %s', (format, text) => {
    const { pairs, words, left } = read(text, format);
    expect(pairs.map(({ status }) => status)).toEqual(['aligned', 'source-only', 'target-only', 'source-only']);
    expect(words).toEqual([
      ['lamp', 'مصباح'],
      ['oil', undefined],
      [undefined, 'زيت'],
      ['wick', undefined],
    ]);
    expect(left).toEqual({ 'empty-line': 2 });
  });
});

describe('a record with an array of pairs in it', () => {
  it('gives those of the array', () => {
    const rows = [{ en: 'lamp', ar: 'مصباح' }];
    for (const data of [{ count: 1, rows }, { data: { rows, other: [1] } }])
      expect(read(JSON.stringify(data), 'json-array').words).toEqual([['lamp', 'مصباح']]);
    // The chapters of a book are no more than a part of it.
    for (const other of [rows, [{ arabic: 'طويل', english: { text: 'long' } }]])
      expect(() => read(JSON.stringify({ rows, other }), 'json-array')).toThrow(/An array was expected/);
  });
});

describe('further languages of a record', () => {
  it.each([
    '{"en":"lamp","ar":"مصباح","fr":"lampe","id":4}',
    '{"id":4,"translation":{"en":"lamp","ar":"مصباح","fr":"lampe"}}',
    '{"source":"lamp","target":"مصباح","fr":"lampe"}',
  ])('are kept as what else it says: %s', (line) => {
    const { pairs, words } = read(line, 'jsonl');
    expect(words).toEqual([['lamp', 'مصباح']]);
    expect(pairs[0]!.properties).toMatchObject({ fr: 'lampe' });
  });
});

describe('glossaries', () => {
  it('keep what is said of a term with its side, of a concept with the pair', () => {
    const term = (words: string, status: string) =>
      `<tig><term>${words}</term><termNote type="administrativeStatus">${status}</termNote></tig>`;
    const text = `<martif type="TBX"><text><body><termEntry id="c1"><descrip type="subjectField">light</descrip>
<langSet xml:lang="en">${term('lamp', 'preferredTerm')}</langSet>
<langSet xml:lang="ar">${term('مصباح', 'admittedTerm')}${term('قنديل', 'deprecatedTerm')}</langSet>
</termEntry></body></text></martif>`;
    const { pairs } = read(text, 'tbx');
    expect(pairs.map(({ source, target, properties }) => [source?.properties, target?.properties, properties])).toEqual(
      ['admittedTerm', 'deprecatedTerm'].map((administrativeStatus) => [
        { administrativeStatus: 'preferredTerm' },
        { administrativeStatus },
        { subjectField: 'light' },
      ]),
    );
  });
});

describe('subtitles', () => {
  const cue = (n: number, from: string, to: string, words: string) =>
    `${n}\n00:00:${from},000 --> 00:00:${to},000\n${words}\n\n`;

  it('are speech without numbers, times and marks, paired by their times', () => {
    const english = readSubtitles(
      cue(1, '01', '03', '<i>Good morning.</i>') +
        cue(2, '04', '06', '- Is it lit?\n- It is.') +
        cue(3, '20', '22', 'Alone.'),
    );
    const arabic = readSubtitles(
      cue(1, '01', '03', 'صباح الخير.') + cue(2, '04', '06', '{\\an8}- هل هو مضاء؟\n- نعم.'),
    );
    const pairs = pairByTime(english, arabic)!;
    expect(wordsOf(pairs)).toEqual([
      ['Good morning.', 'صباح الخير.'],
      ['- Is it lit?', '- هل هو مضاء؟'],
      ['- It is.', '- نعم.'],
      ['Alone.', undefined],
    ]);
    expect(pairs[0]!.source!.properties).toEqual({
      cue: '1',
      start: '00:00:01.000',
      end: '00:00:03.000',
      marks: '[[0,"<i>"],[13,"</i>"]]',
    });
  });

  it('are not cut where a line breaks within a cue', () => {
    const english = readSubtitles(cue(1, '01', '03', 'The minister arrived in Tehran\non Monday.'));
    const arabic = readSubtitles(cue(1, '01', '03', 'يوم الاثنين وصل\nالوزير إلى طهران.'));
    expect(wordsOf(pairByTime(english, arabic)!)).toEqual([
      ['The minister arrived in Tehran on Monday.', 'يوم الاثنين وصل الوزير إلى طهران.'],
    ]);
  });

  it('that are timed for another cut are not paired so', () => {
    const one = readSubtitles(cue(1, '01', '03', 'a'));
    expect(pairByTime(one, readSubtitles(cue(1, '31', '33', 'ب')))).toBeUndefined();
  });
});

describe('files of converters', () => {
  it('do not have for a translation what a PO says of itself', () => {
    const unit = (more: string, words: string) =>
      `<trans-unit id="${words}" ${more}><source>${words}</source><target>مصباح</target></trans-unit>`;
    const file = `<xliff version="1.1"><file source-language="en" target-language="ar"><body>${unit('restype="x-gettext-domain-header" xml:space="preserve"', 'Language: ar')}${unit('', 'lamp')}</body></file></xliff>`;
    expect(read(file, 'xliff')).toMatchObject({ words: [['lamp', 'مصباح']], left: { 'not-for-translation': 1 } });
  });
});
