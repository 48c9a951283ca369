import { tables } from '@muqabala/lexicon';
import { expect, it } from 'vitest';
import { alignAgain, alignTexts } from './align.ts';

const settings = { format: 'json', header: true, provenance: true, guard: true, viewer: false } as const;
const lexicon = { ...tables, signature: 'first' };
const texts = [
  { id: 'ar', content: 'وصل 7 وزراء. ثم غادروا.\nعادوا أمس.', language: 'ar' },
  { id: 'en', content: 'Seven ministers arrived. Then they left.\nThey came back yesterday.', language: 'en' },
] as const;

it('signs a saved document that is aligned again with how its texts were read', async () => {
  const saved = await alignTexts({ texts, places: ['a.txt', 'b.txt'] }, lexicon, { ...settings, presegmented: true });
  const again = await alignAgain(saved, { ...lexicon, signature: 'second' }, { ...settings, order: 'in-order' });
  expect(saved.signature).toMatch(/\|lexicon:first\|order:auto\|presegmented:true\|words:none$/);
  expect(again.signature).toMatch(/\|lexicon:second\|again:true\|order:in-order\|presegmented:true\|words:none$/);
});
