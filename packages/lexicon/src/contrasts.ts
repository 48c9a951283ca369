import type { ContrastMember } from '@muqabala/core';

/**
 * Words that exclude each other, by hand: sets divided by empty lines, a member a line: its English words, and behind a
 * sign of equality its Arabic ones in matching form, without article where that is no other word (القلب is the heart, but
 * قلب turned it round). Behind `~` stands what lies so near the member before it that either may be said for the other.
 */
const SETS = `
rise rises rose risen rising increase increases increased increasing grow grows grew grown growth climb climbs climbed climbing jump jumps jumped surge surged surges soar soared soars gain gains gained widen widens widened widening upturn = ارتفع ارتفعت يرتفع ترتفع ارتفاع ارتفاعا زاد زادت يزيد تزيد زياده ازداد ازدادت يزداد تزداد ازدياد تزايد تزايدت صعد صعدت صعود صعودا قفز قفزت نما نمت ينمو تنمو نمو نموا اتسع اتسعت اتساع تصاعد تصاعدت
fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping shrink shrinks shrank shrunk plunge plunges plunged slump slumps slumped slip slips slipped slide slid tumble tumbled dip dips dipped narrows narrowed downturn = انخفض انخفضت ينخفض تنخفض انخفاض انخفاضا تراجع تراجعت يتراجع تتراجع تراجعا هبط هبطت يهبط تهبط هبوط هبوطا تقلص تقلصت يتقلص تتقلص نقص ينقص تنقص نقصان تدني تدنت انكمش انكمشت انكماش انكماشا تضاءل تضاءلت

start beginning early outset onset = بدايه بدايات مطلع مستهل اوايل بدء
middle mid midst = منتصف اواسط
end late ending = نهايه نهايات اواخر ختام انتهاء

all every entire whole everyone everybody everything = جميع كل كافه ساير
most majority = معظم اغلب اغلبيه غالبيه
~ many lots numerous = عديد كثير كثيرون كثيرين
~ some several = بعض عده
~ few handful = قليل قله

always constantly = دايما دوما
often usually frequently generally mostly = غالبا عاده كثيرا
~ sometimes occasionally = احيانا
~ rarely seldom hardly = نادرا قلما

must shall required obliged obligatory mandatory compulsory = يجب يتعين يلتزم تلتزم الزامي الزاميه اجباري اجباريه وجوب ملزم ملزمه
may optional entitled = يجوز يحق اختياري اختياريه

before prior beforehand = قبل قبيل
after following afterwards = بعد عقب

above = فوق
below beneath underneath = تحت اسفل

inside within indoors = داخل
outside outdoors = خارج

front = امام مقدمه
behind rear = خلف وراء

north northern northward = شمال شمالي شماليه
south southern southward = جنوب جنوبي جنوبيه

east eastern eastward = شرق شرقي شرقيه
west western westward = غرب غربي غربيه

right = يمين
left = يسار يسري ايسر

first = اول اولي
last final = اخير اخيره

son sons boy boys = ابن ابناء اولاد صبي
daughter daughters girl girls = ابنه بنات فتاه فتيات البنت

brother brothers = اخ شقيق اخوه اشقاء
sister sisters = اخت اخوات شقيقات

father fathers = الاب ابيه ابوه اباه ابيها ابوها والدها والدهم والدي اباء
mother mothers = الام امه امها والدته والدتها والدتي والدتهم امهات

husband husbands = زوجها زوجي ازواجهن
wife wives = زوجته زوجتي زوجات الزوجه

red = احمر حمراء
blue = ازرق زرقاء
green = اخضر خضراء
yellow = اصفر صفراء
black = اسود سوداء
white = ابيض بيضاء
grey gray = رمادي رماديه
orange = برتقالي برتقاليه
pink = وردي ورديه

gold golden = الذهب ذهبي ذهبيه
silver = فضه فضي فضيه
bronze = برونز برونزي برونزيه
copper = نحاس نحاسي نحاسيه
iron = حديد حديدي حديديه
steel = فولاذ

oil crude = نفط نفطي نفطيه
gas = غاز غازي غازيه
coal = فحم
wheat = قمح
rice = الارز
barley = شعير
sugar = سكر
cotton = قطن

hand hands = يدين اليد ايدي
foot feet = قدمين اقدام
eye eyes = عينين عيون
ear ears = اذنين
liver = كبد كبدي
kidney kidneys renal = كليتين الكلي كلوي كلويه
lung lungs pulmonary respiratory = ريه ريتين ريوي ريويه تنفسي تنفسيه
heart cardiac cardiovascular = القلب قلبيه
stomach gastric = المعده
brain = دماغ
skin = جلدي جلديه
bone bones = العظام
knee knees = الركبه ركبتين ركبته
shoulder shoulders = كتف كتفين

dog dogs = كلب كلاب
cat cats = قطه قطط
horse horses = حصان خيل خيول
camel camels = ابل
cow cows = بقره ابقار
sheep = خروف خراف غنم اغنام
goat goats = ماعز
wolf wolves = ذيب ذياب
fox foxes = ثعلب ثعالب
bird birds = طيور عصفور
fish = سمك سمكه اسماك

bread = خبز
meat = لحم لحوم
milk = حليب
tea = شاي
coffee = قهوه
juice = عصير
honey = عسل
salt = ملح
egg eggs = بيضه

car cars = سياره سيارات
bus buses = حافله حافلات باص
train trains = قطار قطارات
plane planes aircraft airplane = طايره طايرات
ship ships boat boats = سفينه سفن قارب قوارب زورق زوارق
truck trucks lorry = شاحنه شاحنات
bicycle bicycles bike = دراجه دراجات

rain rains = مطر امطار
snow = ثلج ثلوج
wind winds = ريح رياح
fog = ضباب

river rivers = نهر انهار
sea seas = بحر
mountain mountains = جبل جبال
desert deserts = صحراء صحاري
island islands = جزيره جزر
lake lakes = بحيره بحيرات
valley valleys = وادي وديان
forest forests = غابه غابات

school schools = مدرسه مدارس
university universities = جامعه جامعات
hospital hospitals = مستشفي مستشفيات
mosque mosques = مسجد مساجد
church churches = كنيسه كنايس
museum museums = متحف متاحف
market markets = اسواق السوق
hotel hotels = فندق فنادق
airport airports = مطار مطارات
port ports harbour = ميناء مواني مرفا
bridge bridges = جسر جسور
library libraries = المكتبه مكتبات
prison prisons jail = سجن سجون

ambassador ambassadors = سفير سفراء
king = الملك
prince = امير
mayor = عمده
judge judges = قاض القاضي قضاه
lawyer lawyers = محامي محامون محامين محام محاميه
doctor doctors physician = طبيب اطباء طبيبه
nurse nurses = ممرض ممرضه ممرضات ممرضين
teacher teachers = معلم معلمه معلمين معلمون مدرس مدرسين
engineer engineers = مهندس مهندسه مهندسين مهندسون
farmer farmers = مزارع مزارعين مزارعون فلاح فلاحين
driver drivers = سايق سايقين
soldier soldiers = جندي جنود
journalist journalists = صحفيين صحفيون صحافي
fisherman fishermen = صيادين صيادون

football soccer = القدم
basketball = السله
tennis = تنس
swimming = سباحه
boxing = ملاكمه
wrestling = مصارعه

cholera = كوليرا
malaria = ملاريا
measles = حصبه
diabetes = سكري
cancer = سرطان
influenza flu = انفلونزا

hot warm = حار حاره ساخن ساخنه دافي دافيه
cold cool = بارد بارده

big large huge great = كبير كبيره ضخم ضخمه كبري اكبر
small little tiny = صغير صغيره صغري اصغر

long = طويل طويله
short = قصير قصيره

old = قديم قديمه عجوز مسن
new = جديد جديده

young younger = شاب شابه صغير صغيره اصغر
old older elderly = كبير كبيره اكبر عجوز مسن مسنه

rich richer richest wealthy = غني غنيه اغني ثري ثريه اغنياء اثرياء
poor poorer poorest = افقر فقير فقيره فقراء

strong powerful = قوي قويه
weak = ضعيف ضعيفه

easy easily = سهل سهله سهوله
difficult hard = صعب صعبه صعوبه

passed pass = نجح نجحت ينجح تنجح نجحوا اجتاز
failed fail = رسب رسبت يرسب رسبوا فشل فشلت

won win wins = فاز فازت يفوز تفوز فوز
lost lose loses = خسر خسرت يخسر تخسر خساره

opened open opens = فتحت يفتح تفتح افتتح مفتوح مفتوحه
closed close closes shut = اغلق اغلقت يغلق تغلق مغلق مغلقه

bought buy buys purchased = اشتري اشترت يشتري تشتري شراء
sold sell sells = باع باعت يبيع تبيع بيع

accept accepted accepts approve approved = قبلت يقبل تقبل قبول وافق وافقت يوافق توافق موافقه
reject rejected rejects refuse refused refuses = رفض رفضت يرفض ترفض

import imports imported = استورد استوردت يستورد تستورد استيراد واردات
export exports exported = تصدير صادرات

improve improves improved improving strengthen strengthens strengthened recover recovered = تحسن تحسنت يتحسن تتحسن تحسنا تعززت تعافت يتعافي تتعافي
worsen worsens worsened worsening deteriorate deteriorates deteriorated weaken weakens weakened = تدهور تدهورت يتدهور تتدهور تدهورا ساءت تسوء ضعفت تضعف

arrive arrives arrived arrival arrivals enter enters entered entry = وصل وصلت يصل تصل وصول دخل دخلت يدخل تدخل دخول
depart departs departed departure departures exit exits exited = غادر غادرت يغادر تغادر مغادره خرجت يخرج تخرج خروج

arrest arrests arrested detain detained jailed imprisoned = اعتقل اعتقلت اعتقال احتجز احتجزت احتجاز سجن سجنت اوقف اوقفت
release releases released freed = افرج افرجت افراج سراح

appointed appoint appoints appointment hired = عين عينت تعيين
dismiss dismissed dismissal fired sacked = اقال اقالت اقاله عزل عزلت فصل فصلت

attack attacks attacked attacker attackers = هاجم هاجمت يهاجم تهاجم هجوم مهاجم مهاجمين
defend defends defended defender defenders defence defense = دافع دافعت يدافع تدافع دفاع مدافع مدافعين

praise praises praised welcomed = اشاد اشادت يشيد تشيد اشاده رحب رحبت ترحيب
criticise criticize criticises criticizes criticised criticized condemned denounced = انتقد انتقدت ينتقد تنتقد انتقاد ادان ادانت ندد نددت

lend lends lent lender lenders creditor creditors = اقرض اقرضت يقرض تقرض مقرض مقرضين داين داينين داينون
borrow borrows borrowed borrower borrowers debtor debtors = اقترض اقترضت يقترض تقترض مقترض مقترضين مدين مدينين

buyer buyers purchaser = مشتري المشتري مشترين
seller sellers vendor = بايع البايع بايعين

landlord lessor = موجر الموجر
tenant tenants lessee = مستاجر مستاجرين مستاجرون

born birth births = ولد ولدت يولد تولد ولاده مواليد
died dies death deaths = توفي توفيت مات ماتت يموت تموت وفاه وفيات موت

married marriage wedding = تزوج تزوجت يتزوج تتزوج زواج زفاف
divorced divorce = طلق طلقت تطلق طلاق مطلقه

allow allows allowed permit permits permitted = سمح سمحت يسمح تسمح اجاز اجازت
ban bans banned prohibit prohibits prohibited forbidden forbids = حظر حظرت يحظر تحظر منع منعت يمنع تمنع ممنوع محظور

build builds built construct constructed construction = بناء تشييد شيد شيدت انشاء
demolish demolishes demolished demolition = هدم هدمت يهدم تهدم

guilty convicted convict conviction = مذنب مذنبه مذنبا ادانه
innocent acquitted acquittal = بريء بريءه بري بريه برات تبريه براءه

include includes included = شمل شملت يشمل تشمل تضمن تضمنت يتضمن تتضمن
exclude excludes excluded = استثني استثنت يستثني تستثني استبعد استبعدت يستبعد

remember remembers remembered = تذكر تذكرت يتذكر تتذكر
forget forgets forgot forgotten = نسي نسيت ينسي تنسي

love loves loved = احب احبت يحب تحب
hate hates hated = كره كرهت يكره تكره

majority = اغلبيه غالبيه
minority = اقليه

public = عام عامه
private = خاص خاصه

domestic local = محلي محليه داخلي داخليه
foreign external overseas = اجنبي اجنبيه خارجي خارجيه

urban city cities = حضري حضريه مدينه مدن
rural countryside village villages = ريفي ريفيه ريف قريه قري

civilian civilians civil = مدني مدنيه مدنيين مدنيون
military soldiers = عسكري عسكريه عسكريين جنود

permanent permanently = دايم دايمه
temporary temporarily interim = موقت موقته

positive = ايجابي ايجابيه
negative = سلبي سلبيه

maximum most = اقصي
minimum least = ادني

upper = علوي علويه عليا
lower = سفلي سفليه دنيا

light = خفيف خفيفه
heavy = ثقيل ثقيله

wide broad = واسع واسعه عريض عريضه
narrow = ضيق ضيقه

deep = عميق عميقه
shallow = ضحل ضحله

full = ممتلي ممتليه ملي مليءه
empty = فارغ فارغه خالي خاليه

wet humid moist = رطب رطبه مبلل مبلله
dry = جاف جافه

clean = نظيف نظيفه
dirty = قذر قذره متسخ متسخه

fast quick rapid quickly rapidly = سريع سريعه سريعا
slow slowly = بطيء بطيءه بطييا بطي بطيه

cheap cheaper cheapest = رخيص رخيصه ارخص
expensive costly = غالي غاليه باهظ باهظه

safe safely = امن امنه
dangerous risky unsafe = خطير خطيره خطر خطره

same identical = نفس ذات
different = مختلف مختلفه

true = صحيح صحيحه حقيقي
false = خاطي خاطيه كاذب كاذبه زايف زايفه

winner winners winning = فايز فايزين فايزه
loser losers losing = خاسر خاسرين خاسره

friend friends ally allies = صديق اصدقاء حليف حلفاء
enemy enemies foe = عدو اعداء

adult adults = بالغ بالغين بالغون كبار
child children infant infants = طفل اطفال رضيع رضع

war wars = حرب حروب
peace = سلام سلم

profit profits gain = ربح ارباح
loss losses = خساير خساره

surplus = فايض
deficit = عجز

employer employers = رب ارباب
employee employees worker workers = موظف موظفين موظفون عامل عمال عاملين

colonel = عقيد
captain = نقيب
lieutenant = ملازم
brigadier = عميد
general = لواء
admiral = ادميرال

physics = فيزياء
chemistry = كيمياء
medicine = الطب
literature = الادب الاداب
economics = الاقتصاد
peace = السلام

double doubled doubles triple tripled triples quadrupled = تضاعف تضاعفت يتضاعف تتضاعف ضاعف ضاعفت
halve halved halves halving = النصف

abstained abstain abstains abstention abstentions = امتنع امتنعت امتناع
favour favor = لصالح ايد ايدت
against opposed = ضد عارض عارضت
`;

/** Sets of words that exclude each other. */
export const contrasts: readonly (readonly ContrastMember[])[] = SETS.trim().split('\n\n').map(readSet);

function readSet(lines: string): readonly ContrastMember[] {
  let step = 0;
  return lines.split('\n').map((line) => {
    step += line.startsWith('~ ') ? 1 : 2;
    const [en = '', ar = ''] = line.replace(/^~ /, '').split(' = ');
    return { step, en: en.split(' '), ar: ar.split(' ') };
  });
}
