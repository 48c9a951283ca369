import { tables } from '@muqabala/lexicon';
import { expect, it } from 'vitest';
import { alignTexts } from './index.ts';

it('has the same words once as what speaks for a link, however many things they say', async () => {
  const texts = [
    { id: 'ar', content: 'غادر الوفد القاهرة يوم الثلاثاء 14 مارس 2023.\nعاد في 15 أبريل 2024.', language: 'ar' },
    {
      id: 'en',
      content: 'The delegation left Cairo on Tuesday, March 14, 2023.\nIt returned on April 15, 2024.',
      language: 'en',
    },
  ];
  const { links } = await alignTexts(texts, tables, { order: 'in-order' });
  expect(links).toHaveLength(2);
  for (const { evidence } of links) {
    expect(evidence.filter(({ kind }) => kind === 'date')).toHaveLength(1);
    const places = evidence.map(({ source, target }) => JSON.stringify([source, target]));
    expect(new Set(places).size).toBe(places.length);
  }
});
