import type { AlignedDocument, Problem } from '@muqabala/core';
import { type Edit, parseDocument } from '@muqabala/core/document';
import type { Access } from '../access/access.ts';
import { type Advance, type History, perform, redo, startHistory, undo } from '../edits/index.ts';
import { StepEvent } from '../edits/step-event.ts';
import { createReview, type Head, openReview, type Store, saveStep } from '../store/index.ts';
import { problemOf } from '../unforeseen/problem.ts';
import { FileWriter, type ServedFile } from './file.ts';
import { Journal, type JournalStep } from './journal.ts';
import { isLasting } from './lasting.ts';
import { numberEdit, withNumbers } from './numbers.ts';
import { type TabNews, Tabs } from './tabs.ts';

/** `kept`: in this browser; `keeping`: on its way; `loose`: nowhere but on the screen. */
export type Keeping = 'kept' | 'keeping' | 'loose';

/**
 * A review that is open: its history, and where it is kept. Every step is kept at once, in order; `change` fires after
 * the document or the state of keeping changed, {@link StepEvent} before that for every step.
 */
export class Session extends EventTarget {
  #history: History;
  /** How many edits, from the first, the store has as they are now. */
  #stored: number;
  #head: Head | undefined;
  #journal: Journal | undefined;
  #keeping: Keeping = 'loose';
  #problem: Problem | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Writes under way. */
  #pending = 0;
  /** Steps made since the head was kept: each raises its version by one when it is. */
  #unkept = 0;
  readonly #store: Store | undefined;
  #file: FileWriter | undefined;
  readonly #tabs: Tabs;
  /** The version of the file that the other tabs have been told of. */
  #told = '';
  title: string;

  /** What a review that is not kept yet is begun from, as soon as there is room. */
  readonly #base: Base | undefined;

  private constructor(store: Store | undefined, title: string, history: History, head: Head | undefined, base?: Base) {
    super();
    this.#base = base;
    this.#store = store;
    this.title = title;
    this.#history = history;
    this.#stored = countEdits(history);
    if (head !== undefined) this.#begun(head);
    this.#tabs = new Tabs(
      () => this.#head?.id,
      (news) => this.#hear(news),
    );
  }

  /**
   * Begins a review of a document and keeps it where the browser allows; a store that fails leaves the review open but
   * loose.
   */
  static async begin(
    store: Store | undefined,
    title: string,
    unnumbered: AlignedDocument,
    problem?: Problem,
    origin?: string,
  ): Promise<Session> {
    const document = withNumbers(unnumbered);
    const history = startHistory(document);
    let head: Head | undefined;
    let failed = problem;
    if (store !== undefined) {
      try {
        head = await createReview(store, title, history, document, now(), origin);
      } catch (error) {
        failed = problemOf(error);
      }
    }
    const session = new Session(store, title, history, head, { document, origin });
    session.#problem = failed;
    return session;
  }

  /** Opens a kept review with everything that can be undone. */
  static async open(store: Store, id: string): Promise<Session> {
    const { head, history } = await openReview(store, id);
    const session = new Session(store, head.title, history, head);
    session.#resume(await session.#journal!.read(head.version));
    return session;
  }

  /** Writes every step to a served file from now on; a plain static file has no version and stays as it is. */
  writeTo(file: ServedFile, access: Access): void {
    if (file.version === '' || file.id === '') return;
    const writer = new FileWriter(file, access, this.#head?.id);
    this.#file = writer;
    this.#told = file.version;
    writer.addEventListener('change', () => {
      if (this.#head !== undefined && writer.version !== this.#told) {
        this.#told = writer.version;
        this.#tabs.tell({ file: writer.version });
      }
      this.#tell();
    });
    // After a tab was killed the browser may hold a step more than the file.
    writer.begin(this.document);
  }

  /** Whether steps are written to a served file. */
  get hasFile(): boolean {
    return this.#file !== undefined;
  }
  /** Whether the browser has promised not to throw away what it keeps. */
  get isLasting(): boolean {
    return this.#store === undefined || isLasting();
  }
  /** Whether another tab has this review open too. */
  get isShared(): boolean {
    return this.#tabs.shared;
  }

  /** Tries again to keep the newest state, here and in the file. */
  retry(): void {
    this.#file?.write();
    if (this.#store === undefined || (this.#head !== undefined && this.#unkept === 0)) return;
    this.#keeping = 'keeping';
    this.#keepSoon();
    this.#tell();
  }

  /** Looks whether another program has changed the served file. */
  look(): void {
    this.#file?.look();
  }

  get id(): string | undefined {
    return this.#head?.id;
  }
  get document(): AlignedDocument {
    return this.#history.document;
  }
  get history(): History {
    return this.#history;
  }
  get keeping(): Keeping {
    return this.#file?.busy ? 'keeping' : this.#keeping;
  }
  /** Why the review is not kept, or what another tab did. */
  get problem(): Problem | undefined {
    return this.#file?.problem ?? this.#problem;
  }

  perform(edit: Edit | undefined): boolean {
    if (edit === undefined) return false;
    const { edit: numbered, known } = numberEdit(this.document, edit);
    const isDone = this.#step(perform(this.#history, numbered), { kind: 'perform', edit: numbered });
    known(this.document);
    return isDone;
  }
  undo(): boolean {
    return this.#step(undo(this.#history), { kind: 'undo' });
  }
  redo(): boolean {
    return this.#step(redo(this.#history), { kind: 'redo' });
  }

  /** Resolves when everything done so far is kept, or is known not to be. */
  settled(): Promise<void> {
    return this.#writing;
  }

  close(): void {
    this.#tabs.close();
    this.#file?.close();
  }

  #hear({ hello, file, version, isUnwritten }: TabNews): void {
    if (hello !== undefined) this.#tell();
    if (file !== undefined) {
      this.#told = file;
      this.#file?.seen(file);
    }
    if (version === undefined || version <= this.#head!.version || this.#pending > 0) return;
    const shown = this.#reload();
    // Of a tab that was opened from the list, what it keeps would come into no file.
    if (isUnwritten) void shown.then(() => this.#file?.write());
  }

  /** Makes the steps again that a killed tab had not brought to the store; one that does not fit ends it. */
  #resume(steps: readonly JournalStep[]): void {
    this.#journal!.clear();
    for (const step of stepsThatFit(this.#history, steps)) {
      if (step.kind === 'perform') this.perform(step.edit);
      else this[step.kind]();
    }
  }

  #step({ history: next, edits }: Advance, step: { kind: 'undo' | 'redo' } | { kind: 'perform'; edit: Edit }): boolean {
    const { document, done } = this.#history;
    if (next === this.#history) return false;
    this.#history = next;
    // What had been undone falls with a new edit, which stands in its place.
    if (step.kind === 'perform') this.#stored = Math.min(this.#stored, done.length);
    if (this.#store !== undefined && this.#head !== undefined) {
      this.#keeping = 'keeping';
      // What cannot be written down is left to the store.
      this.#journal!.add({ from: this.#head.version + this.#unkept, ...step }).catch(() => {});
      this.#unkept += 1;
      this.#keepSoon();
    }
    const made = new StepEvent(document, edits, next.document);
    this.#file?.step(made);
    this.dispatchEvent(made);
    this.#tell();
    return true;
  }

  #begun(head: Head): void {
    this.#head = head;
    this.#keeping = 'kept';
    this.#journal = new Journal(head.id, this.#store?.cipher);
  }

  /** Writes wait for each other; none of them rejects. */
  #keepSoon(): void {
    this.#pending += 1;
    this.#writing = this.#writing.then(() => this.#keep());
  }

  /** Keeps everything that was done by now; a write that finds nothing left to do is done. */
  async #keep(): Promise<void> {
    const [history, steps, stored] = [this.#history, this.#unkept, this.#stored];
    this.#stored = countEdits(history);
    try {
      if (this.#head === undefined) {
        const { document, origin } = this.#base!;
        this.#begun(await createReview(this.#store!, this.title, history, document, now(), origin));
        this.#problem = undefined;
        if (this.#history !== history) {
          // Done while the review was being begun.
          this.#unkept = 1;
          this.#keepSoon();
        }
      } else if (steps > 0) {
        this.#head = await saveStep(this.#store!, this.#head!, history, stored, now(), steps);
        this.#unkept -= steps;
        this.#problem = undefined;
        this.#journal!.drop(this.#head.version);
        this.#tabs.tell({ version: this.#head.version, isUnwritten: !this.hasFile });
      }
    } catch (error) {
      this.#stored = Math.min(this.#stored, stored);
      this.#problem = problemOf(error);
      // What another tab has overtaken must not come back after a reload.
      if (this.#problem.code === 'review-changed') {
        this.#journal?.clear();
        await this.#reload();
        // The file may have got this tab's step before the store refused it.
        this.#file?.write();
      }
    } finally {
      this.#pending -= 1;
      if (this.#pending === 0)
        this.#keeping = this.#problem === undefined || this.#problem.code === 'review-changed' ? 'kept' : 'loose';
      this.#tell();
    }
  }

  /** Shows what another tab has kept. */
  async #reload(): Promise<void> {
    try {
      const { head, history } = await openReview(this.#store!, this.#head!.id);
      this.#head = head;
      this.#history = history;
      this.#stored = countEdits(history);
      this.#unkept = 0;
      this.title = head.title;
      this.#file?.hold(history.document);
    } catch (error) {
      this.#problem = problemOf(error);
      this.#keeping = 'loose';
    }
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

interface Base {
  readonly document: AlignedDocument;
  readonly origin: string | undefined;
}

/**
 * The steps up to the first that does not fit; none when what they lead to is no document, since what was written down
 * may be damaged.
 */
function stepsThatFit(history: History, steps: readonly JournalStep[]): readonly JournalStep[] {
  let reached = history;
  let count = 0;
  try {
    for (const step of steps) {
      reached = { perform, undo, redo }[step.kind](reached, 'edit' in step ? step.edit : undefined).history;
      count += 1;
    }
  } catch {
    // Of another state, or broken.
  }
  return count > 0 && parseDocument(reached.document).ok ? steps.slice(0, count) : [];
}

function countEdits({ done, undone }: History): number {
  return done.length + undone.length;
}

function now(): string {
  return new Date().toISOString();
}
