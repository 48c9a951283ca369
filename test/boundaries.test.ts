import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The stages of core in the order in which data flows; a stage imports only stages before it. */
const STAGES = [
  'problems',
  'memo',
  'text',
  'provenance',
  'lexicon',
  'language',
  'sentences',
  'mentions',
  'pairs',
  'words',
  'alignment',
  'checks',
  'findings',
  'questions',
  'document',
  'verdict',
  'messages',
  'analyse',
  'page',
];

/**
 * The stages of the command line in the same order; what lies beside them puts commands together, but for the place and the version.
 */
const CLI_STAGES = [
  'place.ts',
  'version.ts',
  'terminal',
  'files',
  'rules',
  'write',
  'gate',
  'work',
  'convert',
  'ask',
  'split',
  'serve',
  'batch',
  'queue',
  'commands',
  'program.ts',
  'main.ts',
];

/** The rooms of formats in the same order; files beside them put them together. */
const FORMATS_ROOMS = [
  'text',
  'pairs',
  'read',
  'archive',
  'html',
  'json',
  'statement',
  'page',
  'beads',
  'xml',
  'table',
  'jsonl',
  'po',
  'subtitles',
  'catalogue',
  'docx',
  'docx-report',
  'parquet',
  'pdf',
  'xlsx',
  'findings',
  'questions',
  'json-array',
  'moses',
  'tbx',
  'tei',
  'tmx',
  'xliff',
  'detect',
  'wordings',
  'write',
];

/** The folders of the workbench, in the same order. */
const REVIEW_ROOMS = [
  'messages',
  'edits',
  'rules',
  'own',
  'doubtful',
  'decisions',
  'rounds',
  'merging',
  'store',
  'offline',
  'unforeseen',
  'access',
  'reader',
  'work',
  'session',
  'screen',
  'home',
];

/** The folders inside stages of core, in the same order; files beside them put them together. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  alignment: ['model', 'monotone', 'blocks', 'comparable'],
  checks: ['names'],
  document: ['rows', 'cards', 'edits'],
  language: ['fixtures'],
  mentions: ['values', 'names'],
  questions: ['instructions'],
  sentences: ['headline', 'roles', 'steps'],
  words: ['links'],
};

/** Which packages of the workspace each one may import, in its sources. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/lexicon': ['@muqabala/core'],
  'packages/formats': ['@muqabala/core'],
  'packages/evaluate': ['@muqabala/core'],
  'packages/viewer': ['@muqabala/core/document', '@muqabala/core/messages'],
  'packages/service': ['@muqabala/core', '@muqabala/lexicon'],
  'packages/reader': ['@muqabala/core'],
  'packages/cli': [
    '@muqabala/core',
    '@muqabala/lexicon',
    '@muqabala/formats',
    '@muqabala/evaluate',
    '@muqabala/service',
    '@muqabala/reader',
  ],
  'apps/review': ['@muqabala/core', '@muqabala/lexicon', '@muqabala/formats', '@muqabala/viewer'],
  'apps/embed': ['@muqabala/core', '@muqabala/lexicon', '@muqabala/viewer'],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(folder: string): Import[] {
  return sources(folder).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => ({
      file,
      specifier: match[1]!,
    }));
  });
}

/**
 * The imports of a folder that go from one of its stages to one that does not stand before it; what is no stage may
 * import and be imported.
 */
function againstOrder(folder: string, stages: readonly string[]): string[] {
  const stageOf = (path: string) => {
    const [first, second] = relative(join(root, folder), path).split(sep);
    const asFile = stages.indexOf(`${first}/${second}`);
    return asFile === -1 ? stages.indexOf(first!) : asFile;
  };
  return importsOf(folder).flatMap(({ file, specifier }) => {
    if (!specifier.startsWith('.')) return [];
    const [from, to] = [stageOf(join(root, file)), stageOf(join(root, dirname(file), specifier))];
    return from !== to && from !== -1 && to >= from ? [`${file} → ${specifier}`] : [];
  });
}

/** Folders that import each other, over however many others, by the folder in which they stand. */
function circlesOfFolders(folder: string): string[] {
  const imports = new Map<string, Map<string, Set<string>>>();
  for (const { file, specifier } of importsOf(folder)) {
    if (!specifier.startsWith('.')) continue;
    const from = relative(join(root, folder), join(root, file)).split(sep);
    const to = relative(join(root, folder), join(root, dirname(file), specifier)).split(sep);
    const depth = from.findIndex((name, k) => name !== to[k]);
    // Files beside folders put them together.
    if (to[0] === '..' || depth >= from.length - 1 || depth >= to.length - 1) continue;
    const parent = join(folder, ...from.slice(0, depth));
    const beside = imports.get(parent) ?? new Map<string, Set<string>>();
    imports.set(parent, beside.set(from[depth]!, (beside.get(from[depth]!) ?? new Set()).add(to[depth]!)));
  }
  return [...imports].flatMap(([parent, beside]) => {
    const reach = (name: string, met: Set<string>): Set<string> => {
      for (const next of beside.get(name) ?? []) if (!met.has(next)) reach(next, met.add(next));
      return met;
    };
    return [...beside.keys()].filter((name) => reach(name, new Set()).has(name)).map((name) => join(parent, name));
  });
}

describe('import boundaries', () => {
  for (const folder of [...Object.keys(PACKAGES).map((name) => `${name}/src`), 'packages/lexicon/scripts', 'test'])
    it(`no folders of ${folder} import each other, at any depth`, () => {
      expect(circlesOfFolders(folder)).toEqual([]);
    });

  for (const [folder, allowed] of Object.entries(PACKAGES)) {
    it(`${folder} imports of the workspace only ${allowed.length === 0 ? 'itself' : allowed.join(', ')}`, () => {
      const found = importsOf(`${folder}/src`);
      expect(found.length).toBeGreaterThan(0);
      const wrong = found.filter(({ specifier }) => {
        if (specifier !== 'muqabala' && !specifier.startsWith('@muqabala/')) return false;
        return !allowed.some(
          (name) => specifier === name || (name.split('/').length === 2 && specifier.startsWith(`${name}/`)),
        );
      });
      expect(wrong).toEqual([]);
    });
  }

  it('core reads no files, network, clock or DOM', () => {
    const wrong = importsOf('packages/core/src').filter(({ specifier }) => specifier.startsWith('node:'));
    expect(wrong).toEqual([]);
    const clocks = sources('packages/core/src').filter((file) =>
      /\b(?:Date\.now|new Date\(\)|performance\.now|fetch\(|document\.createElement|globalThis\.window|Math\.random)/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(clocks).toEqual([]);
  });

  it('every folder of core is a stage of the list', () => {
    const folders = readdirSync(join(root, 'packages/core/src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
    expect(folders).toEqual([...STAGES].sort());
  });

  it('a stage of core imports only stages before it, by their index or their schema', () => {
    const base = join(root, 'packages/core/src');
    const wrong: string[] = [];
    for (const { file, specifier } of importsOf('packages/core/src')) {
      if (!specifier.startsWith('.')) continue;
      const from = relative(base, join(root, file)).split(sep);
      const to = relative(base, join(root, dirname(file), specifier)).split(sep);
      const stage = from[0]!;
      if (from.length === 1 || to[0] === stage) continue;
      const before = STAGES.indexOf(to[0]!);
      const name = to.slice(1).join('/');
      // `span.ts` is the schema of the text stage.
      const isDoor = name === 'index.ts' || /(?:^|-)schema\.ts$/.test(name) || (to[0] === 'text' && name === 'span.ts');
      if (before === -1 || before >= STAGES.indexOf(stage) || !isDoor)
        wrong.push(`${from.join('/')} → ${to.join('/')}`);
    }
    expect(wrong).toEqual([]);
  });

  for (const [folder, stages] of [['packages/cli/src', CLI_STAGES]] as const)
    it(`a stage of ${folder} imports only stages before it`, () => {
      const folders = new Set(stages.map((stage) => stage.split('/')[0]!));
      expect(readdirSync(join(root, folder)).sort()).toEqual([...folders].sort());
      expect(againstOrder(folder, stages)).toEqual([]);
    });

  it('every folder inside a stage of core is a room of the list, and imports only rooms before it', () => {
    for (const stage of STAGES) {
      const folder = join('packages/core/src', stage);
      const folders = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      const rooms = ROOMS[stage] ?? [];
      expect(folders.map(({ name }) => name).sort()).toEqual([...rooms].sort());
      expect(againstOrder(folder, rooms)).toEqual([]);
    }
  });

  for (const [folder, rooms] of [
    ['packages/formats/src', FORMATS_ROOMS],
    ['apps/review/src', REVIEW_ROOMS],
  ] as const)
    it(`every folder of ${folder} is a room of the list, and imports only rooms before it`, () => {
      const folders = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(folders.map(({ name }) => name).sort()).toEqual([...rooms].sort());
      expect(againstOrder(folder, rooms)).toEqual([]);
    });

  it('natural is imported by single files only', () => {
    const wrong = Object.keys(PACKAGES)
      .flatMap((folder) => importsOf(`${folder}/src`))
      .filter(({ specifier }) => specifier === 'natural' || specifier === 'natural/lib/natural/index.js');
    expect(wrong).toEqual([]);
  });

  it('franc is loaded by one import that is called for, and is in no bundle that does not name languages', () => {
    const found = Object.keys(PACKAGES)
      .flatMap((folder) => importsOf(`${folder}/src`))
      .filter(({ specifier }) => specifier === 'franc');
    expect(found.map(({ file }) => file)).toEqual(['packages/core/src/language/trigrams.ts']);
    const users = importsOf('packages/core/src').filter(({ specifier }) => specifier.endsWith('/trigrams.ts'));
    expect(users.map(({ file }) => file)).toEqual(['packages/core/src/language/identify.ts']);
    expect(readFileSync(join(root, users[0]!.file), 'utf8')).toContain("await import('./trigrams.ts')");
  });
});
