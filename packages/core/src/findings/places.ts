import { remember } from '../memo/index.ts';
import type { NameMention } from '../mentions/index.ts';
import type { WordComparer } from '../words/index.ts';
import { sharedWords } from './about.ts';
import type { CollatedSegment, LinkContext, TextSide } from './context.ts';
import { draft, type FindingDraft } from './draft.ts';

/**
 * How many words about two places must answer to each other. With three or fewer, none of those in the development
 * reports was the same statement; of people and organisations none was with more.
 */
const LEAST_SHARED = 4;
/** Kinds of entities that are countries, parts of such, their capitals and peoples. */
const PLACE = /^(?:region|capital|nationality):/;

/**
 * Returns the findings about places of a link between two reports: one tells of one country, region or people where the
 * other tells the same of another, and neither is named anywhere in the other text.
 */
export function changedPlaces(context: LinkContext, comparer: WordComparer): FindingDraft[] {
  const { source, target } = context;
  if (source.text.language === target.text.language) return [];
  const [said, heard] = [countriesOf(source.text.segments), countriesOf(target.text.segments)];
  const [own, other] = [
    placesOf(source).filter((place) => !heard.has(countryOf(place))),
    placesOf(target).filter((place) => !said.has(countryOf(place))),
  ];
  return own.flatMap((a) =>
    other.flatMap((b) => {
      if (kindOf(a) !== kindOf(b) || isPart(a, b) || sharedWords(context, a, b, comparer) < LEAST_SHARED) return [];
      return [
        draft(context, 'name-mismatch', {
          confidence: 0.75,
          severity: 'major',
          source: [{ start: a.start, end: a.end }],
          target: [{ start: b.start, end: b.end }],
          expected: a,
          found: b,
        }),
      ];
    }),
  );
}

/** The places that some sentences name, each once. */
function placesOf({ segments }: Pick<TextSide, 'segments'>): NameMention[] {
  const named = new Map<string, NameMention>();
  for (const { mentions } of segments)
    for (const one of mentions)
      if (one.kind === 'name' && one.by === 'table' && PLACE.test(one.entity) && !named.has(one.entity))
        named.set(one.entity, one);
  return [...named.values()];
}

/** What a text names, each country by its code, whether its capital or its people stand for it. */
const countriesOf = remember(
  (segments: readonly CollatedSegment[]): ReadonlySet<string> => new Set(placesOf({ segments }).map(countryOf)),
);

function countryOf({ entity }: NameMention): string {
  return entity.slice(entity.indexOf(':') + 1);
}

function kindOf({ entity }: NameMention): string {
  return entity.slice(0, entity.indexOf(':'));
}

/** `Asia` and `West Asia`: one is said of less, but not of another. */
function isPart(a: NameMention, b: NameMention): boolean {
  const [first, second] = [` ${a.value} `, ` ${b.value} `];
  return first.includes(second) || second.includes(first);
}
