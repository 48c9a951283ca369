import { describe, expect, it } from 'vitest';

/** The public lists. A name that comes or goes is a decision: change it here, in the same commit. */
const PUBLIC: Readonly<Record<string, () => Promise<object>>> = {
  '@muqabala/core': () => import('@muqabala/core'),
  '@muqabala/core/document': () => import('@muqabala/core/document'),
  '@muqabala/core/messages': () => import('@muqabala/core/messages'),
  '@muqabala/core/page': () => import('@muqabala/core/page'),
  '@muqabala/core/questions': () => import('@muqabala/core/questions'),
  '@muqabala/core/text': () => import('@muqabala/core/text'),
  '@muqabala/lexicon': () => import('@muqabala/lexicon'),
  '@muqabala/lexicon/small': () => import('@muqabala/lexicon/small'),
  '@muqabala/formats': () => import('@muqabala/formats'),
  '@muqabala/evaluate': () => import('@muqabala/evaluate'),
};

describe('public exports', () => {
  for (const [name, load] of Object.entries(PUBLIC)) {
    it(`of ${name}`, async () => {
      expect(Object.keys(await load()).sort()).toMatchSnapshot();
      // The first one reads the sources of all: on a busy machine for longer than a test may last.
    }, 240_000);
  }
});
