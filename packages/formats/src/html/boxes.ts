import type { PageDocument, PageElement } from './dom.ts';
import { readParagraphs } from './text.ts';

/** Boxes that ask to subscribe: by their names, by their words, and small ones in which one asks. */
export function boxesOf(page: PageDocument): PageElement[] {
  const named = [...page.querySelectorAll('div, section, aside, form, p')].filter((element) => {
    if (element.nodeName === 'P') return asksToSubscribe(element);
    return BOX.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  });
  return [...named, ...unnamedBoxes(page)];
}

export function asksToSubscribe(element: PageElement): boolean {
  return SUBSCRIBE.test((element.textContent ?? '').slice(0, 200));
}

const BOX = /(?:^|[\s_-])(?:newsletters?|subscrib\w*|subscription|sign-?up|mailing-?list|mailchimp)(?:[\s_-]|$)/i;
const SUBSCRIBE =
  /\b(?:subscribe to|sign up (?:for|to)) (?:our|the)\b|\bour (?:\w+ )?newsletters?\b|نشرتنا (?:البريدية|الإخبارية|اليومية)|النشرة (?:البريدية|الإخبارية)|اشترك(?:وا|ي)? (?:في|الآن في) (?:نشرت|النشرة|القائمة)/i;
/** What a paragraph says that does nothing but ask. */
const BEGINS = /^\s*(?:subscribe|sign up|get our|join our|اشترك|سجّ?ل (?:في|الآن)|انضم)/i;
/** What else stands in such a box. */
const BESIDE =
  /\b(?:your inbox|your e-?mail|unsubscribe|opt out|privacy policy|terms of (?:use|service)|by (?:signing|subscribing)|top stories|every (?:morning|day|week))\b|بريدك|إلغاء الاشتراك|سياسة الخصوصية|شروط (?:الاستخدام|الخدمة)|باشتراكك|أهم الأخبار|كل صباح|[لت]تصلك|يصلك/i;

const PARTS: ReadonlySet<string> = new Set(['DIV', 'SECTION', 'ASIDE', 'LI', 'BLOCKQUOTE']);
/** A longer element, in UTF-16 units of its text, is no box but holds one. */
const LONGEST_BOX = 1000;

/** The largest elements around one that asks which hold little but what stands in such boxes. */
function unnamedBoxes(page: PageDocument): Set<PageElement> {
  const boxes = new Set<PageElement>();
  // Each is looked at once, however many ask in it.
  const known = new Map<PageElement, boolean>();
  for (const element of page.querySelectorAll('p, h2, h3, h4, h5, label, strong')) {
    if (!asksToSubscribe(element)) continue;
    let box: PageElement | undefined;
    for (let part = element.parentElement; part !== null && PARTS.has(part.nodeName); part = part.parentElement) {
      const isBox: boolean = known.get(part) ?? isUnnamedBox(part);
      known.set(part, isBox);
      if (!isBox) break;
      box = part;
    }
    if (box !== undefined) boxes.add(box);
  }
  return boxes;
}

function isUnnamedBox(element: PageElement): boolean {
  if ((element.textContent ?? '').length > LONGEST_BOX) return false;
  const paragraphs = readParagraphs(element).map(({ text }) => text);
  const asking = paragraphs.filter((text) => SUBSCRIBE.test(text) || BESIDE.test(text));
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  if (asking.length === 0 || lengthOf(asking) * 2 < lengthOf(paragraphs)) return false;
  return asking.length > 1 || BEGINS.test(asking[0]!) || element.querySelector('form, input') !== null;
}
