/**
 * What news sites put around a report, in English and Arabic, by what it says. Each pattern is anchored and asked of
 * short stretches only. Compiled by hand from the habits of many sites, none of them named here.
 */

/** Heads a list of links to other reports; short stretches without a stop behind it belong to the list. */
export const LINKS_HEAD =
  /^(?:[#*•>▪■\s]*)(?:read (?:more|also|next|on)|also read|see (?:also|more)|more (?:on|from|about|stories|news|like)|(?:related|similar|recommended|suggested|further|latest|top|popular|trending|other) (?:stor(?:y|ies)|articles?|news|topics?|links?|posts?|reports?|contents?|coverage|reading|headlines)|related|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss|editor['’]s (?:picks?|choice)|watch(?: also)?|listen(?: also)?|in pictures)\s*(?::|$|in\s|»|>|\.{3}|…)/iu;
export const ARABIC_LINKS_HEAD =
  /^(?:[#*•>▪■\s]*)(?:[إاأ]قر[أا](?:وا|ئي)? (?:المزيد|أيض[اًا]+|ايضا|كذلك|عن)|(?:شاهد|تابع|طالع|انظر|استمع)(?:وا)? (?:أيض[اًا]+|ايضا|المزيد|كذلك)|للمزيد|المزيد (?:من|عن|في|حول|:)|لقراءة المزيد|(?:أخبار|اخبار|مقالات|مواضيع|موضوعات|تقارير|روابط|مواد) (?:ذات صلة|متعلقة|مشابهة|أخرى)|ذات صلة|قد يهمك|الأكثر (?:قراءة|مشاهدة|شعبية)|آخر الأخبار|أحدث الأخبار|لا يفوتك)/u;

/** Says who may do what with the text, or whose it is. */
export const RIGHTS =
  /^[^.!?]{0,100}\b(?:(?:is|are) licen[sc]ed under|under (?:an?|the) (?:[\w.-]+ ){0,6}licen[sc]e\b|all rights reserved|creative commons attribution)|^(?:©|\(c\)|copyright\b)|^all (?:content|contents|text|articles?)\b.{0,80}\b(?:licen[sc]ed|copyright|property)|^(?:this (?:article|story|report|piece) (?:was|is|has been|first|originally)\b.{0,40}\b(?:published|appeared|produced|republished))|^no part of this\b|^(?:reproduction|republication) (?:of|is|in)\b.{0,100}(?:prohibited|permi)/iu;
export const ARABIC_RIGHTS =
  /^(?:جميع|كافة|كل) (?:ال)?حقوق.{0,60}(?:محفوظة|محفوظه|النشر)|^(?:©|حقوق (?:النشر|الطبع|الملكية))|^(?:هذا|هذه) (?:المحتوى|المواد|المقال|المقالة|المصنف) (?:مرخص|مرخصة|منشور بموجب)|رخصة المشاع الإبداعي/u;

/** Furniture: sharing, subscription, tags, advertisements, comments, counters. */
export const FURNITURE =
  /^(?:advertisements?|sponsored(?: content)?|subscribe\b.{0,60}|sign (?:up|in)\b.{0,60}|log ?in|newsletter\b.{0,40}|follow us\b.{0,60}|join us\b.{0,60}|share(?: (?:this|on|via)\b.{0,40})?|tweet|print|e-?mail(?: this)?|comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|no comments|(?:tags?|keywords?|topics?|labels?|categor(?:y|ies)|filed under|news (?:id|code)|short (?:link|url)|link|url|via)\s*:.{0,160}|(?:\d[\d,.]*\s*)?(?:views?|shares?|likes?|min(?:ute)?s? read|hours? ago|days? ago|minutes? ago)|home|menu|skip to (?:main )?content|back to top|load more|click here\b.{0,60}|cookie(?:s| policy)\b.{0,40}|privacy policy|our standards: .{0,60}|terms (?:of|and)\b.{0,30}|download\b.{0,30}app\b.{0,20}|end(?: of)? (?:item|message|text)|the end|(?:http|www\.)\S+)\.?$/iu;
export const ARABIC_FURNITURE =
  /^(?:إعلان|اعلان|إعلانات|إعلان ممول|اشترك(?:وا)?(?: .{0,50})?|تابعونا.{0,50}|تابعنا.{0,50}|شارك(?:ها|نا|وا)?(?: (?:هذا|هذه|المقال|الخبر|على|عبر).{0,40})?|مشاركة|طباعة|إرسال|أرسل|تعليق(?:ات)?(?: \(?\d+\)?)?|أضف تعليق.{0,20}|لا توجد تعليقات|التعليقات|(?:الكلمات|كلمات) (?:المفتاحية|الدالة|الدلالية|مفتاحية|دلالية)\s*:?.{0,160}|(?:الوسوم|وسوم|تاغ|التصنيف|التصنيفات|القسم|رمز الخبر|كود الخبر|رقم الخبر|معرف الخبر|رابط مختصر|الرابط المختصر|الرابط القصير)\s*:?.{0,160}|الرئيسية|القائمة|انتهى|(?:انتهى|ان)\s?\/.{0,20}|عودة إلى الأعلى|حمل التطبيق.{0,30}|سياسة الخصوصية|شروط الاستخدام)\.?$/u;

/** Who wrote, filmed, edited or sent it. */
export const CREDIT =
  /^(?:(?:reporting|writing|written|edited|editing|additional reporting|compiled|translated|translation|produced|photograph(?:s|ed|y)?|photos?|images?|pictures?|graphics?|video|illustration|story|text)(?: and (?:reporting|writing|editing|text))? by\b.{0,120}|(?:photo|image|picture|video|source|sources|credit|credits|caption|photo credit|image credit|file photo|author|editor|reporter|correspondent|translator)\s*[:|/].{0,120}|(?:file photo|handout|getty images|stock photo)\b.{0,40})\.?$/iu;
/** `By Anna Berg and John Hale in Oslo`. */
export const BYLINE =
  /^(?:By|BY) (?:\p{Lu}[\p{L}.'’-]*|the|our)(?:[ ,|]+(?:\p{Lu}[\p{L}.'’-]*|the|and|&|of|in|for|news|desk|staff|writers?|reporters?|correspondents?|editors?)){0,9}$/u;
export const ARABIC_CREDIT =
  /^(?:(?:بقلم|كتب|كتبت|كتبه|تحرير|إعداد|اعداد|ترجمة|ترجمه|تصوير|عدسة|تقرير|مراسل(?:نا)?|المصدر|المصادر|مصدر|الصورة|صورة|المصور|الكاتب|الكاتبة|المحرر|المحررة|المترجم)\s*[:|/ـ-].{1,100}|بقلم .{1,60}|(?:المصدر|المصادر|وكالات|متابعات|خاص))\.?$/u;

const ENGLISH_TIME =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thur?s?|fri|sat|sun|am|pm|a\\.m|p\\.m|gmt|utc|est|edt|et|bst|cet|date|time|published|updated|posted|last|modified|created|on|at|of|first|issued|release|released|the|st|nd|rd|th|tehran|local';
const ARABIC_TIME =
  'يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يونيه|يوليو|يوليه|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|كانون|الثاني|الأول|الاول|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|اب|أيلول|ايلول|تشرين|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|محرم|صفر|ربيع|الآخر|جمادى|الأولى|الآخرة|رجب|شعبان|رمضان|شوال|ذو|ذي|القعدة|الحجة|الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|صباحا|صباحًا|مساء|مساءً|ظهرا|ظهرًا|ص|م|ه|هـ|تاريخ|التاريخ|النشر|نشر|نشرت|بتاريخ|آخر|تحديث|التحديث|حدث|حدثت|في|الساعة|يوم|بتوقيت|غرينتش|جرينتش|مكة|المكرمة|القدس';
const TIME_WORDS = new RegExp(`^(?:${ENGLISH_TIME}|${ARABIC_TIME})$`, 'iu');

/** Returns whether a stretch is a date or a time that stands alone: figures, and no words but those of dates. */
export function isBareDate(text: string): boolean {
  if (text.length > 80 || !/\p{Nd}/u.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}\p{M}.ـ]*/gu) ?? [];
  return words.every((word) => TIME_WORDS.test(word.replace(/\.$/, ''))) && (words.length > 0 || isFigureDate(text));
}

/** Three figures, or a time of day: two figures with a dash are a range or a score. */
function isFigureDate(text: string): boolean {
  return /^[\s([]*(?:\p{Nd}{1,4}\s?[-/.٫\u060d]\s?\p{Nd}{1,2}\s?[-/.\u060d]\s?\p{Nd}{1,4}(?:[\s,،|–-]+\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?)?|\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?)[\s)\]]*$/u.test(
    text,
  );
}

/** A place, an agency or both, and a dash, with no report behind: `TEHRAN —`, `LONDON (AP) -`, `طهران –`. */
export function isBareDateline(text: string): boolean {
  if (text.length > 60) return false;
  // Dashes among the letters are those that make an Arabic word longer.
  let end = text.length;
  while (end > 0 && DASHES.has(text[end - 1]!)) end -= 1;
  return (
    end < text.length &&
    /^(?:(?:\p{Lu}[\p{L}\p{M}.'’]*|\p{Lo}[\p{Lo}\p{M}.]*)(?:[ ,،/]+(?:\p{Lu}[\p{L}\p{M}.'’]*|\p{Lo}[\p{Lo}\p{M}.]*)){0,3}[,،]?\s?)?(?:\(\s?[\p{L} .]{2,24}\s?\)\s?)?$/u.test(
      text.slice(0, end),
    )
  );
}

const DASHES: ReadonlySet<string> = new Set('-–—ـ');

/** Nothing but marks, or a trail of section names: `* * *`, `Home > World > Asia`. */
export function isOrnament(text: string): boolean {
  return (
    /^[\p{P}\p{S}\s]+$/u.test(text) ||
    (text.length <= 100 &&
      /^[^.!?]+\s[>»›|]\s[^.!?>»›|]{2,30}$/u.test(text) &&
      text.split(/\s[>»›|]\s/u).every((part) => part.trim().split(/\s+/).length <= 4))
  );
}

/** Titles of parts by their number or their office: `Chapter 2`, `Article 5`, `Introduction`. */
export const PART =
  /^(?:(?:chapter|article|section|part|book|volume|act|scene|appendix|annex|schedule|title|rule|lesson|unit)\s+(?:\d{1,4}|[ivxlc]{1,7}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)(?:\s?[:.–—-]\s?.{1,80})?|(?:preamble|prologue|epilogue|foreword|preface|introduction|conclusions?|abstract|summary|references|bibliography|acknowledge?ments|contents)|(?:ال)?(?:مادة|فصل|باب|قسم|جزء|ملحق|مبحث|بند|مطلب|كتاب|درس|وحدة)\s*(?:\(?\p{Nd}{1,4}\)?|(?:ال)?(?:أول[ىي]?|ثاني[ةه]?|ثالث[ةه]?|رابع[ةه]?|خامس[ةه]?|سادس[ةه]?|سابع[ةه]?|ثامن[ةه]?|تاسع[ةه]?|عاشر[ةه]?)(?: عشرة?)?)(?:\s?[:.–—-]\s?.{1,80})?|(?:ال)?(?:مقدمة|خاتمة|تمهيد|ديباجة|ملخص|مراجع|فهرس|محتويات|توطئة))\s*[:.]?$/iu;

/** Names of sections as sites use them; a lone line that is one of them is no headline. */
export const SECTION =
  /^(?:(?:the )?world(?: news)?|news|politics|economy|business|sports?|culture|arts?|opinions?|analysis|science|health|technology|tech|society|life(?:style)?|travel|entertainment|local|international|national|middle east|africa|asia|europe|americas?|iran|top stories|breaking news|latest|editorial|interviews?|features?|reports?|home|الرئيسية|أخبار(?: .{2,20})?|اخبار(?: .{2,20})?|سياسة|السياسة|اقتصاد|الاقتصاد|رياضة|الرياضة|ثقافة|الثقافة|ثقافة وفن(?:ون)?|فن(?:ون)?|مجتمع|صحة|علوم|تكنولوجيا|علوم وتكنولوجيا|منوعات|محليات|محلي(?:ة)?|دولي(?:ة|ات)?|عربي(?:ة)?|العالم|عالم(?:ي)?|عربي ودولي|عرب وعالم|آراء|رأي|مقالات|تقارير|تحقيقات|حوارات|الشرق الأوسط|أفريقيا|آسيا|أوروبا|أهم الأخبار|عاجل|تحليل|تحليلات)$/iu;
