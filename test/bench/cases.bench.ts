import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignTexts, checkPair, type Lexicon, makeSignature, segmentText } from '@muqabala/core';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { benchData } from './data.ts';
import { quoteFindings } from './findings/pairs.ts';

/** A small text that was not answered as it should be. */
interface Case {
  readonly id: string;
  readonly kind: string;
  readonly arabic: string;
  readonly english: string;
  /** Codes of which one must be told, `quiet`, or what the kind says. */
  readonly expected: string;
}

/**
 * npm run bench -- cases [--show] [--kind KIND]: the small texts, kind by kind. Of a pair one of the expected codes is
 * told, or nothing; of an alignment too, and where it should be quiet every line has a link of its own. Of sentences
 * their number is right. Otherwise: a difference is told by a code that is not expected (`opposite` is younger than the
 * list). --show says what was found instead.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const lexicon = await loadWholeLexicon();
  const only = args.includes('--kind') ? args[args.indexOf('--kind') + 1] : undefined;
  const kinds = new Map<string, { right: number; all: number; otherwise: number }>();
  const cases = [
    ...readCases(join(folder, 'bench/cases/text.tsv')),
    ...readProbes(join(folder, 'bench/cases/probes.tsv')),
  ];
  for (const one of cases) {
    if (only !== undefined && !one.kind.includes(only)) continue;
    const [group] = /^(?:align|segment)(?=:)/.exec(one.kind) ?? [];
    const found =
      group === 'align'
        ? await judgeAlignment(one, lexicon)
        : group === 'segment'
          ? judgeSentences(one)
          : judgePair(one, lexicon);
    const counts = kinds.get(one.kind) ?? { right: 0, all: 0, otherwise: 0 };
    counts.all += 1;
    if (found.isRight) counts.right += 1;
    else if (found.isOtherwise) counts.otherwise += 1;
    kinds.set(one.kind, counts);
    if (args.includes('--show'))
      console.log(`${found.isRight ? 'right' : 'WRONG'} ${one.id} ${one.kind}: ${found.said}`);
  }
  const sum = (key: 'right' | 'all' | 'otherwise') => [...kinds.values()].reduce((so, counts) => so + counts[key], 0);
  kinds.set('all', { right: sum('right'), all: sum('all'), otherwise: sum('otherwise') });
  for (const [kind, { right, all, otherwise }] of kinds)
    console.log(`${kind.padEnd(36)} ${right} of ${all}${otherwise > 0 ? `, ${otherwise} told otherwise` : ''}`);
  console.log(`\n${makeSignature(lexicon.signature, { tables: 'all' })}`);
}

function readCases(file: string): Case[] {
  const text = (cell: string | undefined) => (cell ?? '').replaceAll('\\n', '\n');
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([id, kind, arabic, english, expected]) => ({
      id: id!,
      kind: kind!,
      arabic: text(arabic),
      english: text(english),
      expected: expected!,
    }));
}

/** One pair a cause, the same or not. */
function readProbes(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([expected, arabic, english, what]) => ({
      id: what!,
      kind: `probe: ${expected}`,
      arabic: arabic!,
      english: english!,
      expected: expected === 'same' ? 'quiet' : 'any',
    }));
}

interface Verdict {
  readonly isRight: boolean;
  /** A difference is told, by another code. */
  readonly isOtherwise?: boolean;
  readonly said: string;
}

async function judgeAlignment({ arabic, english, expected }: Case, lexicon: Lexicon): Promise<Verdict> {
  const { texts, links, findings } = await alignTexts(
    [
      { id: 'ar', content: arabic, language: 'ar' },
      { id: 'en', content: english, language: 'en' },
    ],
    lexicon,
  );
  // Where nothing is lost, every line of either side has one of the other.
  const lines = Math.max(...[arabic, english].map((text) => text.split('\n').filter((line) => line !== '').length));
  const linked = new Set(
    links.flatMap(({ source, target }) => [...source.map((id) => `ar ${id}`), ...target.map((id) => `en ${id}`)]),
  );
  const alone = texts
    .flatMap(({ id, segments }) => segments.map((segment) => `${id} ${segment.id}`))
    .filter((one) => !linked.has(one));
  const codes = findings.map(({ code }) => code);
  const wanted = expected.split('|');
  const isRight =
    expected === 'quiet'
      ? codes.length === 0 && alone.length === 0 && links.length >= lines
      : findings.some(({ code }) => code !== undefined && wanted.includes(code));
  return {
    isRight,
    said: `expected ${expected}, told ${codes.join(', ') || 'nothing'}; ${links.length} links, alone: ${alone.join(', ') || 'none'}`,
  };
}

function judgePair({ arabic, english, expected }: Case, lexicon: Lexicon): Verdict {
  const { findings } = checkPair({ language: 'ar', content: arabic }, { language: 'en', content: english }, lexicon);
  const wanted = expected.split('|');
  const isRight =
    expected === 'quiet' || expected === 'any'
      ? (findings.length === 0) === (expected === 'quiet')
      : findings.some(({ code }) => code !== undefined && wanted.includes(code));
  return {
    isRight,
    isOtherwise: expected !== 'quiet' && findings.length > 0,
    said: `expected ${expected}, told ${quoteFindings({ arabic, english }, findings) || 'nothing'} | ${arabic} | ${english}`,
  };
}

function judgeSentences({ kind, arabic, english }: Case): Verdict {
  const expected = Number(/\d+/.exec(kind)?.[0]);
  const text = arabic || english;
  const sentences = [...segmentText(text, arabic === '' ? 'en' : 'ar')];
  return {
    isRight: sentences.length === expected,
    said: sentences.map(({ start, end }) => text.slice(start, end)).join(' ‖ '),
  };
}
