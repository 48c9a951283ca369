import { describe, expect, it } from 'vitest';
import { BorderScore, COPIED, fitCopied, readBorder } from './borders.ts';
import type { TokenSide } from './side.ts';

const look = (first: string, second: string) => readBorder(`${first} ${second}`, 0, first.length, first.length + 1);

describe('readBorder', () => {
  it('tells whole sentences from bare ones and from pauses', () => {
    expect(look('It rained.', 'He left')).toBe(0);
    expect(look('Did it rain? "', 'He left')).toBe(0);
    expect(look('هل أمطرت؟»', 'غادر')).toBe(0);
    expect(look('Rain in Paris', 'It rained')).toBe(1);
    expect(look('أمطرت،', 'فغادر')).toBe(2);
    expect(look('It rained for', '“many days')).toBe(3);
    expect(look('It rained,', 'which he liked')).toBe(4);
  });

  it('reads no further than the sentences themselves', () => {
    expect(readBorder('One.\n""\n""', 5, 7, 8)).toBe(0);
    expect(readBorder('', 0, 0, 0)).toBe(0);
  });
});

const side = (looks: readonly number[], lineEnds = looks.map(() => 1)) =>
  ({ borders: Uint8Array.from(looks), lineEnds: Uint8Array.from(lineEnds) }) as TokenSide;
const whole = (size: number) => Array.from({ length: size }, () => 0);

describe('BorderScore', () => {
  it('joins two to two where one text alone ends its sentence elsewhere', () => {
    const looks = whole(40);
    looks[10] = 4;
    const score = new BorderScore(side(whole(40)), side(looks), COPIED);
    expect(score.score(10, 2, 10, 2)).toBeGreaterThan(score.score(10, 1, 10, 1) + score.score(11, 1, 11, 1) + 2);
    expect(score.score(20, 2, 20, 2)).toBeLessThan(score.score(20, 1, 20, 1) + score.score(21, 1, 21, 1));
  });

  it('keeps headlines apart that both texts have', () => {
    const looks = whole(40);
    looks[10] = 1;
    const score = new BorderScore(side(looks), side(looks), COPIED);
    expect(score.score(10, 2, 10, 2)).toBeLessThan(score.score(10, 1, 10, 1) + score.score(11, 1, 11, 1) - 2);
  });

  it('keeps sentences apart between which a line ends where others share their line', () => {
    const ends = whole(40).map((_, s) => (s % 4 === 3 ? 1 : 0));
    const score = new BorderScore(side(whole(40), ends), side(whole(40), ends), COPIED);
    expect(score.score(11, 2, 11, 1)).toBeLessThan(score.score(10, 2, 11, 1) - 2);
    // Where every sentence is a line, nothing of that is known.
    const lines = new BorderScore(side(whole(40)), side(whole(40)), COPIED);
    expect(lines.score(11, 2, 11, 1)).toBeCloseTo(lines.score(10, 2, 11, 1), 3);
  });

  it('says next to nothing where all sentences end bare', () => {
    const verses = Array.from({ length: 60 }, () => 1);
    const score = new BorderScore(side(verses), side(verses), COPIED);
    expect(Math.abs(score.score(30, 1, 30, 1))).toBeLessThan(0.2);
    expect(Math.abs(score.score(30, 2, 30, 1))).toBeLessThan(0.2);
  });
});

describe('fitCopied', () => {
  const links = whole(60).map((_, i) => ({ i, m: 1, j: i, n: 1 }));

  it('learns that one text leaves out its full stops', () => {
    expect(fitCopied(side(whole(60)), side(whole(60).map(() => 1)), links)).toBeLessThan(0.2);
  });

  it('learns that texts end alike', () => {
    const looks = whole(60).map((_, i) => (i % 9 === 0 ? 1 : 0));
    expect(fitCopied(side(looks), side(looks), links)).toBeGreaterThan(COPIED);
  });
});
