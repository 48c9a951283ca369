/** What an error may be called in an answer, with its path in MQM-Full 2.0; the names are for people and models. */
export const ERROR_KINDS = {
  mistranslation: 'accuracy/mistranslation',
  number: 'accuracy/mistranslation/number',
  date: 'accuracy/mistranslation/date-time',
  name: 'accuracy/mistranslation/entity',
  unit: 'accuracy/mistranslation/unit-conversion',
  omission: 'accuracy/omission',
  addition: 'accuracy/addition',
  untranslated: 'accuracy/untranslated',
  terminology: 'terminology/wrong-term',
} as const;

export type ErrorKind = keyof typeof ERROR_KINDS;
