import { count, type Log } from '../log.ts';

/** What no NMTOKEN of XML has. */
const NO_TOKEN =
  /[^-.:\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu;

/** Ids of units that our writer has made: of such a form others say in a note what they are. */
export const NUMBERED = /^u\d{1,9}$/;

/**
 * Makes ids that no other element of a file has: the one that is given as far as it is an NMTOKEN and free, else one
 * that is made of it, which is counted as `reason`; a number behind the prefix where none is given.
 */
export function makeIds(prefix: string, reason: string, log: Log) {
  const taken = new Set<string>();
  const own = new RegExp(`^${prefix}(\\d{1,9})$`);
  let made = 0;
  let next = 1;
  // Those that are made here are not kept: there may be millions.
  const isTaken = (id: string) => taken.has(id) || Number(own.exec(id)?.[1]) <= made;
  const numbered = () => {
    do made += 1;
    while (taken.has(`${prefix}${made}`));
    return `${prefix}${made}`;
  };
  return (given: string | undefined): string => {
    if (given === undefined || given === '') return numbered();
    const token = given.replace(NO_TOKEN, '_');
    let id = token;
    // The number goes on, so that no row of ids is gone through twice.
    while (isTaken(id)) {
      next += 1;
      id = `${token}.${next}`;
    }
    taken.add(id);
    if (id !== given) count(log.cleaned, reason);
    return id;
  };
}
