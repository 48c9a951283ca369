import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

/** What is laid around the blocks of a README to run them: what the text around them takes for granted. */
interface Around {
  readonly before?: string;
  readonly after?: string;
}

const TEXTS = `const texts = [
  { id: 'ar', content: 'وقع البلدان 7 اتفاقيات في مجال الطاقة.' },
  { id: 'en', content: 'The two countries signed 8 agreements on energy.' },
];`;

/** The READMEs whose blocks of code run in Node, one after another as one module, with what each must print. */
export const MODULES: Readonly<Record<string, Around & { readonly prints: RegExp }>> = {
  core: {
    after: 'console.log(page.links.length);',
    prints: /number-mismatch The source has .*7.*, the report has .*8.*\.\n2\n$/,
  },
  evaluate: { prints: /strict/i },
  formats: {
    before: `import { alignTexts } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
${TEXTS}
const document = await alignTexts(texts, await loadLexicon());
const [out, used] = [{ written: 0, write(piece) { this.written += piece.length; } }, []];
const bytes = [new TextEncoder().encode([...writeDocument(document, 'tmx')].join(''))];
const use = (pair) => used.push(pair);`,
    after: 'console.log(out.written > 0, used.length);',
    prints: /^true 1\n$/,
  },
  lexicon: { before: TEXTS, after: 'console.log(document.links.length);', prints: /^1\n$/ },
  newsrooms: {
    before: 'const lines = [JSON.stringify({ case: data.cases[0].name, source: 0, target: 0, confidence: 0.5 })];',
    prints: /average/i,
  },
  // Without a question no model is asked.
  reader: { before: 'const questions = [];', after: 'console.log(replies.length);', prints: /^0\n$/ },
  service: { after: 'await service.close();', prints: /^http:\/\/127\.0\.0\.1:\d+\n$/ },
};

/** The files that the commands of a README take for granted, made by commands before its own. */
export const COMMANDS: Readonly<Record<string, string>> = {
  cli: `set -e
npx muqabala align node_modules/muqabala/sample/manifest.json -o visit.json
npx muqabala convert visit.json --format tmx -o other.tmx`,
  lexicon: `set -e
cp node_modules/muqabala/sample/council.ar.txt ar.txt; cp node_modules/muqabala/sample/council.en.txt en.txt
npx muqabala align ar.txt en.txt --format tsv -o memory.tsv`,
};

/** The blocks of a package's README in these languages, in their order. */
export function blocksOf(name: string, languages: readonly string[]): string[] {
  const text = readFileSync(join(packages, name, 'README.md'), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, language]) => languages.includes(language!))
    .map(([, , code]) => code!);
}

/** The module that runs the blocks of a README. */
export function moduleOf(name: string, { before = '', after = '' }: Around): string {
  return [before, ...blocksOf(name, ['ts', 'js']), after].join('\n');
}

/**
 * The script that runs the commands of a README where the packages are installed: installing is done, and what serves
 * until it is interrupted has tests of its own.
 */
export function scriptOf(name: string): string {
  const lines = blocksOf(name, ['sh'])
    .join('\n')
    .split('\n')
    .filter((line) => !/^npm install |^npx muqabala (?:review|serve)\b/.test(line));
  return [COMMANDS[name], ...lines].join('\n').replaceAll('npx muqabala', 'node_modules/.bin/muqabala');
}
