import { entry as untranslated } from './01-untranslated.ts';
import { entry as unrelated } from './02-unrelated.ts';
import { entry as numberMismatch } from './03-number-mismatch.ts';
import { entry as currencyMismatch } from './04-currency-mismatch.ts';
import { entry as unitMismatch } from './05-unit-mismatch.ts';
import { entry as dateMismatch } from './06-date-mismatch.ts';
import { entry as numberMissing } from './07-number-missing.ts';
import { entry as numberAdded } from './08-number-added.ts';
import { entry as dateMissing } from './09-date-missing.ts';
import { entry as dateAdded } from './10-date-added.ts';
import { entry as nameMismatch } from './11-name-mismatch.ts';
import { entry as nameMissing } from './12-name-missing.ts';
import { entry as nameAdded } from './13-name-added.ts';
import { entry as negationMismatch } from './14-negation-mismatch.ts';
import { entry as quotationMismatch } from './15-quotation-mismatch.ts';
import { entry as partialOmission } from './16-partial-omission.ts';
import { entry as partialAddition } from './17-partial-addition.ts';
import { entry as attributionMismatch } from './18-attribution-mismatch.ts';
import { entry as omission } from './19-omission.ts';
import { entry as addition } from './20-addition.ts';
import { entry as placeholderMissing } from './21-placeholder-missing.ts';
import { entry as opposite } from './22-opposite.ts';
import { entry as inconsistent } from './23-inconsistent.ts';
import { entry as wordMissing } from './24-word-missing.ts';
import { entry as wordAdded } from './25-word-added.ts';
import type { Entry } from './catalogue.ts';

/** The catalogue, in the order of its files. Pages and tests read it; nothing that runs does. */
export const ENTRIES: readonly Entry[] = [
  untranslated,
  unrelated,
  numberMismatch,
  currencyMismatch,
  unitMismatch,
  dateMismatch,
  numberMissing,
  numberAdded,
  dateMissing,
  dateAdded,
  nameMismatch,
  nameMissing,
  nameAdded,
  negationMismatch,
  quotationMismatch,
  partialOmission,
  partialAddition,
  attributionMismatch,
  omission,
  addition,
  placeholderMissing,
  opposite,
  inconsistent,
  wordMissing,
  wordAdded,
];
