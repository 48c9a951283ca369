import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignTexts } from '../analyse/index.ts';
import type { Lexicon } from '../lexicon/index.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
});

/** The findings that name more than two texts, with the words of each. */
async function told(arabic: string, ...english: readonly string[]) {
  const inputs = [arabic, ...english].map((content, i) => ({
    id: i === 0 ? 'ar' : `report-${i}`,
    language: i === 0 ? 'ar' : 'en',
    content,
  }));
  const document = await alignTexts(inputs, lexicon, { presegmented: true });
  const words = (id: string, spans: ReadonlyArray<{ start: number; end: number }> = []) =>
    spans.map(({ start, end }) => document.texts.find((text) => text.id === id)!.content.slice(start, end)).join(' … ');
  return document.findings
    .filter(({ further }) => further !== undefined)
    .map(({ code, text, source, target, further }) => ({
      code,
      source: words('ar', source),
      [text]: words(text, target),
      ...Object.fromEntries(further!.map((one) => [`further ${one.text}`, words(one.text, one.spans)])),
    }));
}

const ARABIC = 'افتتح وزير الثقافة متحف الخزف في مدينة الكوت يوم الخميس.';
const OPENING = [
  'The minister of culture opened the museum of ceramics in Kut on Thursday.',
  'A museum of ceramics was opened in Kut on Thursday by the minister of culture.',
];
const LIFTS = [
  'The new halls of the museum have lifts for disabled visitors, the director said.',
  'The director said the new halls of the museum are without lifts for disabled visitors.',
];

describe('two reports in one language', () => {
  it('contradict each other where the source is silent', async () => {
    expect(await told(ARABIC, `${OPENING[0]}\n${LIFTS[0]}`, `${OPENING[1]}\n${LIFTS[1]}`)).toEqual([
      { code: 'negation-mismatch', source: '', 'report-2': 'without lifts', 'further report-1': 'lifts' },
    ]);
  });

  it('are told once where the source contradicts one of them', async () => {
    const source = `${ARABIC}\nوقال المدير إن القاعات الجديدة في المتحف مجهزة بمصاعد للزوار.`;
    const found = await told(
      source,
      `${OPENING[0]}\nThe director said the new halls of the museum are equipped with lifts for visitors.`,
      `${OPENING[1]}\nThe director said the new halls of the museum are not equipped with lifts for visitors.`,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'negation-mismatch', 'further report-1': 'equipped' });
  });

  it('agree where each says the same somewhere', async () => {
    expect(
      await told(ARABIC, `${OPENING[0]}\n${LIFTS[1]}\n${LIFTS[0]}`, `${OPENING[1]}\nThe halls are without lifts.`),
    ).toEqual([]);
  });

  it('are not compared with a report in another language', async () => {
    expect(await told(ARABIC, `${OPENING[0]}\n${LIFTS[0]}`)).toEqual([]);
  });
});
