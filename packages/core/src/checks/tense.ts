import { opposite } from './22-opposite.ts';
import { makeFinding, type PairFinding } from './finding.ts';
import type { PairView } from './view.ts';

/** From here a word has its counterpart. */
const ANSWERED = 0.5;
const CONFIDENCE = 0.65;
/** What makes a verb of what is to come; سيطر and سترة are words of their own. */
const COMING = /^[وف]?س(?!يطر|تر)[يتن]\p{L}{3,}$/u;
const PAST = /^[a-z]{2,}[^e]ed$/;
const IRREGULAR = new Set(
  'became began bought broke brought built came caught chose cost drew drove fell felt fled flew fought found gave got grew heard held kept knew led left lost made met paid ran rose said sang sank sat saw sent shot shut sold sought spent spoke spread stood stole struck took taught thought threw told went withdrew won wore wrote'.split(
    ' ',
  ),
);
/** With one of these an English sentence may speak of what is to come, or of what was to. */
const OPEN = new Set(
  "will shall would 'll 'd ll d going to can could may might must should if unless when until once before after soon tomorrow next be being is are am 's s have has had having".split(
    ' ',
  ),
);

/**
 * Returns the finding about a verb of what is to come (سيوقع) for which the English has one of the past (`signed`), in
 * a sentence that says nothing else of what is to come.
 */
export function tenseFinding({ arabic, english, ...view }: PairView): PairFinding | undefined {
  const at = arabic.profiles.findIndex(({ form }) => COMING.test(form));
  if (at < 0 || english.profiles.some(({ lower }) => OPEN.has(lower))) return undefined;
  const { by, covered } = arabic.words[at]!;
  if (by === undefined || covered < ANSWERED || english.words[by]!.by !== at) return undefined;
  const { lower } = english.profiles[by]!;
  if (!PAST.test(lower) && !IRREGULAR.has(lower)) return undefined;
  return makeFinding(opposite, CONFIDENCE, view, [arabic.words[at]!], [english.words[by]!]);
}
