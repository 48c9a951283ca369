import type { CueEntry } from '@muqabala/core';
import { fieldsOf } from './values/lines.ts';

/**
 * Words that deny, by hand, and those that often answer a denial of the other language; a line each: what they say of
 * it, the words, and a text that says so by each of them in the place of `{}` and not without. Lines of pieces have the
 * words themselves: `begins` with what stands in brackets, the longest of all beginnings deciding, `ends`, or has it
 * `within`; behind a beginning and before an ending stand so many Latin letters at least.
 */
const ENGLISH = `
negation | not, no, never, none, nothing, nobody, nowhere, neither, nor, without, sans, cannot, cant, dont, doesnt, didnt, isnt, wasnt, arent, werent, wont, wouldnt, shouldnt, couldnt, hasnt, havent, hadnt, aint | the boat {} seen
negation ends | does[n't]

# Hardly.
implied | hardly, barely, scarcely, rarely, seldom | the boat was {} seen
implied | unable, impossible, improbable, unlikely, illegal, illicit, illiterate, innocent, invalid, invisible, infinite, endless, irrelevant, anonymous, anonymously, anonymity, free, silent, offline, landlocked | they were {}
implied | devoid, minus, zero, void, nil, null, nix, non, no-one, un | the sum {} of this
implied | unless, lest, regardless, irrespective, irregardless, rather, instead | we came {} of this
implied | few, little | {} water was there
implied | remember, memorable | {} it
implied | drone, drones | the {} came

# The rest: what one language says by it, the other may deny.
faint | until, before, prior, still, just, yet, ever, last, former, ex | the boat came {} dawn
faint | only, fewer, less, least, mere, merely, any, even, too, alone | the boat had {} sails
faint | except, but, however, beyond, against, despite, contrary, opposite, otherwise, else, other, apart, different | the boat {} that
faint | away, out, off, far, short, below, under, beneath | the boat is {}
faint | wrong, false, ill, vacant, empty, difficult, hard | the answer is {}
faint | lose, loss, lost, losing, stop, end, keep, remain | they {} it

# un- and non-, and words that begin with those letters.
implied begins 3 | [un]happy
none begins | [under]lying [until]led
none begins 1 | [uni]versal
implied begins 1 | [unin]tended [unim]aginable
implied begins | [underprep]ared [underdev]eloped [underfed] [underpaid] [underfund]ed [understaff]ed
none begins | [unanim]ous [unque]stionable
none | uncle, uncles | his {} came
implied begins 2 | [non]stop
none begins | [nonsense]

# im-, in-, il-, ir-, extra-: not all words that begin so are the opposite of another.
implied begins | [impossib]le [improbab]le [immatur]e [immobil]e [immort]al [immoral] [impati]ent [imperf]ect [imperm]eable [impol]ite [impract]ical [imprec]ise [improp]er [imprud]ent [impur]e
implied begins | [inabil]ity [inaccess]ible [inaccur]ate [inact]ive [inadeq]uate [inadmiss]ible [inadvert]ent [inadvis]able [inalien]able [inanim]ate [inappropr]iate [inattent]ive [inaudab]le [inaudib]le
none begins | [inaction]
implied begins | [incalcul]able [incapab]le [incapac]ity [inclement] [incoher]ent [incompara]ble [incompat]ible [incompet]ent [incompl]ete [incomprehens]ible [inconceiv]able [inconclu]sive [incongru]ous [inconsider]ate [inconsisten]t [inconspic]uous [inconven]ient [incorrect] [incurab]le [incurib]le
implied begins | [indecen]t [indecis]ive [indefen]sible [indefin]ite [indelib]le [independ]ent [indescrib]able [indestruct]ible [indetermin]ate [indifferent] [indigest]ion [indirect] [indiscr]eet [indispens]able [indispos]ed [indistinct]
implied begins | [ineffect]ive [ineffic]ient [inelast]ic [inelig]ible [inequal]ity [inequit]able [inescap]able [inevit]able [inexact] [inexcus]able [inexhaust]ible [inexper]ience [inexplic]able [inexpress]ible
implied begins | [infallib]le [infamous] [infeas]ible [infert]ile [infinit]e [inflex]ible [informal] [infreq]uent [ingrat]itude [inharmon]ious [inhospit]able [inhuman] [inimit]able [injustic]e [innocen]t [innumer]able [inoffens]ive [inoper]able [inorganic]
implied begins | [insanit]ary [insecur]e [insens]itive [insepar]able [insignif]icant [insincer]e [insolub]le [insolven]t [instab]ility [insubordin]ate [insuffic]ient [insurmount]able [intang]ible [intemper]ate [intoler]ant [intract]able [invalid] [invalu]able [invari]able [invis]ible [involunt]ary [invulner]able
implied begins | [illeg]al [illit]erate [illog]ical [extraord]inary [extramar]ital [extrajud]icial [extraterr]itorial [irreg]ular [irrel]evant [irres]ponsible [irrev]ocable [irrat]ional [irrec]oncilable [irrep]arable

# dis-, and words that begin with those letters.
implied begins 3 | [dis]agree
none begins | [distri]ct [discuss] [distan]ce [distinc]t [disease] [display] [dishes] [dispatch] [disaster] [discipl]ine [discover] [discours]e [discourt]eous [disturb] [distillf]orm [discern] [dissolv]e [disposition] [dispute]

# Verbs and nouns of what does not happen.
implied begins | [fail]ure [refus]e [deny] [denies] [denied] [denial] [reject] [lack] [absen]t [prevent] [avoid] [prohibit] [forbid] [forbad]e [declin]e [doubt] [dismiss] [exclud]e [exempt] [ceas]e [abandon] [abstain] [refrain] [neglect] [omit] [omiss]ion [deter] [withh]old [cancel] [reluct]ant [eliminat]e
implied begins | [asympt]omatic [atypic]al [apolit]ical [substand]ard [indisting]uishable [incred]ible [incess]ant [inexh]austive [negat]ive [wait] [left] [contrast]
implied | ban, bans, banned, banning, block, blocks, blocked, blocking, miss, misses, missed, missing | they {} it
implied ends 3 | care[less] care[lessly] care[lessness]
implied ends 4 | care[free] trouble[free]
`;

/** In matching form; what is written onto a word (`و`, `ب`, `ال`) is taken off before it is looked up. */
const ARABIC = `
negation | لم, لن, ليس, ليست, ليسوا, ليسا, لسنا, لست, لستم, لستن, لستما, لسن, لا, ليسو | {} هنا
negation | مش, مو, موش, ماشي, مكاش, ماكاش, ماكو, ماكوش, محد, محدا, ماحدا | هو {} هنا

# What looks like a negation of the dialects and is none.
none | مفتش, مدهش, مندهش, مدهوش, موحش, متوحش, منعش, منتعش, مهمش, مناقش, مرتعش, معطش, متعطش, مشوش, متشوش, منكمش, مزركش, منقش, منقوش, مفروش, مفترش, مغشوش, مخدوش, مرشوش, معاش, مراكش, ماكنتوش, ماكينتوش, ميتش | رايت {} هناك

implied | غير, عدم, انعدام | {} معروف
implied | دون, بدون, بلا | ذهب {} شيء
implied | كلا, لولا, الا, ما, اياك, اياكم | {} يذهب
implied | مستحيل, مستحيله, معدوم, مجهول, مجهوله, خالي, خاليه, خال, باطل | هذا {}
implied | نادرا, قلما, بالكاد | يذهب {}
implied | نفي, نفيه, نفيها, نفيا, نفت, نفوا, نفاه, نفاها, ينفي, تنفي, ينفيه, تنفيه, ينفيها, تنفيها, ينف, تنف, ينفون | هي {} ذلك
implied | ندر, ندره, يندر, تندر, نجا, نجاه, نجت, نجوا, ينجو, تنجو, خلو, خلوه, خلوها | هو {} من ذلك
implied | يشك, تشك, يشكون, يحول, تحول, حالت | هو {} في ذلك
implied | حرم, حرمت, حرموا, يحرم, تحرم, حرمان, الحرمان, محروم, محرومه, محرومون, محرومين, المحرومين | {} من ذلك
implied within | [ممنوع]ين [رفض]ت [انكر]ت [ينكر]ون [تنكر] [انكار]هم
implied within | [امتنع]ت [يمتنع]ون [تمتنع] و[امتناع] ل[منع] [يمنع]ون ال[فشل] ال[عجز] ي[تجنب]
implied within | [افتقر]ت [يفتقر]ون [تفتقر] ال[افتقار] ال[نقص] [انعدم]ت [يخلو] [تخلو] [استحال]ه [يستحيل] [تستحيل]
implied within | ال[حظر] [استبعد]ت [يستبعد]ون [استبعاد]ها ال[غياب] [نادر]ه [شكك]ت [اخفق]ت [يخفق]ون ال[اخفاق]
implied within | ال[براءه] ب[براءت]ه [بريء]ه ال[ابرياء]
implied within | [تخلف]ت [تعذر]ت [يتعذر] [استثن]اء [تفاد]ي [تجاهل]وا [فقدان]ها ال[مفقود]ين [مازال]ت [لازال] [توقف]ت ال[مستقل]ه
implied ends | ي[كف] ي[كفي] ي[كفو] [كفت]

faint | سوي, فقط, مجرد, لكن, بل, انما | هذا {} قول
faint | خارج, ضد, عكس, خلاف, نقيض, رغم, بعيدا | هذا {} ذلك
faint | اقل, ادني, قليل, قليله, قليلا, سلبي, سلبيه, صعب, صعوبه, صعبه, خاطي, خطا | هذا {}
faint | كي, ليت, حتي, قبل, سابق, سابقا, اخر, اخري, حال, مما, اي | هذا {} هو
faint | احدا, احد, ابدا, قط, مطلقا, اطلاقا, بتاتا, البته | راي {} هناك

opposite | غير, وغير, بغير, عدم, وعدم, بعدم, لعدم | {} معروف
`;

/** What words of either language say of a denial. */
export const cues = { ar: readCues(ARABIC), en: readCues(ENGLISH) };

function readCues(text: string): CueEntry[] {
  return fieldsOf(text).map(([head, list, example]) => {
    const [cue, where, letters = '0'] = head.split(' ') as [CueEntry['cue'], CueEntry['where']?, string?];
    if (where === undefined) return { cue, forms: list.split(', '), case: example };
    const forms = Array.from(list.matchAll(/\[([^[\]]+)\]/g), ([, piece]) => piece!);
    return { cue, where, letters: Number(letters), forms, case: list.replace(/[[\]]/g, '') };
  });
}
