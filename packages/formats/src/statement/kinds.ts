import { type Finding, findingKind } from '@muqabala/core/document';
import { type createMessages, explainFinding, isolate, nameOfFinding, quote } from '@muqabala/core/messages';
import type { STATEMENT } from './messages.ts';

type Translate = ReturnType<typeof createMessages<typeof STATEMENT.en>>;

/**
 * Returns what a kind of finding is called: the program's by its own name, an error type of MQM by the last node of its
 * path.
 */
export function nameOfKind(say: Translate, kind: string): string {
  const name = nameOfFinding(say, kind);
  return name === kind ? namesOfPath(say, kind).at(-1)! : name;
}

/** Returns the names of a path's nodes, from the root; a node that another program knows is its own name. */
export function namesOfPath(say: Translate, path: string): string[] {
  const named = say as (key: string, options: { defaultValue: string }) => string;
  return path.split('/').map((node) => named(`mqm.${node}`, { defaultValue: node }));
}

/** Says what a rule asked for; empty of a finding that no rule made. */
export function explainTerm({ expected, found }: Pick<Finding, 'expected' | 'found'>, say: Translate): string {
  if (expected?.kind !== 'name') return '';
  const asked = isolate(expected.value);
  return found?.kind === 'name'
    ? say('statement.termFound', { expected: asked, found: isolate(found.value) })
    : say('statement.term', { expected: asked });
}

/** Says what a finding with these words saw; one of a person says what a rule asked for, or quotes its words. */
export function explainKind(
  finding: Pick<Finding, 'code' | 'mqm' | 'expected' | 'found'>,
  source: string,
  target: string,
  say: Translate,
): string {
  const words = { ...(source === '' ? {} : { source }), ...(target === '' ? {} : { target }) };
  const asked = finding.code === undefined ? explainTerm(finding, say) : '';
  if (asked !== '') return asked;
  // Its kind alone says nothing more than its name, which stands beside it.
  if (finding.code === undefined && (source === '' || target === '')) return quoted(say, source || target);
  return explainFinding(say, { code: findingKind(finding), ...words });
}

function quoted(say: Translate, words: string): string {
  return words === '' ? '' : quote(say, words);
}
