/**
 * Returns the stem under which an English word is looked up: irregular forms brought to their base (`went` → `go`), then Porter's suffix
 * stripping (M. F. Porter, “An algorithm for suffix stripping”, 1980). Takes a lower-case word in matching form.
 */
export function stemEnglish(word: string): string {
  const bare = word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;
  const base = IRREGULAR.get(bare) ?? bare;
  return base.length < 4 || !/^[a-z]+$/.test(base) ? base : porter(base);
}

const VOWELS = /[aeiou]/;

function isConsonant(word: string, i: number): boolean {
  const letter = word[i]!;
  if (VOWELS.test(letter)) return false;
  return letter !== 'y' || i === 0 || !isConsonant(word, i - 1);
}

/** The number of vowel–consonant sequences in a stem. */
function measure(stem: string): number {
  let count = 0;
  let before = true;
  for (let i = 0; i < stem.length; i += 1) {
    const consonant = isConsonant(stem, i);
    if (consonant && !before) count += 1;
    before = consonant;
  }
  return count;
}

function hasVowel(stem: string): boolean {
  for (let i = 0; i < stem.length; i += 1) if (!isConsonant(stem, i)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  const n = word.length;
  return n > 1 && word[n - 1] === word[n - 2] && isConsonant(word, n - 1);
}

function endsShort(word: string): boolean {
  const n = word.length;
  if (n < 3 || !isConsonant(word, n - 1) || isConsonant(word, n - 2) || !isConsonant(word, n - 3)) return false;
  return !/[wxy]/.test(word[n - 1]!);
}

type Step = ReadonlyArray<readonly [string, string]>;
const STEP_2: Step = pairs(
  'ational ate tional tion enci ence anci ance izer ize abli able alli al entli ent eli e ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble logi log',
);
const STEP_3: Step = pairs('icate ic ative - alize al iciti ic ical ic ful - ness -');
const STEP_4 = 'al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize'.split(' ');

function pairs(list: string): Step {
  const words = list.split(' ');
  return Array.from({ length: words.length / 2 }, (_, i) => [
    words[2 * i]!,
    words[2 * i + 1] === '-' ? '' : words[2 * i + 1]!,
  ]);
}

function replaceSuffix(word: string, step: Step): string {
  for (const [suffix, replacement] of step) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measure(stem) > 0 ? stem + replacement : word;
  }
  return word;
}

function porter(input: string): string {
  let word = input;
  if (word.endsWith('sses') || word.endsWith('ies')) word = word.slice(0, -2);
  else if (word.endsWith('s') && !word.endsWith('ss')) word = word.slice(0, -1);
  if (word.endsWith('eed')) {
    if (measure(word.slice(0, -3)) > 0) word = word.slice(0, -1);
  } else {
    const stem = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : undefined;
    if (stem !== undefined && hasVowel(stem)) {
      word = stem;
      if (/(?:at|bl|iz)$/.test(word)) word += 'e';
      else if (endsDouble(word) && !/[lsz]$/.test(word)) word = word.slice(0, -1);
      else if (measure(word) === 1 && endsShort(word)) word += 'e';
    }
  }
  if (word.endsWith('y') && hasVowel(word.slice(0, -1))) word = `${word.slice(0, -1)}i`;
  word = replaceSuffix(replaceSuffix(word, STEP_2), STEP_3);
  for (const suffix of STEP_4) {
    if (!word.endsWith(suffix)) continue;
    const keep = suffix === 'sion' || suffix === 'tion' ? 1 : 0;
    const stem = word.slice(0, word.length - suffix.length + keep);
    if (measure(stem) > 1) word = stem;
    break;
  }
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    const m = measure(stem);
    if (m > 1 || (m === 1 && !endsShort(stem))) word = stem;
  }
  return endsDouble(word) && word.endsWith('l') && measure(word) > 1 ? word.slice(0, -1) : word;
}

/** Base form first, then the irregular forms that suffix stripping does not bring to it. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `arise arose arisen;awake awoke awoken;be am is are was were been being;bear bore borne;beat beaten;become became;begin began begun;
bend bent;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;
buy bought;catch caught;choose chose chosen;cling clung;come came;creep crept;deal dealt;dig dug;do does did done;draw drew drawn;
dream dreamt;drink drank drunk;drive drove driven;dwell dwelt;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;
fly flew flown flies;forbid forbade forbidden;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;
give gave given;go goes went gone;grind ground;grow grew grown;hang hung;have has had;hear heard;hide hid hidden;hold held;keep kept;kneel knelt;know knew known;
lay laid;lead led;lean leant;leap leapt;learn learnt;leave left;lend lent;lie lay lain lying;light lit;lose lost;make made;mean meant;meet met;mistake mistook mistaken;
pay paid;prove proven;ride rode ridden;ring rang rung;rise rose risen;run ran;say said says;see saw seen;seek sought;sell sold;send sent;shake shook shaken;
shine shone;shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken;speed sped;
spend spent;spill spilt;spin spun;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;strike struck stricken;strive strove;swear swore sworn;
sweep swept;swell swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;
tread trod trodden;understand understood;undergo underwent undergone;wake woke woken;wear wore worn;weave wove woven;weep wept;win won;wind wound;withdraw withdrew withdrawn;withstand withstood;
write wrote written;die died dies dying;tie ties tied tying;man men;woman women;child children;foot feet;tooth teeth;mouse mice;goose geese;person people persons;
wife wives;life lives;knife knives;leaf leaves;half halves;wolf wolves;thief thieves;shelf shelves;loaf loaves;calf calves;self selves;good better best;bad worse worst;
far further farther furthest;crisis crises;analysis analyses;basis bases;thesis theses;phenomenon phenomena;criterion criteria;bacterium bacteria;medium media;
i me my mine;we us our ours;you your yours;he him his;she her hers;it its;they them their theirs;can could;will would;shall should;may might;
not n't;cannot can't;colour color;honour honor;labour labor;favour favor;behaviour behavior;neighbour neighbor;centre center;theatre theater;defence defense;programme program;
grey gray;organise organize;recognise recognize;realise realize`
    .split(';')
    .flatMap((entry) => {
      const [base, ...forms] = entry.trim().split(' ');
      return forms.map((form) => [form, base!] as const);
    }),
);
