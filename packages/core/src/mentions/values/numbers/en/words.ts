import type { Vocabulary } from '../../tokens/vocabulary.ts';

/** Number words of English, by hand. */
export function addEnglishNumbers(v: Vocabulary): void {
  const ones = 'one two three four five six seven eight nine'.split(' ');
  ones.forEach((word, index) => {
    v.add('ones', '', index + 1, word);
  });
  v.add('ones', 'zero', 0, 'zero', 'nil');
  const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
  teens.forEach((word, index) => {
    v.add('teen', '', index + 10, word);
  });
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const ordinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
  tens.forEach((word, index) => {
    const value = (index + 2) * 10;
    v.add('tens', '', value, word);
    v.add('ordinal', '', value, `${word.slice(0, -1)}ieth`);
    v.add('decade', '', value, `${word.slice(0, -1)}ies`);
    ordinals.forEach((ordinal, digit) => {
      v.add('ordinal', '', value + digit + 1, word + ordinal);
    });
    ones.forEach((one, digit) => {
      v.add('tens', 'whole', value + digit + 1, word + one);
    });
  });
  v.add('tens', '', 40, 'fourty');
  ordinals.forEach((word, index) => {
    v.add('ordinal', '', index + 1, word);
  });
  const later =
    'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
  later.forEach((word, index) => {
    v.add('ordinal', '', index + 10, word);
  });
  v.add('ordinal', 'implied', 3, 'third party', 'third parties', 'third-party');
  v.add('ordinal', '', 100, 'hundredth');
  v.add('ordinal', '', 1000, 'thousandth');
  v.add('scale', 'hundred', 100, 'hundred');
  const scales: ReadonlyArray<readonly [number, string]> = [
    [1e3, 'thousand'],
    [1e6, 'million'],
    [1e9, 'billion'],
    [1e12, 'trillion'],
  ];
  for (const [value, word] of scales) v.add('scale', '', value, word, `${word}s`);
  // Abbreviations: what may stand apart from its digits, what is written onto them, letters that want money or people, and `g`.
  v.add('scale', 'glued', 1e3, 'k');
  v.add('scale', 'apart', 1e6, 'mn', 'mln');
  v.add('scale', 'glued', 1e6, 'mil');
  v.add('scale', 'letter', 1e6, 'm');
  v.add('scale', 'apart', 1e9, 'bn', 'bln');
  v.add('scale', 'letter', 1e9, 'b');
  v.add('scale', 'giga', 1e9, 'g');
  v.add('scale', 'glued', 1e12, 'tn', 'trn');
  v.add('scale', '', 1e5, 'lakh', 'lakhs');
  v.add('scale', 'apart', 1e5, 'lkh');
  v.add('scale', '', 1e7, 'crore', 'crores');
  v.add('scale', 'apart', 1e7, 'cr');
  v.add('dozen', '', 12, 'dozen', 'dozens');
  v.add('vague', '', 10, 'dozens', 'tens', 'scores of');
  v.add('vague', '', 100, 'hundreds');
  v.add('vague', '', 1e3, 'thousands');
  v.add('vague', '', 1e6, 'millions');
  v.add('vague', '', 1e9, 'billions');
  v.add('vague', '', 1e12, 'trillions');
  v.add('fraction', '', 1 / 2, 'half', 'halves');
  v.add('fraction', '', 1 / 3, 'third', 'thirds');
  v.add('fraction', '', 1 / 4, 'quarter', 'quarters', 'fourth', 'fourths');
  v.add('fraction', 'counted', 1 / 5, 'fifth', 'fifths');
  v.add('fraction', 'counted', 1 / 6, 'sixth', 'sixths');
  v.add('fraction', 'counted', 1 / 8, 'eighth', 'eighths');
  v.add('fraction', 'counted', 1 / 10, 'tenth', 'tenths');
  v.add('half', '', 1 / 2, 'a half', 'half', 'one half', 'an half', 'two quarters', 'two quarter');
  v.add('half', '', 1 / 4, 'a quarter', 'one quarter', 'quarter');
  v.add('half', '', 1 / 3, 'a third', 'one third');
  v.add('half', '', 2 / 3, 'two thirds');
  v.add('half', '', 1 / 4, 'a fourth', 'one fourth');
  v.add('half', '', 1 / 5, 'a fifth', 'one fifth');
  v.add('half', '', 3 / 4, 'three quarters', 'three quarter');
  v.add('implied', '', 2, 'both', 'a pair', 'a pair of', 'twice');
  v.add('implied', 'couple', 2, 'a couple', 'a couple of', 'couple of');
  v.add('implied', '', 1, 'single', 'a single');
  v.add('implied', '', 2, 'double', 'doubled', 'doubling', 'doubles', 'twofold', 'duo');
  v.add('implied', '', 3, 'triple', 'tripled', 'tripling', 'threefold', 'thrice', 'trio');
  v.add('implied', '', 4, 'quadruple', 'quadrupled', 'fourfold');
  v.add('implied', '', 10, 'tenfold');
  v.addAll('implied', '', 2, 'twosome|twosomes|bilateral|biennial|twins');
  v.addAll(
    'implied',
    '',
    3,
    'threesome|threesomes|trilateral|tripartite|triplets|trimester|trimesters|first trimester|second trimester|third trimester|trilogy|triangular',
  );
  v.addAll('implied', '', 4, 'foursome|foursomes|fourball|fourballs|fours|quartet|quartets|quadrilateral|quadruplets');
  v.addAll('implied', '', 5, 'quintet|quintets|pentagonal|pentathlon|quintuplets');
  v.addAll('implied', '', 6, 'sextet|hexagonal|sixes');
  v.addAll('implied', '', 7, 'septet|heptagonal|heptathlon|sevens');
  v.addAll('implied', '', 8, 'octet|octagonal');
  v.addAll('implied', '', 10, 'decathlon');
  v.add('implied', 'few', 3, 'few', 'a few');
  v.add('implied', 'several', 3, 'several');
  v.add('minus', '', -1, 'minus', 'negative');
  v.add('below-zero', '', -1, 'below zero');
  v.add('point', '', 0, 'point');
  v.add('article', '', 1, 'a', 'an');
}

export function addEnglishFrames(v: Vocabulary): void {
  v.addAll('percent', '', 1, 'percent|per cent|per-cent|pct|percentage point|percentage points|percentage|p.c.');
  v.addAll(
    'hedge',
    'over',
    0,
    'more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|greater than|well over|' +
      'north of|higher than|surpassing|surpassed|larger than|longer than|just over|just above|beyond',
  );
  v.addAll(
    'hedge',
    'under',
    0,
    'less than|under|below|fewer than|lower than|shorter than|smaller than|just under|just below',
  );
  v.addAll(
    'hedge',
    'at-least',
    0,
    'at least|no less than|no fewer than|not less than|a minimum of|not fewer than|minimum of',
  );
  v.addAll(
    'hedge',
    'at-most',
    0,
    'at most|no more than|not more than|up to|a maximum of|as many as|as much as|maximum of|not exceeding|' +
      'no longer than|no greater than|not greater than|not longer than|no higher than|not above|not over',
  );
  for (const be of ['', 'be ', 'fall ', 'have ']) {
    v.addAll('hedge', 'at-least', 0, [`not ${be}less than`, `not ${be}fewer than`, `not ${be}below`].join('|'));
    v.addAll('hedge', 'at-most', 0, [`not ${be}more than`, `not ${be}greater than`, `not ${be}longer than`].join('|'));
  }
  v.addAll('hedge', 'at-most', 0, 'not exceed|not to exceed|cannot exceed|never exceed|not go beyond');
  v.addAll('hedge', 'at-most', 0, '≤|<=|less than or equal to|fewer than or equal to|equal to or less than');
  v.addAll('hedge', 'at-least', 0, '≥|>=|more than or equal to|greater than or equal to|equal to or more than');
  v.add('hedge', 'under', 0, '<');
  v.add('hedge', 'over', 0, '>');
  v.addAll(
    'hedge',
    'about',
    0,
    'about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated|circa|ca.|approx|' +
      'approx.|~|just about|in the region of|near|exactly|practically|virtually',
  );
  v.addAll(
    'hedge-after',
    'at-least',
    0,
    'or more|at least|and more|or above|and over|and above|plus|+|or over|or older',
  );
  v.addAll('hedge-after', 'at-most', 0, 'or less|or fewer|at most|at the most|or under|or below|or younger');
  v.add('hedge-after', 'about', 0, 'or so', 'approximately', 'odd');
  v.add('and', '', 0, 'and', '&');
  v.add('or', '', 0, 'or');
  v.add('to', '', 0, 'to', 'till', 'until', 'untill', 'through', 'thru');
  v.add('from', '', 0, 'from');
  v.add('between', '', 0, 'between', 'in between');
  v.add('of', '', 0, 'of', 'in');
  v.addAll(
    'on',
    '',
    0,
    'in|on|since|until|till|by|during|from|before|after|of|through|between|to|and|around|early|late|mid|next|' +
      'last|this|following|previous|every|for|as of|throughout|between|that|past|coming',
  );
  v.add('rate', '', 0, 'per hour', 'an hour', '/h', '/hr');
  v.addAll(
    'filler',
    '',
    0,
    'more|less|fewer|extra|additional|consecutive|full|long|upcoming|straight|other|whole|further|entire|' +
      'calendar|successive|working|business',
  );
}
