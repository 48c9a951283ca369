/**
 * Abbreviations that are written with a full stop, by what the stop means. Compiled by hand from the style guides of
 * the news agencies (titles, months, states) and from the abbreviation lists of CLDR's segmentation suppressions; all
 * in lower case.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stand before a name: the stop never ends a sentence. */
export const TITLES = list(`
  mr mrs ms mx dr drs prof profs sen sens rep reps gov govs gen lt col maj capt cpl sgt pvt adm cmdr cdr brig hon rev fr msgr mgr bro
  supt insp det amb atty mme mlle messrs st ste mt ft pres chmn sr. ayat gens cols vs v viz cf e.g i.e eg ie incl esp fig figs
  eq eqs tab sect al. op ed. eds dept. a.k.a f.k.a`);

/** Titles with a capital, before a name; with a small letter, and before a word that begins sentences, they are words. */
export const CAPITAL_TITLES = list(`eng arch sh sec`);

/** Stand in brackets behind a title or a name (`(ret.)`), within the sentence. */
export const BRACKETED = list(`ret retd ed eds trans tr dir comp rev`);

/** Stand before a number: the stop ends a sentence unless a number follows. */
export const BEFORE_NUMBER = list(`
  no nos nr p pp pg fig figs vol vols ch chap sec art arts para paras eq ca c cf approx est d b r fl n s v
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun tel ext rs dhs dh ph km bn mn`);

/** Firms, degrees, states, measures, months and weekdays: before a number they end nothing; before a word they may. */
export const MAY_END = list(`
  inc corp co cos ltd llc plc bros jr sr esq etc al ph.d m.d b.a m.a b.sc m.sc d.phil ll.b m.b.a a.m p.m am. pm. ave blvd rd st hwy dept
  assn assoc univ inst est dist mfg intl natl govt bldg apt ste ibid op approx max min avg
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt
  wash wis wyo jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  b.c a.d b.c.e c.e bc ad oz lb lbs ft hr hrs mins secs km cm mm kg mg sq yr yrs mo mos`);

/** Words that begin sentences and hardly ever a name: a capital on them after an abbreviation means a new sentence. */
export const STARTERS = list(`
  the a an this that these those there here he she it they we you i his her its their our my your who what when where why how which
  in on at by for from with without after before during since until while as if although though because but and or so yet nor however
  moreover furthermore meanwhile nevertheless therefore thus then also still even now today yesterday tomorrow later earlier once
  according despite among between under over through about against along within both each every some many most few several all no not
  one two three another other such more less only just perhaps maybe is are was were do does did has have had will would can could may
  might should must let please instead additionally finally first second third next last nobody everyone someone nothing something
  to of into upon unlike like following whether hence indeed speaking asked having being`);

/** Books of the Bible: before chapter and verse. */
export const BOOKS = list(`
  gen ex exod lev num deut josh judg sam kgs chr chron neh esth ps pss prov eccl isa jer lam ezek dan hos mic hab zeph hag zech mal
  matt mk lk jn rom cor gal eph phil col thess tim tit philem heb jas pet rev`);

/** What may stand behind a time of day in its sentence: days, months, zones. */
export const BEHIND_TIME = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec est edt cst cdt mst
  mdt pst pdt et ct mt pt gmt utc bst cet cest eet msk ist jst ast eastern central mountain pacific greenwich beirut cairo london
  mecca`);

/** Names that end in an exclamation or question mark. */
export const EXCLAIMED = list(
  `yahoo jeopardy yum oklahoma wham panic oliver hello mamma airplane chips ahoy moulin godspeed`,
);

/** Verbs that report speech, past and present. */
export const REPORTING = list(`
  said says say asked asks replied replies answered answers added adds told tells wrote writes tweeted shouted yelled cried screamed
  exclaimed whispered wondered inquired queried demanded insisted declared stated noted remarked recalled responded quipped joked
  explained claimed warned urged argued announced continued concluded thought muttered murmured admitted agreed suggested pleaded
  reads read`);

/** Arabic titles and references of one letter or a few: the stop never ends a sentence. */
export const ARABIC_TITLES = list(`د أ.د ا.د أ م.م م ص.ب ص ج ط تح هـ.ق دكتور. د.م أ.م`);

/** Arabic words that a single letter completes (vitamin D, group A): the stop behind such a letter is a full stop. */
export const BEFORE_LETTER = list(`
  فيتامين فيتامينات المجموعة مجموعة الفئة فئة النوع نوع الدرجة درجة القسم قسم البند بند الحرف حرف الخطة الملحق الباب الفقرة النقطة
  المستوى الخيار الجدول المبنى الصف التهاب الكبد`);

/** English words that a single letter completes, as the Arabic ones. */
export const BEFORE_CAPITAL = list(`
  vitamin hepatitis plan option group type grade class category level tier step phase part section appendix annex exhibit table
  schedule article point item zone unit block building terminal platform gate column row team`);

/** Names of Latin letters in Arabic script, as initials are written: `جورج دبليو. بوش`. */
export const LETTER_NAMES = list(`
  إيه ايه بي سي دي إي اي إف اف جي إتش اتش آي جيه كيه كيو إل ال إم ام إن ان أو او بي آر ار إس اس تي يو في دبليو إكس اكس واي زد زي`);
