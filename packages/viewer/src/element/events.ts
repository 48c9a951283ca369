import type { Finding } from '@muqabala/core/document';
import { describeFailure, type Failure } from './load.ts';

/** What the events share: they bubble and cross shadow boundaries. */
abstract class ViewerEvent extends Event {
  constructor(type: string, init: object, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
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

/**
 * How far the viewer is, without anybody having acted. `muqabala-load`: a document is there and valid; `muqabala-ready`:
 * its first rows stand in the page; `muqabala-error`: there is nothing to show. An error that nobody prevents is written
 * to the console too.
 */
export class MuqabalaProgressEvent extends ViewerEvent {
  /** Why there is nothing to show; undefined unless this is an error. */
  declare readonly failure: Failure | undefined;
  /** The same in English, a line for each problem. */
  declare readonly message: string;

  constructor(step: 'load' | 'ready' | 'error', failure?: Failure) {
    super(`muqabala-${step}`, { failure, message: failure ? describeFailure(failure) : '' }, true);
  }
}

/** An element that keeps what it told of what it shows. */
interface Progressive extends HTMLElement {
  progress: readonly MuqabalaProgressEvent[];
}

/** Tells how far an element is; the element keeps it for those who come to listen later. */
export function tellProgress(element: Progressive, step: 'load' | 'ready' | 'error', failure?: Failure): void {
  const event = new MuqabalaProgressEvent(step, failure);
  element.progress = [...element.progress.filter(({ type }) => step !== 'load' && type !== event.type), event];
  if (element.dispatchEvent(event) && event.message) console.error(`<${element.localName}>`, event.message);
}

declare global {
  interface HTMLElementEventMap {
    'muqabala-load': MuqabalaProgressEvent;
    'muqabala-ready': MuqabalaProgressEvent;
    'muqabala-error': MuqabalaProgressEvent;
    'muqabala-select': MuqabalaSelectEvent;
    'muqabala-finding': MuqabalaFindingEvent;
    'muqabala-view': MuqabalaViewEvent;
  }
}
