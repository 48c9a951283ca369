import type { ValueTables } from '@muqabala/core';

/**
 * Feasts and days of note that news in both languages names without a date, by hand. A line each: rule (see
 * `dates/feast-days.ts` of `core`), the name that stands for a feast that moves where no year is known, English
 * spellings, Arabic spellings, and for what is no fixed day of the Gregorian year, when it fell in 2018. Sources: the
 * rules of the churches and of the Islamic, Hebrew and Persian calendars; the United Nations' list of international
 * days; the public holidays of the United States by law (5 U.S.C. 6103). What each country keeps on a day of its own
 * (independence, constitution) is left out. A one-word English name that begins with a capital here must in the text.
 */
const FEASTS = `
# Days of the Gregorian year, and weekdays of its months.
01-01 |  | new year's day, new years day, new year day | رأس السنة, رأس السنة الميلادية, عيد رأس السنة, يوم رأس السنة
12-31 |  | new year's eve, new years eve | ليلة رأس السنة, عشية رأس السنة, ليلة رأس السنة الجديدة
01-06 |  | Epiphany, three kings day, three kings' day, feast of the epiphany | عيد الغطاس, عيد الظهور الإلهي
01-27 |  | international holocaust remembrance day | اليوم الدولي لإحياء ذكرى المحرقة
02-04 |  | world cancer day | اليوم العالمي للسرطان, اليوم العالمي لمكافحة السرطان
02-14 |  | valentine's day, valentines day, valentine day, saint valentine's day, st. valentine's day | عيد الحب, عيد العشاق
02-21 |  | international mother language day | اليوم الدولي للغة الأم
03-08 |  | international women's day, women's day, womens day | اليوم العالمي للمرأة, يوم المرأة العالمي, اليوم الدولي للمرأة, عيد المرأة
03-17 |  | st patrick's day, saint patrick's day, st. patrick's day, st paddy's day, saint paddy's day, st patricks day, saint patricks day | عيد القديس باتريك, يوم القديس باتريك
03-22 |  | world water day | اليوم العالمي للمياه, يوم المياه العالمي
03-30 |  | land day, palestinian land day | يوم الأرض الفلسطيني, ذكرى يوم الأرض
04-01 |  | april fools, april fools day, april fool's day, april fools' day, all fools' day | كذبة أبريل, كذبة نيسان, يوم كذبة أبريل
04-07 |  | world health day | يوم الصحة العالمي, اليوم العالمي للصحة
04-22 |  | earth day, international mother earth day | يوم الأرض العالمي, اليوم الدولي لأمنا الأرض
04-25 |  | anzac day, world malaria day | اليوم العالمي للملاريا
05-01 |  | labour day, may day, international workers' day, workers' day, workers day, worker's day | عيد العمال, يوم العمال العالمي, عيد العمل, اليوم العالمي للعمال
05-03 |  | world press freedom day | اليوم العالمي لحرية الصحافة
05-08 |  | ve day, victory in europe day | يوم النصر في أوروبا
05-15 |  | nakba day | يوم النكبة, ذكرى النكبة
05-31 |  | world no tobacco day | اليوم العالمي للامتناع عن التدخين, اليوم العالمي بلا تدخين
06-05 |  | world environment day | اليوم العالمي للبيئة, يوم البيئة العالمي
06-20 |  | world refugee day | اليوم العالمي للاجئين, يوم اللاجئ العالمي
07-01 |  | canada day | يوم كندا
07-14 |  | bastille day | يوم الباستيل
07-18 |  | nelson mandela international day, mandela day | يوم مانديلا, اليوم الدولي لنيلسون مانديلا
08-15 |  | assumption day, feast of the assumption, assumption of mary | عيد انتقال العذراء, عيد السيدة العذراء
08-19 |  | world humanitarian day | اليوم العالمي للعمل الإنساني
09-08 |  | international literacy day | اليوم الدولي لمحو الأمية, اليوم العالمي لمحو الأمية
09-21 |  | international day of peace, world peace day | اليوم الدولي للسلام, اليوم العالمي للسلام
10-05 |  | world teachers' day, world teacher's day | اليوم العالمي للمعلمين, يوم المعلم العالمي
10-10 |  | world mental health day | اليوم العالمي للصحة النفسية
10-16 |  | world food day | يوم الأغذية العالمي, يوم الغذاء العالمي
10-24 |  | united nations day, un day | يوم الأمم المتحدة
10-31 |  | halloween, halloween day, hallowe'en, all hallows' eve, all hallows eve | الهالوين, عيد الهالوين
11-01 |  | all saints' day, all saints day, all hallows day, world vegan day | عيد جميع القديسين
11-02 |  | all souls' day, all souls day | عيد جميع الموتى, تذكار الموتى
11-11 |  | veterans day, veterans' day, veteran's day, armistice day, remembrance day | يوم الهدنة, يوم المحاربين القدامى
07-04 |  | fourth of july day, american independence day, us independence day, u.s. independence day, independence day of the united states | يوم الاستقلال الأمريكي, عيد الاستقلال الأمريكي
04-23 |  | st george's day, saint george's day, st. george's day, feast of saint george, world book day | عيد القديس جورج, اليوم العالمي للكتاب
11-19 |  | international men's day | اليوم العالمي للرجل
11-20 |  | world children's day, universal children's day | اليوم العالمي للطفل, يوم الطفل العالمي
12-01 |  | world aids day | اليوم العالمي للإيدز, اليوم العالمي لمكافحة الإيدز
12-10 |  | human rights day | اليوم العالمي لحقوق الإنسان, يوم حقوق الإنسان
12-18 |  | world arabic language day, arabic language day | اليوم العالمي للغة العربية
12-24 |  | christmas eve, xmas eve | ليلة عيد الميلاد, عشية عيد الميلاد
12-25 |  | christmas, christmas day, xmas, xmas day, x-mas | عيد الميلاد المجيد, عيد ميلاد المسيح, الكريسماس, كريسماس, أعياد الميلاد
12-26 |  | boxing day, st stephen's day, st. stephen's day | يوم الصناديق
1:3:1 | mlk-day | mlk day, martin luther king day, martin luther king jr. day, martin luther king jr day, martin luther kings day, martin luther king's day | يوم مارتن لوثر كينغ | 2018-01-15
2:3:1 | presidents-day | presidents day, presidents' day, president's day, washington's birthday | يوم الرؤساء | 2018-02-19
5:2:7 | mother-s-day | mother's day, mothers day, mothers' day |  | 2018-05-13
03-21 |  |  | عيد الأم, يوم الأم
5:-1:1 | memorial-day | memorial day | يوم الذكرى الأمريكي | 2018-05-28
6:3:7 | father-s-day | father's day, fathers day, fathers' day | عيد الأب, يوم الأب | 2018-06-17
9:1:1 | labor-day | labor day | عيد العمال الأمريكي | 2018-09-03
10:2:1 | columbus-day | columbus day, indigenous peoples' day, indigenous people's day | يوم كولومبوس | 2018-10-08
11:4:4 | thanksgiving | thanksgiving, thanksgiving day | عيد الشكر | 2018-11-22
11:4:4+1 | black-friday | black friday | الجمعة السوداء, الجمعة البيضاء | 2018-11-23
10-02 |  | international day of non-violence | يوم اللاعنف العالمي
# Christian feasts.
01-07 |  | orthodox christmas, coptic christmas, orthodox christmas day | عيد الميلاد الأرثوذكسي, عيد الميلاد الشرقي
easter-47 | mardi-gras | mardi gras, shrove tuesday, pancake day, pancake tuesday, fat tuesday | ثلاثاء المرافع | 2018-02-13
easter-46 | ash-wednesday | ash wednesday | أربعاء الرماد | 2018-02-14
easter-7 | palm-sunday | palm sunday, branch sunday | أحد الشعانين, أحد السعف, عيد الشعانين | 2018-03-25
easter-7/7 | holy-week | holy week | أسبوع الآلام | 2018-03-25/2018-03-31
easter-3 | maundy-thursday | maundy thursday, holy thursday, covenant thursday, thursday of mysteries | خميس العهد, خميس الأسرار | 2018-03-29
easter-2 | good-friday | good friday, great friday, holy friday | الجمعة العظيمة, جمعة الآلام | 2018-03-30
easter-1 | holy-saturday | holy saturday, easter eve, black saturday | سبت النور | 2018-03-31
easter | easter | easter, easter sunday, easter day | عيد الفصح, أحد الفصح, عيد القيامة, أحد القيامة, عيد الفصح المجيد | 2018-04-01
easter+1 | easter-monday | easter monday | اثنين الفصح | 2018-04-02
easter+39 | ascension-day | ascension day, ascension thursday, ascension sunday, feast of the ascension | عيد الصعود, خميس الصعود | 2018-05-10
easter+49 | pentecost | pentecost, pentecost sunday, whit sunday, white sunday, whitsunday | عيد العنصرة, أحد العنصرة | 2018-05-20
easter+50 | whit-monday | whit monday, pentecost monday, monday of the holy spirit | اثنين العنصرة | 2018-05-21
easter+56 | trinity-sunday | trinity sunday | أحد الثالوث | 2018-05-27
easter+60 | corpus-christi | corpus christi, feast of corpus christi | عيد الجسد | 2018-05-31
orthodox-8 | lazarus-saturday | lazarus saturday | سبت لعازر | 2018-03-31
orthodox | orthodox-easter | orthodox easter, orthodox easter sunday, pascha | عيد الفصح الأرثوذكسي, عيد الفصح الشرقي, عيد القيامة المجيد | 2018-04-08
orthodox+1 | orthodox-easter-monday | orthodox easter monday, sham el-nessim, sham el nessim, sham ennessim | شم النسيم, عيد شم النسيم | 2018-04-09
# Islamic feasts.
islamic 01-01 |  | islamic new year, hijri new year, muslim new year, arabic new year | رأس السنة الهجرية, عيد رأس السنة الهجرية | 2018-09-11
islamic 01-10 |  | ashura, day of ashura, ashoura, yawm ashura | عاشوراء, يوم عاشوراء, ذكرى عاشوراء | 2018-09-20
islamic 02-20 |  | arbaeen, arba'een, arbaeen pilgrimage | زيارة الأربعين, أربعينية الإمام الحسين, أربعينية الحسين | 2018-10-29
islamic 03-12 |  | mawlid, mawlid al-nabi, mawlid al-nabawi, mawlid an-nabi, mawlid un-nabi, prophet's birthday, the prophet's birthday, eid milad, milad un nabi, milad-un-nabi | المولد النبوي, المولد النبوي الشريف, عيد المولد النبوي, ذكرى المولد النبوي, مولد النبي | 2018-11-20
islamic 07-27 |  | isra and mi'raj, isra and miraj, al-isra wal-mi'raj, laylat al-mi'raj, lailat al miraj, lailat al-miraj, the night journey, the prophet's ascension, ascension to heaven | الإسراء والمعراج, ليلة الإسراء والمعراج, ذكرى الإسراء والمعراج | 2018-04-13
islamic 08-15 |  | mid-sha'ban, mid-shaban, shab-e-barat, shab e barat | ليلة النصف من شعبان, النصف من شعبان | 2018-05-01
islamic 09-27 |  | laylat al-qadr, laylat al qadr, lailat al-qadr, night of power, night of destiny, night of measures, night of value, night of decree | ليلة القدر | 2018-06-11
last-friday | quds-day | quds day, al-quds day, international quds day, jumu'atul-wida, jamat ul-vida, jummat-ul-vida | يوم القدس, يوم القدس العالمي, الجمعة اليتيمة | 2018-06-08
islamic 10-01 |  | eid al-fitr, eid al fitr, eid ul-fitr, eid ul fitr, id al-fitr, eid-ul-fitr, eid-al-fitr | عيد الفطر, عيد الفطر المبارك, عيد الفطر السعيد | 2018-06-15
islamic 12-08 |  | day of tarwiyah | يوم التروية | 2018-08-19
islamic 12-09 |  | day of arafah, day of arafat, arafah day, arafat day | يوم عرفة, يوم عرفات, وقفة عرفات, وقفة عرفة | 2018-08-20
islamic 12-10 |  | eid al-adha, eid al adha, eid ul-adha, eid ul adha, id al-adha, id ul-adha, eid-ul-adha, eid-al-adha, feast of sacrifice, sacrifice feast, feast of the sacrifice, festival of sacrifice, bakr id, bakrid, eid-e-ghorban | عيد الأضحى, عيد الأضحى المبارك, عيد النحر | 2018-08-21
islamic 12-18 |  | eid al-ghadir, eid al ghadir, eid-e ghadir | عيد الغدير | 2018-08-29
# Feasts of the Persian year.
persian 01-01 |  | nowruz, norouz, nowrouz, newroz, norooz, navruz, nauryz, persian new year, iranian new year | نوروز, عيد نوروز, عيد النيروز, النيروز, رأس السنة الفارسية, رأس السنة الإيرانية | 2018-03-21
persian 01-13 |  | sizdah bedar, sizdah be-dar, nature day | سيزده بدر | 2018-04-02
persian 09-30 |  | yalda night, shab-e yalda | ليلة يلدا | 2018-12-21
# Jewish feasts; they begin on the eve.
hebrew 7-1/2 | rosh-hashanah | rosh hashanah, rosh hashana, rosh ha-shanah, jewish new year, yom teruah | رأس السنة العبرية, رأس السنة اليهودية, روش هاشناه | 2018-09-09/2018-09-11
hebrew 7-10 | yom-kippur | yom kippur, day of atonement | يوم الغفران, يوم كيبور, عيد الغفران | 2018-09-18/2018-09-19
hebrew 7-15/7 | sukkot | sukkot, succot, sukkos, succos, feast of tabernacles, feast of booths, feast of the ingathering | عيد المظال, عيد العرش, سوكوت | 2018-09-23/2018-09-30
hebrew 7-23 | simchat-torah | simchat torah, simhat torah, simkhes toreh | سمحات توراة | 2018-10-01/2018-10-02
hebrew 9-25/8 | hanukkah | hanukkah, hanukah, chanukah, hannukah, channukah | حانوكا, عيد حانوكا, عيد الأنوار اليهودي | 2018-12-02/2018-12-10
hebrew 12-14 | purim | purim | عيد المساخر, بوريم, عيد بوريم | 2018-02-28/2018-03-01
hebrew 1-15/8 | passover | passover, pesach, feast of unleavened bread | عيد الفصح اليهودي, عيد الفصح العبري, البيساح | 2018-03-30/2018-04-07
hebrew 1-27 | yom-hashoah | yom hashoah, yom ha-shoah, holocaust day, holocaust remembrance day | يوم ذكرى المحرقة | 2018-04-11/2018-04-12
hebrew 3-6/2 | shavuot | shavuot, shavuos, feast of weeks | عيد الأسابيع, شفوعوت | 2018-05-19/2018-05-21
hebrew 5-9 | tisha-b-av | tisha b'av, tish'a b'av, tisha bav | التاسع من آب العبري | 2018-07-21/2018-07-22
`;

/** The feasts as a table of the lexicon. */
export const feasts: NonNullable<ValueTables['feasts']> = FEASTS.trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => {
    const [rule = '', name = '', english = '', arabic = '', on = ''] = line.split('|').map((field) => field.trim());
    return { rule, name, en: spellings(english), ar: spellings(arabic), ...(on === '' ? {} : { on }) };
  });

function spellings(list: string): string[] {
  return list === '' ? [] : list.split(', ');
}
