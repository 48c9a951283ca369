import { expect, it } from 'vitest';
import { FAINT, IMPLIED, makeCues, NEGATION, NONE } from '../../core/src/checks/cues.ts';
import { matchingForm } from '../../core/src/text/index.ts';
import { cues } from './cues.ts';

const read = makeCues(cues);
const STRENGTH = { none: NONE, faint: FAINT, implied: IMPLIED, negation: NEGATION };

/** The strongest cue of a text. */
function cueOf(language: string, text: string): number {
  const words = text.split(' ');
  return Math.max(
    ...words.map((word) => (language === 'en' ? read.english(word) : read.arabic(matchingForm(word), word))),
  );
}

for (const [language, entries] of Object.entries(cues))
  for (const { cue, where, forms, case: example = '' } of entries)
    it(`${language}: ${cue} ${where ?? 'is'} ${forms.slice(0, 3).join(', ')}`, () => {
      if (cue === 'opposite') {
        for (const form of forms) expect(read.isNot(form, form)).toBe(true);
        expect(read.isNot('غير', 'غيّر')).toBe(false);
      } else if (where === undefined) {
        expect(example).toContain('{}');
        if (cue !== 'none') expect(cueOf(language, example.replace('{}', 'x'))).toBeLessThan(STRENGTH[cue]);
        for (const form of forms)
          expect([form, cueOf(language, example.replace('{}', form))]).toEqual([form, STRENGTH[cue]]);
      } else {
        expect(example.split(' ')).toHaveLength(forms.length);
        for (const word of example.split(' ')) expect([word, cueOf(language, word)]).toEqual([word, STRENGTH[cue]]);
      }
    });

it('reads what is written onto a word, and apostrophes of either kind', () => {
  expect(['وليس', 'ماكانش', 'لايمكنها', 'أليس', 'ألّا'].map((word) => read.arabic(matchingForm(word), word))).toEqual(
    Array(5).fill(NEGATION),
  );
  expect(['بدونه', 'وغير'].map((word) => read.arabic(matchingForm(word), word))).toEqual([IMPLIED, IMPLIED]);
  expect(['doesn’t', "nobody's"].map(read.english)).toEqual([NEGATION, NEGATION]);
});

it('says nothing without entries', () => {
  const empty = makeCues();
  expect([empty.english('not'), empty.arabic('لن', 'لن'), empty.isNot('غير', 'غير')]).toEqual([NONE, NONE, false]);
});
