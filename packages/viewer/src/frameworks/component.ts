import {
  createElement,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';

/** Listeners as React names them: `onFinding` for `muqabala-finding`. */
type Handlers<Events> = {
  [Name in keyof Events as Name extends `muqabala-${infer Word}` ? `on${Capitalize<Word>}` : never]?: (
    event: Events[Name],
  ) => void;
};

type Attributes = Omit<HTMLAttributes<HTMLElement>, 'lang' | 'onLoad' | 'onError' | 'onSelect'>;

/** A component around an element: its properties, its listeners, and what any HTML element takes. */
export type Component<Element, Props, Events> = ForwardRefExoticComponent<
  Attributes & Props & Handlers<Events> & RefAttributes<Element>
>;

/** The properties of a component, by their names. */
export type Values = Readonly<Record<string, unknown>>;

/** What a component has to know of its element. */
export interface Kind {
  readonly tag: string;
  /** What no attribute says. */
  readonly properties: readonly string[];
  /** The events by their listeners. */
  readonly events: Readonly<Record<string, string>>;
}

/** The listeners for the events that both elements have. */
export const PROGRESS = { onLoad: 'muqabala-load', onReady: 'muqabala-ready', onError: 'muqabala-error' };

/** An element that keeps what it told; one of another version of the script may not. */
interface Progressive extends HTMLElement {
  readonly progress?: readonly Event[];
}

/** Draws the element, and gives it what React does not: properties after hydration, listeners by their own names. */
export function useElement<Element extends Progressive>(kind: Kind, props: Values, outer: Ref<Element>): ReactElement {
  const inner = useRef<Element>(null);
  const latest = useRef<Values>({});
  const heard = useRef(new WeakSet<Event>());
  useImperativeHandle(outer, () => inner.current!, []);
  useEffect(() => {
    for (const name of kind.properties)
      if (props[name] !== latest.current[name]) Object.assign(inner.current!, { [name]: props[name] });
    latest.current = props;
  });
  useEffect(() => {
    const element = inner.current!;
    const stop = new AbortController();
    const names = new Map(Object.entries(kind.events).map(([name, event]) => [event, name]));
    const hear = (event: Event) => {
      if (heard.current.has(event)) return;
      heard.current.add(event);
      (latest.current[names.get(event.type)!] as ((of: Event) => void) | undefined)?.(event);
    };
    // Those of an element inside are not this one's.
    for (const event of names.keys())
      element.addEventListener(event, (happened) => happened.target === element && hear(happened), {
        signal: stop.signal,
      });
    // Where a server drew the page, the document may have been there before React was.
    for (const event of element.progress ?? []) hear(event);
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
