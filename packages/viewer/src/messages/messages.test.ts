import { expect, it } from 'vitest';
import { makeWords } from '../element/words.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';

const FORMS = /_(zero|one|two|few|many|other)$/;

function flat(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[path + key, inner] as [string, string]] : flat(inner as object, `${path}${key}.`),
  );
}

it('say the same things in both languages', () => {
  const names = (messages: object) => [...new Set(flat(messages).map(([key]) => key.replace(FORMS, '')))];
  expect(names(ar)).toEqual(names(en));
});

it('have every plural form of their language', () => {
  const forms = (messages: object) => {
    const found = new Map<string, string[]>();
    for (const [key] of flat(messages)) {
      const form = FORMS.exec(key)?.[1];
      if (form) found.set(key.replace(FORMS, ''), [...(found.get(key.replace(FORMS, '')) ?? []), form]);
    }
    return found;
  };
  for (const [key, found] of forms(ar)) expect(found, key).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
  for (const [key, found] of forms(en)) expect(found, key).toEqual(['one', 'other']);
});

it('take the same arguments', () => {
  const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const arabic = new Map(flat(ar));
  // Forms for none, one and two may say the number in words.
  const counted = (key: string) => /_(zero|one|two)$/.test(key);
  for (const [key, text] of flat(en)) if (!counted(key)) expect(slots(arabic.get(key)!), key).toEqual(slots(text));
});

it('say what a page wants said, in its language', () => {
  const words = makeWords('fr', {
    'viewer.source': 'original',
    'viewer.hits_one': '{{n}} endroit',
    'viewer.hits_other': '{{n}} endroits',
    'finding.omission': 'Phrase omise',
  });
  expect(words.tag).toBe('fr');
  expect(words.say('source')).toBe('original');
  expect(words.count('hits', 1)).toContain('endroit');
  expect(words.count('hits', 2)).toContain('endroits');
  expect(words.finding('omission')).toBe('Phrase omise');
  expect(words.say('close')).toBe('Close');
  expect(words.date('2022-06-19')).toBe('19 juin 2022');
});

it('count in Arabic with six forms', () => {
  const words = makeWords('ar-MA');
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
  expect([0, 1, 2, 3, 11, 100].map((n) => plain(words.count('findings', n)))).toEqual([
    'لا ملاحظات',
    'ملاحظة واحدة',
    'ملاحظتان',
    '3 ملاحظات',
    '11 ملاحظة',
    '100 ملاحظة',
  ]);
});

it('isolate arguments and take the digits of the region', () => {
  expect(makeWords('ar-EG').say('sentence', { n: 12 })).toBe('الجملة \u2068١٢\u2069');
  expect(makeWords('en').say('gap', { text: 'قناة' })).toContain('\u2068قناة\u2069');
});

it('fall back to English, also for what is no language tag', () => {
  for (const tag of ['', 'fr', 'arx', '-', 'not a tag']) expect(makeWords(tag).language).toBe('en');
  expect(makeWords('AR').language).toBe('ar');
});
