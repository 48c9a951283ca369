/** What a shortcut does; the name is that of its message. */
export type Action =
  | 'desk.undo'
  | 'desk.redo'
  | 'desk.realign'
  | 'desk.stop'
  | 'desk.texts.open'
  | 'desk.rules.open'
  | 'desk.export'
  | 'desk.save'
  | 'desk.print'
  | 'desk.palette'
  | 'desk.decide.open'
  | 'desk.reader.open'
  | 'desk.round.open'
  | 'desk.merging.open'
  | 'desk.keys.view'
  | `desk.views.${'read' | 'correct' | 'matrix' | 'facts' | 'report' | 'table'}`
  | 'desk.keys.help'
  | 'desk.findings.next'
  | 'desk.findings.previous'
  | 'desk.findings.accept'
  | 'desk.findings.dismiss'
  | 'desk.findings.reopen'
  | 'desk.findings.comment'
  | 'desk.findings.add'
  | 'desk.findings.edit'
  | 'desk.findings.open'
  | 'desk.findings.choose'
  | 'desk.findings.sameKind'
  | 'desk.findings.sameText'
  | 'desk.links.link'
  | 'desk.links.unlink'
  | 'desk.links.confirm'
  | 'desk.links.release'
  | 'desk.links.merge'
  | 'desk.links.split'
  | 'desk.links.take'
  | 'desk.links.up'
  | 'desk.links.down'
  | 'desk.links.cut'
  | 'desk.links.join'
  | 'desk.links.note'
  | 'desk.links.clear';

/** Which key does what: `Ctrl+z`, `Shift+N`, `l`. Control also stands for Command. */
export type Keys = Readonly<Record<Action, string>>;

/**
 * The keys as delivered. Letters are read by their place on the keyboard, so that they work with an Arabic layout too.
 */
export const DELIVERED: Keys = {
  'desk.undo': 'Ctrl+z',
  'desk.redo': 'Ctrl+Shift+z',
  'desk.realign': 'Shift+r',
  'desk.stop': 'Shift+s',
  'desk.texts.open': 'Shift+t',
  'desk.rules.open': 'Shift+e',
  'desk.export': 'e',
  'desk.save': 'Ctrl+s',
  'desk.print': 'Ctrl+p',
  'desk.palette': 'Ctrl+k',
  'desk.decide.open': 'q',
  'desk.reader.open': 'Shift+q',
  'desk.round.open': 'Shift+n',
  'desk.merging.open': 'Shift+m',
  'desk.keys.view': 'v',
  'desk.views.read': '1',
  'desk.views.correct': '2',
  'desk.views.matrix': '3',
  'desk.views.facts': '4',
  'desk.views.report': '5',
  'desk.views.table': '6',
  'desk.keys.help': '?',
  'desk.findings.next': 'n',
  'desk.findings.previous': 'p',
  'desk.findings.accept': 'a',
  'desk.findings.dismiss': 'd',
  'desk.findings.reopen': 'o',
  'desk.findings.comment': 'k',
  'desk.findings.add': 'f',
  'desk.findings.edit': 'i',
  'desk.findings.open': 'g',
  'desk.findings.choose': 'h',
  'desk.findings.sameKind': 'Shift+h',
  'desk.findings.sameText': 'Shift+g',
  'desk.links.link': 'l',
  'desk.links.unlink': 'u',
  'desk.links.confirm': 'c',
  'desk.links.release': 'Shift+c',
  'desk.links.merge': 'm',
  'desk.links.split': 's',
  'desk.links.take': 't',
  'desk.links.up': 'Alt+ArrowUp',
  'desk.links.down': 'Alt+ArrowDown',
  'desk.links.cut': 'x',
  'desk.links.join': 'j',
  'desk.links.note': 'Shift+k',
  'desk.links.clear': 'Escape',
};

const PLACE = 'muqabala-keys';
/** What earlier versions keep as `desk.board.`. */
const EARLIER = 'desk.links.';

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
      .map(([action, key]) => [action.replace('desk.board.', EARLIER), key] as const)
      .filter(([action, key]) => Object.hasOwn(DELIVERED, action) && typeof key === 'string');
    return { ...DELIVERED, ...Object.fromEntries(own) };
  } catch {
    return DELIVERED;
  }
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
