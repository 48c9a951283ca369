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
