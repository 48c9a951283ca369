import { byRole } from '../pairs/index.ts';
import { numberMismatch } from './03-number-mismatch.ts';
import { nameMismatch } from './11-name-mismatch.ts';
import { opposite } from './22-opposite.ts';
import type { Kind } from './catalogue.ts';
import { findingAt, type PairFinding } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { Reader } from './names/reader.ts';
import type { PairView } from './view.ts';

/** Who does something to whom: places of the verb, of one before it and of one behind it. */
interface Roles {
  readonly verb: number;
  readonly doer: number;
  readonly other: number;
}

interface EnglishRoles extends Roles {
  /** The word of the doer that stands before the verb: `party` of `the first party`. */
  readonly from: number;
}

/** From here a word has its counterpart. */
const ANSWERED = 0.9;
const CONFIDENCE = 0.6;
/** Words from one of the three to the next, on either side. */
const REACH = { english: 3, arabic: 3 } as const;
/** What stands between a doer and the verb. */
const AUXILIARY = /^(?:shall|will|may|must|can|could|would|should|has|have|had|did|also|then|already|never|not)$/;
const ARTICLE = /^(?:the|his|her|its|their)$/;
/** Verbs that say the same of both, or the other way round in the other language. */
const EITHER_WAY =
  /^(?:met|meets?|meeting|marr(?:y|ies|ied)|resembl\w*|equal\w*|fac(?:e|es|ed)|join\w*|border\w*|like[sd]?|lov\w*|enjoy\w*|pleas\w*|need\w*|miss\w*|own\w*|belong\w*|includ\w*|contain\w*|and|or)$/;
const ORDINAL = /^(?:first|second|third|fourth|fifth)$/;
/** What leads an Arabic word that is not the doer. */
const LED = /^(?:لل|بال|كال|وال|فال|[بلكو](?!ال))/;
const PREPOSITION = /^(?:من|عن|في|علي|الي|لدي|مع|بين|بعد|قبل|عند|ضد)$/;

/**
 * Returns the finding about two who changed places: the one who does it in Arabic, before or right behind the verb, is
 * the one to whom it is done in English. Only two of one kind can be told, as Arabic has verb, object, subject too: two
 * names, two parties by their numbers, a word and its opposite (landlord and tenant).
 */
export function rolesFinding(view: PairView, knowledge: Knowledge): PairFinding | undefined {
  let reader: Reader | undefined;
  for (let verb = 1; verb + 1 < view.english.words.length; verb += 1) {
    if (!isVerb(view, verb)) continue;
    const roles = rolesAt(view, verb);
    const kind = roles && kindOf(view, roles, knowledge);
    if (roles === undefined || kind === undefined || !areUnbroken(view, roles)) continue;
    reader ??= new Reader(view, knowledge);
    const [doer, other] = [reader.placeOf(roles.doer), reader.placeOf(roles.other)];
    if (doer === undefined || other === undefined || !areTurned(view, { verb, doer, other })) continue;
    const arabic = [view.arabic.words[Math.min(doer, other)]!, view.arabic.words[Math.max(doer, other)]!];
    const english = [view.english.words[roles.doer]!, view.english.words[roles.other]!];
    return findingAt(kind, CONFIDENCE, byRole(view, { arabic, english }));
  }
  return undefined;
}

/** Whether a word is the counterpart of one Arabic word, as that is of it, and may be a verb. */
function isVerb({ arabic, english }: PairView, i: number): boolean {
  const { by, covered, type } = english.words[i]!;
  if (type.weight === 0 || by === undefined || covered < ANSWERED || arabic.words[by]!.by !== i) return false;
  return !english.profiles[i]!.isCapital && !EITHER_WAY.test(english.profiles[i]!.lower);
}

/** The words before and behind a verb, articles and auxiliaries apart; undefined where none stands near. */
function rolesAt({ english: { words, profiles } }: PairView, verb: number): EnglishRoles | undefined {
  let doer = verb - 1;
  while (doer >= 0 && AUXILIARY.test(profiles[doer]!.lower)) doer -= 1;
  let other = verb + 1;
  while (other < words.length && ARTICLE.test(profiles[other]!.lower)) other += 1;
  if (doer < 0 || other >= words.length || verb - doer > REACH.english || other - verb > REACH.english)
    return undefined;
  const from = doer;
  if (doer > 0 && ORDINAL.test(profiles[doer - 1]!.lower)) doer -= 1;
  return { verb, doer, other, from };
}

/** Whether no mark stands from the doer to the other. */
function areUnbroken({ english: { words, content } }: PairView, { from, other }: EnglishRoles): boolean {
  for (let i = from; i < other; i += 1)
    if (/[^\s]/.test(content.slice(words[i]!.end, words[i + 1]!.start))) return false;
  return true;
}

/** What is told of the two, if they are of one kind. */
function kindOf({ english }: PairView, { doer, other }: Roles, knowledge: Knowledge): Kind | undefined {
  const [one, two] = [english.profiles[doer]!, english.profiles[other]!];
  if (ORDINAL.test(one.lower) && ORDINAL.test(two.lower)) {
    const areOne = english.words[doer + 1]?.type.stemId === english.words[other + 1]?.type.stemId;
    return areOne && one.lower !== two.lower ? numberMismatch : undefined;
  }
  if (one.isNamelike && two.isNamelike && !one.isCommon && !two.isCommon)
    return isTabled(one.form, knowledge) === isTabled(two.form, knowledge) ? nameMismatch : undefined;
  const { stemId } = two.type;
  return two.type.known && one.type.known && knowledge.oppositesOf(one.type.stemId).includes(stemId)
    ? opposite
    : undefined;
}

/** Whether a name is one of the tables, which are places for the most part: people visit them. */
function isTabled(form: string, { entities }: Knowledge): boolean {
  return entities.english.has(form);
}

/**
 * Whether the Arabic side has the other one before the doer: verb, other, doer, or other, verb, doer, where the verb is
 * plainly one.
 */
function areTurned({ arabic, english }: PairView, { verb, doer, other }: Roles): boolean {
  const at = english.words[verb]!.by!;
  const { words, profiles } = arabic;
  if (other >= doer || doer - other > REACH.arabic || Math.abs(other - at) > REACH.arabic || doer < at) return false;
  // The verb has what it is done to with it: `هزمه الرجاء`.
  if (/(?:ه|ها|..هم)$/.test(profiles[at]!.form)) return false;
  if (other < at && !/^[وف]?س?[يت]/.test(profiles[at]!.form)) return false;
  const heads = [other, doer].map((place) => (isOrdinal(profiles[place]!.form) ? place - 1 : place));
  const between = Array.from({ length: doer - Math.min(at, other) }, (_, k) => Math.min(at, other) + k + 1);
  const known = new Set([at, other, doer, ...heads]);
  if (between.some((place) => !known.has(place) && words[place]!.type.weight > 0)) return false;
  if (between.some((place) => PREPOSITION.test(profiles[place]!.form) && profiles[place]!.form !== 'الي')) return false;
  const head = profiles[heads[0]!]!.form;
  return (
    !LED.test(head) &&
    !PREPOSITION.test(profiles[heads[0]! - 1]?.form ?? '') &&
    !/^(?:ب|و)/.test(profiles[heads[1]!]!.form)
  );
}

function isOrdinal(form: string): boolean {
  return /^(?:ال)?(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه)$/.test(form);
}
