import { type Edit, isUnchecked, type Maker } from '@muqabala/core/document';
import type { Reply } from '@muqabala/core/questions';
import type { Session } from '../session/session.ts';
import type { Aligner, WorkOptions } from '../work/aligner.ts';

/** Edits after which the differences of the links have to be looked for again. */
const MOVES: ReadonlySet<string> = new Set([
  'link',
  'unlink',
  'merge',
  'split',
  'set-ends',
  'choose',
  'split-sentence',
  'join-sentence',
  'rules',
  'dismiss-everywhere',
  'realign-part',
]);

/**
 * What follows from an edit in the Worker: differences looked for again, the rest aligned again; one round for many
 * quick edits.
 */
export class Checks {
  readonly #aligner: Aligner;
  #running: Promise<void> | undefined;

  constructor(aligner: Aligner) {
    this.#aligner = aligner;
  }

  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Looks for differences again until the newest state is checked, if its last edit asks for it. */
  recheck(session: Session): Promise<void> {
    this.#running ??= this.#check(session).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #check(session: Session): Promise<void> {
    // What was undone can only be done again while nothing new is done: a check waits until the person goes on.
    while (needsCheck(session)) {
      const before = session.document;
      const edit = await this.#aligner.change(before, { kind: 'recheck' });
      if (session.document !== before) continue;
      // An empty one says that the state was checked.
      session.perform({ name: 'recheck', changes: edit?.changes ?? [], follows: true });
    }
  }

  /** Returns what replies to questions change in the newest state; undefined when nothing does. */
  answer(session: Session, replies: readonly Reply[], by: Maker): Promise<Edit | undefined> {
    return this.#changeNewest(session, { kind: 'answer', replies, by });
  }

  /** Returns what aligning one report again changes in the newest state; undefined when nothing does. */
  realign(session: Session, text: string, options: WorkOptions): Promise<Edit | undefined> {
    return this.#changeNewest(session, { kind: 'realign', text }, options);
  }

  /** Asks again while the person goes on meanwhile. */
  async #changeNewest(
    session: Session,
    request: Parameters<Aligner['change']>[1],
    options?: WorkOptions,
  ): Promise<Edit | undefined> {
    for (;;) {
      const before = session.document;
      const edit = await this.#aligner.change(before, request, options);
      if (session.document === before) return edit;
    }
  }
}

function needsCheck({ document, history }: Session): boolean {
  if (isUnchecked(document)) return true;
  if (history.undone.length > 0) return false;
  for (let at = history.done.length - 1; at >= 0; at -= 1) {
    const edit = history.done[at]!;
    if (edit.follows || edit.name === 'realign') return false;
    if (MOVES.has(edit.name)) return true;
  }
  return false;
}
