import { opposites as wordnet } from './generated/opposites.ts';

/**
 * Opposites in news, contracts and leaflets that WordNet does not set against each other, by hand: each word on the
 * left of a bar is the opposite of each on its right.
 */
const BY_HAND = `
rise rose risen increase grow climb jump gain | fall fell fallen drop decline decrease shrink plunge
increase raise expand widen | decrease reduce cut lower narrow shrink
accelerate quicken | slow
strengthen | weaken
improve recover | worsen deteriorate
profit gain | loss
surplus | deficit
asset | liability
debit | credit
import | export
buy purchase buyer purchaser | sell sale seller vendor
lend lender creditor | borrow borrower debtor
landlord lessor | tenant lessee
employer | employee
plaintiff claimant | defendant
acquit acquitted innocent | convict convicted guilty
approve accept endorse back support adopt | reject refuse oppose decline
allow permit authorise authorize | ban forbid prohibit prevent bar
confirm admit acknowledge | deny denied denies
praise welcome | criticise criticize condemn denounce
release free liberate | detain arrest imprison jail
enter arrive arrival | leave depart departure exit
appoint hire | dismiss fire sack
open begin start launch resume | close end stop halt suspend finish
win won victory triumph | lose lost defeat
attack offensive | defend defence defense defensive
ally friend | enemy foe
war | peace
before | after
above | below beneath
inside within | outside
north northern | south southern
east eastern | west western
early earlier | late later
first initial | last final
former previous past | latter next future
long lengthy | short brief
large big huge vast major great | small tiny little minor insignificant
largest biggest highest top | smallest lowest
high higher | low lower
fast faster quick rapid rapidly quickly swift | slow slower slowly
strong powerful | weak feeble
rich wealthy | poor
cheap cheaper cheapest | expensive pricey costly priciest
severe acute serious | mild slight
hot warm | cold cool
old ancient | new modern
young younger | old older elderly
male man men | female woman women
husband | wife
birth born | death died dead
die died | live survive
alive living | dead
kill killed | wound wounded injure injured
marriage married marry | divorce divorced
adult adults | child children minor minors
majority | minority
maximum most | minimum least
double doubled doubling quadruple triple tripled | halve halved halving half
always | never
often frequently | rarely seldom
more | less fewer
easy easily simple | difficult hard hardly
safe safety | dangerous danger
public | private
domestic local internal | foreign international external
legal lawful | illegal unlawful
success succeed succeeded successful | failure fail failed unsuccessful
include | exclude
accept | refuse
remember | forget
build | destroy demolish
gold golden | silver bronze
silver | bronze
day | night
morning | evening
summer | winter
left | right
right | wrong
true | false
full | empty
wet rainy | dry
light bright | dark
black | white
present | absent
common usual normal popular | rare unusual unpopular
positive | negative
natural native indigenous | artificial migrant foreign
love | hate
good best better | bad worst worse
widow | widower
advance | retreat withdraw
agree agreement | disagree dispute
ask question | answer reply
teacher | student pupil
doctor | patient
spiritual | material concrete
urban city | rural countryside
civilian | military soldier
upper | lower
front | back rear
forward | backward back
hide conceal bury | reveal expose uncover
honest honesty | dishonest extortion
loud noisy | quiet silent
wide broad | narrow
thick | thin
deep | shallow
heavy | light
clean | dirty
similar alike similarly similarity resemblance | different differently difference
agree agreement | refuse conflict
together jointly | separately apart
great excellent wonderful | bad terrible awful
life | death
send | receive
approximately about roughly | exactly precisely
able capable ability | unable incapable inability
add added | remove subtract exclude
provide supply offer | withdraw withhold
patient | impatient
limited | unlimited boundless
simple | complex elaborate complicated
popular beloved | hated detested loathed disliked
expert experienced | novice beginner inexperienced
activate enable | disable deactivate
keep maintain retain | relinquish abandon lose
soft gentle | hard harsh
beautiful handsome | ugly hideous
absence lack | presence
main important essential | unimportant insignificant minor trivial
follow obey comply | ignore violate defy
seek | avoid
trusted reliable | unreliable
abstain abstained abstention | favour favor vote voted
favour favor | against
general | colonel captain lieutenant sergeant major admiral
colonel | captain lieutenant sergeant admiral
captain | lieutenant sergeant admiral
brother | sister
father | mother
son | daughter
king | queen
physics | chemistry medicine literature economics peace
chemistry | medicine literature economics peace
medicine | literature economics peace
literature | economics peace
breakfast | lunch dinner supper
spring | autumn winter summer
infant infants baby babies | adult adults
primary | secondary
`;

/** The opposites by hand, a line for each word, both ways. */
export const byHand: readonly string[] = BY_HAND.split('\n').flatMap(bothWays);

/** Opposites of English words; a line: a word and those that say the contrary. */
export const opposites = [...wordnet.split('\n').flatMap(unfold), ...byHand].join('\n');

/** The lines of a word and of those that the generated table sets against it. */
function unfold(line: string): string[] {
  const [word = '', ...others] = line.split(' ');
  const back = others.filter((other) => !other.startsWith('>')).map((other) => `${other} ${word}`);
  return [line.replaceAll('>', ''), ...back];
}

function bothWays(line: string): string[] {
  const [left = '', right = ''] = line.split(' | ');
  if (right === '') return [];
  return [...left.split(' ').map((word) => `${word} ${right}`), ...right.split(' ').map((word) => `${word} ${left}`)];
}
