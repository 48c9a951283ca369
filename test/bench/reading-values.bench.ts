import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValueMention } from '@muqabala/core';
import { findValues, isWeakValue, matchValues } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { benchData } from './data.ts';
import { scoreDuckling } from './values/duckling.ts';
import type { Pair } from './values/pairs.ts';
import { pairs, plain } from './values/pairs.ts';
import { plant } from './values/plant.ts';
import { scoreRecognizers } from './values/recognizers.ts';

/**
 * npm run bench -- reading-values [--show]: other recognisers' cases, agreement of human translations, planted changes,
 * and speed. With
 * --show, what was missed or disagrees is listed on stderr.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const show = args.includes('--show');
  console.log(`values: core ${tables.signature}, node ${process.version}, icu ${process.versions['icu']}`);
  console.log('\nDuckling cases by value and span; a date with its time of day is two values that cover it together');
  for (const row of scoreDuckling(join(folder, 'bench/mentions/duckling.jsonl'), show)) console.log(`  ${row}`);
  console.log("\nMicrosoft's recognizers: a smoke test of spans, see values/recognizers.ts");
  for (const row of scoreRecognizers(join(folder, 'bench/mentions/recognizers-core.jsonl'))) console.log(`  ${row}`);
  agreement(folder, show);
  planted(folder, show);
  plantedByRule(folder, show);
  speed(folder);
}

function mentions(text: string, language: string): ValueMention[] {
  return findValues(text, language, tables);
}

function percent(part: number, whole: number): string {
  return `${part}/${whole} = ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

/**
 * On human translations: the share of pairs with a value on which all firm values agree, and what a finding would be
 * raised on.
 */
function agreement(folder: string, show: boolean): void {
  console.log(
    '\nHuman translations: pairs with a number whose numbers agree, and pairs that would carry a value finding',
  );
  console.log('  (beside it: bare digits compared as strings, Arabic-Indic ones folded)');
  for (const [set, list] of pairs(folder)) {
    const count = { numbers: 0, agree: 0, raised: 0, digits: 0, digitsAgree: 0 };
    for (const [arabic, english] of list) {
      const [a, e] = [mentions(arabic, 'ar'), mentions(english, 'en')];
      const match = matchValues(a, e);
      const raised = match.source.length + match.target.length + match.changed.length > 0;
      const numeric = (value: ValueMention): boolean =>
        value.kind !== 'date' && value.kind !== 'time' && !isWeakValue(value);
      if (a.some(numeric) || e.some(numeric)) {
        count.numbers += 1;
        const off = [...match.source.map((i) => a[i]!), ...match.target.map((k) => e[k]!)].some(numeric);
        if (!off) count.agree += 1;
      }
      if (raised) {
        count.raised += 1;
        if (show)
          console.error(
            `${set}\t${describe(
              arabic,
              match.source.map((i) => a[i]!),
            )}\t${describe(
              english,
              match.target.map((k) => e[k]!),
            )}\t${arabic}\t${english}`,
          );
      }
      const [x, y] = [plain(arabic), plain(english)];
      if (x.length + y.length > 0) {
        count.digits += 1;
        if (x === y) count.digitsAgree += 1;
      }
    }
    console.log(
      `  ${set.padEnd(9)} numbers agree ${percent(count.agree, count.numbers)}   finding ${percent(count.raised, list.length)}   digits alone ${percent(count.digitsAgree, count.digits)}`,
    );
  }
}

function describe(text: string, values: readonly ValueMention[]): string {
  return values
    .map(
      (value) =>
        `${text.slice(value.start, value.end)} [${value.kind} ${value.value}${value.upper === undefined ? '' : `..${value.upper}`}]`,
    )
    .join(' | ');
}

/** On the planted changes: how many pairs show a difference of the right family at all. */
function planted(folder: string, show: boolean): void {
  const lines = readFileSync(join(folder, 'bench/fidelity/pairs.tsv'), 'utf8').trimEnd().split('\n');
  const key = readFileSync(join(folder, 'bench/fidelity/key.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; was?: string; now?: string });
  const counts = new Map<string, { seen: number; all: number }>();
  key.forEach((planted, index) => {
    if (!/^(?:number|number-word|month|weekday|clean.*)$/.test(planted.kind)) return;
    const [arabic = '', english = ''] = lines[index]!.split('\t');
    const [a, e] = [mentions(arabic, 'ar'), mentions(english, 'en')];
    const match = matchValues(a, e);
    const count = counts.get(planted.kind) ?? { seen: 0, all: 0 };
    counts.set(planted.kind, count);
    const seen = match.source.length + match.target.length + match.changed.length > 0;
    count.all += 1;
    if (seen) count.seen += 1;
    if (show && seen === planted.kind.startsWith('clean'))
      console.error(
        `planted ${planted.kind} ${planted.was ?? ''}>${planted.now ?? ''}\t${describe(arabic, seen ? match.source.map((i) => a[i]!) : a)}\t${describe(english, seen ? match.target.map((k) => e[k]!) : e)}\t${arabic}\t${english}`,
      );
  });
  console.log(
    '\nPlanted changes seen, and clean pairs on which something would be raised (translate-toolkit: digits 60/60, words 7/60, months 0/30, weekdays 0/60, Arabic-Indic 69/69 raised)',
  );
  for (const [kind, { seen, all }] of [...counts].sort()) console.log(`  ${kind.padEnd(16)} ${percent(seen, all)}`);
}

/** One digit, word, month and weekday changed in every human translation that agrees: how many show. */
function plantedByRule(folder: string, show: boolean): void {
  const differs = ([arabic, english]: Pair): boolean => {
    const match = matchValues(mentions(arabic, 'ar'), mentions(english, 'en'));
    return match.source.length + match.target.length + match.changed.length > 0;
  };
  const sets = [...pairs(folder)].filter(([set]) => !set.endsWith('-doc'));
  const clean = sets.flatMap(([, list]) => list).filter((pair) => !differs(pair));
  const counts = new Map<string, { seen: number; all: number }>();
  for (const { kind, pair } of plant(clean)) {
    const count = counts.get(kind) ?? { seen: 0, all: 0 };
    counts.set(kind, count);
    count.all += 1;
    if (differs(pair)) count.seen += 1;
    else if (show) console.error(`by rule ${kind}\t${pair[0]}\t${pair[1]}`);
  }
  console.log('\nThe same, planted by rule in all human translations that agree');
  for (const [kind, { seen, all }] of [...counts].sort()) console.log(`  ${kind.padEnd(16)} ${percent(seen, all)}`);
}

function speed(folder: string): void {
  const all = [...pairs(folder).values()].flat();
  console.log('\nSpeed, one core');
  for (const [index, language] of ['ar', 'en'].entries()) {
    const text = all.map((pair) => pair[index]!).join('\n');
    const bytes = Buffer.byteLength(text);
    for (let k = 0; k < 4; k += 1) mentions(text, language);
    const start = process.cpuUsage();
    const found = mentions(text, language).length;
    const used = process.cpuUsage(start);
    const seconds = (used.user + used.system) / 1e6;
    const again = process.cpuUsage();
    let words = 0;
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) words += word.index;
    const bare = process.cpuUsage(again);
    const rate = (time: number): string => (bytes / 1e6 / time).toFixed(1);
    console.log(
      `  ${language} ${rate(seconds)} MB/s processor time (${found} values in ${rate(1)} MB); a regular expression for words alone: ${rate((bare.user + bare.system) / 1e6)}${words < 0 ? ' ' : ''}`,
    );
  }
}
