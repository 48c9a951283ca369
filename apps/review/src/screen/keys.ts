/** What a shortcut does; the name is that of its message. */
export type Action =
  | 'workbench.undo'
  | 'workbench.redo'
  | 'workbench.realign'
  | 'workbench.stop'
  | 'workbench.texts.open'
  | 'workbench.rules.open'
  | 'workbench.export'
  | 'workbench.save'
  | 'workbench.print'
  | 'workbench.palette'
  | 'workbench.decide.open'
  | 'workbench.reader.open'
  | 'workbench.round.open'
  | 'workbench.merging.open'
  | 'workbench.keys.view'
  | `workbench.views.${'read' | 'correct' | 'matrix' | 'facts' | 'report' | 'table'}`
  | 'workbench.keys.help'
  | 'workbench.findings.next'
  | 'workbench.findings.previous'
  | 'workbench.findings.accept'
  | 'workbench.findings.dismiss'
  | 'workbench.findings.reopen'
  | 'workbench.findings.comment'
  | 'workbench.findings.add'
  | 'workbench.findings.edit'
  | 'workbench.findings.open'
  | 'workbench.findings.choose'
  | 'workbench.findings.sameKind'
  | 'workbench.findings.sameText'
  | 'workbench.links.link'
  | 'workbench.links.unlink'
  | 'workbench.links.confirm'
  | 'workbench.links.release'
  | 'workbench.links.merge'
  | 'workbench.links.split'
  | 'workbench.links.take'
  | 'workbench.links.up'
  | 'workbench.links.down'
  | 'workbench.links.cut'
  | 'workbench.links.join'
  | 'workbench.links.note'
  | 'workbench.links.clear';

/** Which key does what: `Ctrl+z`, `Shift+N`, `l`. Control also stands for Command. */
export type Keys = Readonly<Record<Action, string>>;

/**
 * The keys as delivered. Letters are read by their place on the keyboard, so that they work with an Arabic layout too.
 */
export const DELIVERED: Keys = {
  'workbench.undo': 'Ctrl+z',
  'workbench.redo': 'Ctrl+Shift+z',
  'workbench.realign': 'Shift+r',
  'workbench.stop': 'Shift+s',
  'workbench.texts.open': 'Shift+t',
  'workbench.rules.open': 'Shift+e',
  'workbench.export': 'e',
  'workbench.save': 'Ctrl+s',
  'workbench.print': 'Ctrl+p',
  'workbench.palette': 'Ctrl+k',
  'workbench.decide.open': 'q',
  'workbench.reader.open': 'Shift+q',
  'workbench.round.open': 'Shift+n',
  'workbench.merging.open': 'Shift+m',
  'workbench.keys.view': 'v',
  'workbench.views.read': '1',
  'workbench.views.correct': '2',
  'workbench.views.matrix': '3',
  'workbench.views.facts': '4',
  'workbench.views.report': '5',
  'workbench.views.table': '6',
  'workbench.keys.help': '?',
  'workbench.findings.next': 'n',
  'workbench.findings.previous': 'p',
  'workbench.findings.accept': 'a',
  'workbench.findings.dismiss': 'd',
  'workbench.findings.reopen': 'o',
  'workbench.findings.comment': 'k',
  'workbench.findings.add': 'f',
  'workbench.findings.edit': 'i',
  'workbench.findings.open': 'g',
  'workbench.findings.choose': 'h',
  'workbench.findings.sameKind': 'Shift+h',
  'workbench.findings.sameText': 'Shift+g',
  'workbench.links.link': 'l',
  'workbench.links.unlink': 'u',
  'workbench.links.confirm': 'c',
  'workbench.links.release': 'Shift+c',
  'workbench.links.merge': 'm',
  'workbench.links.split': 's',
  'workbench.links.take': 't',
  'workbench.links.up': 'Alt+ArrowUp',
  'workbench.links.down': 'Alt+ArrowDown',
  'workbench.links.cut': 'x',
  'workbench.links.join': 'j',
  'workbench.links.note': 'Shift+k',
  'workbench.links.clear': 'Escape',
};

const PLACE = 'muqabala-keys';

/** Returns a key press as it is written in {@link Keys}. */
export function nameOfKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]?.toLowerCase();
  const key = event.key === '?' || event.key === '؟' ? '?' : (letter ?? event.key);
  const shift = event.shiftKey && key !== '?';
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': '␣',
};

/** Returns a key of {@link Keys} as it is shown: `Ctrl Z`, `Alt ↑`, `L`. */
export function showKey(name: string): string {
  return name
    .split(/\+(?=.)/u)
    .map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** Returns the keys as the person has set them. */
export function readKeys(): Keys {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
    const own = Object.entries(kept ?? {})
      .map(([action, key]) => [ofToday(action), key] as const)
      .filter(([action, key]) => Object.hasOwn(DELIVERED, action) && typeof key === 'string');
    return { ...DELIVERED, ...Object.fromEntries(own) };
  } catch {
    return DELIVERED;
  }
}

/** A command by its name of today; earlier versions called the workbench a desk, and its links a board. */
function ofToday(action: string): string {
  return action.replace(/^desk\./, 'workbench.').replace(/^workbench\.board\./, 'workbench.links.');
}

/** Keeps the keys; where the browser keeps nothing they hold until the page is left. */
export function writeKeys(keys: Keys): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(keys));
  } catch {}
}

/** Returns what a key press does, or undefined. */
export function actionOf(keys: Keys, event: Parameters<typeof nameOfKey>[0]): Action | undefined {
  const name = nameOfKey(event);
  return (Object.keys(keys) as Action[]).find((action) => keys[action] === name);
}

/** Says whether the person is writing, so that letters are letters. */
export function isWriting(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type);
}
