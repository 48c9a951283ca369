import type { Tokens } from '../tokens/tokens.ts';
import type { Clock } from './clock.ts';
import type { Found, Read } from './found.ts';

/** The readers of one language, one idea each; `dates.ts` says in which order they are asked. */
export interface DateReaders {
  /** `the third Tuesday of September`, `أول أسبوع من أكتوبر`. */
  readonly nth: Read;
  /** `Eid al-Fitr 2018`, `عيد الفطر`. */
  readonly feast: Read;
  /** `this morning`, `مساء أمس`. */
  readonly dayPart: Read;
  /** `Sunday, June 19`, `الأحد الماضي`. */
  readonly weekday: Read;
  /** `19 June 2022`, `حزيران 2022`. */
  readonly dayMonth: Read;
  /** `three days ago`, `الأيام الثلاثة المقبلة`. */
  readonly counted: Read;
  /** `last weekend`, `نهاية الأسبوع الماضي`. */
  readonly weekend: Read;
  /** `1960s`, `20th century`, `last month`, `الربع الأول من عام 2018`. */
  readonly period: Read;
  /** `summer 2013`, `الصيف الماضي`. */
  readonly season: Read;
  /** `the week of October 7`; Arabic has no such phrase. */
  readonly weekOf?: Read;
  /** `on the 15th`; Arabic says the month. */
  readonly loneDay?: Read;
  /** The period that is running, behind what names a part of it: `(the end of) the year`. */
  readonly thePeriod: Read;
  /** `in 1998`, `عام 1998`. */
  readonly loneYear: (t: Tokens, i: number) => Found | undefined;
  readonly clock: Clock;
}
