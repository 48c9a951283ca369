// Prints how long the check of pairs takes, stage by stage, as JSON: node speed.mjs FILE, where FILE holds [arabic,
// english] pairs as JSON. Plain JavaScript over the built packages: what runs TypeScript on the fly is slower.
import { readFileSync } from 'node:fs';
import { checkPair, findValues } from '@muqabala/core';
import { makeWordComparer } from '@muqabala/core/words';
import { loadLexicon } from '@muqabala/lexicon';

const pairs = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lexicon = await loadLexicon();
const comparer = makeWordComparer(lexicon.words);
const check = ([arabic, english]) =>
  checkPair({ language: 'ar', content: arabic }, { language: 'en', content: english }, lexicon);
const values = ([arabic, english]) => [findValues(arabic, 'ar', lexicon), findValues(english, 'en', lexicon)];
const words = ([arabic, english]) => comparer.compare({ content: arabic }, { content: english });

/** Microseconds of processor time a pair. */
function time(run, list) {
  const began = process.cpuUsage();
  for (const pair of list) run(pair);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / list.length;
}

/** The least of several passes: other work on the machine only ever adds. */
const least = (run, passes) => Math.min(...Array.from({ length: passes }, () => time(run, pairs)));

const FIRST = Math.min(1500, pairs.length >> 1);
const first = time(check, pairs.slice(0, FIRST));
// Every second pair of the rest is new once the code has warmed up on the others.
const rest = pairs.slice(FIRST);
for (let pass = 0; pass < 4; pass += 1)
  time(
    check,
    rest.filter((_, i) => i % 2 === 0),
  );
const fresh = time(
  check,
  rest.filter((_, i) => i % 2 === 1),
);
const again = least(check, 8);
const parts = { values: least(values, 8), words: least(words, 8) };
process.stdout.write(JSON.stringify({ first, fresh, again, ...parts, findings: again - parts.values - parts.words }));
