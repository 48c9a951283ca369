import { loadLexicon } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { type AlignedDocument, parseDocument } from '../document/index.ts';
import type { Finding } from '../findings/index.ts';
import { alignTexts, startRound } from './index.ts';

const lexicon = await loadLexicon();

const AR =
  'زار 40 وفدًا المدينة في مايو. وقال الوزير إن المشروع سيكتمل قريبًا. وبلغت الميزانية 250 مليون دولار. وشكر الوزير جميع الحاضرين على جهودهم.';
const FIRST =
  '14 delegations visited the city in May. The minister said the project would be finished soon. The budget was 200 million dollars. The minister thanked all those present for their efforts.';
const SECOND =
  '40 delegations visited the city in May. The minister said the project would be completed soon. The budget was 200 million dollars. The minister thanked all those present for their efforts. Later 36 buses left for Damascus.';

async function reviewed(): Promise<AlignedDocument> {
  const document = await alignTexts(
    [
      { id: 'ar', content: AR },
      { id: 'en', content: FIRST, outlet: 'Outlet' },
    ],
    lexicon,
  );
  const own = (id: string, words: string): Finding => ({
    id,
    mqm: 'style/awkward',
    severity: 'minor',
    confidence: 1,
    text: 'en',
    target: [{ start: FIRST.indexOf(words), end: FIRST.indexOf(words) + words.length }],
    state: 'accepted',
    comment: `about ${words}`,
    by: { kind: 'person' },
  });
  const [link] = document.links.filter(({ source }) => source.includes('s4'));
  return {
    ...document,
    links: document.links.map((one) =>
      one === link ? { ...one, status: 'confirmed' as const, comment: 'sure' } : one,
    ),
    findings: [
      ...document.findings.map(
        (one): Finding =>
          quote(document, one).includes('200') ? { ...one, state: 'accepted', comment: 'mend it' } : one,
      ),
      own('own1', 'finished'),
      own('own2', 'thanked'),
    ],
    review: { reviewers: ['Rana'], signed: { kind: 'person', name: 'Rana' }, verdict: 'fail' },
  };
}

const quote = ({ texts }: AlignedDocument, { target = [] }: Finding) =>
  target.map(({ start, end }) => texts[1]!.content.slice(start, end)).join(' ');

describe('a second round', () => {
  it('says what is fixed, still open and new; decisions follow their words', async () => {
    const first = await reviewed();
    const second = startRound(first, { text: 'en', content: SECOND, by: { kind: 'person', name: 'Rana' } }, lexicon);
    expect(parseDocument(second).ok).toBe(true);
    const told = second.findings.map((one) => [quote(second, one), one.state, one.standing, one.comment]);
    expect(told).toContainEqual(['thanked', 'accepted', 'still-open', 'about thanked']);
    expect(told.find(([words]) => String(words).includes('200'))).toEqual([
      expect.anything(),
      'accepted',
      'still-open',
      'mend it',
    ]);
    expect(told.find(([words]) => String(words).includes('36'))).toEqual([expect.anything(), 'open', 'new', undefined]);
    const [round] = second.rounds!;
    expect(round).toMatchObject({ number: 1, by: { name: 'Rana' }, texts: [{ id: 'en', content: FIRST }] });
    const fixed = round!.findings.filter((one) => one.standing === 'fixed').map((one) => quote(first, one));
    expect(fixed).toContain('finished');
    expect(fixed.some((words) => words.includes('14'))).toBe(true);
    expect(round!.findings.filter((one) => one.standing === 'still-open')).toHaveLength(
      second.findings.filter((one) => one.standing === 'still-open').length,
    );
    expect(second.review).toEqual({ reviewers: ['Rana'] });
    // The link that a person confirmed is there, with the same sentences.
    expect(second.links).toContainEqual(
      expect.objectContaining({ source: ['s4'], target: ['s4'], status: 'confirmed', comment: 'sure' }),
    );
    expect(second.texts[1]).toMatchObject({ id: 'en', outlet: 'Outlet', content: SECOND });
  });

  it('has everything still open where the version is the same, and counts on', async () => {
    const first = await reviewed();
    const same = startRound(first, { text: 'en', content: FIRST }, lexicon);
    expect(same.findings.map((one) => one.standing)).toEqual(same.findings.map(() => 'still-open'));
    expect(same.findings.map(({ id }) => id).sort()).toEqual(first.findings.map(({ id }) => id).sort());
    const third = startRound(same, { text: 'en', content: SECOND }, lexicon);
    expect(third.rounds?.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('wants words, and a report that is there', async () => {
    const first = await reviewed();
    expect(() => startRound(first, { text: 'en', content: ' \n' }, lexicon)).toThrow('no words');
    expect(() => startRound(first, { text: 'ar', content: AR }, lexicon)).toThrow('no such report');
  });
});
