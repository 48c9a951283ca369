import 'fake-indexeddb/auto';
import { listCards, numberFindings, parseDocument } from '@muqabala/core/document';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage, sample } from '../../test/samples.ts';
import { addFinding, changeFinding, confirm, release, removeFinding, setEnds, unlink } from '../edits/index.ts';
import type { StepEvent } from '../edits/step-event.ts';
import { openReview, openStore, type Store } from '../store/index.ts';
import { Journal } from './journal.ts';
import { Session } from './session.ts';

let store: Store;
const open: Session[] = [];

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  store = await openStore(undefined);
});
afterEach(() => {
  for (const session of open.splice(0)) session.close();
  store.db.close();
});

async function begin(document = sample()): Promise<Session> {
  const session = await Session.begin(store, 'title', document);
  open.push(session);
  return session;
}

async function reopen({ id }: Session): Promise<Session> {
  const session = await Session.open(store, id!);
  open.push(session);
  return session;
}

describe('a session', () => {
  it('keeps whatever is done, undone and done again, in any order and however quickly', async () => {
    const link = fc.constantFrom('l0', 'l1', 'l2', 'l3');
    const action = fc.oneof(
      fc.record({ kind: fc.constant('make' as const), make: fc.constantFrom(confirm, release, unlink), link }),
      fc.record({ kind: fc.constant('move' as const), link, to: fc.constantFrom('s0', 's1', 's2', 's3') }),
      fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'wait' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        const session = await begin();
        for (const act of actions) {
          const { document } = session;
          if (act.kind === 'wait') await session.settled();
          else if (act.kind === 'undo' || act.kind === 'redo') session[act.kind]();
          else if (act.kind === 'move')
            session.perform(setEnds(document, act.link, { source: [act.to], target: [act.to] }));
          else if (act.kind === 'make') session.perform(act.make(document, act.link));
        }
        await session.settled();
        expect(session.keeping).toBe('kept');
        const { history } = await openReview(store, session.id!);
        expect(history).toEqual(JSON.parse(JSON.stringify(session.history)));
        session.close();
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the number of each finding, whatever comes before it, and takes one of its own back with undo', async () => {
    const told = (n: number) => ({
      id: `f${n}`,
      code: 'date-mismatch' as const,
      mqm: 'mistranslation',
      severity: 'minor' as const,
      confidence: 0.8,
      text: 'en',
      source: [{ start: 4 * n, end: 4 * n + 2 }],
      target: [{ start: 4 * n, end: 4 * n + 2 }],
      state: 'open' as const,
    });
    const session = await begin({ ...sample(), findings: [told(0), told(1), told(2)] });
    const numbers = () => numberFindings(session.document);
    const first = session.document;
    const { text, source, target, mqm } = first.findings[0]!;
    session.perform(addFinding(first, { text, source, target, mqm, severity: 'critical' }));
    const added = session.document;
    for (const [id, number] of numberFindings(first)) expect(numbers().get(id)).toBe(number);
    const own = added.findings.at(-1)!.id;
    expect(numbers().get(own)).toBe(`${listCards(first).length + 1}`);
    expect(listCards(added)[0]!.id).toBe(own);
    session.perform(
      changeFinding(added, 'f2', { text, source: told(2).source, target: told(2).target, mqm, severity: 'critical' }),
    );
    session.perform(removeFinding(session.document, own));
    for (const [id, number] of numberFindings(first)) expect(numbers().get(id)).toBe(number);
    // What is gone leaves its number to nobody.
    session.perform(addFinding(session.document, { text, source, target, mqm, severity: 'minor' }));
    expect(numbers().get(session.document.findings.at(-1)!.id)).toBe(`${listCards(first).length + 2}`);
    while (session.undo());
    expect(session.document).toEqual(first);
  });

  it('hands on the edits of every step, which lead from one document to the next', async () => {
    const session = await begin();
    const steps: StepEvent[] = [];
    session.addEventListener('step', (event) => steps.push(event as StepEvent));
    const first = session.document;
    session.perform(confirm(first, 'l0'));
    session.perform({ name: 'recheck', follows: true, changes: [] });
    session.undo();
    session.undo();
    expect(steps.map(({ edits }) => edits.map(({ name }) => name))).toEqual([
      ['confirm'],
      ['recheck'],
      ['recheck', 'confirm'],
    ]);
    expect(steps[0]!.from).toBe(first);
    for (const [s, step] of steps.slice(1).entries()) expect(step.from).toBe(steps[s]!.to);
    expect(session.document).toEqual(first);
  });

  it('makes steps again that a killed tab had written down but not kept', async () => {
    const session = await begin();
    await session.settled();
    session.close();
    const journal = new Journal(session.id!, undefined);
    await journal.add({ from: 1, kind: 'perform', edit: confirm(sample(), 'l0')! });
    await journal.add({ from: 2, kind: 'perform', edit: confirm(sample(), 'l1')! });
    await journal.add({ from: 3, kind: 'undo' });
    // A step is missing here.
    await journal.add({ from: 5, kind: 'perform', edit: confirm(sample(), 'l2')! });
    const again = await reopen(session);
    await again.settled();
    expect(again.document.links.map(({ status }) => status)).toEqual(['confirmed', 'proposed', 'proposed', 'proposed']);
    expect(again.history.undone).toHaveLength(1);
    expect((await openReview(store, session.id!)).history.done).toHaveLength(1);
  });

  it('opens as it was kept where what was written down of a step is damaged', async () => {
    const good = confirm(sample(), 'l1')!;
    const record = fc.record({ id: fc.constantFrom('l0', 'l1', 'l9', '__proto__'), status: fc.json() });
    const change = fc.record(
      {
        in: fc.constantFrom(
          'links',
          'findings',
          'segments',
          'texts',
          'document',
          'nowhere',
          '__proto__',
          'constructor',
        ),
        id: fc.constantFrom('l0', 'l1', 'review', 'schema', 'texts', '__proto__'),
        index: fc.constantFrom(0, 1, -1, 1e9, null),
        text: fc.constantFrom('ar', 'nowhere'),
        before: record,
        after: fc.oneof(record, fc.constant(null), fc.constant('x')),
      },
      { requiredKeys: ['in'] },
    );
    const edit = fc.oneof(
      fc.constant(good),
      fc.record({ name: fc.constant('x'), changes: fc.array(change, { maxLength: 3 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const session = await begin();
        session.perform(confirm(session.document, 'l0'));
        await session.settled();
        session.close();
        const steps = edits.map((one, from) => ({ from: 2 + from, kind: 'perform', edit: one }));
        localStorage.setItem(`muqabala-steps-${session.id}`, JSON.stringify(steps));
        const again = await reopen(session);
        expect(parseDocument(again.document).ok).toBe(true);
        expect(again.history.done[0]?.name).toBe('confirm');
        await again.settled();
        again.close();
      }),
      { numRuns: 60 },
    );
  });

  it('of two on one review shows the one what the other kept, and refuses what was made on an older state', async () => {
    const one = await begin();
    await one.settled();
    const other = await reopen(one);
    one.perform(confirm(one.document, 'l0'));
    other.perform(confirm(other.document, 'l1'));
    await Promise.all([one.settled(), other.settled()]);
    await vi.waitFor(() => expect(other.document).toEqual(one.document));
    const { history } = await openReview(store, one.id!);
    expect(history.done).toHaveLength(1);
    expect(one.document).toEqual(history.document);
  });

  it('stays open without a store that works, says so, and keeps everything once there is room', async () => {
    const broken = { ...store, db: { transaction: () => fail() } } as unknown as Store;
    const fail = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    const session = await Session.begin(broken, 'title', sample());
    open.push(session);
    expect([session.keeping, session.problem?.code]).toEqual(['loose', 'storage-full']);
    session.perform(confirm(session.document, 'l0'));
    expect(session.id).toBeUndefined();
    Object.assign(broken, store);
    session.retry();
    await session.settled();
    expect([session.keeping, session.problem]).toEqual(['kept', undefined]);
    expect((await openReview(store, session.id!)).history.done).toHaveLength(1);
  });
});
