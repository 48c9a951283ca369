import { tables } from '@muqabala/lexicon';
import { expect, it } from 'vitest';
import { readText } from './index.ts';

it('names the language of a sentence where it is another than the text’s', () => {
  const content =
    'قال الرئيس في كلمته أمام الحضور إن بلاده ماضية في طريقها.\n“We will continue to work with our partners in the region for peace.”\nوغادر المدينة في NATO 2022.';
  const { language, segments } = readText({ id: 'ar', content, language: 'ar' }, tables);
  expect(language).toBe('ar');
  expect(segments.map((segment) => segment.language)).toEqual([undefined, 'en', undefined]);
});
