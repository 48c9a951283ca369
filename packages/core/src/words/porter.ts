/**
 * Porter's suffix stripping of a lower-case English word of three letters or more (M. F. Porter, “An algorithm for
 * suffix stripping”, 1980), as natural 8 has it, by which the stems of the lexicons were made: `bli` becomes `ble`, and a
 * `y` behind consonants is a group of vowels by itself.
 */
export function stemPorter(word: string): string {
  let stem = withoutTense(withoutPlural(word));
  if (stem.endsWith('y') && groupsOf(stem).slice(0, -1).includes('V')) stem = `${stem.slice(0, -1)}i`;
  stem = exchanged(exchanged(stem, SECOND), THIRD);
  stem = withoutEnding(stem);
  if (stem.endsWith('e')) stem = withoutE(stem);
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('ss') ? word : word.slice(0, -1);
}

function withoutTense(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const length = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  if (length === 0) return word;
  const stem = word.slice(0, -length);
  if (!groupsOf(stem).includes('V')) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiou])\1$/.test(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && isShort(stem) ? `${stem}e` : stem;
}

/** Endings by their last two letters, longer ones first, each with what takes its place. */
type Endings = ReadonlyMap<string, ReadonlyArray<readonly [ending: string, instead: string]>>;

const SECOND = readEndings(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log',
);
const THIRD = readEndings('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');

function readEndings(written: string): Endings {
  const endings = new Map<string, [string, string][]>();
  for (const one of written.split(' ')) {
    const [ending, instead] = one.split('>') as [string, string];
    const last = ending.slice(-2);
    endings.set(last, [...(endings.get(last) ?? []), [ending, instead]]);
  }
  return endings;
}

/** A word with another ending, where enough stands before its own. */
function exchanged(word: string, endings: Endings): string {
  for (const [ending, instead] of endings.get(word.slice(-2)) ?? [])
    if (word.endsWith(ending) && measure(word.slice(0, -ending.length)) > 0)
      return word.slice(0, -ending.length) + instead;
  return word;
}

const FOURTH = /(?:al|[ae]nce|er|ic|[ai]ble|ant|(?:e?m)?ent|ou|ism|ate|iti|ous|ive|ize)$/;

function withoutEnding(word: string): string {
  // One letter stays, whatever it may be the beginning of.
  const at = word.slice(1).search(FOURTH) + 1;
  if (at > 0) return measure(word.slice(0, at)) > 1 ? word.slice(0, at) : word;
  return /.[st]ion$/.test(word) && measure(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word;
}

function withoutE(word: string): string {
  const stem = word.slice(0, -1);
  const size = measure(stem);
  return size > 1 || (size === 1 && !isShort(stem)) ? stem : word;
}

/** How many groups of vowels are followed by consonants; -1 where nothing is left. */
function measure(stem: string): number {
  if (stem === '') return -1;
  const groups = groupsOf(stem);
  return (groups.length - (groups.startsWith('C') ? 1 : 0) - (groups.endsWith('V') ? 1 : 0)) / 2;
}

/** The groups of consonants and of vowels, `CVC`. */
function groupsOf(word: string): string {
  let groups = '';
  for (let i = 0; i < word.length; ) {
    if (isVowel(word[i])) {
      while (isVowel(word[i])) i += 1;
      groups += 'V';
      continue;
    }
    if (!groups.endsWith('C')) groups += 'C';
    if (word[i] === 'y') i += 1;
    else {
      while (i < word.length && !isVowel(word[i]) && word[i] !== 'y') i += 1;
      if (word[i] === 'y') {
        groups += 'V';
        i += 1;
      }
    }
  }
  return groups;
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiou'.includes(letter);
}

/** Whether a stem ends as `hop` does: a consonant, a vowel and another consonant, no `w`, `x` or `y`. */
function isShort(stem: string): boolean {
  return /(?:[^aeiouy][aeiouy]|(?<![^aeiouy])y[aeiou])[^aeiouwxy]$/.test(stem);
}
