import type { BeadWords } from './model/bead.ts';
import type { BeadSpan } from './model/bead-span.ts';
import type { LengthScore } from './model/length.ts';
import type { TextPair } from './model/pair.ts';
import { DATE, NAME, NUMBER } from './model/side.ts';
import type { Evidence } from './schema.ts';
import type { SideEvidence } from './types.ts';

/** Shared things named for one link. */
const MOST = 12;
/** Weaker ones are not worth showing, in nats. */
const LEAST = 0.5;

/**
 * Returns why a link was made, strongest first: shared values, names and words with their places, then length. `words`
 * are those of the link.
 */
export function explain(
  pair: TextPair,
  bead: BeadSpan,
  words: BeadWords,
  lengths: LengthScore,
  nullShare: number,
): SideEvidence[] {
  const { arabic, english, table } = pair;
  const a0 = arabic.firsts[bead.i]!;
  const e0 = english.firsts[bead.j]!;
  const rest = 1 - nullShare;
  const found: SideEvidence[] = [];
  const taken = new Set<number>();
  const weight = (ratio: number, known: number): number => Math.log(1 - known * rest + rest * ratio);
  for (let x = 0; x < words.arabic.length; x += 1) {
    const y = words.arabicBest[x]!;
    if (y < 0 || taken.has(y)) continue;
    const a = arabic.tokens[a0 + x]!;
    const e = english.tokens[e0 + y]!;
    const sum =
      0.5 * (weight(words.arabic[x]!, table.arabicKnown[a]!) + weight(words.english[y]!, table.englishKnown[e]!));
    if (sum < LEAST) continue;
    taken.add(y);
    const arabicSpan = { start: arabic.starts[a0 + x]!, end: arabic.ends[a0 + x]! };
    const englishSpan = { start: english.starts[e0 + y]!, end: english.ends[e0 + y]! };
    found.push({
      kind: kindName(arabic.kinds[a]!, arabic.types[a]!),
      weight: round(sum),
      arabic: arabicSpan,
      english: englishSpan,
    });
  }
  found.sort((p, q) => q.weight - p.weight || p.arabic!.start - q.arabic!.start);
  const shown = eachPlaceOnce(found).slice(0, MOST);
  shown.push({ kind: 'length', weight: round(lengths.score(bead.i, bead.m, bead.j, bead.n)) });
  return shown;
}

/** The words of one value are several tokens, such as the day and the year of a date: the first one is shown. */
function eachPlaceOnce(found: readonly SideEvidence[]): SideEvidence[] {
  const seen = new Set<string>();
  return found.filter(({ arabic, english }) => {
    const place = `${arabic!.start} ${arabic!.end} ${english!.start} ${english!.end}`;
    return !seen.has(place) && seen.add(place);
  });
}

function kindName(kind: number, type: string): Evidence['kind'] {
  if (kind === NUMBER || (kind !== NAME && kind !== DATE && /^[0-9]+$/.test(type))) return 'number';
  return kind === DATE ? 'date' : kind === NAME ? 'name' : 'word';
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}
