/** Words that readers of English ask for by the name of their list; a line each, as `lines.ts` reads them. */
export const LISTS = `
# What 1.5m counts in millions: these, and other plurals in -s but for those below.
counted-plurals | people, men, women, children | 3m {} → 3000000
uncounted-plurals | hurdles, rules, finals, sprints, heats, towards, afterwards, waves, races, across | 3m {} → 3 meter
# A second, a cup and the like are mostly something else than one of the unit.
no-singles | second | a {} → 2. (implied)
no-singles | m, h, g, l, t, in, degree, min, cup, foot, stone | a {} → -
# Written onto their number or no units.
glued-units | in, m, h, t | 5 {} → 5
# A currency only when it is written so: with a capital a name, and to win.
currency-cases | rand | 500 {} → 500 ZAR
currency-cases | won | 500 {} → 500 KRW
`;
