import { type Rules, rulesSchema } from '@muqabala/core';
import { MuqabalaError, UNTIL_FIRST } from '@muqabala/core/problems';
import { decodeText } from '@muqabala/formats';
import { placeOf, readBytes } from '../files/read.ts';

/** Reads the rules of a project. Throws `rules-invalid` with the line or the field at fault. */
export async function readRulesFile(path: string): Promise<Rules> {
  const place = placeOf(path);
  const { content } = decodeText(await readBytes(path), place);
  const fail = (message: string, remedy: string, line?: number) =>
    new MuqabalaError({
      code: 'rules-invalid',
      place,
      message,
      remedy,
      ...(line === undefined ? {} : { offset: line, offsetUnit: 'line' }),
    });
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    throw fail(
      'This is no JSON.',
      'Choose a rules file that the workbench saved, or mend the line.',
      content.slice(0, at === undefined ? content.length : Number(at)).split('\n').length,
    );
  }
  const parsed = rulesSchema.safeParse(data, UNTIL_FIRST);
  if (!parsed.success) {
    const { field, expected } = firstFault(parsed.error.issues[0] as Issue);
    throw fail(`${field === '' ? 'The file' : `The field ${field}`}: ${expected}`, 'Mend it and try again.');
  }
  // A misspelt name would silently change nothing.
  const known = Object.keys(rulesSchema.shape);
  const unknown = Object.keys(data as object).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw fail(`The field ${unknown} is none of the rules.`, `Use ${known.slice(2).join(', ')}.`);
  return parsed.data;
}

/** What is used here of a zod issue; its message says nothing without a table of words. */
interface Issue {
  readonly code: string;
  readonly path: ReadonlyArray<string | number>;
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly errors?: ReadonlyArray<readonly Issue[]>;
}

function firstFault(issue: Issue): { readonly field: string; readonly expected: string } {
  const path = [...issue.path, ...(issue.keys ?? []).slice(0, 1)];
  const field = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return { field: field.replace(/^\./, ''), expected: expectation(issue) };
}

function expectation(issue: Issue): string {
  const values = [issue, ...(issue.errors ?? []).flat()].flatMap((one) => one.values ?? []);
  if (values.length > 0) return `${values.map((value) => JSON.stringify(value)).join(' or ')} was expected.`;
  if (issue.keys !== undefined) return 'there is no such kind of finding.';
  if (issue.minimum !== undefined) return `at least ${issue.minimum} was expected.`;
  if (issue.maximum !== undefined) return `at most ${issue.maximum} was expected.`;
  return issue.expected === undefined
    ? 'another kind of value was expected.'
    : `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} was expected.`;
}
