/** The signs that dates and times are written with; those that look alike are one (see `tokens/characters.ts`). */
export const PERCENT = 0x25;
export const APOSTROPHE = 0x27;
export const OPENING = 0x28;
export const CLOSING = 0x29;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const AT = 0x40;
export const ARABIC_COMMA = 0x60c;
