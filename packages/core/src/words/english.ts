import { Generations } from '../memo/index.ts';
import { stemPorter } from './porter.ts';

/** Longer runs of letters are no words; the stemmer's patterns would take their time over them. */
const LONGEST = 40;

/**
 * Returns the stem under which an English word is looked up: irregular forms brought to their base (`went` → `go`),
 * then Porter's suffix stripping as natural has it (M. F. Porter, “An algorithm for suffix stripping”, 1980). Takes a
 * lower-case word in matching form.
 */
export function stemEnglish(word: string): string {
  return stems.get(word, readStem);
}

/** Several readers of one text ask for the same words, and stripping suffixes is dear. */
const stems = new Generations<string, string>(1 << 15);

function readStem(word: string): string {
  const bare = word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;
  const base = IRREGULAR.get(bare) ?? bare;
  if (base.length < 4 || base.length > LONGEST || !/^[a-z]+$/.test(base)) return base;
  // natural follows Porter's later rule `bli` → `ble`; lexicons hold the stems of 1980, where only `abli` becomes
  // `able`.
  if (IBLY.test(base)) return base.replace(/(?:y|i|ies|ied)$/, 'i');
  // It also counts `ya` after a consonant as two vowel groups; a stem keeps its letters' places, so that `y` comes back
  // afterwards.
  const masked = base.replace(MIDDLE_Y, '$1i');
  const stem = stemPorter(masked);
  return masked === base ? stem : unmask(stem, masked, base);
}

/** `possibly`, `assemblies`, but not `probably`. */
const IBLY = /[^a]bl(?:y|i|ies|ied)$/;
/** A `y` between a consonant and a vowel, far enough from the end to be no part of a suffix. */
const MIDDLE_Y = /([^aeiouy])y(?=[aeiou][a-z]{3})/g;

function unmask(stem: string, masked: string, base: string): string {
  let same = 0;
  while (same < stem.length && stem[same] === masked[same]) same += 1;
  return base.slice(0, same) + stem.slice(same);
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
memorandum memoranda mou mous;grey gray;organise organize;recognise recognize;realise realize`
    .split(';')
    .flatMap((entry) => {
      const [base, ...forms] = entry.trim().split(' ');
      return forms.map((form) => [form, base!] as const);
    }),
);
