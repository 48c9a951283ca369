/** What of a view a person can change. */
export interface ViewChange {
  readonly target?: string;
  readonly layout?: 'pairs' | 'flow' | 'matrix';
  readonly filter?: string;
  readonly mentions?: boolean;
}

/** What a person can ask for, whichever way: by pointer, by key or by a control. */
export interface Commands {
  readonly direction: 'rtl' | 'ltr';
  goToFinding(id: string): void;
  stepFinding(by: 1 | -1, focus: boolean): void;
  stepRow(by: number): void;
  stepHit(by: 1 | -1): void;
  toggleRow(row: number): void;
  selectRow(row: number, focus: boolean): void;
  unselect(): void;
  lookAt(evidence: string): void;
  openCell(target: number, source: number): void;
  changeView(change: ViewChange): void;
  filterBy(name: string, value: string): void;
  search(phrase: string): void;
  copy(what: 'source' | 'target' | 'pair'): void;
  /** Opens or closes the search and the filters where there is no room for them. */
  toggleTools(): void;
  retry(): void;
}

/**
 * Carries out a click: controls say in their data attributes what they are for, a row is selected by a click anywhere
 * in it.
 */
export function onClick(commands: Commands, event: Event): void {
  const from = event.target as Element;
  const control = from.closest<HTMLElement>('button, mark[data-finding], mark[data-evidence]');
  const data: Readonly<Record<string, string | undefined>> = control?.dataset ?? {};
  if (data['finding'] !== undefined) commands.goToFinding(data['finding']);
  else if (data['evidence'] !== undefined) commands.lookAt(data['evidence']);
  else if (data['target'] !== undefined) commands.changeView({ target: data['target'] });
  else if (data['layout'] !== undefined) commands.changeView({ layout: data['layout'] as 'pairs' });
  else if (data['step'] !== undefined) commands.stepFinding(data['step'] === 'next' ? 1 : -1, false);
  else if (data['go'] !== undefined) commands.selectRow(Number(data['go']), true);
  else if (data['copy'] !== undefined) commands.copy(data['copy'] as 'pair');
  else if (data['close'] !== undefined) commands.unselect();
  else if (data['mentions'] !== undefined) commands.changeView({ mentions: data['mentions'] === 'true' });
  else if (data['clear'] !== undefined) commands.changeView({ filter: '' });
  else if (data['tools'] !== undefined) commands.toggleTools();
  else if (data['retry'] !== undefined) commands.retry();
  else if (data['cell'] !== undefined) {
    const [target, source] = data['cell'].split('/').map(Number);
    commands.openCell(target!, source!);
  } else clickRow(commands, from, control !== null);
}

function clickRow(commands: Commands, from: Element, byButton: boolean): void {
  const row = from.closest<HTMLElement>('[data-row]');
  if (row === null || from.closest('.detail')) return;
  const index = Number(row.dataset['row']);
  if (byButton) commands.toggleRow(index);
  // Someone who drags over words wants to copy them.
  else if (getSelection()?.type !== 'Range') commands.selectRow(index, false);
}

/** Carries out a change of a list or of the search field. */
export function onChange(commands: Commands, event: Event): void {
  const { value, dataset } = event.target as HTMLSelectElement | HTMLInputElement;
  const name = dataset['control'];
  if (name === 'query') commands.search(value);
  else if (name === 'target') commands.changeView({ target: value });
  else if (name !== undefined) commands.filterBy(name, value);
}

/**
 * Carries out a key: N and P for the next and previous finding, by the place of the key, so that they work on an Arabic
 * keyboard too; arrows, Home and End on the number of a row; Escape closes; Enter in the search field goes on.
 */
export function onKey(commands: Commands, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const from = event.target as HTMLElement;
  const done = from.matches('input, select')
    ? event.key === 'Enter' && from.matches('input') && run(() => commands.stepHit(event.shiftKey ? -1 : 1))
    : from.matches('[role="tab"]')
      ? moveTab(commands, from, event.key)
      : rowKey(commands, from, event.key);
  if (done || (!from.matches('input, select') && findingKey(commands, event))) event.preventDefault();
}

function run(action: () => void): true {
  action();
  return true;
}

function rowKey(commands: Commands, from: HTMLElement, key: string): boolean {
  if (key === 'Escape') return run(() => commands.unselect());
  if (!from.matches('.pick')) return false;
  if (key === 'ArrowDown') return run(() => commands.stepRow(1));
  if (key === 'ArrowUp') return run(() => commands.stepRow(-1));
  if (key === 'Home') return run(() => commands.stepRow(Number.NEGATIVE_INFINITY));
  if (key === 'End') return run(() => commands.stepRow(Number.POSITIVE_INFINITY));
  return false;
}

function findingKey(commands: Commands, event: KeyboardEvent): boolean {
  if (event.shiftKey || (event.code !== 'KeyN' && event.code !== 'KeyP')) return false;
  return run(() => commands.stepFinding(event.code === 'KeyN' ? 1 : -1, true));
}

function moveTab(commands: Commands, tab: HTMLElement, key: string): boolean {
  const [forward, backward] = commands.direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const by = key === forward ? 1 : key === backward ? -1 : 0;
  const tabs = [...(tab.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
  if (by === 0 || next === undefined) return false;
  next.focus();
  commands.changeView({ target: next.dataset['target']! });
  return true;
}
