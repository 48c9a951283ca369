/** Flags of a word: what was taken off in front of it, and its capitals. */
export const ARTICLE = 1;
export const CONJUNCTION = 2;
export const PREPOSITION = 4;
export const CAPITAL = 8;
export const CAPITALS = 16;
/** An unknown Arabic word in `-تان` or `-تين`: the feminine dual, unless it is a name. */
export const DUAL = 32;
