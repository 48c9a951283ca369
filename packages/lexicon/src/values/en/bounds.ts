/** Hedges, bounds and the small words between figures in English, by hand; a line each, as `lines.ts` reads them. */
export const BOUNDS: string = `
hedge:over 0 | more than, over, above, exceeding, exceeded, exceeds, exceed, in excess of, upwards of, greater than, well over, north of, higher than, surpassing, surpassed, larger than, longer than, just over, just above, beyond, > | {} 5 men → >5
hedge:under 0 | less than, under, below, fewer than, lower than, shorter than, smaller than, just under, just below, < | {} 5 men → <5
hedge:at-least 0 | at least, no less than, no fewer than, no younger than, no earlier than, not less than, a minimum of, not fewer than, minimum of, not below, ≥, >=, more than or equal to, greater than or equal to, equal to or more than | {} 5 men → ≥5
hedge:at-most 0 | at most, no more than, not more than, up to, a maximum of, as many as, as much as, maximum of, not exceeding, no longer than, no greater than, not greater than, not longer than, no higher than, not above, not over, not exceed, not to exceed, no later than, not later than, no older than, cannot exceed, never exceed, not go beyond, ≤, <=, less than or equal to, fewer than or equal to, equal to or less than | {} 5 men → ≤5
# What is denied of a bound is the other bound.
hedge:at-least 0 | not (be/fall/have) (less than/fewer than/below/under/lower than/younger than) | {} 5 men → ≥5
hedge:at-most 0 | not (be/fall/have) (more than/greater than/longer than/above/over/higher than/older than) | {} 5 men → ≤5
hedge:about 0 | about, around, approximately, roughly, some, nearly, almost, close to, an estimated, estimated, circa, ca., approx, approx., ~, just about, in the region of, near, exactly, practically, virtually | {} 5 men → ~5

hedge-after:at-least 0 | or more, at least, and more, or above, and over, and above, plus, or over, or older | 5 {} → ≥5
hedge-after:at-least 0 | + | 5{} → ≥5
hedge-after:at-most 0 | or less, or fewer, at most, at the most, or under, or below, or younger | 5 {} → ≤5
hedge-after:about 0 | or so, approximately, odd | 5 {} → ~5

and 0 | and, & | two hundred {} five men → 205
or 0 | or | 5 {} 6 men → 5..6
to 0 | to, till, until, untill, through, thru | 5 {} 6 men → 5..6
from 0 | from | {} 5 to 6 men → 5..6
between 0 | between, in between | {} 5 and 6 men → 5..6
of 0 | of, in | three quarters {} it → 0.75

on 0 | in, on, since, until, till, by, during, from, before, after, of, through, between, to, and, around, next, last, this, following, previous, every, for, as of, throughout, that, past, coming | {} 2013 → @2013
on 0 | early, late, mid | {} 2013 → @2013…

filler 0 | more, less, fewer, extra, additional, consecutive, full, long, straight, other, whole, further, entire, calendar, successive, working, business | 5 {} years → 5 year
filler 0 | upcoming | 5 {} years → @P0Y/P5Y

percent 1/10 | ‰, per mille, per mil | 5 {} → 0.5%
percent 1/100 | basis point, basis points, basis-point, bps, bp | 5 {} → 0.05%
percent 1 | percent, per cent, per-cent, pct, percentage point, percentage points, percentage, p.c. | 5 {} → 5%
`;
