import type { Neighbours } from '@muqabala/core';
import { ByteReader, Bytes } from '../binary/bytes.ts';
import { type About, broken, type Kind, readChecked, withHeader } from '../binary/header.ts';

export const NEIGHBOURS: Kind<'muqabala/neighbours', 'arabic' | 'english' | 'entries'> = {
  format: 'muqabala/neighbours',
  called: 'table of neighbours',
  sizes: ['arabic', 'english', 'entries'],
  remedy: 'Fetch it again: `data/neighbours.bin` of @muqabala/lexicon.',
};

/** Writes a table of neighbours as bytes; the same table gives the same bytes. */
export function encodeNeighbours(table: Omit<Neighbours, 'arabicIds' | 'englishIds'>, about: About): Uint8Array {
  const body = new Bytes();
  body.stems(table.arabicStems);
  body.stems(table.englishStems);
  body.lists(table.starts, table.english);
  body.raw(table.hundredths);
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
  const arabic = reader.stems(header.arabic);
  const english = arabic === undefined ? undefined : reader.stems(header.english);
  const { starts, entries } = reader.lists(header.arabic, header.entries);
  const hundredths = reader.raw(header.entries);
  const whole = starts[header.arabic] === header.entries && entries.every((stem) => stem < header.english);
  if (arabic === undefined || english === undefined || reader.at !== bytes.length || !whole)
    throw broken(
      NEIGHBOURS,
      'This table of neighbours does not hold the stems that it names.',
      place,
      Math.min(reader.at, bytes.length),
    );
  return {
    signature: header.signature,
    get arabicStems() {
      return arabic.all;
    },
    get englishStems() {
      return english.all;
    },
    arabicIds: arabic,
    englishIds: english,
    starts,
    english: entries,
    hundredths,
  };
}
