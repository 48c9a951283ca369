import { loadLexicon, tables } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { findValues } from '../mentions/index.ts';
import { alignTexts, checkPairs, DocumentMemory, readText, realign, recheck } from './index.ts';

it('names the language of a sentence where it is another than the text’s', () => {
  const content =
    'قال الرئيس في كلمته أمام الحضور إن بلاده ماضية في طريقها.\n“We will continue to work with our partners in the region for peace.”\nوغادر المدينة في NATO 2022.';
  const { language, segments } = readText({ id: 'ar', content, language: 'ar' }, tables);
  expect(language).toBe('ar');
  expect(segments.map((segment) => segment.language)).toEqual([undefined, 'en', undefined]);
});

it('leaves out all findings but those of whole sentences where nobody asks for more, and nothing else', async () => {
  const texts = [
    {
      id: 'ar',
      content: 'غادروا القاهرة يوم الأحد.\nهبطت أسعار النفط بعد ارتفاع الإنتاج.\nدفعت 300 دولار.',
      language: 'ar',
    },
    { id: 'en', content: 'They left Cairo on Sunday.\nShe paid 450 dollars.', language: 'en' },
  ];
  const asked = { presegmented: true, order: 'in-order' } as const;
  const whole = await alignTexts(texts, tables, asked);
  const alone = await alignTexts(texts, tables, { ...asked, findings: 'sentences' });
  const { facts, findings, signature, ...rest } = whole;
  const sentences = findings.filter(({ code }) => code === 'omission');
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.length).toBeLessThan(findings.length);
  expect(alone).toEqual({
    ...rest,
    findings: sentences.map((one, i) => ({ ...one, id: `f${i + 1}` })),
    signature: signature.replace('|order', '|findings:sentences|order'),
  });
  const again = recheck(alone, tables);
  expect(again.signature).toBe(signature);
  expect(again.findings.length).toBe(findings.length);
});

it('finds the same where values are found and the pairs of the links are checked elsewhere', async () => {
  const lines = [
    'غادروا القاهرة يوم الأحد.\nدفعت 300 دولار.\nاضغط على الزر لحفظ الملف.\nاضغط على الزر لحفظ الملف.',
    'They left Cairo yesterday.\nShe paid 450 dollars.\nPress the button to save the file.\nClick the button to store the file.',
    'They left Cairo on Sunday.\nShe paid 300 dollars.\nPush the button to save the file.\nPush the button to save the file.',
  ];
  const texts = lines.map((content, i) => ({
    id: `text-${i}`,
    content,
    language: i === 0 ? 'ar' : 'en',
    ...(i === 1 ? { date: '2024-03-05' } : {}),
  }));
  const asked: number[] = [];
  const options = { presegmented: true, order: 'in-order' } as const;
  const elsewhere = await alignTexts(texts, tables, {
    ...options,
    // As it arrives on another thread.
    findValues: async (given) => {
      const sent = structuredClone(given);
      asked.push(sent.length);
      return structuredClone(sent.map(({ content, language, ...day }) => findValues(content, language, tables, day)));
    },
    checkPairs: async (pairs) => {
      const sent = structuredClone([...pairs]);
      asked.push(sent.length);
      return structuredClone([...checkPairs(sent, tables)]);
    },
  });
  expect(asked).toEqual([3, 4, 4]);
  const here = await alignTexts(texts, tables, options);
  expect(new Set(here.findings.map(({ code }) => code))).toContain('inconsistent');
  expect(elsewhere).toEqual(here);
});

/** A heading, a paragraph, a line that one side ends without its full stop, a paragraph, a heading. */
const ARABIC = `إدانات دولية

قتل سبعة أشخاص فجر الثلاثاء في غارة على مدينة جنين شمال الضفة الغربية. وقالت وزارة الصحة إن بين القتلى طبيباً.

حداد ثلاثة أيام في المدينة بقرار من الفصائل

أدانت الأمم المتحدة الغارة ودعت إلى تحقيق مستقل. وطالبت فرنسا بوقف التصعيد فوراً.

ماذا بعد؟

قال الوزير إن المفاوضات تبدأ يوم الأحد في القاهرة. وأضاف أن الوفد يضم خمسة أعضاء.`;
const ENGLISH = `International condemnation

Seven people were killed at dawn on Tuesday in a raid on the city of Jenin in the northern West Bank. The Health Ministry said a doctor was among the dead.

By a decision of the factions there are three days of mourning in the city.

The United Nations condemned the raid and called for an independent investigation. France demanded an immediate end to the escalation.

What next

The minister said that the negotiations would begin on Sunday in Cairo. He added that the delegation had five members.`;

describe('the role of a line', async () => {
  const lexicon = await loadLexicon();
  const memory = new DocumentMemory();
  const document = await alignTexts(
    [
      { id: 'ar', content: ARABIC },
      { id: 'en', content: ENGLISH },
    ],
    lexicon,
    { memory },
  );
  const rolesOf = (t: number) =>
    document.texts[t]!.segments.map(({ role, alone }) => (alone === undefined ? role : `${alone} as ${role}`));

  it('is agreed between the two sides of a link', () => {
    expect(document.links.map(({ source, target }) => `${source} ${target}`)).toEqual(
      document.texts[0]!.segments.map(({ id }) => `${id} ${id}`),
    );
    const body = ['body', 'body'];
    expect(rolesOf(0)).toEqual(['heading', ...body, 'heading as body', ...body, 'body as heading', ...body]);
    expect(rolesOf(1)).toEqual(['heading', ...body, 'body', ...body, 'heading', ...body]);
  });

  it('stays as it is when the document is aligned again, with and without what is known of it', () => {
    for (const options of [{}, { memory }]) {
      const { texts, links, findings } = realign(document, lexicon, options);
      expect({ texts, links, findings }).toEqual({
        texts: document.texts,
        links: document.links,
        findings: document.findings,
      });
    }
  });
});
