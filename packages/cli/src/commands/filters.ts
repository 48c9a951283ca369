import { type Command, InvalidArgumentError, Option } from 'commander';

/** Adds the options that a person gives `FilterFlags` with. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--text <id>', 'this target text alone (its file name without the ending)')
    .option('--confirmed', 'links alone that a person has confirmed')
    .addOption(
      new Option('--min-confidence <number>', 'links alone of at least this confidence (0 to 1)').argParser(share),
    )
    .option('--aligned-only', 'no sentences without counterpart')
    .option('--without-findings', 'no pairs with an open finding')
    .option('--deduplicate', 'the same words on both sides once')
    .addOption(
      new Option('--max-ratio <number>', 'no pair whose one side is more than so many times as long').argParser(ratio),
    )
    .addOption(new Option('--direction <direction>', 'which language comes first').choices(['ar-en', 'en-ar']))
    .addOption(new Option('--interface <language>', "html: language of the page's own words").choices(['ar', 'en']))
    .option('--title <title>', 'html: title of the page')
    .option('--no-viewer', 'html: a plain page without script')
    .option('--bom', 'tables: begin with a byte order mark, for Excel')
    .option('--no-header', 'tables: no first line')
    .option('--language-names', 'tables, xlsx: English names of the languages in the first line, for Sketch Engine')
    .option('--no-provenance', 'leave out where each pair came from; of tables the words alone')
    .option('--no-guard', 'tables: no apostrophe before cells that begin with = + - @')
    .addOption(new Option('--regions <codes>', 'tmx, xliff: regions to write, such as ar-EG,en-GB').argParser(regions));
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('A number between 0 and 1 was expected.');
  return number;
}

function ratio(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 1 && number < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('A number of at least 1 was expected.');
  return number;
}

function regions(value: string): Record<string, string> {
  const codes = value.split(',').map((code) => code.trim());
  if (!codes.every((code) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})+$/.test(code)))
    throw new InvalidArgumentError('Codes such as ar-EG,en-GB were expected.');
  return Object.fromEntries(codes.map((code) => [code.slice(0, code.indexOf('-')), code]));
}
