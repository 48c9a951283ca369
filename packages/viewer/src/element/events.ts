import type { Finding } from '@muqabala/core/document';

/** What the three events share: they bubble, cross shadow boundaries and come only after a person acted. */
abstract class ViewerEvent extends Event {
  constructor(type: string, init: object) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, init);
  }
}

/** `muqabala-select`: a person chose a pair or a sentence, or let go of it. */
export class MuqabalaSelectEvent extends ViewerEvent {
  /** For the page's own address; empty when nothing is selected any more. Give it back through `selected`. */
  declare readonly address: string;
  /** Id of the report that is shown. */
  declare readonly text: string;
  /** Ids of the source sentences, of the target sentences and of the links in the row. */
  declare readonly sourceSegments: readonly string[];
  declare readonly targetSegments: readonly string[];
  declare readonly links: readonly string[];

  constructor(init: Pick<MuqabalaSelectEvent, 'address' | 'text' | 'sourceSegments' | 'targetSegments' | 'links'>) {
    super('muqabala-select', init);
  }
}

/** `muqabala-finding`: a person went to a finding. */
export class MuqabalaFindingEvent extends ViewerEvent {
  declare readonly address: string;
  declare readonly finding: Finding;

  constructor(address: string, finding: Finding) {
    super('muqabala-finding', { address, finding });
  }
}

/** `muqabala-view`: a person changed the report, the layout, the filter or whether mentions show. */
export class MuqabalaViewEvent extends ViewerEvent {
  declare readonly text: string;
  declare readonly layout: 'pairs' | 'flow' | 'matrix';
  declare readonly filter: string;
  declare readonly mentions: boolean;

  constructor(init: Pick<MuqabalaViewEvent, 'text' | 'layout' | 'filter' | 'mentions'>) {
    super('muqabala-view', init);
  }
}

declare global {
  interface HTMLElementEventMap {
    'muqabala-select': MuqabalaSelectEvent;
    'muqabala-finding': MuqabalaFindingEvent;
    'muqabala-view': MuqabalaViewEvent;
  }
}
