import { tables } from '@muqabala/lexicon';
import { findValues } from '../src/mentions/index.ts';

/**
 * Writes the dates and times that are found in a text as `text=value`, against 12 February 2013, a Tuesday; '' for no
 * date of the report.
 */
export function readDates(text: string, date = '2013-02-12'): string {
  const language = /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en';
  return findValues(text, language, tables, date === '' ? {} : { date })
    .filter((value) => value.kind === 'date' || value.kind === 'time')
    .map((value) => {
      const upper = value.upper === undefined ? '' : `..${value.upper}`;
      const part = 'part' in value && value.part ? ` ${value.part}` : '';
      return `${text.slice(value.start, value.end)}=${value.value}${upper}${part}`;
    })
    .join(' | ');
}
