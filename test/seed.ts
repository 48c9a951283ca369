import { configureGlobal } from 'fast-check';

// Properties draw their examples from a new seed each run, and one that fails prints its own. `MUQABALA_SEED=N` makes
// all of them draw from N, so that a run of many seeds can be told and had again.
const given = process.env['MUQABALA_SEED'];
if (given !== undefined && given !== '') {
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new Error(`MUQABALA_SEED is to be a whole number, not ${JSON.stringify(given)}.`);
  configureGlobal({ seed });
}
