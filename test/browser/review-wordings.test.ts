import { readFileSync } from 'node:fs';
import type { AlignedDocument } from '@muqabala/core';
import { documentOfPairs, makeLog, makePairReader } from '@muqabala/formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReviewSite, type ReviewSite } from './review-site.ts';

const PO = `msgid ""\r
msgstr "Language: en\\nX-Source-Language: ar\\n"\r
\r
msgid "وقع الوزير 7 اتفاقيات."\r
msgstr "The minister signed 8 accords."\r
`;

/** The catalogue as a review in which a wording for its words, and one for no words, are accepted. */
function review(): AlignedDocument {
  const reader = makePairReader('po', makeLog());
  const document = documentOfPairs([...reader.push(PO), ...reader.end()]);
  const target = document.texts[1]!;
  const start = target.content.indexOf('8 accords');
  const finding = { mqm: 'accuracy', severity: 'major', confidence: 1, text: target.id, state: 'accepted' } as const;
  return {
    ...document,
    findings: [
      { ...finding, id: 'own1', target: [{ start, end: start + 9 }], suggestion: { text: '7 accords' } },
      { ...finding, id: 'own2', source: [{ start: 0, end: 3 }], suggestion: { text: 'signed' } },
    ],
  };
}

let reviews: ReviewSite;
beforeAll(async () => {
  reviews = await openReviewSite();
  reviews.site.put('/po.json', { type: 'application/json', body: JSON.stringify(review()) });
}, 90_000);
afterAll(() => reviews?.close());

describe.each([
  ['en', /^1 of 2 accepted wordings are in the file\.\n“” → “signed”: the finding names no words of the report\.$/],
  ['ar', /^عدد ما وُضع في الملف 1 من صياغتين مقبولتين\.\n«» ← «signed»: لا تذكر الملاحظة كلمات من التقرير\.$/],
] as const)('accepted wordings, in %s', (language, said) => {
  it('go back into the file that is chosen, which is downloaded; what cannot be placed is said', async () => {
    const { page, context, errors } = await reviews.open({ language, address: `?document=/po.json&lang=${language}` });
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('e');
    const dialog = page.locator('muqabala-export dialog[open]');
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.locator('input[name="into"]').setInputFiles(file('messages.po', PO)),
    ]);
    expect(download.suggestedFilename()).toBe('messages.reviewed.po');
    expect(readFileSync((await download.path())!, 'utf8')).toBe(PO.replace('8 accords', '7 accords'));
    const alert = dialog.getByRole('alert');
    await expect.poll(async () => (await alert.textContent())?.replace(/[\u2066-\u2069]/g, '')).toMatch(said);
    await dialog.locator('input[name="into"]').setInputFiles(file('notes.txt', 'Some words.\n'));
    await expect.poll(async () => alert.textContent()).toContain('notes.txt');
    expect(errors).toEqual([]);
    await context.close();
  }, 60_000);
});

it.each(['en', 'ar'])(
  'a format of one target text has one chosen, and none says that all go out, in %s',
  async (language) => {
    const { page, context, errors } = await reviews.open({ language });
    await page.waitForSelector('muqabala-viewer');
    await page.keyboard.press('e');
    const dialog = page.locator('muqabala-export dialog[open]');
    await dialog.locator('select[name="format"]').selectOption('beads');
    const text = dialog.locator('select[name="text"]');
    await expect.poll(() => text.inputValue()).toBe(reviews.document.texts[1]!.id);
    expect(await text.locator('option').count()).toBe(reviews.document.texts.length - 1);
    expect((await dialog.locator('.preview').textContent())?.trim()).toBe('');
    expect(await dialog.locator('button.main').isDisabled()).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  },
  60_000,
);
