import { describe, expect, it } from 'vitest';
import { problem } from '../../test/problem.ts';
import { makeLog } from '../log.ts';
import { pairCatalogues, readCatalogue } from './index.ts';

const problemOf = (content: string) => problem(() => readCatalogue(content, makeLog(), 'a'));

describe('a catalogue', () => {
  it('under the code of its language is of that language, by the keys within', () => {
    const { entries, language } = readCatalogue('{"ar":{"menu":{"open":"افتح"}}}', makeLog());
    expect([entries, language]).toEqual([[{ key: 'menu.open', content: 'افتح' }], 'ar']);
    expect(readCatalogue('{"menu":{"open":"افتح"}}', makeLog()).entries[0]!.key).toBe('menu.open');
    const [it, its] = ['{"it":{"a":"Open"}}', '{"it":{"a":"افتح"}}'].map((one) => readCatalogue(one, makeLog()));
    const [pair] = pairCatalogues(it!, its!, makeLog());
    expect([pair!.source!.language, pair!.target!.language]).toEqual(['en', 'ar']);
    expect(readCatalogue('{"ar":"Arabic"}', makeLog()).entries).toEqual([{ key: 'ar', content: 'Arabic' }]);
  });

  it('whose plural forms the other has not all is paired with the form for all others, from either side', () => {
    const few = '{"n_one":"يوم","n_two":"يومان","n_few":"{{count}} أيام","n_other":"{{count}} يوم"}';
    const [ar, en] = [few, '{"n_one":"a day","n_other":"{{count}} days"}'].map((one) => readCatalogue(one, makeLog()));
    const log = makeLog();
    const idsOf = (one: typeof ar, other: typeof ar) =>
      pairCatalogues(one!, other!, log).map(({ id, source, target }) => [id, source!.content, target!.content]);
    expect(idsOf(ar, en)).toEqual([
      ['n_one', 'يوم', 'a day'],
      ['n_two', 'يومان', '{{count}} days'],
      ['n_few', '{{count}} أيام', '{{count}} days'],
      ['n_other', '{{count}} يوم', '{{count}} days'],
    ]);
    expect(idsOf(en, ar)).toHaveLength(4);
    expect(log.left.size).toBe(0);
    // What Arabic lacks of its own forms has no translation.
    const zero = readCatalogue('{"n_zero":"none","n_other":"{{count}} days"}', makeLog());
    expect(idsOf(zero, ar).map(([id]) => id)).toEqual(['n_other', 'n_one', 'n_two', 'n_few']);
    expect(log.left).toEqual(new Map([['no-target', 1]]));
  });

  it('of broken JSON is refused with its line', () => {
    expect(problemOf('{\n"a": "lamp",\n}')).toMatchObject({ code: 'catalogue-broken', offset: 3, place: 'a' });
  });

  it('that is a property list of Apple is refused with what to do', () => {
    const plist =
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://a.example/p.dtd">\n<plist version="1.0"><dict/></plist>';
    expect(problemOf(plist)).toMatchObject({ code: 'catalogue-none', remedy: expect.stringContaining('xliff') });
  });
});
