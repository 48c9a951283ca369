import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignableText } from '@muqabala/core';
import { findNames, findValues, type Lexicon, segmentText } from '@muqabala/core';
import type { ReportGold, SentencePair } from '@muqabala/evaluate';
import judged from './judged.json' with { type: 'json' };
import retold from './retold.json' with { type: 'json' };

/** Two reports of one event with the links that readers found. */
export interface ReportCase {
  readonly name: string;
  /** Cases of one event share documents: what is fitted for one must not have seen the others. */
  readonly event: string;
  /**
   * Whether the case is one of the benchmark, or one for fitting: written for it (`retold`), or of a common subject
   * only or translated (`other`).
   */
  readonly kind: 'official' | 'retold' | 'other';
  readonly arabic: readonly string[];
  readonly english: readonly string[];
  /** English of the Arabic document, where it is among the development documents. */
  readonly pivot?: readonly string[];
  readonly must: readonly SentencePair[];
  readonly may: readonly SentencePair[];
}

/**
 * A case of `retold.json`: the Arabic of `source` or the English of `target` is the development document of that name;
 * what it does not name was written.
 */
interface Retold {
  readonly source?: string;
  readonly target?: string;
  readonly name?: string;
  readonly arabic?: readonly string[];
  readonly english?: readonly string[];
  readonly must: readonly SentencePair[];
  readonly may: readonly SentencePair[];
}

/** A pair of development documents of a common subject. */
interface Judged extends ReportGold {
  readonly source: string;
  readonly target: string;
}

type Draft = Omit<ReportCase, 'event'> & { readonly documents: readonly [string, string] };

/** Reads the cases of the benchmark, then those for fitting; pairs of a common subject serve in both directions. */
export function readCases(folder: string): ReportCase[] {
  const place = join(folder, 'bench', 'reports');
  const names = readdirSync(place)
    .filter((file) => file.endsWith('.gold'))
    .map((file) => file.slice(0, -5))
    .sort();
  const english = new Map(names.map((name) => [name.split('--')[1]!, readLines(join(place, `${name}.en`))]));
  const drafts: Draft[] = names.map((name) => {
    const [source, target] = name.split('--') as [string, string];
    const gold = JSON.parse(readFileSync(join(place, `${name}.gold`), 'utf8')) as Pick<ReportCase, 'must' | 'may'>;
    const pivot = english.get(source);
    return {
      name,
      documents: [source, target],
      kind: 'official',
      arabic: readLines(join(place, `${name}.ar`)),
      english: readLines(join(place, `${name}.en`)),
      ...(pivot === undefined ? {} : { pivot }),
      must: gold.must,
      may: gold.may,
    };
  });
  for (const { source, target, must, may } of judged.pairs as unknown as readonly Judged[]) {
    for (const [from, to, turned] of [
      [source, target, false],
      [target, source, true],
    ] as const) {
      const turn = (links: readonly SentencePair[]) => (turned ? links.map(([a, b]) => [b, a] as const) : links);
      const clean = join(folder, 'bench', 'align', 'clean');
      if (!existsSync(join(clean, `${from}.ar`)) || !existsSync(join(clean, `${to}.en`))) continue;
      drafts.push({
        name: `${from}--${to}`,
        documents: [short(from), short(to)],
        kind: 'other',
        arabic: readLines(join(clean, `${from}.ar`)),
        english: readLines(join(clean, `${to}.en`)),
        must: turn(must),
        may: turn(may),
      });
    }
  }
  for (const written of retold.cases as unknown as readonly Retold[]) {
    const { source, target, must, may } = written;
    const name = source ?? target ?? written.name!;
    const clean = join(folder, 'bench', 'align', 'clean');
    // The sample has none of them.
    if (written.name === undefined && !existsSync(join(clean, source === undefined ? `${target}.en` : `${source}.ar`)))
      continue;
    drafts.push({
      name: source === undefined ? `retold--${name}` : `${name}--retold`,
      documents: [short(name), `retold ${name}`],
      kind: 'retold',
      arabic: written.arabic ?? readLines(join(clean, `${source}.ar`)),
      english: written.english ?? readLines(join(clean, `${target}.en`)),
      must,
      may,
    });
  }
  drafts.push(...partsOfTranslations(join(folder, 'bench', 'align', 'clean')));
  const events = findEvents(drafts.map((draft) => draft.documents));
  return drafts.map(({ documents, ...rest }) => ({ ...rest, event: events.get(documents[0])! }));
}

/**
 * What of a document and its translation is left when sentences of either side are taken away: reports that share a
 * lot, for fitting only.
 */
function partsOfTranslations(folder: string): Draft[] {
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  const names = readdirSync(folder)
    .filter((file) => /^ntrex.*\.ar$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort();
  return names.flatMap((name, k): Draft[] => {
    if (k % 2 === 1) return [];
    const arabic = readLines(join(folder, `${name}.ar`));
    const english = readLines(join(folder, `${name}.en`));
    const kept = [0.9, 0.6, 0.4, 0.75][(k / 2) % 4]!;
    const left = [...arabic.keys()].filter(() => random() < kept);
    const right = [...english.keys()].filter(() => random() < kept);
    if (left.length < 4 || right.length < 4) return [];
    return [
      {
        name: `${name}--${name}`,
        documents: [`part ${name}`, `part ${name}`],
        kind: 'other',
        arabic: left.map((i) => arabic[i]!),
        english: right.map((i) => english[i]!),
        must: left.flatMap((i, a) => (right.includes(i) ? [[a, right.indexOf(i)] as const] : [])),
        may: [],
      },
    ];
  });
}

/** `ntrex.bbc_381646` and `bbc.381646` are one document. */
function short(name: string): string {
  return name
    .replace(/^ntrex\./, '')
    .replace(/_(?=\d+$)/, '.')
    .replace(/_(?:en|com|co_uk)(?=\.)/, '');
}

/** Names each set of documents that cases tie together by one of them. */
function findEvents(pairs: ReadonlyArray<readonly [string, string]>): Map<string, string> {
  const parents = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    while (parents.get(at) !== undefined) at = parents.get(at)!;
    return at;
  };
  for (const [a, b] of pairs) {
    const [first, last] = [root(a), root(b)].sort() as [string, string];
    if (first !== last) parents.set(last, first);
  }
  return new Map(pairs.flat().map((name) => [name, root(name)]));
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
}

/** Reads two texts the way `align --presegmented` does. */
export function readTexts(
  arabic: string,
  english: string,
  lexicon: Lexicon,
  presegmented = true,
): [AlignableText, AlignableText] {
  const inputs = [
    { id: 'source', language: 'ar', content: arabic },
    { id: 'target', language: 'en', content: english },
  ];
  const names = findNames(inputs, lexicon);
  const [source, target] = inputs.map(({ language, content }, i): AlignableText => {
    const mentions = [...findValues(content, language, lexicon), ...names[i]!];
    const segments = [...segmentText(content, language, { presegmented })].map(({ start, end, role }) => ({
      start,
      end,
      role,
      mentions: mentions
        .filter((mention) => mention.start >= start && mention.end <= end)
        .sort((a, b) => a.start - b.start || a.end - b.end),
    }));
    return { language, content, segments };
  });
  return [source!, target!];
}
