import type { AlignedDocument } from '@muqabala/core';

/** A document of so many pairs of made-up sentences. */
export function sample(pairs = 4): AlignedDocument {
  const text = (id: string, language: string, direction: 'rtl' | 'ltr') => ({
    id,
    language,
    direction,
    content: 'ab. '.repeat(pairs),
    segments: Array.from({ length: pairs }, (_, s) => ({
      id: `s${s}`,
      start: s * 4,
      end: s * 4 + 3,
      role: 'body' as const,
      mentions: [],
    })),
  });
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [text('ar', 'ar', 'rtl'), text('en', 'en', 'ltr')],
    links: Array.from({ length: pairs }, (_, s) => ({
      id: `l${s}`,
      text: 'en',
      source: [`s${s}`],
      target: [`s${s}`],
      confidence: 0.9,
      evidence: [{ kind: 'length' as const, weight: 1 }],
      status: 'proposed' as const,
    })),
    findings: [],
  };
}

/** What a browser calls `localStorage`; `isFull` makes it refuse. */
export class MemoryStorage {
  readonly #kept = new Map<string, string>();
  isFull = false;

  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    this.#kept.set(key, value);
    Object.assign(this, { [key]: value });
  }
  removeItem(key: string): void {
    this.#kept.delete(key);
    delete (this as Record<string, unknown>)[key];
  }
}
