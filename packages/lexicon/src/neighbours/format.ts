import type { Neighbours } from '@muqabala/core';
import { ByteReader, Bytes } from '../binary/bytes.ts';
import { type About, broken, type Kind, readChecked, withHeader } from '../binary/header.ts';

export const NEIGHBOURS: Kind<'muqabala/neighbours', 'arabic' | 'english' | 'entries'> = {
  format: 'muqabala/neighbours',
  called: 'table of neighbours',
  sizes: ['arabic', 'english', 'entries'],
  remedy: 'Fetch it again: `data/neighbours.bin` of @muqabala/lexicon.',
};

/** Cosines are kept in steps of a hundredth. */
const STEPS = 100;

/** Writes a table of neighbours as bytes, its cosines rounded to hundredths; the same table gives the same bytes. */
export function encodeNeighbours(table: Omit<Neighbours, 'arabicIds' | 'englishIds'>, about: About): Uint8Array {
  const body = new Bytes();
  body.stems(table.arabicStems);
  body.stems(table.englishStems);
  body.lists(table.starts, table.english);
  for (const cosine of table.cosines) body.number(Math.round(cosine * STEPS));
  const [arabic, english] = [table.arabicStems.length, table.englishStems.length];
  return withHeader(
    NEIGHBOURS,
    table.signature,
    about,
    { arabic, english, entries: table.english.length },
    body.take(),
  );
}

/**
 * Reads a table of neighbours from bytes. `place` (a file name) is named in errors. Throws a MuqabalaError
 * (`lexicon-broken`) when they are none, were cut short or changed on their way.
 */
export function decodeNeighbours(bytes: Uint8Array, place?: string): Neighbours {
  const { header, length } = readChecked(NEIGHBOURS, bytes, place);
  const reader = new ByteReader(bytes, length);
  const arabicStems = reader.stems(header.arabic);
  const englishStems = arabicStems === undefined ? undefined : reader.stems(header.english);
  const { starts, entries: english } = reader.lists(header.arabic, header.entries);
  const cosines = new Float32Array(header.entries);
  for (let k = 0; k < cosines.length; k += 1) cosines[k] = reader.number() / STEPS;
  const whole = starts[header.arabic] === header.entries && english.every((stem) => stem < header.english);
  if (arabicStems === undefined || englishStems === undefined || reader.at !== bytes.length || !whole)
    throw broken(
      NEIGHBOURS,
      'This table of neighbours does not hold the stems that it names.',
      place,
      Math.min(reader.at, bytes.length),
    );
  const [arabicIds, englishIds] = [numbersOf(arabicStems), numbersOf(englishStems)];
  return { signature: header.signature, arabicStems, englishStems, arabicIds, englishIds, starts, english, cosines };
}

function numbersOf(stems: readonly string[]): Map<string, number> {
  return new Map(stems.map((stem, i) => [stem, i]));
}
