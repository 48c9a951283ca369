import type { LinkGroup, MarkedLink, Pointer } from './types.ts';

type Attributes = Readonly<Record<string, string>>;

/**
 * Gathers links by their elements: `link` with `target` in a `linkGrp` of TEI, with `xtargets` in one of XCES (OPUS),
 * or in an `alignment` of InterText, which names the text that it goes to first.
 */
export function makeLinks() {
  const groups: Array<LinkGroup & { readonly links: MarkedLink[] }> = [];
  let isTurned = false;
  const open = (from: string, to: string) => groups.push({ from, to, links: [] });
  return {
    open(name: string, attributes: Attributes) {
      if (name === 'alignment') {
        isTurned = true;
        open(attributes['fromDoc'] ?? '', attributes['toDoc'] ?? '');
      } else if (name === 'linkGrp') {
        const [first = '', second = ''] = (attributes['corresp'] ?? attributes['domains'] ?? '').trim().split(/\s+/);
        open(attributes['fromDoc'] ?? first, attributes['toDoc'] ?? second);
      } else if (name === 'link') {
        const link = linkOf(attributes, isTurned);
        if (link === undefined) return;
        if (groups.length === 0) open('', '');
        groups.at(-1)!.links.push(link);
      }
    },
    end: (): LinkGroup[] =>
      groups.filter(({ from, to, links }) => links.length > 0 || (from !== '' && to !== '')).map(byFiles),
  };
}

function linkOf(attributes: Attributes, isTurned: boolean): MarkedLink | undefined {
  const { xtargets, target, targets } = attributes;
  const [one, other] = xtargets === undefined ? [pointersOf(target ?? targets ?? ''), []] : divided(xtargets, isTurned);
  if (one.length + other.length === 0) return undefined;
  const id = attributes['xml:id'] ?? attributes['id'];
  const certainty = Number(attributes['certainty'] ?? attributes['n'] ?? 'NaN');
  return {
    ...(id === undefined ? {} : { id }),
    from: one,
    to: other,
    ...(certainty >= 0 && certainty <= 1 ? { certainty } : {}),
    status: statusOf(attributes),
  };
}

/** Pointers into two other files are of the sides that these are. */
function byFiles(group: LinkGroup): LinkGroup {
  const files = [...new Set(group.links.flatMap(({ from, to }) => [...from, ...to].map(({ file }) => file)))];
  const [from, to] = files;
  if (files.length !== 2 || from === undefined || to === undefined || from === '' || to === '') return group;
  return {
    from,
    to,
    links: group.links.map((link) => {
      const all = [...link.from, ...link.to];
      return { ...link, from: all.filter(({ file }) => file === from), to: all.filter(({ file }) => file === to) };
    }),
  };
}

/** The links of our own say by their type what a person said of them, those of InterText by their status. */
function statusOf({ type, status }: Attributes): MarkedLink['status'] {
  if (status === 'man' || type === 'confirmed') return 'confirmed';
  return type === 'rejected' ? 'rejected' : 'proposed';
}

function divided(xtargets: string, isTurned: boolean): [Pointer[], Pointer[]] {
  const [first = '', second = ''] = xtargets.split(';', 2);
  const sides: [Pointer[], Pointer[]] = [pointersOf(first), pointersOf(second)];
  return isTurned ? [sides[1], sides[0]] : sides;
}

function pointersOf(list: string): Pointer[] {
  return list
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((one) => {
      const at = one.indexOf('#');
      return at === -1 ? { file: '', id: one } : { file: one.slice(0, at), id: one.slice(at + 1) };
    });
}
