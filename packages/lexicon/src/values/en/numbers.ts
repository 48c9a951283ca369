/** Number words in English, by hand; a line each, as `lines.ts` reads them. */
export const NUMBERS: string = `
ones:zero 0 | zero, nil | {} men → 0 (implied)
ones 1 | one | {} men → 1 (implied)
ones 2 | two | {} men → 2 (implied)
ones 3+ | three, four, five, six, seven, eight, nine | {} men → 3+

teen 10+ | ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen | {} men → 10+

tens 20 | twenty | {} men → 20
tens 30 | thirty | {} men → 30
tens 40 | forty, fourty | {} men → 40
tens 50 | fifty | {} men → 50
tens 60 | sixty | {} men → 60
tens 70 | seventy | {} men → 70
tens 80 | eighty | {} men → 80
tens 90 | ninety | {} men → 90
# Written as one word.
tens:whole 21+ | twenty(one/two/three/four/five/six/seven/eight/nine) | {} men → 21+
tens:whole 31+ | thirty(one/two/three/four/five/six/seven/eight/nine) | {} men → 31+
tens:whole 41+ | forty(one/two/three/four/five/six/seven/eight/nine) | {} men → 41+
tens:whole 51+ | fifty(one/two/three/four/five/six/seven/eight/nine) | {} men → 51+
tens:whole 61+ | sixty(one/two/three/four/five/six/seven/eight/nine) | {} men → 61+
tens:whole 71+ | seventy(one/two/three/four/five/six/seven/eight/nine) | {} men → 71+
tens:whole 81+ | eighty(one/two/three/four/five/six/seven/eight/nine) | {} men → 81+
tens:whole 91+ | ninety(one/two/three/four/five/six/seven/eight/nine) | {} men → 91+

# Abbreviations: apart may stand apart from its digits, glued is written onto them, a letter wants money or people, giga a decimal.
scale:hundred 100 | hundred | 3 {} men → 300
scale 1000 | thousand, thousands | 3 {} men → 3000
scale 1e6 | million, millions | 3 {} men → 3000000
scale 1e9 | billion, billions | 3 {} men → 3000000000
scale 1e12 | trillion, trillions | 3 {} men → 3000000000000
scale:glued 1000 | k | 3{} x → 3000
scale:apart 1e6 | mn, mln | 3 {} men → 3000000
scale:glued 1e6 | mil | 3{} x → 3000000
scale:letter 1e6 | m | 3{} people → 3000000
scale:apart 1e9 | bn, bln | 3 {} men → 3000000000
scale:letter 1e9 | b | 3{} people → 3000000000
scale:giga 1e9 | g | .5{} → 500000000
scale:glued 1e12 | tn, trn | 3{} x → 3000000000000
scale 100000 | lakh, lakhs | 3 {} men → 300000
scale:apart 100000 | lkh | 3 {} men → 300000
scale 1e7 | crore, crores | 3 {} men → 30000000
scale:apart 1e7 | cr | 3 {} men → 30000000

vague 10 | dozens, tens, scores of | {} of men → 10…
vague 100 | hundreds | {} of men → 100…
vague 1000 | thousands | {} of men → 1000…
vague 1e6 | millions | {} of men → 1000000…
vague 1e9 | billions | {} of men → 1000000000…
vague 1e12 | trillions | {} of men → 1000000000000…

dozen 12 | dozen, dozens | two {} men → 24

ordinal 1 | first | the {} man → 1. (implied)
ordinal 2 | second | the {} man → 2. (implied)
ordinal 3+ | third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth | the {} man → 3+.
ordinal 1 | firstly | {} → 1. (implied)
ordinal 2 | secondly | {} → 2. (implied)
ordinal 3+ | thirdly, fourthly, fifthly, sixthly, seventhly, eighthly, ninthly, tenthly | {} → 3+.
ordinal 30 | thirtieth | the {} man → 30.
ordinal 40 | fortieth | the {} man → 40.
ordinal 50 | fiftieth | the {} man → 50.
ordinal 60 | sixtieth | the {} man → 60.
ordinal 70 | seventieth | the {} man → 70.
ordinal 80 | eightieth | the {} man → 80.
ordinal 90 | ninetieth | the {} man → 90.
ordinal 100 | hundredth | the {} man → 100.
ordinal 1000 | thousandth | the {} man → 1000.
ordinal:implied 3 | third party, third parties, third-party | the {} man → 3. (implied)
# Written as one word.
ordinal 21+ | twenty(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 21+.
ordinal 31+ | thirty(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 31+.
ordinal 41+ | forty(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 41+.
ordinal 51+ | fifty(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 51+.
ordinal 61+ | sixty(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 61+.
ordinal 71+ | seventy(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 71+.
ordinal 81+ | eighty(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 81+.
ordinal 91+ | ninety(first/second/third/fourth/fifth/sixth/seventh/eighth/ninth) | the {} man → 91+.

fraction 1/2 | half | {} of it → 0.5 (implied)
fraction 1/2 | halves | three {} of it → 1.5 (implied)
fraction 1/3 | third | a {} of it → 0.333333 (implied)
fraction 1/3 | thirds | three {} of it → 1
fraction 1/4 | quarter, quarters, fourth, fourths | three {} of it → 0.75
fraction 1/5 | fifth | a {} of it → 0.2 (implied)
fraction 1/5 | fifths | three {} of it → 0.6
fraction 1/6 | sixth | a {} of it → 0.166667 (implied)
fraction 1/6 | sixths | three {} of it → 0.5
fraction 1/8 | eighth | a {} of it → 0.125 (implied)
fraction 1/8 | eighths | three {} of it → 0.375
fraction 1/10 | tenth | a {} of it → 0.1 (implied)
fraction 1/10 | tenths | three {} of it → 0.3

half 1/2 | a half, half, one half, an half, two quarters, two quarter | three and {} men → 3.5
half 1/4 | a quarter, one quarter, quarter, a fourth, one fourth | three and {} men → 3.25
half 1/3 | a third, one third | three and {} men → 3.33333
half 2/3 | two thirds | three and {} men → 3.66667
half 1/5 | a fifth, one fifth | three and {} men → 3.2
half 3/4 | three quarters, three quarter | three and {} men → 3.75

implied 2 | both, a pair, a pair of, twice, double, doubled, doubling, doubles, twofold, duo, twosome, twosomes, bilateral, biennial, twins | {} men → 2 (implied)
implied:couple 2 | a couple, a couple of, couple of | {} men → 2 (implied)
implied 2 | every other | {} week → 2 week (implied)
implied 1/2 | halve, halved, halving | {} → 0.5 (implied)
# Of a cup: as many as are left.
implied 4 | semi-final, semi-finals, semifinal, semifinals | {} → 4 (implied)
implied 8 | quarter-final, quarter-finals, quarterfinal, quarterfinals | {} → 8 (implied)
implied 16 | last sixteen, round of sixteen | {} → 16 (implied)
implied:times 1 | once | {} a week → 1 (implied)
implied 1 | single, a single | {} men → 1 (implied)
implied 3 | triple, tripled, tripling, threefold, thrice, trio, threesome, threesomes, trilateral, tripartite, triplets, trimester, trimesters, first trimester, second trimester, third trimester, trilogy, triangular | {} men → 3 (implied)
implied 4 | quadruple, quadrupled, fourfold, foursome, foursomes, fourball, fourballs, fours, quartet, quartets, quadrilateral, quadruplets | {} men → 4 (implied)
implied 10 | tenfold, decathlon | {} men → 10 (implied)
implied 5 | quintet, quintets, pentagonal, pentathlon, quintuplets | {} men → 5 (implied)
implied 6 | sextet, hexagonal, sixes | {} men → 6 (implied)
implied 7 | septet, heptagonal, heptathlon, sevens | {} men → 7 (implied)
implied 8 | octet, octagonal | {} men → 8 (implied)
implied:few 3 | few, a few | {} men → 3… (implied)
implied:several 3 | several | {} hundred men → 100…

article 1 | a, an | {} hundred men → 100
minus -1 | minus, negative | {} 5 → -5
point 0 | point | 3 {} 5 → 3.5
below-zero -1 | below zero | 5 degrees {} → -5 degree
`;
