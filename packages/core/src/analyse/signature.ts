import { type AlignedDocument, formatSignature, makeSignature, readSignature, VERSION } from '../document/index.ts';
import { type Lexicon, wordTables } from '../lexicon/index.ts';

/** Returns the signature of texts that were read and aligned. */
export function alignedSignature(
  lexicon: Lexicon,
  options: { readonly order?: string; readonly presegmented?: boolean; readonly findings?: string },
): string {
  return makeSignature(lexicon.signature, {
    ...wordTables(lexicon),
    order: options.order ?? 'auto',
    presegmented: options.presegmented ?? false,
    ...(options.findings === undefined ? {} : { findings: options.findings }),
  });
}

/**
 * Returns the signature of a document whose links were made again, all of them or those of one text (`isWhole` false).
 * How its texts were read stands as it was; `order:mixed` where its texts were aligned by different settings,
 * `links:(…)` where some were aligned by another program or lexicon.
 */
export function realignedSignature(before: string, lexicon: Lexicon, order = 'auto', isWhole: boolean): string {
  const { links, ...kept } = settingsOf(before);
  for (const made of ['muqabala', 'lexicon', 'words', 'checks', 'neighbours', 'vectors', 'rechecked', 'findings'])
    delete kept[made];
  const known = isWhole || isOf(before, lexicon);
  const wasOrder = kept['order'] ?? order;
  return makeSignature(lexicon.signature, {
    ...kept,
    ...wordTables(lexicon),
    order: isWhole || wasOrder === order ? order : 'mixed',
    again: true,
    ...(isWhole || (known && links === undefined) ? {} : { links: links ?? `(${before})` }),
  });
}

/**
 * Returns the signature of a document whose findings alone were made again: its own with the tables that the checks had,
 * unless program or lexicon are others than those that made the links.
 */
export function recheckedSignature(before: string, lexicon: Lexicon): string {
  const {
    links = `(${before})`,
    rechecked,
    findings,
    checks: had,
    muqabala: _,
    lexicon: __,
    ...kept
  } = settingsOf(before);
  const { checks } = wordTables(lexicon);
  if (isOf(before, lexicon)) {
    if (findings === undefined && checks === had) return before;
    return makeSignature(lexicon.signature, { ...kept, ...(checks === undefined ? {} : { checks }) });
  }
  return makeSignature(lexicon.signature, {
    ...wordTables(lexicon),
    rechecked: true,
    links: rechecked === undefined ? `(${before})` : links,
  });
}

/**
 * Returns the signature of a document with who has answered how many of its questions; texts of names are kept to one
 * word.
 */
export function answeredSignature({ signature, answers = [] }: AlignedDocument): string {
  const counts = new Map<string, number>();
  for (const { by, undone } of answers) {
    if (undone) continue;
    const name = by.kind === 'person' ? 'person' : `${wordOf(by.name ?? by.kind)}@${wordOf(by.version ?? '')}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const said = [...counts].map(([name, count]) => `${name}*${count}`).join('+');
  const { answers: _, ...read } = Object.fromEntries(readSignature(signature) ?? [['signature', `(${signature})`]]);
  const { muqabala, lexicon, ...settings } = read as Record<string, string>;
  const head = Object.entries({ muqabala, lexicon }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return formatSignature(head, { ...settings, ...(said === '' ? {} : { answers: said }) });
}

/** Whether a signature is of this program and this lexicon, whatever tables that only the aligner takes. */
function isOf(signature: string, lexicon: Lexicon): boolean {
  const read = readSignature(signature);
  return (
    read?.get('muqabala') === VERSION &&
    read.get('lexicon') === lexicon.signature &&
    read.get('words') === wordTables(lexicon)['words']
  );
}

function settingsOf(signature: string): { [name: string]: string } {
  return Object.fromEntries(readSignature(signature) ?? []);
}

function wordOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}._:/-]/gu, '_').slice(0, 80);
}
