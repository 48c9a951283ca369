import type { Log } from '../log.ts';
import type { XmlWriter } from '../xml/index.ts';
import { makeIds } from './ids.ts';

/** The property that names the groups around a unit, the outermost first, a line for each. */
export const GROUP = 'group';
/** The property that names a segment within its unit. */
export const SEGMENT = 'segment';

/** Places the units of one file in its groups, each with an id of its own. */
export function makePlaces(xml: XmlWriter, log: Log) {
  const groupId = makeIds('g', 'group-id', log);
  let open: readonly string[] = [];
  /** Writes the ends and beginnings of groups that lie between the last unit and one within these. */
  const move = (groups: readonly string[]): string => {
    let shared = 0;
    while (shared < open.length && open[shared] === groups[shared]) shared += 1;
    const ended = '    </group>\n'.repeat(open.length - shared);
    open = groups;
    const begun = groups.slice(shared).map((group) => `    ${xml.open('group', { id: groupId(group) })}\n`);
    return ended + begun.join('');
  };
  return { unitId: makeIds('u', 'unit-id', log), move, end: () => move([]) };
}
