// What .ci/run does: every check is run, none hides another, and the closing line counts tests, checks and fuzzers
// together.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPrograms } from './programs.mjs';
import { root, run } from './set-up.mjs';

// What is drawn is drawn from the tree's own hash: other examples with every change, and the same ones when the same
// tree is checked again.
const tree = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
const seed = process.env.MUQABALA_SEED || String(Number.parseInt(tree.slice(0, 7), 16) || 1);
process.env.MUQABALA_SEED = seed;
console.log(`Properties and fuzzers draw from MUQABALA_SEED=${seed}.`);

const results = join(root, 'node_modules/.cache/muqabala/tests.json');
rmSync(results, { force: true });
const count = { passed: 0, failed: 0, skipped: 0 };

const missing = installPrograms();
check(
  'programs of others for the checks of formats',
  missing.length === 0,
  `not here: ${missing.map((program) => `${program.name} (Debian: ${program.package})`).join(', ')}`,
);

const status = run('npm', ['test', '--silent'], { allowFailure: true });
try {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  count.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
  // A file that does not load fails without a test of its own.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  count.failed += broken;
  if (status !== 0 && report.numFailedTests + broken === 0) count.failed += 1;
} catch {
  console.error('npm test left no results.');
  count.failed += 1;
}

for (const [name, command, args] of [
  ['types', process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.tests.json']],
  ['regular expressions', process.execPath, [join(root, '.ci/regexes.mjs')]],
  ['lint and format', process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '.']],
]) {
  check(name, run(command, args, { allowFailure: true }) === 0);
}

// A short slice of every fuzzer; `npm run fuzz` goes on for longer.
const fuzzed = join(root, 'node_modules/.cache/muqabala/fuzz.json');
rmSync(fuzzed, { force: true });
run('npm', ['run', '--silent', 'fuzz', '--', '--minutes', '1', '--jobs', '2', '--seed', seed], { allowFailure: true });
try {
  const { results } = JSON.parse(readFileSync(fuzzed, 'utf8'));
  for (const { name, inputs, faults } of results)
    check(`fuzz ${name}, ${inputs} inputs of seed ${seed}`, faults.length === 0, faults.join('; '));
} catch {
  check('fuzz', false, 'it left no results');
}

console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 ? 0 : 1);

function check(name, ok, why) {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}${ok || why === undefined ? '' : `; ${why}`}`);
  count[ok ? 'passed' : 'failed'] += 1;
}
