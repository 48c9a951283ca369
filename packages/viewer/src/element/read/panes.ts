import { firstOf, type Link, type Row, type Turns } from '@muqabala/core/document';
import { type Group, groupsOf, NOBODY, otherThan, SIDES, type Side } from '../../model/groups.ts';
import type { View } from '../../model/view.ts';
import { inSlices } from '../page.ts';
import type { RowContext } from '../row-context.ts';
import { element } from '../rows/draw.ts';
import { fillSentence, piecesOf } from '../rows/sentence.ts';

/** So many sentences are drawn between two pauses. */
const PIECE = 512;
/** A block of paragraphs, which is skipped by layout while it is out of sight, has as many sentences or more. */
const LEAST = 32;
/** Words are pointed out one by one where the evidence is seven times as likely in a counterpart as elsewhere (ln 7). */
const SURE = 2;

/**
 * Both texts as they run, in two panes: a sentence that is pointed at, focused or tapped lights up with its
 * counterpart, which comes into sight beside it, and so do the words that surely answer each other. A pane that is
 * scrolled takes the other along. Arrows lead from sentence to sentence, Enter to the counterpart.
 */
export class Panes {
  readonly #host: HTMLElement;
  readonly #select: (row: number) => void;
  #context: RowContext | undefined;
  #work = new AbortController();
  #sentences: Record<Side, HTMLElement[]> = { source: [], target: [] };
  #groups: Record<Side, Group[]> = { source: [], target: [] };
  #lit = NOBODY;

  constructor(host: HTMLElement, select: (row: number) => void) {
    this.#host = host;
    this.#select = select;
    host.addEventListener('pointerover', (event) => this.#look(event));
    host.addEventListener('pointerleave', () => this.#light(this.#chosen()));
    host.addEventListener('focusin', (event) => this.#look(event));
    host.addEventListener('click', (event) => {
      const at = placeOf(event);
      if (at && getSelection()?.type !== 'Range') this.#select(this.#rowOf(at.side, at.index));
    });
    host.addEventListener('keydown', (event) => this.#key(event));
    host.addEventListener('scroll', (event) => this.#follow(event.target as HTMLElement), true);
  }

  isIn(host: Element | null): boolean {
    return this.#host === host;
  }

  show(context: RowContext): void {
    const before = this.#context;
    this.#context = context;
    if (before?.view !== context.view) {
      this.#work.abort();
      this.#work = new AbortController();
      const steps = this.#draw(context.view);
      steps.next();
      void inSlices(steps, this.#work.signal).catch(() => {});
    }
    if (before?.view !== context.view || before.selected !== context.selected || before.finding !== context.finding) {
      const group = this.#chosen();
      this.#light(group);
      for (const side of SIDES) this.#reveal(this.#sentences[side][group[side][0] ?? -1]);
    }
    if (before && before.hits !== context.hits)
      for (const row of new Set([...before.hits, ...context.hits])) this.#fill(this.#groupOf(row), false);
  }

  #groupOf(row: number): Group {
    const { source = [], target = [], links = [] } = this.#context!.view.rows[row] ?? {};
    return { source, target: target.map(({ index }) => index), links };
  }

  /** What the page or the reader has chosen. */
  #chosen(): Group {
    return this.#groupOf(this.#context?.selected ?? -1);
  }

  #rowOf(side: Side, index: number): number {
    const { homeOfSource, homeOfTarget } = this.#context!.view;
    return (side === 'source' ? homeOfSource : homeOfTarget)[index] ?? -1;
  }

  *#draw(view: View): Turns<void> {
    this.#sentences = { source: [], target: [] };
    this.#groups = groupsOf(
      view,
      view.rows.flatMap(({ links }) => links),
    );
    this.#lit = NOBODY;
    for (const side of SIDES) {
      const { content, segments } = view[side];
      const host = this.#host.querySelector(`.${side} .text`)!;
      host.replaceChildren();
      let last = 0;
      let reachable = '0';
      // Some paragraphs a block: what is drawn later lays out nothing of it again.
      let block = element('div', '');
      host.append(block);
      for (const [index, { start, end, role, language }] of segments.entries()) {
        if (index % PIECE === PIECE - 1) yield;
        const answered = this.#groups[side][index] !== undefined;
        const at = element('span', `sentence ${role}${answered ? '' : ' alone'}`, {
          part: 'sentence',
          id: `${side}-${index}`,
          ...(language ? { lang: language } : {}),
          ...(answered ? { role: 'link', tabindex: reachable } : {}),
        });
        if (answered) reachable = '-1';
        this.#sentences[side][index] = at;
        const between = content.slice(last, start);
        block.append(between);
        if (between.includes('\n') && block.children.length >= LEAST) {
          block = element('div', '');
          host.append(block);
        }
        block.append(at);
        this.#fillOne(side, index);
        last = end;
      }
      block.append(content.slice(last));
    }
  }

  #look(event: Event): void {
    const mark = (event.target as Element).closest<HTMLElement>('mark[data-pieces]');
    const pieces = mark === null ? [] : piecesOf(mark);
    for (const other of this.#host.querySelectorAll<HTMLElement>('mark[data-pieces]'))
      other.classList.toggle(
        'glanced',
        piecesOf(other).some((piece) => pieces.includes(piece)),
      );
    const at = placeOf(event);
    if (at === undefined) return;
    const group = this.#groups[at.side][at.index] ?? NOBODY;
    if (group !== this.#lit) {
      this.#light(group);
      this.#reveal(this.#sentences[otherThan(at.side)][group[otherThan(at.side)][0] ?? -1], at.element);
    }
    if (event.type === 'focusin') this.#reach(at.element, otherThan(at.side), group);
  }

  /** Says with a sentence, to whoever hears it, what answers to it; the Tab key comes back to it. */
  #reach(at: HTMLElement, other: Side, group: Group): void {
    for (const before of paneOf(at).querySelectorAll<HTMLElement>('[tabindex="0"]')) before.tabIndex = -1;
    at.tabIndex = 0;
    at.setAttribute('aria-describedby', group[other].map((index) => `${other}-${index}`).join(' '));
  }

  #light(group: Group): void {
    this.#fill(this.#lit, false);
    this.#lit = group;
    this.#fill(group, true);
  }

  #fill(group: Group, lit: boolean): void {
    for (const side of SIDES) for (const index of group[side]) this.#fillOne(side, index, lit ? group : undefined);
  }

  #fillOne(side: Side, segment: number, lit?: Group): void {
    const at = this.#sentences[side][segment];
    const context = this.#context!;
    const row = context.view.rows[this.#rowOf(side, segment)];
    if (at === undefined || row === undefined) return;
    at.classList.toggle('lit', lit !== undefined);
    const findings = context.view.findingsOfRow.get(row.index)?.filter(({ id }) => lit && id === context.finding) ?? [];
    const shown: Row = lit === undefined ? row : { ...row, links: lit.links.map(surely) };
    fillSentence(context, at, { row: shown, side, segment, findings, open: lit !== undefined });
  }

  /** Brings a sentence into sight in its pane, at the height of another one where that is given. */
  #reveal(at: HTMLElement | undefined, beside?: HTMLElement): void {
    if (at === undefined) return;
    const pane = paneOf(at);
    const [box, place] = [pane, at].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
    if (place.top >= box.top && place.bottom <= box.bottom) return;
    const wanted = beside?.getBoundingClientRect().top ?? 0;
    pane.scrollTop += place.top - (wanted > box.top && wanted < box.bottom ? wanted : box.top + box.height / 3);
  }

  /** Takes the other pane along with the one that a reader scrolls. */
  #follow(pane: HTMLElement): void {
    if (!pane.matches(':hover, :focus-within')) return;
    const side = pane.classList.contains('source') ? 'source' : 'target';
    const { top, height } = pane.getBoundingClientRect();
    const drawn = this.#sentences[side];
    const first = firstOf(drawn.length, (at) => drawn[at]!.getBoundingClientRect().bottom > top + height / 3);
    const other = otherThan(side);
    const partner = this.#sentences[other][this.#groups[side][first]?.[other][0] ?? -1];
    if (partner === undefined) return;
    // Each in its own pane, which may stand beside the other or below it.
    const taken = paneOf(partner);
    const [box, place, at] = [taken, partner, drawn[first]!].map((one) => one.getBoundingClientRect().top) as [
      number,
      number,
      number,
    ];
    taken.scrollTop += place - box - at + top;
  }

  #key(event: KeyboardEvent): void {
    const at = placeOf(event);
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...paneOf(at.element).querySelectorAll<HTMLElement>('[role="link"]')];
    const here = links.indexOf(at.element);
    const other = otherThan(at.side);
    const next = {
      ArrowDown: links[here + 1],
      ArrowUp: links[here - 1],
      Home: links[0],
      End: links.at(-1),
      Enter: this.#sentences[other][this.#lit[other][0] ?? -1],
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (event.key === 'Enter') this.#select(this.#rowOf(at.side, at.index));
    next.focus({ preventScroll: true });
    this.#reveal(next);
  }
}

function placeOf(event: Event): { element: HTMLElement; side: Side; index: number } | undefined {
  const at = (event.target as Element).closest<HTMLElement>('.sentence');
  return at === null ? undefined : { element: at, side: at.id.slice(0, 6) as Side, index: Number(at.id.slice(7)) };
}

function paneOf(sentence: HTMLElement): HTMLElement {
  return sentence.closest<HTMLElement>('.pane')!;
}

/** A link with the evidence alone that says which word answers to which. */
function surely(link: Link): Link {
  return {
    ...link,
    evidence: link.evidence.filter(({ weight, source, target }) => weight >= SURE && source && target),
  };
}
