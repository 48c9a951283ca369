import { expect, it } from 'vitest';
import { speakersOf } from '../../core/src/findings/speakers.ts';
import type { NameMention } from '../../core/src/mentions/index.ts';
import { ARABIC_VERBS, ENGLISH_SPEAKERS, ENGLISH_VERBS, speech } from './speech.ts';

/** Who speaks in a sentence in which this name stands for a person. */
function speakerIn(language: string, content: string, name: string): string | undefined {
  const start = content.indexOf(name);
  const person: NameMention = {
    kind: 'name',
    start,
    end: start + name.length,
    value: name,
    type: 'person',
    entity: 'person:haddad',
    by: 'table',
  };
  const segment = { id: 's1', start: 0, end: content.length, role: 'body' as const, mentions: [person] };
  return speakersOf({ id: 't', language, content, segments: [segment] }, speech)[0]?.entity;
}

for (const [language, name, verbs] of [
  ['en', 'Omar Haddad', ENGLISH_VERBS],
  ['ar', 'عمر حداد', ARABIC_VERBS],
] as const)
  for (const [forms, example] of verbs)
    it(`${language}: a person speaks by ${forms}`, () => {
      const [first, ...others] = forms.split(' ');
      expect(example.split(/[ .,]+/)).toContain(first);
      expect(speakerIn(language, example.replace(first!, 'XX'), name)).toBe(undefined);
      for (const form of [first!, ...others])
        expect([form, speakerIn(language, example.replace(first!, form), name)]).toEqual([form, 'person:haddad']);
    });

for (const speaker of ENGLISH_SPEAKERS)
  it(`en: nobody knows who speaks where ${speaker} stands before the verb`, () => {
    expect(speakerIn('en', `The ${speaker} said that Omar Haddad was late.`, 'Omar Haddad')).toBe(undefined);
  });
