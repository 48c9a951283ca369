/** Words that readers of English ask for by the name of their list; a line each, as `lines.ts` reads them. */
export const LISTS: string = `
# What 1.5m counts in millions: these, and other plurals in -s but for those below.
counted-plurals | people, men, women, children | 3m {} → 3000000
uncounted-plurals | hurdles, rules, finals, sprints, heats, towards, afterwards, waves, races | 3m {} → 3 meter
# A second, a cup and the like are mostly something else than one of the unit.
no-singles | second | a {} → 2. (implied)
no-singles | m, h, g, l, t, in, degree, min, cup, foot, stone | a {} → -
whole-words | whole, full, entire | a {} year → 1 year (implied)
# Written onto their number or no units.
glued-units | in, m, h, t | 5 {} → 5
# Behind these two numbers about a slash are no date.
numbered-leads | no, number, resolution, decision, decree, law, act, case, file, opinion, paragraph, article, clause, circular, form | {} 4/2 → 4..2
lettered-leads | paragraph, subparagraph, item, annex, appendix, section, schedule, exhibit, point, option | {} (b) → 2
named-numbers | covid | {} 19 % → 19
# Digits behind these are a power.
squared-units | m | 5 {}2 → 5 square-meter
squared-units | km | 5 {}2 → 5 square-kilometer
squared-units | cm | 5 {}2 → 5 square-centimeter
# A currency only when it is written so: with a capital a name, and to win.
currency-cases | rand | 500 Rand → 500
currency-cases | won | 500 Won → 500
# Short names of months are verbs and people's too: without a number, a dot or a range they are none.
numbered-months | mar, jan, jun, dec, sep, oct, aug, apr, nov, jul, feb, sept | they {} it → -
# Month names that are also words: they count only where a day, a year or a preposition stands by.
risky-months | may, march | they {} go → -
may-leads | in, since, until, till, by, during, through | left {} May again → @--05
# Between a small word that leads to no date and a capital, a person.
first-names | june, april, august | virologist {} Almeida → -
fast-leads | in, during, of, after, before, until, since, this, next, last | fasted {} Ramadan → @--09 (implied)
# What makes a weekday the name of a paper or a programme.
paper-names | Times, Telegraph, Mirror, Mail, Express, Post, Herald, Star, Sun, Tribune, Independent, Night, Morning, World, Review, Mass | in the Sunday {} → -
# A star and a paper, verbs and a name: weekdays only with a date.
weekday-words | sun, sat, mon, wed | they {} there → -
weekday-links | the, on | Tuesday {} 19 June → @--06-19
# What leads to a day that is said without its month, and what may follow it: on the 15th floor is none.
day-leads | on, by, until, till, since, before, after, through | left {} the 15th → @---15
day-followers | at, but, when, for, with, by, because, after, before, in, is, was, or, as, from, if, until | on the 15th {} all → @---15
season-leads | in, during | left {} the summer → @--22 (implied)
# Springs and falls of other kinds want an article.
season-verbs | spring, fall | in {} → -
`;
