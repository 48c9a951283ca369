import { untranslated } from './01-untranslated.ts';
import { unrelated } from './02-unrelated.ts';
import { numberMismatch } from './03-number-mismatch.ts';
import { currencyMismatch } from './04-currency-mismatch.ts';
import { unitMismatch } from './05-unit-mismatch.ts';
import { dateMismatch } from './06-date-mismatch.ts';
import { numberMissing } from './07-number-missing.ts';
import { numberAdded } from './08-number-added.ts';
import { dateMissing } from './09-date-missing.ts';
import { dateAdded } from './10-date-added.ts';
import { nameMismatch } from './11-name-mismatch.ts';
import { nameMissing } from './12-name-missing.ts';
import { nameAdded } from './13-name-added.ts';
import { negationMismatch } from './14-negation-mismatch.ts';
import { quotationMismatch } from './15-quotation-mismatch.ts';
import { partialOmission } from './16-partial-omission.ts';
import { partialAddition } from './17-partial-addition.ts';
import { attributionMismatch } from './18-attribution-mismatch.ts';
import { omission } from './19-omission.ts';
import { addition } from './20-addition.ts';
import { placeholderMissing } from './21-placeholder-missing.ts';
import { opposite } from './22-opposite.ts';
import { inconsistent } from './23-inconsistent.ts';
import { wordMissing } from './24-word-missing.ts';
import { wordAdded } from './25-word-added.ts';
import type { Kind } from './catalogue.ts';
import type { FindingCode } from './schema.ts';

/** What all findings of a code have in common, by code. */
export const KINDS: { readonly [Code in FindingCode]: Kind & { readonly code: Code } } = {
  untranslated,
  unrelated,
  'number-mismatch': numberMismatch,
  'currency-mismatch': currencyMismatch,
  'unit-mismatch': unitMismatch,
  'date-mismatch': dateMismatch,
  'number-missing': numberMissing,
  'number-added': numberAdded,
  'date-missing': dateMissing,
  'date-added': dateAdded,
  'name-mismatch': nameMismatch,
  'name-missing': nameMissing,
  'name-added': nameAdded,
  'negation-mismatch': negationMismatch,
  'quotation-mismatch': quotationMismatch,
  'partial-omission': partialOmission,
  'partial-addition': partialAddition,
  'attribution-mismatch': attributionMismatch,
  omission,
  addition,
  'placeholder-missing': placeholderMissing,
  opposite,
  inconsistent,
  'word-missing': wordMissing,
  'word-added': wordAdded,
};
