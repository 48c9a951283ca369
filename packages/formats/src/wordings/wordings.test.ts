import type { AlignedDocument, Finding } from '@muqabala/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyWordings,
  documentOfPairs,
  joinedSpeech,
  makeLog,
  makePairReader,
  type ReadPairsFormat,
  readSubtitles,
} from '../index.ts';

type Bytes = Uint8Array;
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const shown = (bytes: Bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function reviewOf(content: string, format: ReadPairsFormat): AlignedDocument {
  const reader = makePairReader(format, makeLog());
  return documentOfPairs([...reader.push(content), ...reader.end()]);
}

/** A review in which somebody suggests another wording for some words of the target, at their nth place from 0. */
function suggesting(
  document: AlignedDocument,
  ...wordings: ReadonlyArray<readonly [before: string, after: string, nth?: number]>
): AlignedDocument {
  const target = document.texts[1]!;
  const findings = wordings.map(([before, after, nth = 0], i): Finding => {
    let start = -1;
    for (let n = 0; n <= nth; n += 1) start = target.content.indexOf(before, start + 1);
    if (start === -1) throw new Error(`${before} is not there`);
    return {
      id: `own${i + 1}`,
      mqm: 'accuracy/mistranslation',
      severity: 'major',
      confidence: 1,
      text: target.id,
      target: [{ start, end: start + before.length }],
      state: 'accepted',
      suggestion: { text: after },
    };
  });
  return { ...document, findings: [...document.findings, ...findings] };
}

function back(content: string, format: ReadPairsFormat, ...wordings: Parameters<typeof suggesting>[1][]) {
  const review = suggesting(reviewOf(content, format), ...wordings);
  const { bytes, placed, left } = applyWordings(review, utf8(content));
  return { out: shown(bytes), placed, left };
}

const TMX = `<?xml version="1.0" encoding="UTF-8"?>\r
<!DOCTYPE tmx SYSTEM "tmx14.dtd">\r
<tmx version="1.4">\r
  <header creationtool='x' segtype="sentence" srclang="ar" datatype="plaintext" adminlang="en" o-tmf="x" creationtoolversion="1"/>\r
  <body>\r
    <tu tuid="1"><tuv xml:lang="ar"><seg>وقع الوزير 7 اتفاقيات</seg></tuv><tuv xml:lang="en"><seg>The minister signed <bpt i="1">&lt;b></bpt>8 accords<ept i="1">&lt;/b></ept> &amp; left.</seg></tuv></tu>\r
    <tu><tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>No.</seg></tuv></tu>\r
    <tu><tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>No.</seg></tuv></tu>\r
    <!-- the end -->\r
  </body>\r
</tmx>`;

describe('an accepted wording in a TMX', () => {
  it('takes the place of its words, and of nothing else', () => {
    const { out, placed, left } = back(TMX, 'tmx', ['8 accords', '7 accords']);
    expect(out).toBe(TMX.replace('8 accords', '7 accords'));
    expect([placed, left]).toEqual([[{ finding: 'own1', line: 6, before: '8 accords', after: '7 accords' }], []]);
  });

  it('is written as XML, in the manner of the file', () => {
    expect(back(TMX, 'tmx', ['left', 'left <at "5" & half>']).out).toBe(
      TMX.replace('left.', 'left &lt;at "5" &amp; half>.'),
    );
    const ascii = TMX.replace(/[^\0-\x7f]/gu, (c) => `&#${c.codePointAt(0)};`).replace('&lt;b>', '&lt;b&gt;');
    expect(back(ascii, 'tmx', ['left', 'left > 🙂']).out).toBe(ascii.replace('left.', 'left &gt; &#128578;.'));
    const cdata = TMX.replace('<seg>No.</seg>', '<seg><![CDATA[No & <no>]]></seg>');
    expect(back(cdata, 'tmx', ['No & <no>', 'Yes & <yes>']).out).toBe(cdata.replace('No & <no>', 'Yes & <yes>'));
  });

  it('goes to its own among the same pairs', () => {
    const at = TMX.lastIndexOf('No.');
    expect(back(TMX, 'tmx', ['No', 'Yes', 1]).out).toBe(`${TMX.slice(0, at)}Yes${TMX.slice(at + 2)}`);
  });

  it('leaves codes where they are when only words beside them change', () => {
    expect(
      back(TMX, 'tmx', ['signed \ufffc8 accords\ufffc & left', 'signed \ufffc8 accords\ufffc & returned']).out,
    ).toBe(TMX.replace('&amp; left', '&amp; returned'));
  });

  it('is told where it cannot be placed', () => {
    const review = suggesting(
      reviewOf(TMX, 'tmx'),
      ['signed \ufffc8 accords', 'concluded 7 accords'],
      ['left', 'went away'],
      ['left', 'departed'],
      ['minister', 'mini\u0001ster'],
    );
    const [whole, ...rest] = review.findings.map((finding) => ({ ...finding }));
    const more: Finding[] = [
      { ...whole!, id: 'none', target: [] },
      {
        ...whole!,
        id: 'two',
        target: [
          { start: 0, end: 1 },
          { start: 2, end: 3 },
        ],
      },
      { ...whole!, id: 'open', state: 'open' },
      { ...whole!, id: 'taken-back', suggestion: { text: 'x', accepted: false } },
    ];
    const { bytes, placed, left } = applyWordings({ ...review, findings: [whole!, ...rest, ...more] }, utf8(TMX));
    expect(left.map(({ finding, reason, line }) => [finding, reason, line])).toEqual([
      ['none', 'no-words', undefined],
      ['two', 'several-words', undefined],
      ['own4', 'character', 6],
      ['own1', 'code', 6],
      ['own3', 'overlap', 6],
    ]);
    expect(placed.map(({ finding }) => finding)).toEqual(['own2']);
    expect(shown(bytes)).toBe(TMX.replace('left.', 'went away.'));
  });

  it('is told where the file is another one', () => {
    const other = TMX.replace('8 accords', '9 accords').replaceAll('No.', 'Nothing.');
    const review = suggesting(reviewOf(TMX, 'tmx'), ['8', '7'], ['No', 'Yes']);
    const { bytes, left } = applyWordings(review, utf8(other));
    expect(left.map(({ reason }) => reason)).toEqual(['not-in-file', 'not-in-file']);
    expect(shown(bytes)).toBe(other);
  });
});

describe('encodings stay', () => {
  it.each(['utf-16le', 'utf-16be'])('%s with its mark', (name) => {
    const encode = (text: string) => {
      const bytes = new Uint8Array(text.length * 2 + 2);
      const view = new DataView(bytes.buffer);
      for (const [i, unit] of `\ufeff${text}`.split('').entries())
        view.setUint16(i * 2, unit.charCodeAt(0), name === 'utf-16le');
      return bytes;
    };
    const content = TMX.replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const { bytes } = applyWordings(suggesting(reviewOf(content, 'tmx'), ['8', '٧']), encode(content));
    expect(bytes).toEqual(encode(content.replace('8 accords', '٧ accords')));
  });

  it('UTF-8 with its mark', () => {
    const review = suggesting(reviewOf(TMX, 'tmx'), ['8', '7']);
    const { bytes } = applyWordings(review, utf8(`\ufeff${TMX}`));
    expect(shown(bytes)).toBe(`\ufeff${TMX.replace('8 accords', '7 accords')}`);
  });

  it('one byte a character, other letters as references where there are any', () => {
    const content = TMX.replace('UTF-8', 'windows-1256');
    const letters = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]),
    );
    const encode = (text: string) => Uint8Array.from(text, (c) => letters.get(c)!);
    const review = suggesting(reviewOf(content, 'tmx'), ['8', '🙂 سبع']);
    const { bytes } = applyWordings(review, encode(content));
    expect(bytes).toEqual(encode(content.replace('8 accords', '&#x1F642; سبع accords')));
    const po = 'msgid "a"\nmsgstr "باب"\n';
    const { left } = applyWordings(suggesting(reviewOf(po, 'po'), ['باب', '🙂']), encode(po), {
      encoding: 'windows-1256',
    });
    expect(left.map(({ reason }) => reason)).toEqual(['character']);
  });
});

describe('an accepted wording in an XLIFF', () => {
  it('goes between the codes that Phrase writes as words', () => {
    const phrase = `<xliff xmlns:m="http://www.memsource.com/mxlf/2.0" version="1.2"><file source-language="en" target-language="ar"><body><trans-unit id="1" m:confirmed="0"><source>{1&gt;Eight&lt;1} doors.</source><target>{1&gt;سبعة&lt;1} أبواب.</target></trans-unit></body></file></xliff>`;
    const { out, placed } = back(phrase, 'xliff', ['سبعة', 'ثمانية']);
    expect(placed).toHaveLength(1);
    expect(out).toBe(phrase.replace('سبعة', 'ثمانية').replace('m:confirmed="0"', 'm:confirmed="1"'));
  });

  const XLIFF_12 = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="ar" original="a" datatype="x"><body>
<trans-unit id="1"><source>Seven files</source><target state='translated' state-qualifier="leveraged-mt">ثمانية ملفات</target><alt-trans><target>ثمانية ملفات</target></alt-trans></trans-unit>
<trans-unit id="2" approved="yes"><source>Open <x id="1"/> now</source><target>افتح <x id="1"/> غدا</target></trans-unit>
<trans-unit id="3"><source>Left</source><target state="new">يسار</target></trans-unit>
</body></file></xliff>`;

  it('1.2 sets the state', () => {
    const { out } = back(XLIFF_12, 'xliff', ['ثمانية', 'سبعة'], ['غدا', 'الآن']);
    expect(out).toBe(
      XLIFF_12.replace(`state='translated' state-qualifier="leveraged-mt">ثمانية`, `state='signed-off'>سبعة`)
        .replace('<target>افتح', '<target state="signed-off">افتح')
        .replace('غدا', 'الآن'),
    );
  });

  it('2.x sets the state of the segment, and takes what it was due to away', () => {
    const content = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar"><file id="f"><unit id="u">
<originalData><data id="d">%s</data></originalData>
<segment id="s1" state="translated" subState="my:mt"><source>Seven <ph id="1" dataRef="d"/></source><target>ثمانية <ph id="1" dataRef="d"/></target></segment>
<segment id="s2" ><source>Two</source><target>ثلا<cp hex="0001"/>ثة</target></segment>
<segment id="s3" state="final"><source>Six</source><target>خمسة</target></segment></unit></file></xliff>`;
    const { out } = back(content, 'xliff', ['ثمانية', 'سبعة'], ['ثلا\u0001ثة', 'اثنان'], ['خمسة', 'ستة']);
    expect(out).toBe(
      content
        .replace('state="translated" subState="my:mt"', 'state="reviewed"')
        .replace('ثمانية', 'سبعة')
        .replace('id="s2" >', 'id="s2" state="reviewed" >')
        .replace('ثلا<cp hex="0001"/>ثة', 'اثنان')
        .replace('خمسة', 'ستة'),
    );
  });

  it('stays between the marks of issues that stood about the words, wherever they begin and end', () => {
    const marked = (target: string) =>
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar"><file id="f"><unit id="u"><segment state="translated"><source>Eight old doors.</source><target>${target}</target></segment></unit></file></xliff>`;
    const content = marked(
      '<sm id="a" type="its:generic"/>سبعة<em startRef="a"/> أبواب <sm id="b" type="its:generic"/>جديدة<em startRef="b"/>.',
    );
    const { out, placed, left } = back(content, 'xliff', ['سبعة أبواب جديدة', 'ثمانية أبواب قديمة']);
    expect([placed.length, left]).toEqual([1, []]);
    expect(out).toBe(
      marked(
        '<sm id="a" type="its:generic"/><sm id="b" type="its:generic"/>ثمانية أبواب قديمة<em startRef="a"/><em startRef="b"/>.',
      ).replace('"translated"', '"reviewed"'),
    );
    const one = back(content, 'xliff', ['سبعة', 'ثمانية']);
    expect(one.out).toBe(content.replace('سبعة', 'ثمانية').replace('"translated"', '"reviewed"'));
  });

  it('of Trados and memoQ sets what these read', () => {
    const trados = `<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2"><file source-language="en" target-language="ar"><body><trans-unit id="1"><source>Yes. No.</source><seg-source><mrk mtype="seg" mid="1">Yes.</mrk> <mrk mtype="seg" mid="2">No.</mrk></seg-source><target><mrk mtype="seg" mid="1">نعم.</mrk> <mrk mtype="seg" mid="2">نعم.</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft"/><sdl:seg id="2" conf="Translated" origin="mt"/></sdl:seg-defs></trans-unit></body></file></xliff>`;
    expect(back(trados, 'xliff', ['نعم', 'لا', 1]).out).toBe(
      trados.replace('mid="2">نعم', 'mid="2">لا').replace('conf="Translated"', 'conf="ApprovedTranslation"'),
    );
    const memoq = `<xliff xmlns:mq="MQXliff" version="1.2"><file source-language="en" target-language="ar"><body><trans-unit id="1" mq:status="ManuallyConfirmed"><source>No.</source><target xml:space="preserve">نعم.</target></trans-unit></body></file></xliff>`;
    expect(back(memoq, 'xliff', ['نعم', 'لا']).out).toBe(
      memoq.replace('نعم', 'لا').replace('ManuallyConfirmed', 'Reviewer1Confirmed'),
    );
  });
});

describe('an accepted wording in a PO', () => {
  const PO = `msgid ""
msgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"

#, fuzzy
msgid "Open"
msgstr "أغلق"

# note
msgctxt "menu"
msgid "Open"
msgstr "أغلق"

msgid "%d file \\"x\\"\\n"
msgid_plural "%d files \\"x\\"\\n"
msgstr[0] ""
"ملف "
"واحد \\"x\\"\\n"
msgstr[1] "%d ملفات \\"x\\"\\n"
#~ msgid "Open"
#~ msgstr "أغلق"
`;
  it('is written as a string of C', () => {
    const { out } = back(PO, 'po', ['أغلق', 'افتح "الملف"\\'], ['ملفات', 'كتب'], ['ملف واحد "x"', 'ملف وحيد "x"']);
    expect(out).toBe(
      PO.replace(
        'msgctxt "menu"\nmsgid "Open"\nmsgstr "أغلق"',
        'msgctxt "menu"\nmsgid "Open"\nmsgstr "افتح \\"الملف\\"\\\\"',
      )
        .replace('ملفات', 'كتب')
        .replace('"واحد', '"وحيد'),
    );
  });
});

describe('an accepted wording in subtitles', () => {
  const SRT =
    '1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>He signed</i>\r\neight accords\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nand left.\r\n';
  const review = (content: string): AlignedDocument => {
    const speech = joinedSpeech(readSubtitles(content));
    const text = (id: string, language: 'ar' | 'en', words: string) => ({
      id,
      language,
      direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
      content: words,
      segments: [{ id: 's1', start: 0, end: words.trimEnd().length, role: 'body' as const, mentions: [] }],
    });
    return {
      schema: 'muqabala/aligned-document',
      version: 2,
      signature: 'test',
      texts: [text('ar', 'ar', 'وقع سبع اتفاقيات وغادر.\n'), text('en', 'en', speech)],
      links: [
        { id: 'l1', text: 'en', source: ['s1'], target: ['s1'], confidence: 1, evidence: [], status: 'proposed' },
      ],
      findings: [],
    };
  };

  it('changes its line, though the sentence goes over two cues', () => {
    const { bytes, placed } = applyWordings(suggesting(review(SRT), ['eight', 'seven']), utf8(SRT));
    expect(shown(bytes)).toBe(SRT.replace('eight', 'seven'));
    expect(placed[0]!.line).toBe(4);
  });

  it('is not put into two cues at once', () => {
    const { bytes, left } = applyWordings(
      suggesting(review(SRT), ['accords and left', 'treaties, then went']),
      utf8(SRT),
    );
    expect(left.map(({ reason, line }) => [reason, line])).toEqual([['several-units', 4]]);
    expect(bytes).toEqual(utf8(SRT));
  });

  it('is escaped in WebVTT, and never ends a cue', () => {
    const vtt = `WEBVTT\n\n${SRT.replaceAll('\r\n', '\n').replaceAll(',000', '.000')}`;
    expect(
      shown(
        applyWordings(suggesting(review(vtt), ['eight accords', 'seven & a half <x>\n\naccords']), utf8(vtt)).bytes,
      ),
    ).toBe(vtt.replace('eight', 'seven &amp; a half &lt;x&gt;\n').replace('\n accords', '\naccords'));
    const { left } = applyWordings(suggesting(review(SRT), ['eight', '7 --> 8'], ['left', '<b>x</b>']), utf8(SRT));
    expect(left.map(({ reason }) => reason)).toEqual(['character', 'character']);
  });
});

describe('any file', () => {
  // Each side in its own letters: pairs that stand the other way round are turned, and have no target in the file.
  const sentenceOf = (letters: RegExp) =>
    fc.array(fc.stringMatching(letters), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
  const sentence = sentenceOf(/^[a-z]{1,6}$/);
  const pairs = fc.array(fc.tuple(sentenceOf(/^[ب-ي]{1,6}$/), sentence), { minLength: 1, maxLength: 6 });
  const cells = (text: string) => text.replaceAll('&', '&amp;');
  const FORMS: Readonly<Partial<Record<ReadPairsFormat, (rows: ReadonlyArray<readonly [string, string]>) => string>>> =
    {
      tmx: (rows) =>
        `<tmx version="1.4"><header srclang="ar"/><body>${rows.map(([a, b]) => `<tu><tuv xml:lang="ar"><seg>${cells(a)}</seg></tuv>\n<tuv xml:lang="en"><seg>${cells(b).replace(' ', ' <ph>x</ph>')}</seg></tuv></tu>`).join('\n')}</body></tmx>`,
      xliff: (rows) =>
        `<xliff version="1.2"><file source-language="ar" target-language="en"><body>${rows.map(([a, b]) => `<trans-unit id="1"><source>${cells(a)}</source><target>${cells(b)}</target></trans-unit>`).join('\r\n')}</body></file></xliff>`,
      po: (rows) =>
        rows.map(([a, b], i) => `msgctxt "${i}"\nmsgid "${a}"\nmsgstr ""\n"${b.replace(' ', ' "\n"')}"\n`).join('\n'),
    };

  it.each(Object.keys(FORMS) as ReadPairsFormat[])(
    '%s comes out as it was without wordings, and reads as suggested with them',
    (format) => {
      fc.assert(
        fc.property(pairs, fc.nat(), sentence, (rows, pick, wording) => {
          const content = FORMS[format]!(rows);
          const document = reviewOf(content, format);
          expect(shown(applyWordings(document, utf8(content)).bytes)).toBe(content);
          const target = document.texts[1]!;
          const segment = target.segments[pick % target.segments.length]!;
          const before = target.content
            .slice(segment.start, segment.end)
            .split(/[\s\ufffc]+/)
            .at(-1)!;
          const start = segment.end - before.length;
          const review: AlignedDocument = {
            ...document,
            findings: [
              {
                id: 'f',
                mqm: 'accuracy',
                severity: 'minor',
                confidence: 1,
                text: target.id,
                target: [{ start, end: segment.end }],
                state: 'accepted',
                suggestion: { text: wording },
              },
            ],
          };
          const { bytes, left } = applyWordings(review, utf8(content));
          expect(left).toEqual([]);
          const again = reviewOf(shown(bytes), format).texts[1]!.content;
          expect(again).toBe(target.content.slice(0, start) + wording + target.content.slice(segment.end));
        }),
      );
    },
  );

  it('that is of another format is refused', () => {
    const review = suggesting(reviewOf(TMX, 'tmx'), ['8', '7']);
    expect(() => applyWordings(review, utf8('Some words.\n'), { place: 'a.txt' })).toThrow(/tmx, xliff, po, srt, vtt/);
    expect(() => applyWordings(review, utf8('<tmx><body><tu></body></tmx>'))).toThrow(/broken/);
  });
});
