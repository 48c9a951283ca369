import type { Candidate, RankedPair } from '../alignment/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { compareValues, type Mention, type NameMention, relateEntities, type ValueMention } from '../mentions/index.ts';
import type { Span } from '../text/index.ts';
import type { CollatedText } from './context.ts';
import { speakersOf } from './speakers.ts';

type Aspect = Candidate['reasons'][number];

/**
 * Returns what says in which ways two sentences of a source and a target text tell the same: who, where and when by the
 * names and dates of both, what by the words and figures that brought them together, and who is made to say it. An
 * aspect that neither sentence has is not named.
 */
export function makeAspects(
  source: CollatedText,
  target: CollatedText,
  { speech }: Lexicon,
): (pair: RankedPair) => Aspect[] {
  const [sourceSpeakers, targetSpeakers] = [speakersOf(source, speech), speakersOf(target, speech)];
  return (pair) => {
    const [own, other] = [source.segments[pair.source]!.mentions, target.segments[pair.target]!.mentions];
    const speakers = [sourceSpeakers[pair.source], targetSpeakers[pair.target]] as const;
    const told = pair.evidence.filter(({ kind }) => kind === 'word' || kind === 'number');
    return [
      ...compare('who', own.filter(isActor), other.filter(isActor), isOneName),
      {
        aspect: 'what' as const,
        state: told.length === 0 ? ('differs' as const) : ('agrees' as const),
        ...spans(
          told.flatMap((one) => one.source ?? []),
          told.flatMap((one) => one.target ?? []),
        ),
      },
      ...compare('when', own.filter(isTime), other.filter(isTime), isOneTime),
      ...compare('where', own.filter(isPlace), other.filter(isPlace), isOneName),
      ...compare('speaker', listOf(speakers[0]), listOf(speakers[1]), isOneName),
    ];
  };
}

function compare<T extends Mention>(
  aspect: Aspect['aspect'],
  source: readonly T[],
  target: readonly T[],
  isOne: (a: T, b: T) => boolean,
): Aspect[] {
  if (source.length === 0 && target.length === 0) return [];
  if (target.length === 0) return [{ aspect, state: 'source-only', ...spans(source, target) }];
  if (source.length === 0) return [{ aspect, state: 'target-only', ...spans(source, target) }];
  const [own, other] = [
    source.filter((a) => target.some((b) => isOne(a, b))),
    target.filter((b) => source.some((a) => isOne(a, b))),
  ];
  if (own.length === 0) return [{ aspect, state: 'differs', ...spans(source, target) }];
  return [{ aspect, state: 'agrees', ...spans(own, other) }];
}

function spans(source: readonly Span[], target: readonly Span[]): Pick<Aspect, 'source' | 'target'> {
  const plain = (list: readonly Span[]) => list.map(({ start, end }) => ({ start, end }));
  return {
    ...(source.length === 0 ? {} : { source: plain(source) }),
    ...(target.length === 0 ? {} : { target: plain(target) }),
  };
}

function isActor(mention: Mention): mention is NameMention {
  return mention.kind === 'name' && (mention.type === 'person' || mention.type === 'organisation');
}

function isPlace(mention: Mention): mention is NameMention {
  return mention.kind === 'name' && mention.type === 'place';
}

function isTime(mention: Mention): mention is ValueMention {
  return mention.kind === 'date' || mention.kind === 'time';
}

function isOneName(a: NameMention, b: NameMention): boolean {
  return relateEntities(a.entity, b.entity) !== undefined;
}

function isOneTime(a: ValueMention, b: ValueMention): boolean {
  return compareValues(a, b) !== 'different';
}

function listOf(speaker: NameMention | undefined): readonly NameMention[] {
  return speaker === undefined ? [] : [speaker];
}
