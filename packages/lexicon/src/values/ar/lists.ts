/** Words that readers of Arabic ask for by the name of their list; a line each, as `lines.ts` reads them. */
export const LISTS = `
# After these ألف is a verb: he wrote.
verb-leads | الذي, التي, قد, لقد, وقد, كما, عندما, حين, حيث | {} ألف كتبا → -
# After these a lone singular is one of its unit.
length-leads | لمدة, ولمدة, قبل, منذ, بعد, خلال, طيلة, طوال | {} ساعة → 1 hour (implied)
# In matching form: plurals before their number.
time-plurals | ايام, اسابيع, اشهر, شهور, سنوات, سنين, اعوام, عقود, قرون
time-plurals | ساعات, دقايق, ثواني, ثوان
# What news counts in thousands and millions: مليونا شخص are two, مليونا alone is one.
counted-nouns | شخص, رجل, طفل, بلد, طرف, جانب, رئيس, وزير, قائد, ملف, كتاب, بيت, منزل, شاب, جندي, جزء, هدف, مشروع, حزب, فريق, شارع, خط, نوع, عنصر, عامل, سبب, طريق, صاروخ, هجوم, قتيل, جريح, ابن, شعب, نهر, جبل, برج, جسر, قرار, قانون, سؤال, لقاء, زعيم, صديق, أخ, ولد, مقعد, حل, نظام, أمر, أثر, حادث, مطلب, مبدأ, حكم, عضو, شكل, حد, يد, عين, نسمة, لاجئ, نازح, امرأة, مواطن, ناخب, ضحية, إصابة, حالة, جرعة, وظيفة, متظاهر, مصاب, شهيد, طالب, مستخدم, مشترك, زائر, سائح, مقاتل, وحدة | مليونا {} → 2000000
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
`;
