import { expect, it } from 'vitest';
import { chooseOrder } from './order.ts';

it('keeps the order of long texts whose lines say the same again and again, which blocks tell little of', () => {
  const [inOrder, blocks] = [
    { strength: 4.2, coverage: 0.47 },
    { strength: 1.3, coverage: 0.12 },
  ];
  expect(chooseOrder(inOrder, blocks, true)).toBe('in-order');
  // Short texts with as little are two reports of one event.
  expect(chooseOrder(inOrder, blocks, false)).toBe('reports');
});

it('takes no long text for one in order that holds no more than chance, though blocks hold nothing', () => {
  expect(chooseOrder({ strength: 0.4, coverage: 0.17 }, { strength: 0, coverage: 0 }, true)).toBe('reports');
  expect(chooseOrder({ strength: 2.7, coverage: 0.33 }, { strength: 0.2, coverage: 0.02 }, true)).toBe('in-order');
});

it('takes long texts for blocks where these hold as much', () => {
  expect(chooseOrder({ strength: 4.2, coverage: 0.47 }, { strength: 5, coverage: 0.6 }, true)).toBe('blocks');
});

it('takes short texts with a few blocks for reports, which quote the same people, and with many for blocks', () => {
  const inOrder = { strength: 4, coverage: 0.4 };
  expect(chooseOrder(inOrder, { strength: 3.9, coverage: 0.5 }, false)).toBe('reports');
  expect(chooseOrder(inOrder, { strength: 5, coverage: 0.4 }, false)).toBe('blocks');
  expect(chooseOrder(inOrder, { strength: 5, coverage: 0.1 }, false)).toBe('reports');
});
