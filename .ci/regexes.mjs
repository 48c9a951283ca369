// Looks at every regular expression that the product brings along: none may take more than linear time, whatever it is
// asked of. recheck tells by automata or, where these would be too large, by a search whose finds are tried here. What
// has been told is not asked again.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { parseSync, Visitor } from 'vite';
import { root } from './set-up.mjs';

const require = createRequire(import.meta.url);
// The build that needs no program beside it; the package's own index would look for one.
const { checkSync } = require('recheck/lib/browser.js');
const { version } = require('recheck/package.json');

const CACHE = join(root, 'node_modules/.cache/muqabala/regexes.json');

/** Returns every regular expression of a source: `{ line, pattern, flags }`. */
export function expressionsOf(source, name = 'source.ts') {
  const { program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  const constants = new Map();
  const found = [];
  const add = (node, pattern, flags) => {
    found.push({ line: source.slice(0, node.start).split('\n').length, pattern, flags });
  };
  const made = (node) => {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
    const [pattern, flags] = node.arguments;
    add(node, textOf(pattern, constants), flags === undefined ? '' : textOf(flags, constants));
  };
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
    },
  }).visit(program);
  new Visitor({
    Literal(node) {
      if (node.regex) add(node, node.regex.pattern, node.regex.flags);
    },
    NewExpression: made,
    CallExpression: made,
  }).visit(program);
  return found;
}

/** What a piece of a pattern is; what only a run can know is taken for a word. */
function textOf(node, constants) {
  if (node.regex) return node.regex.pattern;
  if (node.type === 'Literal') return String(node.value);
  if (node.type === 'TemplateLiteral')
    return node.quasis
      .map(({ value }, i) => value.cooked + (i < node.expressions.length ? textOf(node.expressions[i], constants) : ''))
      .join('');
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return textOf(node.left, constants) + textOf(node.right, constants);
  if (node.type === 'MemberExpression' && node.property.name === 'source') return textOf(node.object, constants);
  const value = node.type === 'Identifier' ? constants.get(node.name) : undefined;
  return value === undefined ? 'word' : textOf(value, constants);
}

/** Says what is wrong with a regular expression; undefined when it is linear. */
export function problemOf(pattern, flags) {
  let told = checkSync(pattern, flags, { timeout: 60_000 });
  if (told.status === 'unknown') told = checkSync(pattern, flags, { checker: 'fuzz', timeout: 600_000 });
  if (told.status === 'safe') return undefined;
  if (told.status === 'unknown') return `could not be told (${told.error.kind})`;
  const { pumps, suffix } = told.attack;
  // The search takes anything for bad that is slow in its own engine, such as `.{1,80}` at each of many places.
  if (told.checker === 'fuzz' && !growsBadly(new RegExp(pattern, flags), pumps, suffix)) return undefined;
  const attack = pumps.map(({ prefix, pump }) => `${JSON.stringify(prefix)} + ${JSON.stringify(pump)} × n`);
  return `${told.complexity.summary} on ${attack.join(' + ')} + ${JSON.stringify(suffix)}`;
}

/** Whether twice the attack takes more than three times as long, twice in turn, or will not end. */
function growsBadly(expression, pumps, suffix) {
  let before = 0;
  let grown = 0;
  for (let length = 16; length <= 1 << 17; length *= 2) {
    const text =
      pumps.map(({ prefix, pump }) => prefix + pump.repeat(length / pump.length / pumps.length + 1)).join('') + suffix;
    const began = process.cpuUsage();
    try {
      runInNewContext('expression.lastIndex = 0; expression.exec(text)', { expression, text }, { timeout: 60_000 });
    } catch {
      return true;
    }
    const { user, system } = process.cpuUsage(began);
    const taken = user + system;
    grown = before > 20_000 && taken > 3 * before ? grown + 1 : 0;
    if (grown === 2) return true;
    before = taken;
  }
  return false;
}

function sources() {
  const groups = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/src`),
  );
  // The viewer's scripts put pieces of their own in the place of libraries; what works at build time alone is not
  // asked.
  const buildTime = /^packages\/viewer\/scripts\/(?!compact-)/;
  return [...groups, 'packages/viewer/scripts']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|js)$/.test(name) && !name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name}`),
    )
    .filter((name) => !buildTime.test(name));
}

function run() {
  let cache = { version, safe: [] };
  try {
    const kept = JSON.parse(readFileSync(CACHE, 'utf8'));
    if (kept.version === version) cache = kept;
  } catch {
    // Nothing has been told yet.
  }
  const safe = new Set(cache.safe);
  const seen = new Set();
  mkdirSync(dirname(CACHE), { recursive: true });
  let count = 0;
  let problems = 0;
  for (const file of sources())
    for (const { line, pattern, flags } of expressionsOf(readFileSync(join(root, file), 'utf8'), file)) {
      const key = `/${pattern}/${flags}`;
      count += 1;
      seen.add(key);
      if (safe.has(key)) continue;
      const problem = problemOf(pattern, flags);
      if (problem === undefined) safe.add(key);
      else {
        problems += 1;
        console.error(`${file}:${line}: ${key} is ${problem}`);
      }
    }
  writeFileSync(CACHE, JSON.stringify({ version, safe: [...safe].filter((key) => seen.has(key)) }));
  console.log(`${count} regular expressions, ${problems} that are not linear`);
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(run() === 0 ? 0 : 1);
