/**
 * Returns how many examples a property draws: as many as it usually does, times `MUQABALA_RUNS` where a run is to look
 * longer.
 */
export function runs(usual: number): number {
  const times = Number(process.env['MUQABALA_RUNS'] ?? 1);
  if (!(times > 0)) throw new Error('MUQABALA_RUNS is to be a number above 0.');
  return Math.ceil(usual * times);
}
