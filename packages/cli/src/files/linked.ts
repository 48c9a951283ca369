import { dirname, isAbsolute, join, normalize } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import {
  decodeStream,
  facedLinks,
  type LinkGroup,
  type Log,
  type MarkedText,
  openPacked,
  type Pair,
  pairsOfLinks,
  type ReadOptions,
  readMarked,
  tellLanguages,
} from '@muqabala/formats';
import { bytesOf } from './pairs.ts';
import { isThere, placeOf } from './read.ts';

/**
 * Reads the pairs that links make of the sentences of two texts (XCES, InterText, TEI): of the two files that are
 * given, the source first, or of those that the links name, beside their file or below it.
 */
export async function* readLinked(
  [path, ...texts]: readonly string[],
  languages: Pick<ReadOptions, 'sourceLanguage' | 'targetLanguage' | 'encoding'>,
  log: Log,
): AsyncGenerator<Pair[]> {
  const place = placeOf(path!);
  const { groups } = await readMarkedFile(path!, languages.encoding, log);
  if (groups.length === 0)
    throw new MuqabalaError({
      code: 'links-none',
      place,
      message: 'There are no links between sentences here.',
      remedy: 'Give the file of links first, then the two texts.',
    });
  if (texts.length > 0 && groups.length > 1)
    throw new MuqabalaError({
      code: 'links-text-missing',
      place,
      message: `The links are of ${groups.length} pairs of texts, and two texts were given.`,
      remedy: 'Give the links alone; the texts are found where they lie as the links name them.',
    });
  for (const group of groups) {
    const files = texts.length > 0 ? texts : await filesOf(group, path!);
    const [one, other] = await Promise.all(files.map((file) => sentencesOf(file, languages.encoding, log)));
    const links =
      texts.length === 0
        ? group.links
        : facedLinks(group, { path: files[0]!, text: one! }, { path: files[1]!, text: other! }, log, place);
    const pairs = pairsOfLinks(links, one!, other!, log);
    if (pairs.length > 0) yield tellLanguages(pairs, log, languages);
  }
}

async function readMarkedFile(path: string, encoding: string | undefined, log: Log) {
  const place = placeOf(path);
  const opened = await openPacked(bytesOf(path), place);
  const parts: string[] = [];
  if (opened.kind === 'stream') for await (const part of decodeStream(opened.chunks, place, encoding)) parts.push(part);
  return readMarked(parts.join(''), log, place);
}

async function sentencesOf(path: string, encoding: string | undefined, log: Log): Promise<MarkedText> {
  const { texts } = await readMarkedFile(path, encoding, log);
  const [first] = texts;
  const sentences = texts.flatMap((text) => text.sentences);
  if (first !== undefined && sentences.length > 0) return { ...first, sentences };
  throw new MuqabalaError({
    code: 'sentences-none',
    place: placeOf(path),
    message: 'There are no sentences with ids here, which links name.',
    remedy: 'Give the texts as the corpus has them in XML.',
  });
}

/** The two files that a group names, beside the file of the links or below it, packed or not. */
async function filesOf({ from, to }: LinkGroup, path: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of [from, to]) {
    const inside = normalize(name);
    if (name === '' || path === '-' || isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..')
      throw notThere(name, path);
    const whole = join(dirname(path), inside);
    const known = [whole, whole.replace(/\.gz$/, ''), `${whole}.gz`];
    const there = await Promise.all(known.map(isThere));
    const file = known.find((_, k) => there[k]);
    if (file === undefined) throw notThere(name, path);
    files.push(file);
  }
  return files;
}

function notThere(name: string, path: string): MuqabalaError {
  return new MuqabalaError({
    code: 'links-text-missing',
    place: placeOf(path),
    message: name === '' ? 'The links do not name their texts.' : `The text ${name} of the links is not beside them.`,
    remedy: 'Give the two texts after the links: `convert LINKS ONE OTHER --from xces`.',
  });
}
