import type {
  MuqabalaFindingEvent,
  MuqabalaProgressEvent,
  MuqabalaSelectEvent,
  MuqabalaViewEvent,
} from '../element/events.ts';
import type { MuqabalaViewer } from '../element/viewer.ts';
import type { MuqabalaReading } from '../reading/reading.ts';

/** What a framework sets on `<muqabala-viewer>`: its properties, all of them optional. */
export type ViewerProps = Partial<
  Pick<
    MuqabalaViewer,
    | 'document'
    | 'src'
    | 'loading'
    | 'lang'
    | 'mode'
    | 'layout'
    | 'sourceSide'
    | 'target'
    | 'filter'
    | 'selected'
    | 'mentions'
    | 'labels'
  >
>;

/** What a framework sets on `<muqabala-reading>`; `for` is the article, as a selector. */
export type ReadingProps = Partial<Pick<MuqabalaReading, 'document' | 'article' | 'place'>> & {
  readonly for?: string;
  readonly src?: string;
  readonly text?: string;
  readonly target?: string;
};

/** The events that come without anybody having acted, which both elements have. */
export interface ProgressEvents {
  'muqabala-load': MuqabalaProgressEvent;
  'muqabala-ready': MuqabalaProgressEvent;
  'muqabala-error': MuqabalaProgressEvent;
}

/** The events of `<muqabala-viewer>`. */
export interface ViewerEvents extends ProgressEvents {
  'muqabala-select': MuqabalaSelectEvent;
  'muqabala-finding': MuqabalaFindingEvent;
  'muqabala-view': MuqabalaViewEvent;
}

/** Listeners for a set of events, by the names that Svelte and React 19 give them in markup: `onmuqabala-select`. */
export type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
