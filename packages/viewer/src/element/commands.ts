import { type Finding, findingKind } from '@muqabala/core/document';
import { formatFilter } from '../model/filter.ts';
import { type Destination, identify, type Selection, stepFrom } from '../model/open-document.ts';
import type { View } from '../model/view.ts';
import { copyText } from './copy.ts';
import { MuqabalaFindingEvent, MuqabalaSelectEvent, type MuqabalaViewEvent } from './events.ts';
import type { Commands, ViewChange } from './interaction.ts';
import { numberOf } from './templates/row-words.ts';
import type { Words } from './words.ts';

/** What the commands know of the viewer. */
export interface Standing {
  readonly direction: 'rtl' | 'ltr';
  readonly words: Words;
  readonly view: View | undefined;
  readonly selection: Selection;
  /** Rows of the places where the phrase was found. */
  readonly hits: readonly number[] | undefined;
  /** What is selected, if it is in the report that is shown. */
  readonly place: Destination | undefined;
  readonly hot: string;
  /** Whether somebody reads, to whom kinds and severities are not named. */
  readonly reading: boolean;
}

/** What the commands do to the viewer. */
export interface Stage {
  now(): Standing;
  /** Selects what an address names and shows its row, with the focus on it if asked. */
  go(address: string, row: number, focus: boolean): void;
  /** The address that a page keeps of a finding. */
  addressOf(finding: Finding): string;
  /** Sets properties of the view; returns all of them as they are now. */
  change(change: ViewChange): MuqabalaViewEvent;
  /** Leads from a cell of the matrix to the row of a source sentence in a target text. */
  openCell(target: number, source: number): void;
  lookAt(evidence: string): void;
  search(phrase: string): void;
  toggleTools(): void;
  announce(message: string): void;
  fire(event: Event): void;
  retry(): void;
}

/** Makes the commands of a viewer; those that a person gave tell the page by an event. */
export function makeCommands(stage: Stage): Commands {
  const commands: Commands = {
    get direction() {
      return stage.now().direction;
    },
    goToFinding: (id) =>
      goTo(
        stage.now().selection.steps.findIndex(({ finding }) => finding.id === id),
        false,
      ),
    stepFinding(by, focus) {
      const { selection, place } = stage.now();
      goTo(stepFrom(selection.steps, place, by), focus);
    },
    stepRow(by) {
      const { selection, place } = stage.now();
      const { rows } = selection;
      const at = rows.findIndex(({ index }) => index === place?.row);
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
      if (next !== undefined) select(next.index, true);
    },
    stepHit(by) {
      const { hits, place } = stage.now();
      const rows = [...new Set(hits)];
      const at = rows.indexOf(place?.row ?? -1);
      select(rows[at < 0 ? 0 : (at + by + rows.length) % rows.length] ?? -1, false);
    },
    toggleRow: (row) => (stage.now().place?.row === row ? commands.unselect() : select(row, false)),
    selectRow: select,
    unselect() {
      const { place, view } = stage.now();
      if (place === undefined || view === undefined) return;
      stage.go('', place.row, true);
      const nothingLeft = { sourceSegments: [], targetSegments: [], links: [] };
      stage.fire(new MuqabalaSelectEvent({ address: '', text: view.target.id, ...nothingLeft }));
    },
    lookAt: (evidence) => stage.lookAt(stage.now().hot === evidence ? '' : evidence),
    openCell: (target, source) => stage.openCell(target, source),
    changeView: (change) => stage.fire(stage.change(change)),
    filterBy: (name, value) =>
      commands.changeView({ filter: formatFilter({ ...stage.now().selection.filter, [name]: value }) }),
    search: (phrase) => stage.search(phrase),
    copy: (what) => void copy(what),
    toggleTools: () => stage.toggleTools(),
    retry: () => stage.retry(),
  };
  return commands;

  function select(row: number, focus: boolean): void {
    const { view, words } = stage.now();
    const chosen = view?.rows[row];
    if (view === undefined || chosen === undefined) return;
    const identity = identify(view, chosen);
    stage.go(identity.address, row, focus);
    stage.announce(words.numbered('sentence', numberOf(words, chosen)));
    stage.fire(new MuqabalaSelectEvent(identity));
  }

  function goTo(at: number, focus: boolean): void {
    const { words, selection, reading } = stage.now();
    const step = selection.steps[at];
    if (step === undefined) return;
    const { finding, row } = step;
    const address = stage.addressOf(finding);
    stage.go(address, row, focus);
    const place = { at: at + 1, all: selection.steps.length };
    stage.announce(reading ? words.say('at', place) : words.say('finding-at', { ...place, ...named(finding) }));
    stage.fire(new MuqabalaFindingEvent(address, finding));
  }

  function named(finding: Finding) {
    const { words } = stage.now();
    return { name: words.finding(findingKind(finding)), severity: words.severity(finding.severity) };
  }

  async function copy(what: 'source' | 'target' | 'pair'): Promise<void> {
    const { view, place, words } = stage.now();
    const row = view?.rows[place?.row ?? -1];
    if (view === undefined || row === undefined) return;
    stage.announce('');
    stage.announce(words.say((await copyText(view, [row], what)) ? 'copied' : 'copy-failed'));
  }
}
