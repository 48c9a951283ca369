import type { Entry, Kind } from './catalogue.ts';

/** The rule needs the facts and links of a document: `findings/statements.ts` and `findings/voices.ts`. */
export const attributionMismatch = {
  code: 'attribution-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

/** What both texts begin with: two ministers meet. */
const AR = `التقى الوزير سامي حداد نظيره الوزير كريم منصور في بيروت.\nقال سامي حداد إن اللقاء كان مفيدا.\n`;
const EN = `Minister Sami Haddad met Minister Karim Mansour in Beirut.\nSami Haddad said that the meeting was useful.\n`;

export const entry: Entry = {
  kind: attributionMismatch,
  sees: 'Two texts agree on a percentage, an amount, a measure or a duration, and one of them has somebody else say it: the name beside a verb of speech, or the last speaker for a pronoun. Without a figure, where two sentences that are linked to each other alone have half of their words in common and each name their speaker.',
  ignores: 'Somebody of whom the other text does not know, a speaker without a name, and sentences that nobody says.',
  found: [
    {
      ar: `${AR}وأعلن كريم منصور أن التجارة ارتفعت بنسبة 40 بالمئة.`,
      en: `${EN}Sami Haddad announced that trade had grown by 40 percent.`,
    },
  ],
  ignored: [
    {
      of: 'the same speaker, without a figure',
      ar: `${AR}وقال كريم منصور إن الحكومة ستبني المدرسة الجديدة قرب الميناء القديم.`,
      en: `${EN}Karim Mansour said that the government would build the new school near the old port.`,
    },
    {
      of: 'the same speaker',
      ar: `${AR}وأعلن سامي حداد أن التجارة ارتفعت 40 بالمئة.`,
      en: `${EN}Sami Haddad announced that trade had grown by 40 percent.`,
    },
    {
      of: 'a pronoun for the speaker',
      ar: `${AR}وأعلن سامي حداد أن التجارة ارتفعت 40 بالمئة.`,
      en: `${EN}He announced that trade had grown by 40 percent.`,
    },
    {
      of: 'a verb without a subject',
      ar: `${AR}وأضاف أن التجارة ارتفعت 40 بالمئة.`,
      en: `${EN}Haddad added that trade had grown by 40 percent.`,
    },
    {
      of: 'a speaker without a name',
      ar: `${AR}وأعلن المتحدث أن التجارة ارتفعت 40 بالمئة.`,
      en: `${EN}The spokesman announced that trade had grown by 40 percent.`,
    },
    {
      of: 'nobody who says it',
      ar: `${AR}ارتفعت التجارة 40 بالمئة.`,
      en: `${EN}He announced that trade had grown by 40 percent.`,
    },
  ],
};
