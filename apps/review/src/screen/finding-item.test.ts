import type { AlignedDocument, Finding } from '@muqabala/core';
import { createMessages } from '@muqabala/core/messages';
import { expect, it } from 'vitest';
import type { Say } from '../messages/index.ts';
import { explain } from './finding-item.ts';

it('tells how many reports are silent on a value that one side alone has, of two different ones nothing', () => {
  const value = { kind: 'number', start: 0, end: 1, value: 3 };
  const document = {
    texts: [
      { id: 'ar', content: '3' },
      { id: 'en', content: '4' },
    ],
    facts: [{ id: 'v1', silent: ['one', 'two'] }],
  } as unknown as AlignedDocument;
  const told = (more: object) =>
    explain(
      {
        code: 'number-missing',
        text: 'en',
        fact: 'v1',
        confidence: 0.9,
        expected: value,
        ...more,
      } as unknown as Finding,
      { document, language: 'en', say: createMessages('en') as unknown as Say },
    );
  expect(told({})).toContain('2 reports are silent on it.');
  expect(told({ code: 'number-mismatch', found: { ...value, value: 4 } })).not.toMatch(/silent/);
});
