import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../.ci/programs.mjs';
import { applyWordings, documentOfPairs, listPairs, makeLog, makePairReader } from '../../src/index.ts';
import { hardDocument, inFolder, write } from './samples.ts';

const xmllint = findProgram('xmllint');
const msgfmt = findProgram('gettext');

/** What stands in the files, which no file may take for its own marks. */
const HARD = ['<b>7</b> & "8" \'9\' ]]>', '%d \\ "x" \\n', 'سبع « 7 »', '-- 🙂 --'];

/** The hard pairs whose words all show: none end in a control. */
const document = () =>
  documentOfPairs([...listPairs(hardDocument)].filter(({ target }) => !/\p{Cc}$/u.test(target!.content)));

/** A file of hard pairs in which every target ends otherwise. */
function rewritten(format: 'tmx' | 'xliff' | 'po'): Uint8Array {
  const content = write(document(), format);
  const reader = makePairReader(format, makeLog());
  const review = documentOfPairs([...reader.push(content), ...reader.end()]);
  const [, target] = review.texts;
  const lastOf = (words: string) => words.trimEnd().split(/\s/).at(-1)!;
  const findings = target!.segments.map(({ start, end }, s) => {
    const words = target!.content.slice(start, end);
    const last = lastOf(words);
    const from = start + words.lastIndexOf(last);
    return {
      id: `f${s}`,
      mqm: 'accuracy',
      severity: 'minor' as const,
      confidence: 1,
      text: target!.id,
      target: [{ start: from, end: from + last.length }],
      state: 'accepted' as const,
      suggestion: { text: HARD[s % HARD.length]! },
    };
  });
  const { bytes, left } = applyWordings({ ...review, findings }, new TextEncoder().encode(content));
  expect(left).toEqual([]);
  const again = makePairReader(format, makeLog());
  const pairs = [...again.push(new TextDecoder().decode(bytes)), ...again.end()];
  const wanted = [...listPairs(review)].map(({ target: side }, s) => {
    const words = side!.content.trimEnd();
    return words.slice(0, words.length - lastOf(words).length) + HARD[s % HARD.length]!;
  });
  expect(pairs.map(({ target: side }) => side!.content.trimEnd())).toEqual(wanted);
  return bytes;
}

describe('files into which wordings were put', () => {
  it.each(['tmx', 'xliff', 'po'] as const)('%s reads as suggested', (format) => {
    rewritten(format);
  });

  it.skipIf(xmllint === undefined).each(['tmx', 'xliff'] as const)('%s is well-formed for xmllint', (format) => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'file.xml'), rewritten(format));
      execFileSync(xmllint!, ['--noout', '--nonet', join(folder, 'file.xml')], { stdio: 'pipe' });
    });
  });

  it.skipIf(msgfmt === undefined)('po is taken by msgfmt', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'file.po'), rewritten('po'));
      execFileSync(
        msgfmt!,
        ['--check-header', '--check-domain', '-o', join(folder, 'file.mo'), join(folder, 'file.po')],
        {
          stdio: 'pipe',
        },
      );
    });
  });
});
