import { tables } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { makeSignature, VERSION } from '../document/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { alignTexts, realign, recheck } from './index.ts';

const lexicon: Lexicon = { ...tables, signature: 'first' };
const other: Lexicon = { ...tables, signature: 'second' };
const made = await alignTexts(
  [
    { id: 'ar', content: 'وصل 7 وزراء.', language: 'ar' },
    { id: 'a', content: 'Seven ministers arrived.', language: 'en' },
    { id: 'b', content: 'In all 7 ministers came.', language: 'en' },
  ],
  lexicon,
  { presegmented: true },
);

describe('the signature of a document', () => {
  const head = `muqabala:${VERSION}|lexicon`;
  it('says how it was made, and is the same after a check by the same means', () => {
    expect(made.signature).toBe(`${head}:first|order:auto|presegmented:true|words:none`);
    expect(recheck(made, lexicon).signature).toBe(made.signature);
  });

  it('says which tables the checks had, those that made the findings that stand', () => {
    const more = { ...lexicon, wants: () => [] };
    const checked = recheck(made, more);
    expect(checked.signature).toBe(`${head}:first|checks:first|order:auto|presegmented:true|words:none`);
    expect(recheck(checked, more).signature).toBe(checked.signature);
    expect(recheck(checked, lexicon).signature).toBe(made.signature);
    expect(realign(checked, lexicon).signature).not.toContain('checks:');
  });

  it('says that it was aligned again, in which order, and how its texts were read', () => {
    const again = realign(made, other, { order: 'out-of-order' });
    expect(again.signature).toBe(`${head}:second|again:true|order:out-of-order|presegmented:true|words:none`);
    expect(recheck(again, other).signature).toBe(again.signature);
  });

  it('says that one text was aligned by other settings, or by another lexicon, than the rest', () => {
    expect(realign(made, lexicon, { text: 'b' }).signature).toContain('|again:true|order:auto|');
    expect(realign(made, lexicon, { text: 'b', order: 'in-order' }).signature).toContain('|again:true|order:mixed|');
    const mixed = realign(made, other, { text: 'b' }).signature;
    expect(mixed).toContain(`${head}:second|again:true|links:(${made.signature})|`);
  });

  it('says who made the links where others made the findings, and does not grow', () => {
    const first = recheck(made, other);
    expect(first.signature).toBe(`${head}:second|links:(${made.signature})|rechecked:true|words:none`);
    expect(recheck(first, other).signature).toBe(first.signature);
    expect(recheck(recheck(first, { ...tables, signature: 'third' }), other).signature).toBe(first.signature);
    const foreign = { ...made, signature: 'another program' };
    expect(recheck(foreign, lexicon).signature).toContain('|links:(another program)|');
    const given = { ...made, signature: makeSignature('none', { pairs: 'given' }) };
    expect(realign(given, lexicon).signature).toBe(`${head}:first|again:true|order:auto|pairs:given|words:none`);
  });
});
