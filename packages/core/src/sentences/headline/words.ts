const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** English words after which a headline does not end: determiners, prepositions, conjunctions, auxiliaries, titles. */
export const ENGLISH_LINKS = list(`
  a an the this that these those his her its their our my your of in on at by for from with without to into onto over under after before
  during against between among about through across around behind beyond near per via as than like and or but nor so because if when
  while where who whom whose which what how why not no is are was were be been being has have had do does did will would can could may
  might must shall should says said saying told asked called named titled dubbed mr mrs ms dr sir saint st mount lake new north south east west los las san santa el al bin de van
  von der la le very more most some any all each every both either neither`);

/** English words that a name follows more often than the end of a headline. */
export const ENGLISH_TITLES = list(`
  president prime minister ministers king queen prince princess senator sen rep gov governor general judge justice pope chief secretary
  director chairman leader spokesman spokeswoman spokesperson professor doctor coach captain star actor actress singer rapper lawyer attorney
  nominee candidate lawmaker congressman mayor officer deputy striker midfielder defender driver diver player author founder brother sister son
  daughter wife husband mother father friend partner colleague former late democrat republican sunday monday tuesday wednesday thursday
  friday saturday last next early mid since until through`);

/** English words that a sentence of a report has and a headline seldom. */
export const ENGLISH_ARTICLES = list('the a an his her its their he she it they we was were had been');

/** English words that show a finite verb. */
export const ENGLISH_FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|says?|said|told|came|went|took|made|gave|found|won|lost|became|began|got|met|led|left|held|set|put|\p{L}{2,}ed)$/u;

/** Arabic words after which a headline does not end. */
export const ARABIC_LINKS = list(`
  في من إلى الى على عن مع بين عند لدى منذ خلال بعد قبل ضد تحت فوق أمام وراء حول نحو دون بدون غير مثل حتى أو أم و ثم أن إن ان بأن لأن كأن
  الذي التي الذين اللذين اللتين ما لا لم لن قد لقد كان كانت يكون تكون ليس ليست هو هي هم هذا هذه ذلك تلك هناك كل جميع بعض أي كما حيث إذا
  لو لكن بل سوف هل يا عدم سوى أكثر أقل أول ثاني ثالث رئيس وزير السيد السيدة الدكتور بأنه بأنها أنه أنها إنه إنها لأنه لأنها عبر ضمن داخل
  خارج نتيجة بسبب حسب وفق وفقا جراء لدي سيد جديدا عام مدينة شركة قناة صحيفة وكالة منظمة دولة ولاية حزب
  والتي والذي ولكنه ولكنها لكنه لكنها لكنهم كانوا معظم لأنهم بأنهم أنهم الذى
  فقد وقد كنت بينما حين عندما لما فيما مما ممن بما فإن وإن ولا فلا وكان وكانت يمكن يجب`);

/** Arabic words with which sentences begin and headlines do not. */
export const ARABIC_NO_HEADLINE = list(`
  في وفي من ومن على وعلى إلى عن مع ومع إن إنه إنها وإن أن بعد وبعد قبل منذ ومنذ خلال بالإضافة إضافة كما هو هي وهو وهي كان كانت وكان وكانت
  لقد قد وقد تم وتم يتم ويتم ضع بينما عندما حين لما إذا لو لكن ولكن هناك هذا هذه وهذا وهذه ذلك تلك رغم بسبب نتيجة نظرا وفقا حسب بحسب عند
  عادة أيضا كذلك ثم أو لا لم ولم ليس تشمل تتضمن يبلغ تبلغ تقع يقع يوجد توجد وقال وقالت وأضاف وأضافت أضاف`);

/** Arabic verbs of reports, third person, without و and ف; feminine endings are taken off before. */
export const ARABIC_VERBS = list(`
  قال قالت أعلن أفاد ذكر كشف أكد صرح تعهد طالب دعا دعت اتهم حذر وصف أضاف أشار أوضح نفى نفت أقر رفض قرر وافق وقع وقّع أطلق أصدر بدأ بدا انتهى
  وصل غادر زار التقى التقت استقبل بحث ناقش شارك فاز خسر هزم تغلب سجل أحرز حقق قتل قُتل لقي لقيت أصيب أُصيب توفي توفيت مات ماتت اعتقل
  اعتُقل اعتقلت ألقى ألقت ألقي أوقف حكم أدان برأ هاجم هاجمت هجم ضرب قصف استهدف دمر أنقذ عثر أعرب أبدى أظهر أثار تسبب أدى أدت شهد نشر كتب
  قدم قدّم عرض طرح اقترح رأى رأت اعتبر اعتقد يعتقد يرى ترى يقول تقول يعد تعد يعتبر تعتبر يمكن يبدو تبدو يجب يواجه تواجه يخطط تخطط يسعى
  تسعى يستعد تستعد يتوقع تتوقع يهدف تهدف يعاني تعاني يتعرض تتعرض يستضيف تستضيف يقود تقود تستمر يستمر تتسابق يتهم تتهم سيقوم ستقوم
  سيتم سيكون ستكون سيجري سيُجرى سيبدأ ستبدأ ستعمل سيعمل أخبر خبر سمح منع أجبر اضطر اضطرت تعرض تعرّض نجا نجت سقط هبط ارتفع انخفض تراجع
  زاد تزايد شن شنت أجرى أجرت عقد عقدت انعقد تجمع تظاهر احتج خرج دخل عاد عادت تولى تولت انتخب انتُخبت اُنتخبت عين عُين استقال أقال تخلى
  حصل حصد منح تلقى تلقت واجه شكّل جعل جعلت ظل ظلت أصبح بات صار امتثل لاحظ راقب درس وجد وجدت اكتشف أثبت يجري يُعرف يعرف
  ذهب قام حاول اتصل انتظر واصل استمر جاء أرسل سرق شاهد توقف تابع بلغ أعاد تزوج تمكن أقام اقترب تناول اعترف استخدم رحب انضم انتقل توجه حضر
  روى أعطى أدلى أجاب ادعى ادعت أبلغ اتخذ احترق اندلع نزل قاد تأسس سافر انفجر انهار أنهى طرد احتل استعاد انتشر شوهد استولى افتتح أقلع انتحر
  أيد عارض انتقد ندد استنكر حث ناشد هنأ نعى تبنى أحال أغلق ألغى أجل تأهل تصدر تعادل سحق أقصى ودع استهل تعاقد جدد خفض انكمش ربح استثمر
  باع شيد دشن قضى أفرج احتجز خطف فجر تصدى اعترض أسقط أغرق غرق اجتاح هز نشب التهم أخمد أجلى نزح فر تسلل اعتصم احتشد حمل فقد لقن
  يعمل تعمل يقوم تقوم يحاول تحاول يطالب تطالب يدعو تدعو ينتقد تنتقد يرفض ترفض يحذر تحذر ينفي تنفي يؤكد تؤكد يعلن تعلن يكشف تكشف يقدم
  تقدم يعتزم تعتزم يأمل تأمل يبحث تبحث يلتقي تلتقي يزور تزور يشارك تشارك يستأنف تستأنف يعود تعود يعيش تعيش يحتاج تحتاج يدلي تدلي سيدلي`);
