import { loadLexicon } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { alignTexts, checkPair, explain, type MuqabalaError } from '../index.ts';

const ar = { id: 'ar', content: 'وقع البلدان 7 اتفاقيات في مجال الطاقة.' };
const en = { id: 'en', content: 'The two countries signed 8 agreements on energy.' };
const lexicon = await loadLexicon();

describe('a call that TypeScript would have refused says where and what was expected', () => {
  const calls: readonly (readonly [name: string, call: () => unknown, place: string])[] = [
    ['strings for texts', () => alignTexts([ar.content, en.content] as never, lexicon), 'inputs[0]'],
    ['one text alone', () => alignTexts(ar as never, lexicon), 'inputs'],
    ['text for content', () => alignTexts([ar, { id: 'en', text: '' }] as never, lexicon), 'inputs[1].content'],
    ['no id', () => alignTexts([{ content: '' }, en] as never, lexicon), 'inputs[0].id'],
    ['no lexicon', () => alignTexts([ar, en], undefined as never), 'lexicon'],
    ['a lexicon not awaited', () => alignTexts([ar, en], loadLexicon() as never), 'lexicon'],
    ['strings for sides', () => checkPair(ar.content as never, en.content as never, lexicon), 'source'],
    ['a document for its finding', () => explain({} as never, {} as never), 'document'],
  ];
  it.each(calls)('%s', async (_, call, place) => {
    const failed = (await (async () => call())().catch((error: unknown) => error)) as MuqabalaError;
    expect([failed.code, failed.problem?.place]).toEqual(['argument-invalid', place]);
    expect(failed.problem.message).toMatch(/^Expected .+, found .+\.$/);
  });

  it('the same id twice', async () => {
    await expect(alignTexts([ar, { ...en, id: 'ar' }], lexicon)).rejects.toMatchObject({
      code: 'id-repeated',
      problem: { place: 'inputs[1].id', values: { id: 'ar' } },
    });
  });
});

it('a finding of a document is explained in a sentence, with its words', async () => {
  const document = await alignTexts([ar, en], lexicon);
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  expect(plain(explain(document, document.findings[0]!))).toBe('The source has “7”, the report has “8”.');
  expect(plain(explain(document, document.findings[0]!, 'ar'))).toMatch(/7.*8/);
});
