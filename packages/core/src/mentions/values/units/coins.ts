/** What a coin is of its currency; a fils is a hundredth of a dirham and a thousandth of a dinar. */
const COINS: Readonly<Record<string, number>> = {
  cent: 0.01,
  centime: 0.01,
  piastre: 0.01,
  halala: 0.01,
  penny: 0.01,
  kopek: 0.01,
  agora: 0.01,
  fils: 0.001,
  baisa: 0.001,
  millime: 0.001,
};

/** What a coin amounts to in a currency; undefined for what is none. */
export function coinOf(unit: string, currency: string): number | undefined {
  if (unit === 'fils' && (currency === 'dirham' || currency === 'AED' || currency === 'YER')) return 0.01;
  return COINS[unit];
}
