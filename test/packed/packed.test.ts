import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterServed, servedAddress } from '../browser/served.ts';
import { install, packAll, runIn, serveRegistry } from './registry.ts';
import { blocksOf, COMMANDS, MODULES, moduleOf, scriptOf } from './snippets.ts';

// Every package as a stranger installs it: packed as for publishing, into empty folders, without a network.

const root = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = 300_000;

/** The most packages, ours among them, and million bytes that installing may bring; for good. */
const LIMITS: readonly (readonly [names: string, packages: number, megabytes: number])[] = [
  ['@muqabala/core', 4, 12],
  ['@muqabala/core @muqabala/lexicon', 10, 25],
  ['@muqabala/viewer', 11, 15],
  ['@muqabala/formats', 25, 18],
  ['@muqabala/evaluate', 5, 12],
  ['@muqabala/newsrooms', 1, 1],
  ['@muqabala/reader', 5, 12],
  ['@muqabala/service', 65, 36],
  ['muqabala', 36, 40],
];

let folder = '';
let tarballs: string[] = [];
let registry: Awaited<ReturnType<typeof serveRegistry>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-packed-'));
  tarballs = packAll(join(folder, 'tarballs'));
  registry = await serveRegistry(tarballs);
}, PATIENCE);

afterAll(() => {
  registry?.close();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

const LIBRARIES = ['core', 'lexicon', 'formats', 'evaluate', 'newsrooms', 'reader', 'service'].map(
  (name) => `@muqabala/${name}`,
);

const place = (names: string) => join(folder, names.replace(/\W+/g, '-'));

describe('installing', () => {
  it.each(LIMITS)(
    '%s brings at most %i packages and %i MB',
    async (names, packages, megabytes) => {
      const brought = await install(place(names), registry.url, names.split(' '));
      expect(brought.packages, brought.packages.join(' ')).toSatisfy((all: string[]) => all.length <= packages);
      expect(brought.bytes / 1e6).toBeLessThanOrEqual(megabytes);
    },
    PATIENCE,
  );
});

describe('a tarball', () => {
  it('holds no map, no build info and no test, names no workspace, and is what its manifest points to', async () => {
    expect(tarballs).toHaveLength(9);
    for (const tarball of tarballs) {
      const files = (await runIn(folder, 'tar', ['-tzf', tarball])).stdout.trim().split('\n');
      expect(files.filter((file) => /\.map$|tsbuildinfo|\.test\.|\/src\/|node_modules/.test(file))).toEqual([]);
      for (const file of ['LICENSE', 'README.md']) expect(files).toContain(`package/${file}`);
      const manifest = (await runIn(folder, 'tar', ['-xzOf', tarball, 'package/package.json'])).stdout;
      expect(manifest).not.toContain('workspace:');
      for (const key of ['repository', 'homepage', 'bugs', 'keywords', 'author', 'publishConfig'])
        expect(Object.keys(JSON.parse(manifest))).toContain(key);
    }
  });
});

describe('what is installed', () => {
  it('aligns two texts and names their languages', async () => {
    const at = place('@muqabala/core @muqabala/lexicon');
    writeFileSync(
      join(at, 'try.mjs'),
      `import { alignTexts, identifyLanguage } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
const { links, findings } = await alignTexts(
  [{ id: 'ar', content: 'وقع البلدان 7 اتفاقيات في مجال الطاقة.' }, { id: 'en', content: 'The two countries signed 8 agreements on energy.' }],
  await loadLexicon(),
);
const { language } = await identifyLanguage('Les deux pays ont signé sept accords dans le domaine de l’énergie, a dit le ministre.');
console.log(JSON.stringify([links.length, findings.map(({ code }) => code), language]));`,
    );
    const { stdout, stderr } = await runIn(at, process.execPath, ['try.mjs']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([1, ['number-mismatch'], 'fr']);
  });

  it('names the licences of what is built into core', () => {
    const at = join(place('@muqabala/core'), 'node_modules/@muqabala/core/dist');
    expect(readFileSync(join(at, 'words/porter.js'), 'utf8')).toContain('Chris Umbel');
    expect(readFileSync(join(at, 'language/trigrams.js'), 'utf8')).toContain('Titus Wormer');
  });
});

describe('the command line', () => {
  const muqabala = (...args: string[]) =>
    runIn(place('muqabala'), process.execPath, [
      join(place('muqabala'), 'node_modules/muqabala/bin/muqabala.js'),
      ...args,
    ]);

  it(
    'runs the examples of its help in an empty folder',
    async () => {
      const commands = ['align', 'answer', 'convert', 'detect', 'mentions', 'questions', 'score', 'segment'];
      for (const command of commands) {
        const help = (await muqabala(command, '--help')).stdout;
        const examples = help.split('\n').filter((line) => line.startsWith('  ') && line.includes('muqabala/sample/'));
        expect(examples.length, help).toBeGreaterThan(0);
        for (const example of examples) {
          const line = example.trim().replaceAll(/(^|&& |\| )muqabala /g, '$1node_modules/.bin/muqabala ');
          const ran = await runIn(place('muqabala'), 'sh', ['-c', line]);
          expect([example, ran.status], ran.stderr).toEqual([example, 0]);
        }
      }
    },
    PATIENCE,
  );

  it(
    'writes a page with the viewer in it, and serves the workbench',
    async () => {
      await muqabala('align', 'node_modules/muqabala/sample/manifest.json', '-o', 'library.json');
      const written = await muqabala('convert', 'library.json', '--format', 'html');
      expect(written.stderr).not.toContain('not built');
      expect(written.stdout).toContain('customElements.define');
      const review = spawn(
        process.execPath,
        ['node_modules/muqabala/bin/muqabala.js', 'review', 'library.json', '--no-open', '--port', '0'],
        { cwd: place('muqabala') },
      );
      try {
        const { document, authorization } = await enterServed(await servedAddress(review));
        const page = await fetch(new URL('/', document));
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script type="module"')]);
        const opened = await fetch(document, { headers: { authorization } });
        expect(await opened.json()).toMatchObject({ schema: 'muqabala/aligned-document' });
      } finally {
        review.kill();
      }
    },
    PATIENCE,
  );
});

describe('the README of', () => {
  const at = () => place('all of them');
  beforeAll(() => install(at(), registry.url, ['muqabala', ...LIBRARIES]), PATIENCE);

  it.each(Object.keys(MODULES))(
    '%s has code that runs and prints what it says',
    async (name) => {
      writeFileSync(join(at(), `${name}.mjs`), moduleOf(name, MODULES[name]!));
      const { status, stdout, stderr } = await runIn(at(), process.execPath, ['--no-warnings', `${name}.mjs`]);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.replace(/[\u2066-\u2069]/g, '')).toMatch(MODULES[name]!.prints);
    },
    PATIENCE,
  );

  it.each(Object.keys(COMMANDS))(
    '%s has commands that run',
    async (name) => {
      const { status, stderr } = await runIn(at(), 'sh', ['-c', scriptOf(name)]);
      expect(status, stderr).toBe(0);
    },
    PATIENCE,
  );

  it(
    'cli has rules that are taken',
    async () => {
      writeFileSync(join(at(), 'rules.json'), blocksOf('cli', ['json'])[0]!);
      const { status, stderr } = await runIn(at(), 'sh', [
        '-c',
        'cd node_modules/muqabala/sample && ../../.bin/muqabala align council.ar.txt council.en.txt --rules ../../../rules.json -o ../../../ruled.json',
      ]);
      expect(status, stderr).toBe(0);
    },
    PATIENCE,
  );

  it('every package that has code is run, but for the pages of the viewer', () => {
    const names = readdirSync(join(root, 'packages'));
    const withCode = (...languages: string[]) => names.filter((name) => blocksOf(name, languages).length > 0);
    expect(withCode('ts', 'js')).toEqual([...Object.keys(MODULES), 'viewer'].sort());
    expect(withCode('sh')).toEqual(Object.keys(COMMANDS).sort());
  });
});

it(
  'refuses to be packed by npm, which would leave `workspace:` in it',
  async () => {
    const { status, stderr } = await runIn(join(root, 'packages/core'), 'npm', [
      'pack',
      '--dry-run',
      '--no-update-notifier',
    ]);
    expect(status).not.toBe(0);
    expect(stderr).toContain('use `npm run pack`');
  },
  PATIENCE,
);
