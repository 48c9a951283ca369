import { expect, it, vi } from 'vitest';
import { type Kind, PROGRESS, useElement } from './component.ts';

// Just enough of React to draw a component once: its element is there before its effects run, as after hydration.
const effects: (() => unknown)[] = [];
vi.mock('react', () => ({
  createElement: (_tag: string, { ref }: { readonly ref: { current: unknown } }) => ref,
  useEffect: (effect: () => unknown) => effects.push(effect),
  useImperativeHandle: () => {},
  useRef: (current: unknown) => ({ current }),
}));

const KIND: Kind = { tag: 'muqabala-viewer', properties: [], events: PROGRESS };

/** Not a component: nothing here is drawn twice. */
const draw: typeof useElement = useElement;

function hydrate(element: EventTarget, props: Readonly<Record<string, unknown>>): () => void {
  const ref = draw(KIND, props, null) as unknown as { current: unknown };
  ref.current = element;
  const run = effects.splice(0);
  for (const effect of run) effect();
  // React's strict mode undoes effects and does them again.
  return () => {
    for (const effect of run) effect();
  };
}

it('a component hears what was told before it listened, and everything once', () => {
  const early = new Event('muqabala-load');
  const element = Object.assign(new EventTarget(), { progress: [early] });
  const heard: unknown[] = [];
  const again = hydrate(element, {
    onLoad: (event: Event) => heard.push(event),
    onReady: (event: Event) => heard.push(event),
  });
  again();
  const late = new Event('muqabala-ready');
  element.dispatchEvent(late);
  expect(heard).toEqual([early, late]);
});

it('a component takes an element of an older script, which keeps nothing', () => {
  const element = new EventTarget();
  const heard: unknown[] = [];
  hydrate(element, { onError: (event: Event) => heard.push(event) });
  const failed = new Event('muqabala-error');
  element.dispatchEvent(failed);
  expect(heard).toEqual([failed]);
});
