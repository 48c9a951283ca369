import type { NameMention } from '../schema.ts';

interface Holder {
  readonly entity: string;
  readonly value: string;
  readonly type: NameMention['type'];
}

/** Which person holds which office, as the texts introduce them: `KZ.president`, or `leader` without a country. */
export class Offices {
  /** Office → entity → how often, over all texts. */
  readonly #all = new Map<string, Map<string, { holder: Holder; count: number }>>();
  readonly #inText = new Map<string, Map<string, Holder>>();

  learn(office: string, holder: Holder, text: number): void {
    const bare = office.slice(office.indexOf('.') + 1);
    for (const key of bare === office ? [office] : [office, `any.${bare}`]) {
      const holders = this.#all.get(key) ?? new Map<string, { holder: Holder; count: number }>();
      const known = holders.get(holder.entity);
      holders.set(holder.entity, { holder, count: (known?.count ?? 0) + 1 });
      this.#all.set(key, holders);
    }
    const here = this.#inText.get(`${text} ${bare}`) ?? new Map<string, Holder>();
    here.set(holder.entity, holder);
    this.#inText.set(`${text} ${bare}`, here);
  }

  /**
   * Returns who is meant by an office without a name: the only holder (or one with nine in ten mentions) of that
   * country's office; for an office without country the only holder in this text. An office of a country that nobody
   * was named for is an entity of its own.
   */
  resolve(office: string, text: number): Holder | undefined {
    const dot = office.indexOf('.');
    if (dot < 0) {
      const here = this.#inText.get(`${text} ${office}`);
      return here?.size === 1 ? here.values().next().value : undefined;
    }
    const holder =
      this.#only(office) ?? (office.endsWith('.leader') ? this.#only(`${office.slice(0, dot)}.president`) : undefined);
    if (holder) return holder;
    if (this.#all.has(office)) return undefined;
    return { entity: `office:${office}`, value: office.replace('.', ' '), type: 'person' };
  }

  #only(office: string): Holder | undefined {
    const holders = this.#all.get(office);
    if (holders === undefined) return undefined;
    let total = 0;
    let best: { holder: Holder; count: number } | undefined;
    for (const entry of holders.values()) {
      total += entry.count;
      if (best === undefined || entry.count > best.count) best = entry;
    }
    return best && best.count >= 0.9 * total ? best.holder : undefined;
  }
}
