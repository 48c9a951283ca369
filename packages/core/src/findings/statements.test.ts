import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Link } from '../alignment/index.ts';
import { alignTexts } from '../analyse/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { findInTexts } from './find.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
});

/** Findings between an Arabic and an English report of a meeting of two ministers, the sentences given last in each. */
async function found(arabic: string, english: string) {
  const { texts } = await alignTexts(
    [
      {
        id: 'ar',
        language: 'ar',
        date: '2022-06-19',
        content: `التقى الوزير سامي حداد نظيره الوزير كريم منصور في بيروت.\nقال سامي حداد إن اللقاء كان مفيدا.\n${arabic}`,
      },
      {
        id: 'en',
        language: 'en',
        date: '2022-06-19',
        content: `Minister Sami Haddad met Minister Karim Mansour in Beirut.\nSami Haddad said that the meeting was useful.\n${english}`,
      },
    ],
    lexicon,
    { presegmented: true },
  );
  const links: Link[] = texts[0]!.segments.map((segment, i) => ({
    id: `l${i + 1}`,
    text: 'en',
    source: [segment.id],
    target: [texts[1]!.segments[i]!.id],
    confidence: 1,
    evidence: [],
    status: 'confirmed',
  }));
  const [ar, en] = texts.map((text) => text.content);
  return findInTexts(texts, links, lexicon).findings.map(({ code, source, target }) => [
    code,
    (source ?? []).map((span) => ar!.slice(span.start, span.end)).join(' … '),
    (target ?? []).map((span) => en!.slice(span.start, span.end)).join(' … '),
  ]);
}

describe('who is made to say what', () => {
  it('tells that another says it, at the names and the figures', async () => {
    const findings = await found(
      'وأعلن كريم منصور أن التجارة ارتفعت بنسبة 40 بالمئة.',
      'Sami Haddad announced that trade had grown by 40 percent.',
    );
    expect(findings.filter(([code]) => code === 'attribution-mismatch')).toEqual([
      ['attribution-mismatch', 'كريم منصور … بنسبة 40 بالمئة', 'Sami Haddad … 40 percent'].map((one) =>
        one.replace('بنسبة ', ''),
      ),
    ]);
  });

  it('tells it without a figure, where both are known and linked sentences say the same', async () => {
    const voices = async (english: string) =>
      (await found('وقال كريم منصور إن الحكومة ستبني المدرسة الجديدة قرب الميناء القديم.', english)).filter(
        ([code]) => code === 'attribution-mismatch',
      );
    const said = 'said that the government would build the new school near the old port.';
    expect(await voices(`Sami Haddad ${said}`)).toEqual([['attribution-mismatch', 'كريم منصور', 'Sami Haddad']]);
    expect(await voices(`Karim Mansour ${said}`)).toEqual([]);
    expect(await voices(`He ${said}`)).toEqual([]);
    expect(await voices('Sami Haddad said that the summer had been cold in the north.')).toEqual([]);
  });
});

describe('the time over which something is said', () => {
  it('tells past months from this year', async () => {
    const findings = await found(
      'وارتفعت التجارة 40 بالمئة خلال الأشهر القليلة الماضية.',
      'Trade has grown by 40 percent this year.',
    );
    expect(findings.filter(([code]) => code === 'date-mismatch')).toEqual([
      ['date-mismatch', 'الأشهر القليلة الماضية', 'this year'],
    ]);
  });

  it('takes recent months for past months', async () => {
    const findings = await found(
      'وارتفعت التجارة 40 بالمئة خلال الأشهر الماضية.',
      'Trade has grown by 40 percent in recent months.',
    );
    expect(findings).toEqual([]);
  });
});
