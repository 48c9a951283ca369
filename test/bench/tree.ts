import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where a commit is built and its outputs are kept: {@link builtTree}. */
export function placeOfTree(reference: string): string {
  return join(tmpdir(), 'muqabala-compare', git(['rev-parse', '--verify', `${reference}^{commit}`]));
}

/**
 * Clones this repository at a commit, installs and builds it; a folder that has been built before is taken as it is.
 * Returns the folder.
 */
export function builtTree(reference: string): string {
  const tree = join(placeOfTree(reference), 'tree');
  const built = join(tree, '.built');
  if (existsSync(built)) return tree;
  console.error(`Building ${reference} in ${tree} …`);
  rmSync(tree, { recursive: true, force: true });
  git(['clone', '--quiet', '--shared', '--no-checkout', ROOT, tree]);
  git(['-C', tree, 'checkout', '--quiet', '--detach', git(['rev-parse', `${reference}^{commit}`])]);
  execFileSync(process.execPath, ['.ci/set-up.mjs'], { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(built, '');
  return tree;
}

/** The commit that `--against` names, undefined without it. */
export function againstOf(args: readonly string[]): string | undefined {
  return args.includes('--against') ? args[args.indexOf('--against') + 1] : undefined;
}

function git(args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd: ROOT, encoding: 'utf8' }).trim();
}
