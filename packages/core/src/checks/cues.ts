/**
 * What a word says about negation: nothing, a hint (`only`, `قبل`), that it is implied (`refuse`, `unable`, `رفض`), or
 * a negation (`not`, `لم`).
 */
export type Cue = typeof NONE | typeof FAINT | typeof IMPLIED | typeof NEGATION;

export const NONE = 0;
export const FAINT = 1;
export const IMPLIED = 2;
export const NEGATION = 3;

/** Returns the cue of an English word in lower case. */
export function englishCue(word: string): Cue {
  return readEnglish(word.replace(/’/g, "'").replace(/'s$/, ''));
}

/**
 * Returns the cue of an Arabic word, given in matching form and as it stands, proclitics and all; what follows decides
 * about `لا` and `غير`.
 */
export function arabicCue(form: string, text: string): Cue {
  // أن لا against إلا, which are one in matching form
  if (/^[وف]?أل[^\p{L}]*ا$/u.test(text)) return NEGATION;
  return readArabic(form);
}

const ENGLISH_STRONG = words(
  'not no never none nothing nobody nowhere neither nor without cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint',
);
const ENGLISH_IMPLICIT = words(
  'hardly barely scarcely rarely seldom unable unless lest devoid void minus zero impossible improbable unlikely illegal illicit illiterate innocent invalid invisible infinite endless regardless irrespective irregardless irrelevant rather instead no-one non un few little nil null nix anonymous free silent',
);
const ENGLISH_FAINT = words(
  'until only fewer less least except but however beyond against despite away out off yet too otherwise else other apart contrary opposite far short any ever even wrong false ill vacant empty alone mere merely just still before former ex last prior lose loss lost losing different stop end keep remain wait difficult hard',
);
const ENGLISH_PREFIX =
  /^(?:un(?!der(?!prep|dev|fed|paid|fund|staff)|til|to$|i(?![nm])[a-z]|cles?$|anim|que)[a-z]{3}|non(?!e$|etheless|sense)[a-z]{2}|im(?:possib|probab|matur|mobil|mort|moral|pati|perf|perm|pol|pract|prec|prop|prud|pur)|in(?:abil|access|accur|act(?!ion)|adeq|adequ|admiss|advert|advis|alien|anim|appropr|attent|aud[ai]b|calcul|capab|capac|clement|coher|compara|compat|compet|compl|comprehens|conceiv|conclu|congru|consider|consisten|conspic|conven|correct|cur[ai]b|decen|decis|defen|defin|delib|depend|describ|destruct|determin|different|digest|direct|discr|dispens|dispos|distinct|effect|effic|elast|elig|equal|equit|escap|evit|exact|excus|exhaust|exper|explic|express|fallib|famous|feas|fert|finit|flex|formal|freq|grat|harmon|hospit|human|imit|justic|nocen|numer|offens|oper|organic|sanit|secur|sens|separ|signif|sincer|solub|solven|stab|subordin|suffic|surmount|tang|temper|toler|tract|valid|valu|vari|vis|volunt|vulner)|il(?:leg|lit|log)|extra(?:ord|mar|jud|terr)|ir(?:reg|rel|res|rev|rat|rec|rep)|dis(?!tri|cuss|tan|tinc|ease|play|c$|cs$|k$|h$|hes|patch|aster|cipl|cover|cour[st]|turb|tillf|cern|solv|position|pute)[a-z]{3})/;
const ENGLISH_STEMS =
  /^(?:fail|refus|den(?:y|ies|ied|ying|ial)|reject|lack|absen|prevent|avoid|prohibit|forbid|forbad|ban(?:s|ned|ning)?$|declin|doubt|dismiss|exclud|exempt|ceas|abandon|abstain|refrain|miss(?:es|ed|ing)?$|neglect|omi(?:t|ss)|deter|withh|cancel|[a-z]{3,}less(?:ly|ness)?$|[a-z]{4,}free$|reluct|eliminat|asympt|atypic|apolit|substand|indisting|incred|incess|inexh|negat|wait|left|contrast)/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function readEnglish(word: string): Cue {
  if (ENGLISH_STRONG.has(word) || word.endsWith("n't")) return NEGATION;
  if (ENGLISH_IMPLICIT.has(word) || ENGLISH_PREFIX.test(word) || ENGLISH_STEMS.test(word)) return IMPLIED;
  return ENGLISH_FAINT.has(word) ? FAINT : NONE;
}

const ARABIC_STRONG = words('لم لن ليس ليست ليسوا ليسا لسنا لست لستم لستن لستما لسن لا ليسو مش مو موش ماشي مكاش ماكاش');
/** The dialects deny on both sides of the verb: `ماكانش`, `معرفهاش`, `مبتلعبش`. */
const ARABIC_AROUND = /^[وف]?م[ا-ي]{2,}ش$/;
/** `لايمكنها`: written together with its verb. */
const ARABIC_TOGETHER = /^[وف]?لا[يتن][ا-ي]{3,}$/;
const ARABIC_IMPLICIT = words(
  'غير عدم دون بدون بلا كلا انعدام لولا لئلا مستحيل مستحيله نادرا قلما بالكاد معدوم مجهول مجهوله اياك اياكم خالي خاليه خال باطل ما الا',
);
const ARABIC_FAINT = words(
  'سوي لما فقط خارج ضد عكس خلاف رغم بعيدا اقل ادني سلبي سلبيه صعب صعوبه صعبه كي ليت حتي قبل سابق سابقا اخر اخري لكن بل انما قليل قليله قليلا خاطي خاطئه خطا حال مجرد احدا احد ابدا قط مطلقا اطلاقا بتاتا البته نقيض مما اي',
);
const ARABIC_STEMS =
  /(?:ممنوع|رفض|نفي|نفا|ينف|تنف|انكر|ينكر|تنكر|انكار|امتنع|يمتنع|تمتنع|امتناع|منع|يحول|تحول|حالت|فشل|عجز|تجنب|افتقر|يفتقر|تفتقر|افتقار|نقص|انعدم|خلو|يخلو|تخلو|استحال|يستحيل|تستحيل|حظر|استبعد|يستبعد|استبعاد|غياب|ندر|يندر|نادر|شكك|يشك|اخفق|يخفق|اخفاق|تخلف|تعذر|يتعذر|استثن|تفاد|تجاهل|فقدان|مفقود|نجا|مازال|لازال|^[وفب]?دون(?:ي|ه|ها|هم|نا|ك|كم)$|يمنع|كف[يوت]?$|توقف|مستقل)/;
const ARABIC_PROCLITIC = /^(?:[وفأا]|او)?[بل]?/;

function readArabic(form: string): Cue {
  if (ARABIC_STRONG.has(form)) return NEGATION;
  const bare = form.replace(/^[وف]/, '');
  if (bare !== form && ARABIC_STRONG.has(bare)) return NEGATION;
  if (ARABIC_AROUND.test(form) || ARABIC_TOGETHER.test(form)) return NEGATION;
  if (/^[اب](?:لم|ليس|لن|لا)$/.test(form) && form !== 'الا') return form === 'بلا' ? IMPLIED : NEGATION;
  const rest = form.replace(ARABIC_PROCLITIC, '');
  const forms = [form, bare, rest, rest.replace(/^ال/, '')];
  for (const one of forms) if (ARABIC_IMPLICIT.has(one)) return IMPLIED;
  if (ARABIC_STEMS.test(form)) return IMPLIED;
  for (const one of forms) if (ARABIC_FAINT.has(one)) return FAINT;
  return NONE;
}

/** Whether an Arabic word (in matching form, and as it stands) makes the next one its opposite: `غير`, `عدم`. */
export function isNot(form: string, text: string): boolean {
  // غيّر is a verb.
  return OPPOSITE.has(form) && !text.includes('\u0651');
}

const OPPOSITE = words('غير وغير بغير عدم وعدم بعدم لعدم');
