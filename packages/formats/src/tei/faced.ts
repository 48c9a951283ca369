import { MuqabalaError } from '@muqabala/core/problems';
import { count, type Log } from '../log.ts';
import { facingOfLanguages } from '../read/facing.ts';
import { languageNamed, primaryLanguage } from '../read/languages.ts';
import { countLetters } from '../read/letters.ts';
import type { LinkGroup, MarkedText } from './types.ts';

/** A text that was given beside links, and the path it came from. */
export interface GivenText {
  readonly path: string;
  readonly text: MarkedText;
}

/** So much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 20_000;

/**
 * Returns the links of a group with their sides as two texts were given; those of texts that stand the other way round
 * are exchanged and that is counted (`texts-exchanged`). What the group calls the files tells, as far as paths are the
 * same from their end; else the languages in what it calls them; else the ids that are found. Throws
 * `links-text-other` where the texts are in other languages than it names.
 */
export function facedLinks(
  group: LinkGroup,
  one: GivenText,
  other: GivenText,
  log: Log,
  place?: string,
): LinkGroup['links'] {
  const turned = group.links.map((link) => ({ ...link, from: link.to, to: link.from }));
  const way =
    byPaths(group, one.path, other.path) ||
    byLanguages(group, one, other, place) ||
    found(group.links, one.text, other.text) - found(turned, one.text, other.text);
  if (way >= 0) return group.links;
  count(log.cleaned, 'texts-exchanged');
  return turned;
}

/** Above 0 where the paths are as the group names them, below 0 the other way round, 0 where they do not tell. */
function byPaths({ from, to }: LinkGroup, one: string, other: string): number {
  if (from === to) return 0;
  return shared(one, from) + shared(other, to) - shared(one, to) - shared(other, from);
}

/** How many parts of two paths are the same, from their end. */
function shared(path: string, named: string): number {
  const [left, right] = [path, named].map((one) => partsOf(one.replace(/\.gz$/, ''), /[\\/]/).reverse());
  const differs = left!.findIndex((part, p) => part !== right![p]);
  return differs === -1 ? left!.length : differs;
}

function partsOf(path: string, between: RegExp): string[] {
  return path.split(between).filter((part) => part !== '');
}

/** As {@link byPaths}, by the languages in names: the letters of the texts tell, what they say of themselves, their names. */
function byLanguages({ from, to }: LinkGroup, one: GivenText, other: GivenText, place: string | undefined): number {
  const named = languagesIn(from, to);
  if (named === undefined) return 0;
  const said = facingOfLanguages(...named);
  const [left, right] = [scriptOf(one.text), scriptOf(other.text)];
  if (said !== 0 && left * right < 0) return left * said;
  if (said !== 0 && left * right > 0) throw otherLanguages(named, place);
  const codes = [primaryLanguage(one.text.code), primaryLanguage(other.text.code)] as const;
  if (!codes.includes('und')) {
    const way = wayOf(codes, named);
    if (way === 0) throw otherLanguages(named, place);
    return way;
  }
  const names = languagesIn(one.path, other.path);
  return names === undefined ? 0 : wayOf(names, named);
}

type Two = readonly [string, string];

function wayOf([one, other]: Two, [from, to]: Two): number {
  if (one === from && other === to) return 1;
  return one === to && other === from ? -1 : 0;
}

/** The language that each of two paths has a part for and the other has not (`ar/1.xml`, `film.en.xml`). */
function languagesIn(one: string, other: string): Two | undefined {
  const [left, right] = [one, other].map(
    (path) => new Set(partsOf(path, /[\\/._\s-]/).flatMap((part) => languageNamed(part) ?? [])),
  );
  const [first, ...more] = [...left!].filter((language) => !right!.has(language));
  const [second, ...others] = [...right!].filter((language) => !left!.has(language));
  if (first === undefined || second === undefined || more.length + others.length > 0) return undefined;
  return [first, second];
}

/** 1 for Arabic letters, -1 for others, 0 where neither are more. */
function scriptOf({ sentences }: MarkedText): number {
  let [looked, sum] = [0, 0];
  for (const { content } of sentences) {
    if (looked > LOOKED_AT) break;
    const { arabic, other } = countLetters(content.slice(0, LOOKED_AT));
    looked += content.length;
    sum += arabic - other;
  }
  return Math.sign(sum);
}

/** How many of the ids of links are there. */
function found(links: LinkGroup['links'], one: MarkedText, other: MarkedText): number {
  const [left, right] = [one, other].map(({ sentences }) => new Set(sentences.map(({ id }) => id)));
  let sum = 0;
  for (const { from, to } of links) {
    for (const { id } of from) if (left!.has(id)) sum += 1;
    for (const { id } of to) if (right!.has(id)) sum += 1;
  }
  return sum;
}

function otherLanguages([from, to]: Two, place: string | undefined): MuqabalaError {
  return new MuqabalaError({
    code: 'links-text-other',
    values: { from, to },
    ...(place === undefined ? {} : { place }),
    message: `The links are of a text in ${from} and one in ${to}, and the texts given are in other languages.`,
    remedy: 'Give the two texts that the links were made for.',
  });
}
