import type { Link } from '@muqabala/core';
import { applyEdit, difference, parseDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { acceptedPart, linkChanges } from './index.ts';

const before = sample();
const [first, second, ...others] = before.links as [Link, Link, ...Link[]];
const moved: Link = { ...second, id: 'new', target: first.target };
const surer: Link = { ...first, confidence: 0.99 };
const after = { ...before, signature: 'again', links: [surer, moved, ...others] };
const edit = difference(before, after, 'realign')!;

describe('what a realignment changes', () => {
  it('is counted by links that come and go, not by those that are surer', () => {
    const changes = linkChanges(before, edit);
    expect(changes.map(({ kind, link }) => [kind, link.id]).sort()).toEqual([
      ['added', 'new'],
      ['removed', second.id],
    ]);
    const same = difference(before, { ...before, links: [surer, second, ...others] }, 'realign')!;
    expect(linkChanges(before, same)).toEqual([]);
  });

  it('is nothing where the same sentences are linked in other groups, as after a join', () => {
    const link = (id: string, source: string[], target: string[]): Link => ({ ...first, id, source, target });
    const change = (old: Link[], now: Link[]) => {
      const from = { ...before, links: old };
      return linkChanges(from, difference(from, { ...from, links: now }, 'realign')!).map(({ link: { id } }) => id);
    };
    // Two sentences of the source that are one now were linked to one each.
    const apart = [link('a', ['s0'], ['s0']), link('b', ['s0'], ['s1'])];
    expect(change(apart, [link('c', ['s0'], ['s0', 's1'])])).toEqual([]);
    expect(change([link('c', ['s0'], ['s0', 's1'])], apart)).toEqual([]);
    const crossed = [link('a', ['s0'], ['s0']), link('b', ['s1'], ['s0'])];
    expect(change(crossed, [link('c', ['s0', 's1'], ['s0'])])).toEqual([]);
    // One sentence more is told, with all that it is told of.
    expect(change(apart, [link('c', ['s0'], ['s0', 's1', 's2'])]).sort()).toEqual(['a', 'b', 'c']);
    expect(change(apart, [link('c', ['s0'], ['s0'])])).toEqual(['b']);
    const both = [link('a', ['s0'], ['s0']), link('b', ['s1'], ['s1'])];
    expect(change(both, [link('c', ['s0', 's1'], ['s0', 's1'])]).sort()).toEqual(['a', 'b', 'c']);
  });

  it('is made as it was shown, or in part', () => {
    const changes = linkChanges(before, edit);
    expect(acceptedPart(before, edit, new Set())).toBe(edit);
    const removed = changes.find(({ kind }) => kind === 'removed')!;
    const part = applyEdit(before, acceptedPart(before, edit, new Set([removed]))!);
    expect(part.links.map(({ id }) => id)).toEqual([first.id, 'new', ...others.map(({ id }) => id), second.id]);
    expect(parseDocument(part).ok).toBe(true);
    const none = applyEdit(before, acceptedPart(before, edit, new Set(changes))!);
    expect(new Set(none.links.map(({ id }) => id))).toEqual(new Set(before.links.map(({ id }) => id)));
  });
});
