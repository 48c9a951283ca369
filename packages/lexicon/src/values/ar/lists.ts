/** Words that readers of Arabic ask for by the name of their list; a line each, as `lines.ts` reads them. */
export const LISTS: string = `
# After these ألف is a verb: he wrote.
verb-leads | الذي, التي, قد, لقد, وقد, كما, عندما, حين, حيث | {} ألف كتبا → -
# Behind these two numbers about a slash are no date.
numbered-leads | رقم, القرار, قرار, المرسوم, مرسوم, القانون, قانون, القضية, الدعوى, الرأي, الملف, الفقرة, المادة, البند, النموذج | {} 4/2 → 4..2
# Before a letter these number it, without their article: the same letter of another alphabet.
lettered-leads | فقرة, بند, مرفق, ملحق, فرع, نقطة, خيار | ال{} (ب) → 2
# A disease of a year, and nets and generations by number.
named-numbers | كوفيد, الجيل | {} 19 % → 19
# Before these too, and in a wish or a title it counts nothing.
verb-objects | ابن, أبو, كتاب, كتابا, كتابه, رواية, روايته, قصيدة, مسرحية, الكاتب, المؤلف, الشيخ, الإمام, ليلة, شكر, مبروك, تحية, سلامة, خير, رحمة, مرحبا, أهلا | ألف {} → -
# After these a lone singular is one of its unit.
length-leads | لمدة, ولمدة, قبل, منذ, بعد, خلال, طيلة, طوال | {} ساعة → 1 hour (implied)
whole-words | كامل, كاملة, كاملا, كاملاً | غاب سنة {} → 1 year (implied)
# In matching form: in the case of how long something lasts a lone singular is one, but where how many is asked or left open.
lengths-alone | اسبوعا | غاب {} عنا → 1 week (implied)
lengths-alone | شهرا | غاب {} عنا → 1 month (implied)
lengths-alone | عاما | غاب {} عنا → 1 year (implied)
lengths-asked | كم, بضعة, كذا | {} شهرا → -
# In matching form: plurals before their number.
time-plurals | ايام | ال{} الثلاث → 3 day
time-plurals | اسابيع | ال{} الثلاث → 3 week
time-plurals | اشهر | ال{} الثلاث → 3 month
time-plurals | شهور | ال{} الثلاث → 3 month
time-plurals | سنوات | ال{} الثلاث → 3 year
time-plurals | سنين | ال{} الثلاث → 3 year
time-plurals | اعوام | ال{} الثلاث → 3 year
time-plurals | عقود | ال{} الثلاث → 3 decade
time-plurals | قرون | ال{} الـ 3 → 3 century
time-plurals | ساعات | ال{} الثلاث → 3 hour
time-plurals | دقايق | ال{} الثلاث → 3 minute
time-plurals | ثواني | ال{} الثلاث → 3 second
time-plurals | ثوان | ال{} الثلاث → 3 second
# What news counts in thousands and millions: مليونا شخص are two, مليونا alone is one.
counted-nouns | شخص, رجل, طفل, بلد, طرف, جانب, رئيس, وزير, قائد, ملف, كتاب, بيت, منزل, شاب, جندي, جزء, هدف, مشروع, حزب, فريق, شارع, خط, نوع, عنصر, عامل, سبب, طريق, صاروخ, هجوم, قتيل, جريح, ابن, شعب, نهر, جبل, برج, جسر, قرار, قانون, سؤال, لقاء, زعيم, صديق, أخ, ولد, مقعد, حل, نظام, أمر, أثر, حادث, مطلب, مبدأ, حكم, عضو, شكل, حد, يد, عين, نسمة, لاجئ, نازح, امرأة, مواطن, ناخب, ضحية, إصابة, حالة, جرعة, وظيفة, متظاهر, مصاب, شهيد, طالب, مستخدم, مشترك, زائر, سائح, مقاتل, وحدة | مليونا {} → 2000000
# Numbers as well: weekdays behind the word for day alone.
spoken-weekdays | التلات | {} رجال → 3
spoken-weekdays | الأربع | {} رجال → 4
# A weekday without its article.
weekday-leads | كل, وكل | {} خميس → @W4
# Digits behind these are a power or a name.
squared-units | م | 5 {}2 → 5 square-meter
squared-units | كم | 5 {}2 → 5 square-kilometer
squared-units | سم | 5 {}2 → 5 square-centimeter
# Endings of names and singulars that look like a feminine dual, in matching form: باكستان, بروتين.
no-dual-endings | ستان, (ب/ر/ك)وتين, (ل/ر)اتين, (ج/ا/ال)نتين, (ي/ا)رتين, ستين, كتان, ختان, بهتان | مم{} → -
# Verbs that bound a figure when they are denied, behind their subject: لا تقل المدة عن 30.
denials | (/و/ف)(لا/ألا/لم/لن) | {} تقل المدة عن 30 يوما → ≥30 day
least-verbs | (ي/ت)(قل/نقص) | لا {} المدة عن 30 يوما → ≥30 day
most-verbs-on | (ي/ت)(زيد/ربو) | لا {} المدة على 30 يوما → ≤30 day
most-verbs | (ي/ت)(تجاوز/تعدى/فوق) | لا {} المدة 30 يوما → ≤30 day
on-words | عن, على | لا تزيد المدة {} 30 يوما → ≤30 day
# A fifth to a tenth, which only the vowel of the first letter tells from a number: خُمس, a fifth, from خمس, five.
voweled-fractions | خُمس | {} القوم → 0.2 (implied)
voweled-fractions | سُدس | {} القوم → 0.166667 (implied)
voweled-fractions | سُبع | {} القوم → 0.142857 (implied)
voweled-fractions | ثُمن | {} القوم → 0.125 (implied)
voweled-fractions | تُسع | {} القوم → 0.111111 (implied)
voweled-fractions | عُشر | {} القوم → 0.1 (implied)
# A surname and a person's name: only a number or the word for month makes months of them.
numbered-months | ماي, جوان | في {} عاد → -
# Months that are also words or names, in matching form: a day, a year or a preposition makes months of them.
risky-months | مارس, اب, اوت, نيسان, غشت | ثم {} عاد → -
# A title before a month's name makes it a person.
person-leads | (/و/ل/ب)(/ال)(سيد/سيدة/آنسة/دكتور/دكتورة/أستاذ/أستاذة/تيريزا/ذبابة/ذباب) | {} مايو → -
fast-leads | في, خلال, طوال | عاد {} رمضان → @--09 (implied)
fast-leads | أواخر, أوائل, منتصف | عاد {} رمضان → @--09… (implied)
season-leads | في, خلال | عاد {} الصيف → @--22 (implied)
# In matching form: what is counted is not the period that is running.
period-plurals | سنوات, اعوام, قرون, يومي, ايام | نهاية ال{} → -
period-plurals | قرنين | نهاية ال{} → 2 century
`;
