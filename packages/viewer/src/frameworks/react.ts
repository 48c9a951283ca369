'use client';

import {
  createElement,
  type DetailedHTMLProps,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import '../index.ts';
import '../reading/index.ts';
import type { MuqabalaViewer as ViewerElement } from '../element/viewer.ts';
import type { MuqabalaReading as ReadingElement } from '../reading/reading.ts';
import type { Listeners, ProgressEvents, ReadingProps, ViewerEvents, ViewerProps } from './props.ts';

/** Listeners as React names them: `onFinding` for `muqabala-finding`. */
type Handlers<Events> = {
  [Name in keyof Events as Name extends `muqabala-${infer Word}` ? `on${Capitalize<Word>}` : never]?: (
    event: Events[Name],
  ) => void;
};

type Attributes = Omit<HTMLAttributes<HTMLElement>, 'lang' | 'onLoad' | 'onError' | 'onSelect'>;

/** A component around an element: its properties, its listeners, and what any HTML element takes. */
type Component<Element, Props, Events> = ForwardRefExoticComponent<
  Attributes & Props & Handlers<Events> & RefAttributes<Element>
>;

type Values = Readonly<Record<string, unknown>>;

/** What a component has to know of its element. */
interface Kind {
  readonly tag: string;
  /** What no attribute says. */
  readonly properties: readonly string[];
  /** The events by their listeners. */
  readonly events: Readonly<Record<string, string>>;
}

const PROGRESS = { onLoad: 'muqabala-load', onReady: 'muqabala-ready', onError: 'muqabala-error' };
const VIEWER: Kind = {
  tag: 'muqabala-viewer',
  properties: ['document', 'labels'],
  events: { ...PROGRESS, onSelect: 'muqabala-select', onFinding: 'muqabala-finding', onView: 'muqabala-view' },
};
const READING: Kind = { tag: 'muqabala-reading', properties: ['document', 'article'], events: PROGRESS };

/**
 * `<muqabala-viewer>` as a React component (18 or later), drawn by a server or not: `document` and `labels` reach the
 * element after hydration too, which React itself leaves out. `ref` is the element.
 */
export const MuqabalaViewer = forwardRef<ViewerElement, Values>((props, ref) =>
  useElement(VIEWER, props, ref),
) as unknown as Component<ViewerElement, ViewerProps, ViewerEvents>;
MuqabalaViewer.displayName = 'MuqabalaViewer';

/** `<muqabala-reading>` as a React component; `article` is an element, where no selector is given by `for`. */
export const MuqabalaReading = forwardRef<ReadingElement, Values>((props, ref) =>
  useElement(READING, props, ref),
) as unknown as Component<ReadingElement, ReadingProps, ProgressEvents>;
MuqabalaReading.displayName = 'MuqabalaReading';

/** Draws the element, and gives it what React does not: properties after hydration, listeners by their own names. */
function useElement<Element extends HTMLElement>(kind: Kind, props: Values, outer: Ref<Element>): ReactElement {
  const inner = useRef<Element>(null);
  const latest = useRef<Values>({});
  useImperativeHandle(outer, () => inner.current!, []);
  useEffect(() => {
    for (const name of kind.properties)
      if (props[name] !== latest.current[name]) Object.assign(inner.current!, { [name]: props[name] });
    latest.current = props;
  });
  useEffect(() => {
    const element = inner.current!;
    const stop = new AbortController();
    for (const [name, event] of Object.entries(kind.events))
      element.addEventListener(
        event,
        (happened) => {
          // Those of an element inside are not this one's.
          if (happened.target === element) (latest.current[name] as ((of: Event) => void) | undefined)?.(happened);
        },
        { signal: stop.signal },
      );
    return () => stop.abort();
  }, [kind]);
  return createElement(kind.tag, { ...attributesOf(kind, props), ref: inner });
}

/** What React writes into the markup: attributes by their names, a property that is true as one that is there. */
function attributesOf({ properties, events }: Kind, props: Values): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (properties.includes(name) || name in events) continue;
    if (name === 'sourceSide') attributes['source-side'] = value;
    else if (name === 'mentions') attributes[name] = value ? '' : undefined;
    else attributes[name] = value;
  }
  return attributes;
}

/** An element in JSX, without a component around it. */
export type InJsx<Element extends HTMLElement, Props, Events> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Props &
  Listeners<Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'muqabala-viewer': InJsx<ViewerElement, ViewerProps, ViewerEvents>;
      'muqabala-reading': InJsx<ReadingElement, ReadingProps, ProgressEvents>;
    }
  }
}
