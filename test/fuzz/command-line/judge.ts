import { parseDocument } from '@muqabala/core';
import { makeLog, makePairReader } from '@muqabala/formats';
import { Fault } from '../fuzzer.ts';
import type { Ran } from '../program.ts';

/** What the program itself writes to a terminal: a line that is drawn again, and colours. */
const OWN = /\u001b\[(?:K|\d{1,2}(?:;\d{1,2})?m)/g;
/** Controls but for line ends and tabs, and marks that turn the writing. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** Throws a {@link Fault} when a run ended in another way than a program should. */
export function judgeRun({ code, stdout, stderr }: Ran, isOnTerminal: boolean): void {
  const said = isOnTerminal ? stdout : stderr;
  if (code !== 0 && code !== 1 && code !== 2) throw new Fault(`The program ended with ${code}: ${said.slice(0, 2000)}`);
  if (/^\s+at \S.*:\d+/m.test(said)) throw new Fault(`A stack trace was written: ${said.slice(0, 2000)}`);
  if (/fault of the program/i.test(said)) throw new Fault(`A fault of the program was told: ${said.slice(0, 2000)}`);
  if (code !== 0 && said.trim() === '') throw new Fault(`The program ended with ${code} and said nothing.`);
  const control = CONTROL.exec(said.replace(OWN, ''));
  if (control !== null) {
    const around = said.replace(OWN, '').slice(Math.max(0, control.index - 60), control.index + 60);
    const name = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new Fault(
      `U+${name} goes to ${isOnTerminal ? 'the terminal' : 'standard error'} as it is: ${JSON.stringify(around)}`,
    );
  }
}

/** Throws a {@link Fault} when a file that the program said it has written is none of its format, whole. */
export function judgeOutput(content: string, command: string, format: string): void {
  try {
    if (command === 'align' || command === 'convert') judgeFormat(content, format);
    else if (format === 'jsonl') lines(content);
    else if (format === 'json') JSON.parse(content);
  } catch (error) {
    throw new Fault(
      `The output is no whole ${format}: ${(error as Error).message}: ${JSON.stringify(content.slice(-200))}`,
    );
  }
}

function judgeFormat(content: string, format: string): void {
  if (format === 'json') {
    const parsed = parseDocument(JSON.parse(content));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  } else if (format === 'jsonl') lines(content);
  else if (format === 'tmx' || format === 'xliff') {
    const reader = makePairReader(format, makeLog());
    reader.push(content);
    reader.end();
  } else if (format === 'html' || format === 'tei') {
    if (!/<\/(?:html|TEI)>\s*$/.test(content)) throw new Error('it has no end');
  } else if (format === 'xlsx') {
    if (!content.startsWith('PK') || !content.slice(-22).startsWith('PK\u0005\u0006')) throw new Error('it has no end');
  } else if (content !== '' && !content.endsWith('\n')) throw new Error('it ends in a line');
}

function lines(content: string): void {
  for (const line of content.split('\n').slice(0, -1)) JSON.parse(line);
  if (content !== '' && !content.endsWith('\n')) throw new Error('it ends in a line');
}
