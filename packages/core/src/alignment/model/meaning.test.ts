import { tables } from '@muqabala/lexicon';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { loadWords } from '@muqabala/lexicon/words';
import { describe, expect, it } from 'vitest';
import { textOfLines } from '../../../test/text-of-lines.ts';
import type { AlignableText } from '../types.ts';
import { withMeaning } from './meaning.ts';
import { readPair } from './pair.ts';

const vectors = await loadVectors();
const words = await loadWords();

describe('words that mean much the same', () => {
  it('are found by their vectors where the table lacks them, by token', () => {
    const [source, target] = [textOfLines('ar', ARABIC), textOfLines('en', ENGLISH)];
    const pair = withMeaning(readPair(source, target, tables), [source, target], vectors);
    const alikeOf = pair.meaning!(pair);
    const found = ARABIC.map((_, s) => {
      const { arabic, english, ratios } = alikeOf(s, s);
      return arabic.map((a, k) => {
        expect(ratios[k]).toBeGreaterThan(0);
        return `${wordAt(source, pair.arabic, a)} ${wordAt(target, pair.english, english[k]!)}`;
      });
    });
    expect(found[0]).toContain('الطبيب doctor');
    expect(found[1]).toContain('السفينة ship');
    expect(found[0]).not.toContain('الطبيب village');
  });

  it('are left to the table where it has them', () => {
    const [source, target] = [textOfLines('ar', ARABIC), textOfLines('en', ENGLISH)];
    const pair = withMeaning(readPair(source, target, { ...tables, words }), [source, target], vectors);
    const alikeOf = pair.meaning!(pair);
    const { arabic, english, table } = pair;
    let known = 0;
    ARABIC.forEach((_, s) => {
      const found = alikeOf(s, s);
      found.arabic.forEach((a, k) => {
        const type = arabic.tokens[a]!;
        const others = table.english.subarray(table.starts[type]!, table.starts[type + 1]!);
        expect(others).not.toContain(english.tokens[found.english[k]!]!);
      });
      known += table.starts[arabic.tokens[arabic.firsts[s]!]! + 1]!;
    });
    expect(known).toBeGreaterThan(0);
  });

  it('are not looked for without vectors, and not in long texts', () => {
    const [source, target] = [textOfLines('ar', ARABIC), textOfLines('en', ENGLISH)];
    expect(withMeaning(readPair(source, target, tables), [source, target], undefined).meaning).toBeUndefined();
    const long = textOfLines(
      'ar',
      Array.from({ length: 1700 }, () => ARABIC[0]!),
    );
    expect(withMeaning(readPair(long, target, tables), [long, target], vectors).meaning).toBeUndefined();
  });
});

const ARABIC = [
  'وصل الطبيب إلى القرية صباحا',
  'غرقت السفينة قرب الجزيرة',
  'زرع الفلاح القمح والشعير',
  'أغلقت المدرسة أبوابها',
  'اشترى التاجر الحرير',
  'سقط المطر على الجبال طوال الليل',
  'بنى المهندس جسرا فوق النهر',
  'رسم الفنان لوحة كبيرة بالألوان',
  'خسر الفريق المباراة الأخيرة',
  'انتخب البرلمان رئيسا جديدا',
  'كتب الشاعر قصيدة عن الوطن',
  'أعلنت الشركة أرباحها السنوية',
  'هرب اللص من السجن',
];
const ENGLISH = [
  'The doctor reached the village in the morning',
  'The ship sank near the island',
  'The peasant sowed wheat and barley',
  'The school closed its doors',
  'The merchant bought silk',
  'Rain fell on the mountains all night',
  'The engineer built a bridge over the river',
  'The artist painted a large picture in colours',
  'The team lost the last match',
  'The parliament elected a new president',
  'The poet wrote a poem about his homeland',
  'The company announced its annual profits',
  'The thief escaped from prison',
];

function wordAt(
  { content }: AlignableText,
  { starts, ends }: { readonly starts: Uint32Array; readonly ends: Uint32Array },
  token: number,
): string {
  return content.slice(starts[token], ends[token]).toLowerCase();
}
