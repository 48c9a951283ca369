import { MuqabalaError } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { decodePage, readArticle } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Windows-1256, as far as the tests need it. */
function cp1256(text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1256');
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

const BODY = `
<p>زار وزير النقل يوم الأحد ميناء المدينة الجديد، واطّلع على سير العمل في الأرصفة الثلاثة التي بدأ بناؤها قبل عامين.</p>
<figure><img src="x.jpg" alt="صورة"><figcaption>الوزير في الميناء (أرشيف)</figcaption></figure>
<p>وقال الوزير: &quot;سيستقبل الميناء 40 سفينة في اليوم&quot;،&nbsp;وأضاف أن <a href="/t/1">الكلفة</a> بلغت 3 مليارات دولار.<br>وشكر العمال.</p>
<div class="inline-related"><p>اقرأ أيضاً: <a href="/2">افتتاح المطار الجديد في العاصمة</a></p><ul><li><a href="/3">ارتفاع أسعار النقل البحري في المنطقة</a></li><li><a href="/4">خطة جديدة للسكك الحديدية</a></li></ul></div>
<blockquote dir="rtl"><p>ورأى خبير في النقل أن الميناء <span dir="ltr" lang="en">Port 2030</span> سيخفف الضغط عن الموانئ القديمة في البلاد خلال السنوات المقبلة.</p></blockquote>
<table><tr><th>السنة</th><th>السفن</th></tr><tr><td>2020</td><td>12</td></tr></table>
<p>ومن المقرر أن يُفتتح الميناء في الربيع المقبل بحضور وفود من عدة دول، على ما ذكرت الوزارة في بيانها.</p>`;

const page = (head: string, body = BODY) => `<!DOCTYPE html>
<html lang="ar" dir="rtl"><head>${head}<title>وزير النقل يتفقد الميناء | صحيفة الاختبار</title>
<meta property="og:site_name" content="صحيفة الاختبار"><meta property="og:title" content="وزير النقل يتفقد الميناء">
<meta property="article:published_time" content="2023-03-05T22:30:00+03:00"><link rel="canonical" href="https://news.example/a/1">
<style>p{color:red}</style><script>var x = "<p>لا</p>";</script></head>
<body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">العالم</a></li></ul></nav></header>
<main><article><h1>وزير النقل يتفقد الميناء</h1><div class="share-buttons"><button>شارك</button><a href="#">تويتر</a><a href="#">فيسبوك</a></div>
<time datetime="2023-03-05">الأحد</time><div class="article-body">${body}</div></article></main>
<aside><h3>الأكثر قراءة</h3><ul><li><a href="/9">خبر آخر لا علاقة له بالموضوع</a></li></ul></aside>
<footer>جميع الحقوق محفوظة © صحيفة الاختبار</footer></body></html>`;

const SENTENCE = 'The minister of transport said the harbour would be opened in the spring. '.repeat(4);

describe('readArticle', () => {
  const article = readArticle(utf8(page('<meta charset="utf-8">')));
  const paragraphs = article.content.trimEnd().split('\n\n');

  it('takes the main text, paragraph by paragraph, the title first', () => {
    expect(paragraphs[0]).toBe('وزير النقل يتفقد الميناء');
    expect(paragraphs).toContain(
      'وقال الوزير: "سيستقبل الميناء 40 سفينة في اليوم"،\u00a0وأضاف أن الكلفة بلغت 3 مليارات دولار.\nوشكر العمال.',
    );
    expect(article.content).toContain('Port 2030');
    expect(article.content).toContain('2020 | 12');
    expect(paragraphs.at(-1)).toMatch(/^ومن المقرر/);
  });

  it('leaves out what surrounds it', () => {
    for (const noise of [
      'الرئيسية',
      'شارك',
      'تويتر',
      'أرشيف',
      'اقرأ',
      'المطار الجديد',
      'أسعار النقل',
      'السكك',
      'لا علاقة',
      'الحقوق',
      'color',
      'var x',
    ])
      expect(article.content).not.toContain(noise);
  });

  it('knows title, outlet, day and address', () => {
    expect(article).toMatchObject({
      title: 'وزير النقل يتفقد الميناء',
      outlet: 'صحيفة الاختبار',
      date: '2023-03-05',
      url: 'https://news.example/a/1',
      language: 'ar',
      direction: 'rtl',
    });
  });

  it('believes the article data of a page before its other marks, and passes over broken ones', () => {
    const linked = `<script type="application/ld+json">{broken</script><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"عنوان المقالة","datePublished":"2024-01-02","publisher":{"name":"وكالة"}}]}</script>`;
    expect(readArticle(utf8(page(linked)))).toMatchObject({
      title: 'عنوان المقالة',
      date: '2024-01-02',
      outlet: 'وكالة',
    });
  });

  it.each([
    ['Windows-1256, declared', cp1256(page('<meta charset="windows-1256">')), 'windows-1256'],
    [
      'Windows-1256, declared as of old',
      cp1256(page('<meta http-equiv="Content-Type" content="text/html; charset=cp1256">')),
      'windows-1256',
    ],
    ['Windows-1256, undeclared', cp1256(page('')), 'windows-1256'],
    ['Windows-1256, declared as UTF-8', cp1256(page('<meta charset="utf-8">')), 'windows-1256'],
    ['UTF-8, declared as Windows-1256', utf8(page('<meta charset="windows-1256">')), 'utf-8'],
    ['UTF-8, undeclared', utf8(page('')), 'utf-8'],
    [
      'UTF-8, cut off in a character',
      utf8(page(''))
        .subarray(0, -1)
        .map((b, i, all) => (i === all.length - 1 ? 0xd9 : b)),
      'utf-8',
    ],
    ['UTF-16, undeclared', new Uint8Array(Buffer.from(page(''), 'utf16le')), 'utf-16le'],
  ])('understands %s', (_, bytes, encoding) => {
    const read = readArticle(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.content).toContain('زار وزير النقل يوم الأحد ميناء المدينة الجديد');
  });

  it('takes a short flash for what it is, and says when there is nothing', () => {
    const flash = readArticle(
      utf8('<html><body><nav>menu</nav><article><p>The minister left.</p></article></body></html>'),
    );
    expect(flash.content).toBe('The minister left.\n');
    for (const nothing of [
      '<html><body><nav>Menu</nav></body></html>',
      '<html></html>',
      '<p>',
      '<!doctype html><title>x</title>',
    ])
      expect(() => readArticle(utf8(nothing), 'x.html')).toThrow(/^x\.html: No text was found/);
  });

  it('says that a page without an element has no text', () => {
    for (const html of [
      '<!doctype html><![CDATA[<html><body><p>a</p>',
      '<!-- <p>a</p> -->',
      '<?php ?>',
      '<nav>a</nav>',
    ])
      expect(() => readArticle(utf8(html))).toThrow(/No text was found/);
  });

  it.each<[string, string, number, (text: string) => string]>([
    ['nesting', '<div>', 250_000, (text) => `<html><body>${text}نص`],
    ['brackets', '<', 500_000, (text) => text],
    ['tags that do not end', '<a', 2_000_000, (text) => text],
    ['attributes', 'a=1 ', 1_200_000, (text) => `<html><body><p ${text.replace(/a/g, (_, at) => `a${at}`)}>`],
    [
      'elements with many attributes in capitals',
      `<p ${Array.from({ length: 190 }, (_, i) => `A${i}=1`).join(' ')}>a`,
      500_000,
      (text) => `<html><body>${text}`,
    ],
    ['blanks', ' ', 400_000, (text) => `<html><body><p>${SENTENCE}${text}a</p>`],
    ['no-break spaces', '\u00a0', 400_000, (text) => `<html><body><p>${SENTENCE}${text}a</p>`],
    ['blanks of both kinds', ' \u00a0', 400_000, (text) => `<html><body><p>${SENTENCE}${text}a</p>`],
    ['line ends', '<br> ', 200_000, (text) => `<html><body><p>${SENTENCE}${text}a</p>`],
    ['cells', `<td>${'a '.repeat(40)}</td>`, 2_000_000, (text) => `<html><body><table><tr>${text}</tr></table>`],
    ['open attributes', 'a="', 1_000_000, (text) => `<html><body><p ${text}`],
    ['declared encodings', '<meta charset =', 4000, (text) => text],
    ['elements', '<p>a', 1_000_000, (text) => `<html><body>${text}`],
    ['an open tag', 'x="', 300_000, (text) => `<html><body><a ${text}`],
    ['comments', '<!--', 800_000, (text) => `<html>${text}`],
    ['comments that end', '<!---->', 1_000_000, (text) => `${text}<p>a`],
    ['entities', '&amp', 1_200_000, (text) => `<html><body><p>${text}`],
  ])('answers a page of nothing but %s in time that grows with it', (_, unit, length, page) => {
    expectLinear(unit, length, (text) => {
      try {
        readArticle(utf8(page(text)));
      } catch (error) {
        expect(error).toBeInstanceOf(MuqabalaError);
      }
    });
  });
});

describe('a page that leaves tags out', () => {
  const said = (html: string) => readArticle(utf8(html)).content.trimEnd().split('\n\n');

  it.each([
    ['<p>One two.</p><p>Three four.</p>'],
    ['<!doctype html><title>x</title><p>One two.</p><p>Three four.</p>'],
    ['<html><p>One two.</p><p>Three four.</p>'],
    ['<html><head></head><p>One two.</p><p>Three four.</p></html>'],
    ['<html><head></head><p>One two.</p><body><p>Three four.</p></body></html>'],
    ['<head><title>x</title></head><body><p>One two.</p><p>Three four.</p>'],
    ['<div>One two.</div>Three four.'],
  ])('has all its words: %s', (html) => {
    expect(said(html).filter((paragraph) => paragraph !== 'x')).toEqual(['One two.', 'Three four.']);
  });

  it('may call an element or attribute as it likes, and have a `>` in an attribute', () => {
    expect(
      said(
        `<constructor toString=1 __proto__=2 constructor=3><toString alt="a > b"><p CLASS="x > y">${SENTENCE}</p></toString></constructor>`,
      ),
    ).toEqual([SENTENCE.trim()]);
  });

  it('is refused when its elements have more attributes than any page has', () => {
    const attributes = (n: number, name = 'a') => Array.from({ length: n }, (_, i) => `${name}${i}="1 2 >"`).join(' ');
    expect(said(`<p ${attributes(200)}>One two.</p>`)).toEqual(['One two.']);
    expect(said(`<p data-words="${'a '.repeat(5000)}">One two.</p>`)).toEqual(['One two.']);
    // Each is found by going through those before it.
    expect(said(`<p ${attributes(400)}>One two.</p>`)).toEqual(['One two.']);
    expect(() => said(`<p ${attributes(4500)}>One two.</p>`)).toThrow(/more marks/);
    expect(() => said(`<p ${attributes(101, 'A')}>One two.</p>`.repeat(1000))).toThrow(/more marks/);
  });

  it.each(['&nbsp;', '\u00a0', '<', '<!---->'])('is refused when it has %j more often than any page has', (mark) => {
    const page = (n: number) => `<p>One two.${mark.repeat(n)}</p>`;
    expect(said(page(1000))[0]).toMatch(/^One two\./);
    expect(() => said(page(200_001))).toThrow(/more marks/);
  });
});

describe('decodePage', () => {
  it('does not take French for Arabic', () => {
    const latin = Uint8Array.from('<p>été à la ville, où l’élève naît</p>'.replace('’', "'"), (c) => c.charCodeAt(0));
    expect(decodePage(latin)).toMatchObject({ encoding: 'windows-1252', html: expect.stringContaining('élève') });
  });

  it.each([
    '<div class="ad">ADVERTISEMENT</div>',
    '<p>إعلان</p>',
    '<div><ul><li><a href="/1">Why a new port</a></li><li><a href="/2">Ships that never came</a></li></ul></div>',
    '<section><p>تخطى قصص مقترحة وواصل القراءة</p><p>قصص مقترحة</p><p>قصة عن السفن</p><p>قصص مقترحة نهاية</p></section>',
    '<p>Skip podcast and continue reading</p><p>Podcast</p><p>A show about ships</p><p>End of podcast</p>',
  ])('leaves out what stands in the report and is none of it: %s', (inner) => {
    const plain = readArticle(utf8(page('<meta charset="utf-8">'))).content;
    const html = page('<meta charset="utf-8">', BODY.replace('<figure>', `${inner}<figure>`));
    expect(readArticle(utf8(html)).content).toBe(plain);
  });

  it('keeps a link that stands alone, and words that only begin as a label does', () => {
    const inner = '<p><a href="/1">Read the decision in full</a></p><p>إعلان الوزارة جاء بعد أسبوع من المفاوضات.</p>';
    const html = page('<meta charset="utf-8">', BODY.replace('<figure>', `${inner}<figure>`));
    expect(readArticle(utf8(html)).content).toMatch(/Read the decision in full\n\nإعلان الوزارة/);
  });

  it.each([
    '<p>اشترك في نشرتنا البريدية</p><p>تصلك أهم الأخبار كل صباح، مباشرة إلى بريدك.</p>',
    '<h3>نشرتنا البريدية</h3><p>أهم الأخبار كل صباح.</p><p>باشتراكك توافق على سياسة الخصوصية.</p>',
    '<p>Sign up for our daily newsletter</p><p>Top stories in your inbox.</p><p><input type="email"></p>',
    '<div><p>Subscribe to our newsletter</p></div>',
  ])('leaves out a box that asks to subscribe and has no name: %s', (inner) => {
    const plain = readArticle(utf8(page('<meta charset="utf-8">'))).content;
    for (const box of [`<div class="x7">${inner}</div>`, `<div><div class="x7"><div>${inner}</div></div></div>`])
      expect(
        readArticle(utf8(page('<meta charset="utf-8">', BODY.replace('<figure>', `${box}<figure>`)))).content,
      ).toBe(plain);
    const about =
      '<div class="x7"><p>وقال إن النشرة البريدية للوزارة ستصدر كل شهر، وفيها أخبار الميناء والسفن كلها.</p></div>';
    const told = readArticle(utf8(page('<meta charset="utf-8">', BODY.replace('<figure>', `${about}<figure>`))));
    expect(told.content).toContain('للوزارة ستصدر كل شهر');
  });

  it('leaves out a box that asks to subscribe, before the article or in it, and no article about one', () => {
    const words = 'اشترك في نشرتنا البريدية. تصلك أهم الأخبار كل صباح، مباشرة إلى بريدك. لن نشارك عنوانك مع أحد.';
    const box = `<div class="newsletter-box"><p>${words}</p></div>`;
    for (const html of [
      page('<meta charset="utf-8">').replace('<main>', `${box}<main>`),
      page('<meta charset="utf-8">', BODY.replace('<figure>', `${box}<figure>`)),
    ])
      expect(readArticle(utf8(html)).content).toBe(readArticle(utf8(page('<meta charset="utf-8">'))).content);
    const about = page('<meta charset="utf-8">', BODY.replace('<figure>', `<p>${words}</p><figure>`));
    expect(readArticle(utf8(about)).content).toContain(words);
  });
});
