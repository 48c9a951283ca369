// Checks one pair, or a file of pairs, or a document, and prints what it took as JSON; see growth.bench.ts.
import { alignTexts, checkPair, checkPairs, type Lexicon } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { SHAPES } from '../../growth.ts';

const [way, shape, size] = process.argv.slice(2) as [string, keyof typeof SHAPES, string];
const lexicon: Lexicon = { ...tables, words: await loadWords() };
const { arabic, english } = SHAPES[shape].make(Number(size));
const source = { language: 'ar', content: arabic };
const target = { language: 'en', content: english };
// What is made once for each lexicon does not count.
checkPair({ language: 'ar', content: 'زار كريم لندن' }, { language: 'en', content: 'Karim visited London' }, lexicon);
const began = process.cpuUsage();
let told = '';
if (way === 'document') {
  const document = await alignTexts(
    [
      { id: 'ar', content: arabic, language: 'ar' },
      { id: 'en', content: english, language: 'en' },
    ],
    lexicon,
    { presegmented: true },
  );
  told = [
    `${document.findings.length} findings`,
    ...new Set(document.unchecked?.map(({ check }) => `no ${check}`)),
  ].join(', ');
} else {
  const copies = Array.from({ length: way === 'ten' ? 10 : 1 }, () => [source, target] as const);
  const checked = [...checkPairs(copies, lexicon)];
  const left = new Set(checked.flatMap(({ unchecked }) => unchecked.map(({ check }) => `no ${check}`)));
  told = [`${checked.reduce((sum, { findings }) => sum + findings.length, 0)} findings`, ...left].join(', ');
}
const { user, system } = process.cpuUsage(began);
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    kilobytes: (arabic.length + english.length) / 1000,
    told,
  }),
);
