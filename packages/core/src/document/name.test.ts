import { expect, it } from 'vitest';
import { nameOfText, nameOfTexts, setOffNames } from './name.ts';
import type { Text } from './schema.ts';

const text = (roles: readonly Text['segments'][number]['role'][], about: Partial<Text> = {}): Text => ({
  id: 'report',
  language: 'en',
  direction: 'ltr',
  content: roles.map((_, r) => `Line ${r}`).join('\n'),
  segments: roles.map((role, r) => ({ id: `s${r}`, start: r * 7, end: r * 7 + 6, role, mentions: [] })),
  ...about,
});

it('calls a text by its outlet, its title, the headline over its first sentence, or its id', () => {
  expect(nameOfText(text(['heading', 'body'], { outlet: 'Outlet', title: 'Title' }))).toBe('Outlet');
  expect(nameOfText(text(['heading', 'body'], { title: 'Title' }))).toBe('Title');
  expect(nameOfText(text(['heading', 'heading', 'body', 'heading', 'body']))).toBe('Line 1');
  expect(nameOfText(text(['heading', 'boilerplate', 'body']))).toBe('report');
  expect(nameOfText(text(['body', 'heading']))).toBe('report');
  expect(nameOfText(text(['heading']))).toBe('report');
});

it('calls several texts by all their names, which can be set off from each other', () => {
  const title = nameOfTexts([text(['body'], { outlet: 'Outlet' }), text(['body'], { outlet: 'صحيفة' })]);
  expect(title).toBe('Outlet · صحيفة');
  expect(setOffNames(title, (name) => `<${name}>`)).toEqual(['<Outlet>', ' · ', '<صحيفة>']);
  expect(setOffNames('Mine', (name) => `<${name}>`)).toEqual(['<Mine>']);
});
