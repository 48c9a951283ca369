import { applyEdit } from '@muqabala/core/document';
import type { SentenceRef } from '@muqabala/viewer/editable';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { editFor, type LinkCommand } from './link-commands.ts';

const at = (key: string): SentenceRef => ({ side: key[0] === 'a' ? 'source' : 'target', id: `s${key[1]}` });

/** Links after a command, as `0=1,2`; `a1` is a sentence of the source, `e1` one of the report. */
function after(command: LinkCommand, current: string, chosen: readonly string[] = [], document = sample()): string[] {
  const edit = editFor(document, 'en', command, { current: at(current), chosen: chosen.map(at) });
  const { links } = edit === undefined ? document : applyEdit(document, edit);
  const numbers = (ids: readonly string[]) => ids.map((id) => id.slice(1));
  return links
    .filter(({ status }) => status !== 'rejected')
    .map(({ source, target, status }) => `${numbers(source)}=${numbers(target)}${status === 'confirmed' ? '!' : ''}`);
}

describe('a command on links', () => {
  it.each<[LinkCommand, string, string[], string[]]>([
    ['link', 'a0', ['e2'], ['0=0', '1=1', '2=2', '3=3', '0=2!']],
    ['link', 'e3', ['a0', 'a1', 'e2'], ['0=0', '1=1', '2=2', '3=3', '0,1=2!']],
    ['unlink', 'a1', [], ['0=0', '2=2', '3=3']],
    ['unlink', 'a1', ['a2', 'e3'], ['0=0', '1=1']],
    ['confirm', 'e2', [], ['0=0', '1=1', '2=2!', '3=3']],
    ['merge', 'a0', ['a0', 'a1'], ['0,1=0,1!', '2=2', '3=3']],
    ['take', 'a0', [], ['1=1', '2=2', '3=3']],
    ['down', 'e1', [], ['0=0', '2=1,2!', '3=3']],
    ['up', 'a1', [], ['0,1=0!', '2=2', '3=3']],
    ['join', 'a0', [], ['0=0', '0=1', '2=2', '3=3']],
    // Nothing to act on.
    ['link', 'a0', [], ['0=0', '1=1', '2=2', '3=3']],
    ['up', 'a0', [], ['0=0', '1=1', '2=2', '3=3']],
    ['split', 'a0', [], ['0=0', '1=1', '2=2', '3=3']],
    ['release', 'a0', [], ['0=0', '1=1', '2=2', '3=3']],
  ])('%s at %s with %j chosen', (command, current, chosen, links) => {
    expect(after(command, current, chosen)).toEqual(links);
  });

  it('cuts a link at the current sentence', () => {
    const document = sample();
    const merged = applyEdit(
      document,
      editFor(document, 'en', 'merge', { current: at('a0'), chosen: ['a0', 'a1', 'a2'].map(at) })!,
    );
    expect(after('split', 'a1', [], merged)).toEqual(['0=0!', '1,2=1,2!', '3=3']);
    expect(after('split', 'e2', [], merged)).toEqual(['0,1=0,1!', '2=2!', '3=3']);
  });
});
