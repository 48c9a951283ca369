import { InvalidArgumentError, Option } from 'commander';
import { TEXT_FORMATS } from '../files/texts.ts';

export const outputOption = () =>
  new Option('-o, --output <file>', 'write to a file, whole or not at all, instead of standard output');

export const presegmentedOption = () => new Option('--presegmented', 'one sentence a line, kept as given');

export const dateOption = () =>
  new Option(
    '--date <date>',
    "the report's own date (YYYY-MM-DD), against which weekdays and “last month” are read",
  ).argParser(parseDate);

export const languageOption = (side?: 'source' | 'target') =>
  new Option(
    side === undefined ? '--language <code>' : `--language-${side} <code>`,
    `the language of ${side === undefined ? 'the text' : `the ${side}`} instead of the detected one`,
  ).choices(['ar', 'en']);

/** The languages that a person has named, as readers of pairs take them. */
export function languagesOf(flags: { readonly languageSource?: string; readonly languageTarget?: string }) {
  return {
    ...(flags.languageSource === undefined ? {} : { sourceLanguage: flags.languageSource }),
    ...(flags.languageTarget === undefined ? {} : { targetLanguage: flags.languageTarget }),
  };
}

function parseDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('A date such as 2022-06-19 was expected.');
  return value;
}

export const lexiconOption = () =>
  new Option('--lexicon <file>', 'a word lexicon of your own, made by `muqabala lexicon train`');

export const rulesOption = () =>
  new Option(
    '--rules <file>',
    "the project's rules, as the workbench saves them: kinds, equivalents, terms, dismissals",
  );

export const fromOption = () =>
  new Option('--from <format>', 'the form of the texts, instead of what they look like').choices([...TEXT_FORMATS]);
