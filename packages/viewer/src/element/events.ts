import type { Finding } from '@muqabala/core/document';

/** What the three events share: they bubble, cross shadow boundaries and come only after a person acted. */
abstract class ViewerEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** `muqabala-select`: a person chose a pair or a sentence, or let go of it. */
export class MuqabalaSelectEvent extends ViewerEvent {
  /** For the page's own address; empty when nothing is selected any more. Give it back through `selected`. */
  readonly address: string;
  /** Id of the report that is shown. */
  readonly text: string;
  /** Ids of the source sentences, of the target sentences and of the links in the row. */
  readonly sourceSegments: readonly string[];
  readonly targetSegments: readonly string[];
  readonly links: readonly string[];

  constructor(init: Pick<MuqabalaSelectEvent, 'address' | 'text' | 'sourceSegments' | 'targetSegments' | 'links'>) {
    super('muqabala-select');
    this.address = init.address;
    this.text = init.text;
    this.sourceSegments = init.sourceSegments;
    this.targetSegments = init.targetSegments;
    this.links = init.links;
  }
}

/** `muqabala-finding`: a person went to a finding. */
export class MuqabalaFindingEvent extends ViewerEvent {
  readonly address: string;
  readonly finding: Finding;

  constructor(address: string, finding: Finding) {
    super('muqabala-finding');
    this.address = address;
    this.finding = finding;
  }
}

/** `muqabala-view`: a person changed the report, the layout, the filter or whether mentions show. */
export class MuqabalaViewEvent extends ViewerEvent {
  readonly text: string;
  readonly layout: 'pairs' | 'flow' | 'matrix';
  readonly filter: string;
  readonly mentions: boolean;

  constructor(init: Pick<MuqabalaViewEvent, 'text' | 'layout' | 'filter' | 'mentions'>) {
    super('muqabala-view');
    this.text = init.text;
    this.layout = init.layout;
    this.filter = init.filter;
    this.mentions = init.mentions;
  }
}

declare global {
  interface HTMLElementEventMap {
    'muqabala-select': MuqabalaSelectEvent;
    'muqabala-finding': MuqabalaFindingEvent;
    'muqabala-view': MuqabalaViewEvent;
  }
}
