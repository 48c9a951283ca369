import { describe, expect, it } from 'vitest';
import { checkedLine } from './checked.ts';

describe('what is told of several pairs', () => {
  const pair = {
    source: { content: 'زار الوفد المتحف.', language: 'ar' },
    target: { content: 'They saw it.', language: 'en' },
  };
  const finding = {
    code: 'inconsistent',
    mqm: 'inconsistency',
    severity: 'minor',
    confidence: 0.6,
    text: 'target',
    state: 'open',
    source: [{ start: 0, end: 17 }],
    target: [{ start: 0, end: 12 }],
  } as const;
  const line = (format: 'jsonl' | 'text', pairs: readonly number[]) =>
    checkedLine(format, false, 'en')(3, pair as never, { findings: [{ ...finding, pairs } as never], unchecked: [] });

  it('names the other pairs', () => {
    expect(JSON.parse(line('jsonl', [7, 9])).findings[0].pairs).toEqual([7, 9]);
    expect(line('text', [7, 9])).toContain('(inconsistent, 0.60; pair 7, 9)');
  });

  it('says who told a finding, where that was not the program', () => {
    const by = { kind: 'reader', name: 'a\u001b[31m\nmodel' };
    const told = checkedLine('text', false, 'en')(3, pair as never, {
      findings: [{ ...finding, by } as never],
      unchecked: [],
    });
    expect(told).toMatch(/\(inconsistent, 0\.60; a[^\u001b\n]*model\)/);
  });

  it('names ten of many to people', () => {
    const many = Array.from({ length: 11 }, (_, i) => i);
    expect(line('text', many)).toContain('; pair 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …)');
    expect(JSON.parse(line('jsonl', many)).findings[0].pairs).toEqual(many);
  });
});
