import type { ValueMention } from '../../schema.ts';
import { compareValues } from './compare.ts';
import { GroupedValues } from './groups.ts';

/** Whether a value of one list is equal to one of the other. */
export function shareEqual(a: readonly ValueMention[], b: readonly ValueMention[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [own, other] = [new GroupedValues(a), new GroupedValues(b)];
  return own.groups.some(({ value }) =>
    other.find(value).some((g) => compareValues(value, other.groups[g]!.value) === 'equal'),
  );
}

/** Returns a test of whether a list has a value of the same kind that is equal to a given one. */
export function makeValueTest(list: readonly ValueMention[]): (value: ValueMention) => boolean {
  const values = new GroupedValues(list);
  return (value) =>
    values.find(value).some((g) => {
      const one = values.groups[g]!.value;
      return one.kind === value.kind && compareValues(value, one) === 'equal';
    });
}
