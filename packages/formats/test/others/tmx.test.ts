import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignedDocument } from '@muqabala/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../.ci/programs.mjs';
import { replaceForbidden } from '../../src/xml/index.ts';
import { anyDocument, smallDocument } from '../documents.ts';
import { alignedWords, inFolder, samples, write } from './samples.ts';
import { descendants, elements, parseTree, type Rule, violations } from './tree.ts';

const ANY = /[\s\S]*/;
const LANGUAGE = /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/;
const DATE = /\d{8}T\d{6}Z/;

/**
 * The rules of TMX 1.4b for the elements that we write, from its specification; the schema itself is not ours to pass
 * on.
 */
const RULES: Readonly<Record<string, Rule>> = {
  tmx: { content: /header body /, attributes: { version: /1\.4/ }, required: ['version'] },
  header: {
    content: /((note|ude|prop) )*/,
    attributes: {
      creationtool: ANY,
      creationtoolversion: ANY,
      segtype: /block|paragraph|sentence|phrase/,
      'o-tmf': ANY,
      adminlang: LANGUAGE,
      srclang: LANGUAGE,
      datatype: ANY,
      creationdate: DATE,
    },
    required: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
  },
  prop: { attributes: { type: ANY }, required: ['type'] },
  body: { content: /(tu )*/, attributes: {} },
  tu: { content: /((note|prop) )*(tuv )+/, attributes: { tuid: /\S+/ } },
  tuv: { content: /((note|prop) )*seg /, attributes: { 'xml:lang': LANGUAGE }, required: ['xml:lang'] },
  seg: { attributes: {} },
};

function problemsOf(text: string): string[] {
  const root = parseTree(text);
  const found = violations(root, RULES);
  const { srclang } = elements(root, 'header')[0]!.attributes;
  for (const unit of [...descendants(root)].filter((node) => node.name === 'tu')) {
    const languages = elements(unit, 'tuv').map((variant) => variant.attributes['xml:lang']);
    if (languages.filter((language) => language === srclang).length !== 1) found.push(`srclang among ${languages}`);
    if (languages.length !== 2) found.push(`${languages.length} variants`);
  }
  return found;
}

describe('TMX', () => {
  it('keeps the rules of the format, whatever the document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(problemsOf(write(document, 'tmx'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('would be caught breaking them', () => {
    const good = write(smallDocument(), 'tmx');
    for (const [from, to] of [
      ['segtype="sentence"', ''],
      ['segtype="sentence"', 'segtype="row"'],
      ['<seg>', '<seg>x</seg><seg>'],
      ['<tuv xml:lang="en">', '<tuv>'],
      ['<tuv xml:lang="ar">', '<tuv xml:lang="fr">'],
      ['  </tu>', '<prop type="late">x</prop></tu>'],
      ['version="1.4"', 'version="1.1"'],
    ] as const) {
      expect(good).toContain(from);
      expect(problemsOf(good.replace(from, to))).not.toEqual([]);
    }
  });
});

const xmllint = findProgram('xmllint');
const omegat = findProgram('OmegaT');
const python = findProgram('translate-toolkit');

// OmegaT brings the DTD in its archive.
describe.skipIf(xmllint === undefined || omegat === undefined || python === undefined)(
  'TMX by its DTD (xmllint)',
  () => {
    const validate = (texts: readonly string[]) =>
      inFolder((folder) => {
        const read =
          'import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("schemas/tmx14.dtd"))';
        writeFileSync(join(folder, 'tmx14.dtd'), execFileSync(python!, ['-c', read, omegat!]));
        const files = texts.map((text, i) => {
          writeFileSync(join(folder, `${i}.tmx`), text);
          return join(folder, `${i}.tmx`);
        });
        execFileSync(xmllint!, ['--noout', '--nonet', '--dtdvalid', join(folder, 'tmx14.dtd'), ...files], {
          stdio: 'pipe',
        });
      });

    it('is valid, whatever the document', () => {
      validate(samples.map((document) => write(document, 'tmx')));
    });

    it('would be refused with a unit that has no variant', () => {
      expect(() => validate([write(smallDocument(), 'tmx').replace(/<tuv [\s\S]*<\/tuv>/, '')])).toThrow(/tu/);
    });
  },
);

describe.skipIf(python === undefined)('TMX read by translate-toolkit', () => {
  it('has the pairs as they were, whatever the document', () => {
    const program =
      'import sys,json\nfrom translate.storage import tmx\nprint(json.dumps([[[str(u.source),str(u.target)] for u in tmx.tmxfile.parsefile(f).units] for f in sys.argv[1:]]))';
    const found = inFolder((folder) => {
      const files = samples.map((document, i) => {
        writeFileSync(join(folder, `${i}.tmx`), write(document, 'tmx'));
        return join(folder, `${i}.tmx`);
      });
      return JSON.parse(execFileSync(python!, ['-c', program, ...files], { encoding: 'utf8' }));
    });
    expect(found).toEqual(samples.map(words));
  });
});

describe.skipIf(omegat === undefined)('TMX as a memory of OmegaT', () => {
  it('is loaded, and its translations stand in the translated file', () => {
    const document = smallDocument();
    const [[arabic, english]] = alignedWords(document) as [[string, string]];
    inFolder((folder) => {
      for (const name of ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary', 'home'])
        mkdirSync(join(folder, name), { recursive: true });
      const defaults = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'];
      writeFileSync(
        join(folder, 'omegat.project'),
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<omegat><project version="1.0">${defaults.map((name) => `<${name}>__DEFAULT__</${name}>`).join('')}<source_lang>ar</source_lang><target_lang>en</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>\n`,
      );
      writeFileSync(join(folder, 'tm/auto/ours.tmx'), write(document, 'tmx'));
      writeFileSync(join(folder, 'source/text.txt'), `${arabic}\n\nجملة لا نظير لها.\n`);
      const java = ['-Djava.awt.headless=true', `-Duser.home=${join(folder, 'home')}`, '-Dfile.encoding=UTF-8'];
      execFileSync('java', [...java, '-jar', omegat!, folder, '--mode=console-translate'], { stdio: 'pipe' });
      expect(readFileSync(join(folder, 'target/text.txt'), 'utf8').trimEnd()).toBe(`${english}\n\nجملة لا نظير لها.`);
    });
  }, 120_000);
});

/** What a memory holds of a document's pairs: no character that XML has no place for. */
function words(document: AlignedDocument): string[][] {
  return alignedWords(document).map((sides) => sides.map((side) => replaceForbidden(side)));
}
