import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextInput } from '@muqabala/core';

const EVENT = fileURLToPath(new URL('../../../corpus/tokayev-tehran-2022', import.meta.url));

/** The five reports of the corpus. */
export function corpusReports(): TextInput[] {
  return ['al-ahed.ar.txt', 'report-a.en.txt', 'report-b.en.txt', 'mehr.en.txt', 'iran-press.en.txt'].map((name) => ({
    id: name.split('.')[0]!,
    content: readFileSync(join(EVENT, name), 'utf8'),
  }));
}

const WHO = [
  ['وزير الصحة', 'the minister of health'],
  ['مدير المدرسة', 'the head of the school'],
  ['رئيس البلدية', 'the mayor'],
  ['سفير اليابان', 'the ambassador of Japan'],
  ['صاحب المزرعة', 'the owner of the farm'],
] as const;
const DID = [
  ['افتتح', 'opened'],
  ['زار', 'visited'],
  ['باع', 'sold'],
  ['وصف', 'described'],
  ['أغلق', 'closed'],
  ['اشترى', 'bought'],
  ['رسم', 'painted'],
] as const;
const WHAT = [
  ['المستشفى القديم', 'the old hospital'],
  ['مكتبة صغيرة', 'a small library'],
  ['الجسر فوق النهر', 'the bridge over the river'],
  ['مصنع الورق', 'the paper factory'],
] as const;

/**
 * A made-up translation in order: `size` sentences a side, long enough for anchors and bands, with sentences that stand
 * on one side only and some that one side joins.
 */
export function orderedTexts(size: number): TextInput[] {
  const arabic: string[] = [];
  const english: string[] = [];
  for (let s = 0; s < size; s += 1) {
    const [who, did, what] = [WHO[(s * 3) % 5]!, DID[(s * 2 + 1) % 7]!, WHAT[(s + (s >> 2)) % 4]!];
    const figure = s % 3 === 0 ? [` عام ${1900 + s}`, ` in ${1900 + s}`] : ['', ''];
    if (s % 17 !== 5) arabic.push(`${did[0]} ${who[0]} ${what[0]}${figure[0]}${s % 11 === 4 ? '، ثم' : '.'}`);
    if (s % 13 !== 7) english.push(`${who[1][0]!.toUpperCase()}${who[1].slice(1)} ${did[1]} ${what[1]}${figure[1]}.`);
  }
  return [
    { id: 'ar', content: arabic.join(' ') },
    { id: 'en', content: english.join(' ') },
  ];
}
