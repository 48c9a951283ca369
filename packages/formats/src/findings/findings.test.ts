import type { AlignedDocument, Finding, Text } from '@muqabala/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLog } from '../log.ts';
import { STATEMENT } from '../statement/index.ts';
import { readXlsxRows, writeXlsxRows } from '../xlsx/index.ts';
import {
  readAnnotations,
  readFindingsSheet,
  readRatings,
  withReturned,
  writeCampaign,
  writeFindingsSheet,
  writeRatings,
} from './index.ts';

const ARABIC = 'زار الوزير القاهرة.\nوقع 7 اتفاقيات 🙂.\nوعاد.';
const ENGLISH = 'The minister\nvisited 🙂 Cairo.\nHe signed 8 accords.\nIt rained.';

function text(id: string, language: string, content: string, cuts: readonly string[]): Text {
  let from = 0;
  const segments = cuts.map((words, i) => {
    const start = content.indexOf(words, from);
    from = start + words.length;
    return { id: `s${i + 1}`, start, end: from, role: 'body' as const, mentions: [] };
  });
  return { id, language, direction: language === 'ar' ? 'rtl' : 'ltr', content, segments };
}

const ar = text('ar', 'ar', ARABIC, ARABIC.split('\n'));
const en = text('en', 'en', ENGLISH, ['The minister\nvisited 🙂 Cairo.', 'He signed 8 accords.', 'It rained.']);
const at = (content: string, words: string) => {
  const start = content.indexOf(words);
  return [{ start, end: start + words.length }];
};
const link = (id: string, source: string[], target: string[]) => ({
  id,
  text: 'en',
  source,
  target,
  confidence: 0.9,
  evidence: [],
  status: 'proposed' as const,
});
const finding = (id: string, rest: Partial<Finding>): Finding => ({
  id,
  mqm: 'mistranslation',
  severity: 'major',
  confidence: 0.9,
  text: 'en',
  state: 'open',
  ...rest,
});

function document(findings?: Finding[]): AlignedDocument {
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [ar, en],
    links: [link('l1', ['s1'], ['s1']), link('l2', ['s2'], ['s2'])],
    findings: findings ?? [
      finding('f1', {
        code: 'number-mismatch',
        link: 'l2',
        source: at(ARABIC, '7 اتفاقيات'),
        target: at(ENGLISH, '8 accords'),
      }),
      finding('f2', { code: 'omission', mqm: 'omission', source: at(ARABIC, 'وعاد.') }),
      finding('f3', { code: 'addition', mqm: 'addition', severity: 'minor', target: at(ENGLISH, 'It rained.') }),
      finding('own1', { mqm: 'accuracy/mistranslation/entity', link: 'l1', target: at(ENGLISH, 'Cairo') }),
    ],
  };
}
const states = ({ findings }: AlignedDocument) => findings.map(({ id, state }) => `${id} ${state}`);

describe('findings as a workbook', () => {
  it('come back as they are, a row each, with the numbers of the cards', () => {
    const before = document();
    const decisions = readFindingsSheet(writeFindingsSheet(before));
    expect(decisions.map(({ id }) => id)).toEqual(['f1', 'own1', 'f2', 'f3']);
    expect(withReturned(before, { decisions, added: [] })).toEqual(before);
    for (const language of ['ar', 'en'] as const)
      expect(readFindingsSheet(writeFindingsSheet(before, { language }))).toEqual(decisions);
    const accepted = { ...before, findings: before.findings.map((one) => ({ ...one, state: 'accepted' as const })) };
    expect(readFindingsSheet(writeFindingsSheet(before, { accepted: true }))).toEqual([]);
    expect(readFindingsSheet(writeFindingsSheet(accepted, { accepted: true }))).toHaveLength(4);
  });

  it('is refused without the column by which findings are known, and with no row at all', () => {
    const rows = [...readXlsxRows(writeFindingsSheet(document()))].map(({ cells }) => cells);
    const at = rows[0]!.indexOf('id');
    const sheet = (list: readonly (readonly string[])[]) =>
      writeXlsxRows(
        [
          {
            name: 'findings',
            rows: list.map((cells) => cells.map((cell) => [cell, 'plain'] as const)),
            widths: [],
            frozen: 1,
            isRightToLeft: false,
          },
        ],
        makeLog(),
      );
    expect(readFindingsSheet(sheet(rows))).toHaveLength(4);
    for (const broken of [rows.map((cells) => cells.filter((_, c) => c !== at)), []])
      expect(() => readFindingsSheet(sheet(broken), undefined, 'back.xlsx')).toThrow(
        expect.objectContaining({ code: 'sheet-without-ids', message: expect.stringMatching(/^back\.xlsx: /) }),
      );
  });

  it('quote what further texts say, with their names', () => {
    const third = { ...text('third', 'en', 'He signed 9 accords.', ['He signed 9 accords.']), outlet: 'Agency' };
    const before = document([
      finding('f1', {
        code: 'number-mismatch',
        link: 'l2',
        source: at(ARABIC, '7 اتفاقيات'),
        target: at(ENGLISH, '8 accords'),
        further: [{ text: 'third', spans: at(third.content, '9 accords') }],
      }),
    ]);
    const [head, row] = [...readXlsxRows(writeFindingsSheet({ ...before, texts: [ar, en, third] }))].map(
      ({ cells }) => cells,
    );
    expect(row![head!.indexOf('further_words')]).toBe('Agency: 9 accords');
  });

  it('say what a person found as the screen does: its kind by name, its words or what a rule asked for', () => {
    const term = {
      kind: 'name' as const,
      value: 'accord',
      type: 'other' as const,
      entity: 'accord',
      by: 'rules',
      start: 0,
      end: 0,
    };
    const given = document([
      finding('own1', { mqm: 'style/language-register', link: 'l1', target: at(ENGLISH, 'Cairo') }),
      finding('own2', { mqm: 'terminology', link: 'l2', target: at(ENGLISH, '8 accords'), expected: term }),
    ]);
    const said = (language: 'ar' | 'en') => {
      const [head, ...rows] = [...readXlsxRows(writeFindingsSheet(given, { language }))].map(({ cells }) => cells);
      return rows.map((row) => [row[head!.indexOf('kind')], row[head!.indexOf('why')]]);
    };
    expect(said('en')).toEqual([
      ['Terminology', 'The rules ask for accord.'],
      ['Register', '“Cairo”'],
    ]);
    expect(said('ar')).toEqual([
      [STATEMENT.ar.mqm.terminology, 'تطلب القواعد accord.'],
      [STATEMENT.ar.mqm['language-register'], '«Cairo»'],
    ]);
  });

  it('bring decisions, whatever columns were moved; what a finding was stays on record', () => {
    const decision = {
      id: 'f1',
      state: 'dismissed' as const,
      severity: 'minor' as const,
      reason: ' agreed ',
      comment: '',
      suggestion: 'seven accords',
    };
    const [first] = withReturned(document(), {
      decisions: [decision, { ...decision, id: 'gone' }],
      added: [],
    }).findings;
    expect(first).toMatchObject({
      code: 'number-mismatch',
      state: 'dismissed',
      severity: 'minor',
      reason: 'agreed',
      suggestion: { text: 'seven accords' },
      before: { severity: 'major', code: 'number-mismatch' },
    });
    expect(first).not.toHaveProperty('comment');
  });

  it('keep any notes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('open', 'accepted', 'dismissed'), (note, state) => {
        const said = note.replaceAll(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').trim();
        const before = document([
          finding('f1', { target: at(ENGLISH, '8'), state, ...(said === '' ? {} : { comment: said }) }),
        ]);
        const decisions = readFindingsSheet(writeFindingsSheet(before));
        expect(withReturned(before, { decisions, added: [] })).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('findings as ratings of mt-metrics-eval', () => {
  const lines = (given: AlignedDocument) => [...writeRatings(given, en)].join('');

  it('have a line for each pair; places count characters, and what the source alone shows is a source error', () => {
    const rows = lines(document()).trimEnd().split('\n');
    expect(rows.map((row) => row.split('\t').length)).toEqual([3, 3, 3, 3]);
    const errors = rows.map((row) => JSON.parse(row.split('\t')[1]!).errors);
    expect(errors[0]).toEqual([
      {
        start: [...'The minister\nvisited 🙂 '].length,
        end: [...'The minister\nvisited 🙂 Cairo'].length,
        category: 'accuracy/mistranslation/entity',
        severity: 'major',
        score: null,
        is_source_error: false,
      },
    ]);
    expect(errors.flat().filter((error) => error.is_source_error)).toHaveLength(1);
  });

  it('come back: what is still marked is accepted, what is not is dismissed, what is new is the rater’s own', () => {
    const before = document();
    const same = readRatings(before, en, lines(before)).get('muqabala')!;
    expect(states(withReturned(before, same))).toEqual(['f1 accepted', 'f2 accepted', 'f3 accepted', 'own1 accepted']);
    expect(withReturned(before, same).findings.map(({ state: _, ...rest }) => rest)).toEqual(
      before.findings.map(({ state: _, ...rest }) => rest),
    );
    const edited = lines(before)
      .replaceAll('\tmuqabala\n', '\tlayla\n')
      .replace(/"errors":\[\{"start":\d+,"end":\d+,"category":"addition"[^}]*\}\]/, '"errors":[{"start":0,"end":2}]');
    const after = withReturned(before, readRatings(before, en, edited).get('layla')!);
    expect(states(after)).toEqual(['f1 accepted', 'f2 accepted', 'f3 dismissed', 'own1 accepted', 'own2 accepted']);
    expect(after.findings.at(-1)).toMatchObject({ target: at(ENGLISH, 'It'), by: { kind: 'person', name: 'layla' } });
    const unseen = lines(before).replace(/^en\t.*$/m, 'en\tNone');
    expect(states(withReturned(before, readRatings(before, en, unseen).get('muqabala')!))[3]).toBe('own1 open');
  });

  it('are refused with the line where they are none', () => {
    for (const [broken, line] of [
      ['en\t{}\tx', 1],
      [`${lines(document())}en\t{"errors":[]}\tmuqabala`, 5],
      ['en\t{"errors":[{"start":3,"end":1}]}', 1],
    ] as const)
      expect(() => readRatings(document(), en, broken, 'r.tsv')).toThrow(
        expect.objectContaining({ problem: expect.objectContaining({ code: 'ratings-broken', offset: line }) }),
      );
  });

  it('are refused where there are none of the text', () => {
    for (const other of ['', 'fr\t{"errors":[]}\tmuqabala', '\u0000\uFFFD\u0007PNG\n\uFFFD'])
      expect(() => readRatings(document(), en, other, 'photo.png')).toThrow(
        expect.objectContaining({ problem: expect.objectContaining({ code: 'ratings-missing', place: 'photo.png' }) }),
      );
  });
});

describe('findings as a campaign of Pearmut', () => {
  /** What Pearmut saves when an annotator leaves every span as it was filled in. */
  const saved = (campaign: string, user: string, change: (spans: unknown[], item: number) => unknown[]) => {
    const [docs] = (JSON.parse(campaign) as { data: { item_id: string; error_spans: { en: unknown[] } }[][][] }).data;
    return docs!
      .map((item, i) =>
        JSON.stringify({
          user_id: user,
          item_i: i,
          item,
          annotation: item.map(({ error_spans }) => ({ en: { score: 80, error_spans: change(error_spans.en, i) } })),
        }),
      )
      .join('\n');
  };

  it('have the same pairs for each annotator, with inclusive places that leave line ends out', () => {
    const campaign = JSON.parse(writeCampaign(document(), en, { annotators: 2 }));
    expect(campaign.data).toHaveLength(2);
    expect(campaign.data[0]).toEqual(campaign.data[1]);
    const [[first]] = campaign.data[0];
    const [span] = first.error_spans.en;
    const shown = first.tgt.en.replaceAll('\n', '').split('');
    expect(shown.slice(span.start_i, span.end_i + 1).join('')).toBe('Cairo');
    const gone = campaign.data[0].flat().find((item: { src: string }) => item.src === 'وعاد.');
    expect(gone.error_spans.en).toEqual([{ start_i: 0, end_i: 0, severity: 'major', category: 'Accuracy/omission' }]);
  });

  it('come back by annotator: kept, changed, taken away and added', () => {
    const before = document();
    const campaign = writeCampaign(before, en);
    const lines = [
      saved(campaign, 'layla', (spans) => spans),
      saved(campaign, 'omar', (spans, i) =>
        i === 0
          ? [{ start_i: 0, end_i: 2, severity: 'minor', category: 'Style/awkward' }]
          : spans.map((span) => ({ ...(span as object), severity: 'critical' })),
      ),
    ].join('\n');
    const returned = readAnnotations(before, en, lines);
    expect(states(withReturned(before, returned.get('layla')!))).toEqual([
      'f1 accepted',
      'f2 accepted',
      'f3 accepted',
      'own1 accepted',
    ]);
    const omar = withReturned(before, returned.get('omar')!);
    expect(states(omar)).toEqual(['f1 accepted', 'f2 accepted', 'f3 accepted', 'own1 dismissed', 'own2 accepted']);
    expect(omar.findings[0]).toMatchObject({ severity: 'critical', before: { severity: 'major' } });
    expect(omar.findings.at(-1)).toMatchObject({ mqm: 'style/awkward', target: at(ENGLISH, 'The') });
    expect(() => readAnnotations(before, en, '{"user_id":1}')).toThrow(/no record of Pearmut/);
  });
});
